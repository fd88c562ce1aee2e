import * as vscode from 'vscode';

/** How many of a draft's figures are verified. */
export interface Share {
  readonly verified: number;
  readonly figures: number;
}

/** The share of figures verified in each draft where there are any, for the status bar. */
export class Shares implements vscode.Disposable {
  private readonly shares = new Map<string, Share>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  of(document: vscode.TextDocument | undefined): Share | undefined {
    return document && this.shares.get(document.uri.toString());
  }

  /** Undefined where nothing is verified. */
  set(uri: string, share: Share | undefined): void {
    const before = this.shares.get(uri);
    if (before?.verified === share?.verified && before?.figures === share?.figures) return;
    if (share) this.shares.set(uri, share);
    else this.shares.delete(uri);
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }
}

/** `已核实 12／80 个数据`. */
export function shareWords({ verified, figures }: Share): string {
  return vscode.l10n.t('{0} of {1} figures verified', verified, figures);
}
