import * as vscode from 'vscode';
import { REPORT_LANGUAGE, SHAPE_REQUEST, type PlaceRange, type ShapeParams, type ShapeResult } from '../../server/src/protocol';
import { placesOf, toRange } from './ranges';
import type { LanguageServer } from './server/languageServer';

type Shaped = Extract<ShapeResult, { kind: 'shaped' }>;

/** What is asked of the server, without the draft. */
export type Asked = Omit<ShapeParams, 'textDocument'>;

/** How edits reach the draft: at once, or through VS Code's preview of refactorings. */
export type Way = 'now' | 'preview';

/** How often an answer is asked for anew because the draft has changed meanwhile. */
const ATTEMPTS = 3;

/** Changes the shape of drafts as the server works it out: each change is one undo, and the selection stays with what was moved. */
export class Shaping {
  constructor(private readonly server: LanguageServer) {}

  /** The command for an operation at the selection of the active editor. */
  command(operation: Exclude<ShapeParams['operation'], 'merge'>): () => Promise<void> {
    return async () => {
      const editor = activeDraft();
      if (editor) await this.apply(editor, () => ({ operation, range: editor.selection }), 'now');
    };
  }

  /**
   * Asks for an operation and makes its edits; says in a sentence why where that is not possible. Gives whether it was done.
   * `asked` says before each attempt what is wanted; undefined where the draft as it is now cannot be asked.
   */
  async apply(editor: vscode.TextEditor, asked: () => Asked | undefined, way: Way): Promise<boolean> {
    const { document } = editor;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const about = asked();
      if (!about) break;
      const params: ShapeParams = { textDocument: { uri: document.uri.toString() }, ...toPlaces(about) };
      const result = await this.server.request<ShapeResult>(SHAPE_REQUEST, params);
      if (!result) return tell(vscode.l10n.t('The checking service is not running.'));
      if (result.kind === 'refused') return tell(result.reason);
      if (result.version !== document.version) continue;
      const done = await (way === 'now' ? editNow(editor, result) : editAfterPreview(editor, result));
      if (done === undefined) continue;
      if (!done) return false;
      tellNotes(editor, result.notes);
      return true;
    }
    return tell(vscode.l10n.t('The draft was changed meanwhile. Try again.'));
  }
}

/** The active editor where it shows a draft. */
export function activeDraft(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === REPORT_LANGUAGE) return editor;
  tell(vscode.l10n.t('Open a report draft first.'));
  return undefined;
}

/** Selections and ranges have methods, which do not travel. */
function toPlaces({ range, ...others }: Asked): Asked {
  return { ...others, ...(range && { range: placesOf(range) }) };
}

/** Undefined where somebody was typing at that moment, so that the edits were for another text. */
async function editNow(editor: vscode.TextEditor, { version, edits, selection }: Shaped): Promise<boolean | undefined> {
  const isBackwards = editor.selection.isReversed;
  const done = await editor.edit((builder) => edits.forEach(({ range, newText }) => builder.replace(toRange(range), newText)), {
    undoStopBefore: true,
    undoStopAfter: true,
  });
  // An editor that is read-only says that it has done it.
  if (!done) return undefined;
  if (editor.document.version === version) return tell(vscode.l10n.t('This draft is read-only and cannot be changed.'));
  select(editor, selection, isBackwards);
  return true;
}

function select(editor: vscode.TextEditor, selection: PlaceRange, isBackwards: boolean): void {
  const { start, end } = toRange(selection);
  editor.selection = isBackwards ? new vscode.Selection(end, start) : new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows the edits before they are made; gives whether they were. */
async function editAfterPreview(editor: vscode.TextEditor, { version, edits, selection, notes }: Shaped): Promise<boolean> {
  const { uri } = editor.document;
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Insert contributions');
  const about = { label, needsConfirmation: true, description: notes.map(({ message }) => message).join('') };
  for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText, about);
  const done = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (!done) return false;
  // VS Code ticks nothing in its preview by itself, and applies nothing without a word
  if (editor.document.version === version)
    return tell(vscode.l10n.t('Nothing was changed: tick the changes in the preview before you apply them.'));
  const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  select(shown, selection, false);
  return true;
}

/** So many sentences fit into a message. */
const MOST_NOTES = 3;

function tellNotes({ document }: vscode.TextEditor, notes: Shaped['notes']): void {
  if (notes.length === 0) return;
  const words = notes.slice(0, MOST_NOTES).map(({ message }) => message);
  const rest = notes.length > MOST_NOTES ? [vscode.l10n.t('And {0} more.', notes.length - MOST_NOTES)] : [];
  const place = notes.find(({ range }) => range)?.range;
  const look = vscode.l10n.t('Show');
  void vscode.window.showInformationMessage([...words, ...rest].join(''), ...(place ? [look] : [])).then(async (answer) => {
    if (answer !== look || !place) return;
    const selection = toRange(place);
    await vscode.window.showTextDocument(document, { selection });
  });
}

/** Says why something was not done. */
export function tell(reason: string): false {
  void vscode.window.showInformationMessage(reason);
  return false;
}
