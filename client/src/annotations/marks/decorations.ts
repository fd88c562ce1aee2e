import * as vscode from 'vscode';
import type { PlaceRange } from '../../../../server/src/protocol';
import type { ListedAnnotations } from '../../../../server/src/protocol/annotations';
import { fileOf } from '../../fileOf';
import { toRange } from '../../ranges';
import { targetInForce } from '../../settingInForce';
import type { Known, Store } from '../store';
import { tooltipOf } from '../view/item';
import { isDrawn, NOTHING, type Drawn } from './drawn';
import { keptOf, type Kept } from './kept';
import { verifiedFigures } from './verified';

/** Which figures are marked: none; those that are verified; the others as well, dotted. */
type Marks = 'off' | 'verified' | 'all';
const SETTING = 'annotations.decorations';
const NEXT: Readonly<Record<Marks, Marks>> = { off: 'verified', verified: 'all', all: 'off' };

type Tooltip = vscode.MarkdownString;

/** What an editor was told to mark, and of which list. */
interface Shown {
  readonly list: ListedAnnotations | undefined;
  readonly marks: Marks;
  readonly drawn: Drawn<Tooltip>;
}

/**
 * Tells verified figures from others in the text: a line below them, whole or dotted, and a mark in the ruler for what is verified.
 * A draft in which nothing is verified is left as it is, and an editor is told nothing that it has been told already.
 */
export class Decorations implements vscode.Disposable {
  private kinds: { readonly verified: vscode.TextEditorDecorationType; readonly others: vscode.TextEditorDecorationType } | undefined;
  private readonly subscriptions: vscode.Disposable[];
  private readonly shown = new WeakMap<vscode.TextEditor, Shown>();
  private readonly tooltips = new WeakMap<vscode.TextDocument, Kept<Tooltip>>();

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

  /** Shows more marks in a draft, and after all of them none; set where what holds for that draft is set. */
  async toggle(draft: vscode.Uri | undefined): Promise<void> {
    const settings = vscode.workspace.getConfiguration('hegao', draft);
    const next = NEXT[marksIn(settings)];
    await settings.update(SETTING, next, targetInForce(settings.inspect(SETTING)));
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
    const marks = marksIn(vscode.workspace.getConfiguration('hegao', fileOf(editor.document.uri)));
    const before = this.shown.get(editor);
    if (before && before.list === list && before.marks === marks) return;
    const drawn = this.drawnOf(editor.document, list, marks);
    this.shown.set(editor, { list, marks, drawn });
    if (!isDrawn(before?.drawn ?? NOTHING, drawn)) this.draw(editor, drawn);
  }

  /** What is to be marked: nothing where nothing is verified. */
  private drawnOf(document: vscode.TextDocument, list: ListedAnnotations | undefined, marks: Marks): Drawn<Tooltip> {
    const figures = list && marks !== 'off' ? verifiedFigures(list) : [];
    const telling = new Set(figures.flatMap(({ about }) => about));
    const tooltips = keptOf(telling, this.tooltips.get(document) ?? new Map(), tooltipOf);
    this.tooltips.set(document, tooltips);
    return {
      version: document.version,
      verified: figures.map(({ range, about }) => ({ range, told: about.map(({ id }) => tooltips.get(id)!.made) })),
      others: list && figures.length > 0 && marks === 'all' ? unverified(list) : [],
    };
  }

  private draw(editor: vscode.TextEditor, { verified, others }: Drawn<Tooltip>): void {
    this.kinds ??= makeKinds();
    const marked = verified.map(({ range, told }) => ({ range: toRange(range), hoverMessage: [...told] }));
    editor.setDecorations(this.kinds.verified, marked);
    editor.setDecorations(this.kinds.others, others.map(toRange));
  }
}

/** What is none of the three means what holds where nothing is set. */
function marksIn(settings: vscode.WorkspaceConfiguration): Marks {
  const marks = settings.get<Marks>(SETTING, 'verified');
  return Object.hasOwn(NEXT, marks) ? marks : 'verified';
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

function unverified({ figures }: ListedAnnotations): PlaceRange[] {
  return figures.filter(({ isVerified }) => !isVerified).map(({ range }) => range);
}
