import * as vscode from 'vscode';
import type { VerifiedShare } from '../../../server/src/protocol';

/** The share of figures verified in each draft where there are any, for the status bar. */
export class Shares implements vscode.Disposable {
  private readonly shares = new Map<string, VerifiedShare>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  of(document: vscode.TextDocument | undefined): VerifiedShare | undefined {
    return document && this.shares.get(document.uri.toString());
  }

  /** As the server has told it: null where nothing is verified. */
  set(uri: string, share: VerifiedShare | null): void {
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
export function shareWords({ verified, figures }: VerifiedShare): string {
  return vscode.l10n.t('{0} of {1} figures verified', verified, figures);
}
