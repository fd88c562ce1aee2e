import * as vscode from 'vscode';
import type { ListedAnnotation, ListedAnnotations } from '../../../server/src/protocol/annotations';
import { toRange } from '../ranges';
import type { Known, Store } from './store';
import { isUpTo } from './verify';
import { tooltipOf } from './view/item';

/** Which figures are marked: none; those that are verified; the others as well, dotted. */
type Marks = 'off' | 'verified' | 'all';
const SETTING = 'annotations.decorations';

/**
 * Tells verified figures from others in the text: a line below them, whole or dotted, and a mark in the ruler for what is verified. A draft in which
 * nothing is verified is left as it is.
 */
export class Decorations implements vscode.Disposable {
  private kinds: { readonly verified: vscode.TextEditorDecorationType; readonly others: vscode.TextEditorDecorationType } | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly store: Store) {
    this.subscriptions = [
      store.onDidChange((known) => this.update(known)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach((editor) => this.mark(editor))),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`hegao.${SETTING}`)) vscode.window.visibleTextEditors.forEach((editor) => this.mark(editor));
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.kinds?.verified.dispose();
    this.kinds?.others.dispose();
  }

  /** Shows more marks, and after all of them none. */
  async toggle(): Promise<void> {
    const next = ({ off: 'verified', verified: 'all', all: 'off' } as const)[marksFor(undefined)];
    await vscode.workspace.getConfiguration('hegao').update(SETTING, next, vscode.ConfigurationTarget.Global);
    const said = {
      off: vscode.l10n.t('Figures are not marked'),
      verified: vscode.l10n.t('Verified figures are marked'),
      all: vscode.l10n.t('Verified and unverified figures are marked'),
    };
    vscode.window.setStatusBarMessage(said[next], 3000);
  }

  private update({ document, isCurrent }: Known): void {
    // Marks move with their words by themselves; places of an older version would move them back.
    if (!isCurrent) return;
    for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) this.mark(editor);
  }

  private mark(editor: vscode.TextEditor): void {
    const list = this.store.of(editor.document);
    if (list && list.version !== editor.document.version) return;
    const marks = marksFor(editor.document.uri);
    const isAnyVerified = list?.figures.some(({ isVerified }) => isVerified) ?? false;
    if (!this.kinds && (!isAnyVerified || marks === 'off')) return;
    this.kinds ??= makeKinds();
    const shown = list && isAnyVerified && marks !== 'off' ? list : undefined;
    editor.setDecorations(this.kinds.verified, shown ? verifiedIn(shown) : []);
    editor.setDecorations(this.kinds.others, shown && marks === 'all' ? rangesIn(shown, false) : []);
  }
}

function marksFor(uri: vscode.Uri | undefined): Marks {
  return vscode.workspace.getConfiguration('hegao', uri).get<Marks>(SETTING, 'verified');
}

function makeKinds(): NonNullable<Decorations['kinds']> {
  return { verified: kind('hegao.verifiedFigure', 'solid', true), others: kind('hegao.unverifiedFigure', 'dotted', false) };
}

function kind(id: string, style: string, inRuler: boolean): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(id);
  return vscode.window.createTextEditorDecorationType({
    borderStyle: style,
    borderWidth: '0 0 1px 0',
    borderColor: color,
    ...(inRuler && { overviewRulerColor: color, overviewRulerLane: vscode.OverviewRulerLane.Center }),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function rangesIn({ figures }: ListedAnnotations, isVerified: boolean): vscode.Range[] {
  return figures.filter((figure) => figure.isVerified === isVerified).map(({ range }) => toRange(range));
}

/** Each with who has verified it, when and why, for the pointer. Both lists are in the order of the text. */
function verifiedIn({ figures, annotations }: ListedAnnotations): vscode.DecorationOptions[] {
  const telling = annotations.filter((one) => one.range !== null && one.kind !== 'remark');
  let from = 0;
  return figures
    .filter(({ isVerified }) => isVerified)
    .map(({ range }) => {
      while (from < telling.length && !isUpTo(range.start, telling[from]!.range!.end)) from += 1;
      const about: ListedAnnotation[] = [];
      for (let i = from; i < telling.length && isUpTo(telling[i]!.range!.start, range.start); i += 1) {
        if (isUpTo(range.end, telling[i]!.range!.end)) about.push(telling[i]!);
      }
      return { range: toRange(range), hoverMessage: about.map(tooltipOf) };
    });
}
