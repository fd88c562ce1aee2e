import * as vscode from 'vscode';
import type { PlaceRange } from '../../../server/src/protocol';
import { activeDraft } from '../shape';
import { toRange } from '../ranges';
import { openDraft } from './store';

/** What a command is about: a draft that is to be seen, and a place in it where one was named. */
export interface Target {
  readonly editor: vscode.TextEditor;
  readonly range: vscode.Range | undefined;
  /** The rule whose finding is meant. */
  readonly rule: string | undefined;
  /** What would otherwise be asked for, given by who binds a key to it: a reason, the text of a remark, a source. */
  readonly given: unknown;
}

/** The target of a command: what a quick fix has named (the draft's uri, a range, a rule, an answer), otherwise the active editor. */
export async function targetOf([uri, range, rule, given]: readonly unknown[]): Promise<Target | undefined> {
  const editor = typeof uri === 'string' || uri instanceof vscode.Uri ? await editorOf(uri) : (activeDraft() ?? undefined);
  if (!editor) return undefined;
  if (editor.document.isUntitled) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Save the draft first: annotations are kept in a file beside it.'));
    return undefined;
  }
  return {
    editor,
    range: isRange(range) ? editor.document.validateRange(toRange(range)) : undefined,
    rule: typeof rule === 'string' ? rule : undefined,
    given,
  };
}

async function editorOf(given: string | vscode.Uri): Promise<vscode.TextEditor | undefined> {
  const uri = typeof given === 'string' ? vscode.Uri.parse(given, true) : given;
  const document = openDraft(uri);
  if (!document) return undefined;
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return shown && shown === vscode.window.activeTextEditor
    ? shown
    : vscode.window.showTextDocument(document, { ...(shown?.viewColumn && { viewColumn: shown.viewColumn }) });
}

function isRange(value: unknown): value is PlaceRange {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as Partial<PlaceRange>;
  return [start, end].every((place) => Number.isInteger(place?.line) && Number.isInteger(place?.character));
}
