import * as vscode from 'vscode';
import { WORD_SCHEME } from '../../../server/src/protocol/word';

const NONE: vscode.CodeActionProvider = { provideCodeActions: () => [] };

/**
 * Has quick fixes in drafts that lie nowhere yet where a Word file was shown before. VS Code (1.100 to 1.137 at least) shows both with
 * one editor, looks whether that can be written in before it has been told so, and offers none until something changes: a provider
 * that comes and goes is such a change.
 */
export function fixesAfterReadOnly(): vscode.Disposable {
  let wasWordShown = false;
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.uri.scheme === WORD_SCHEME) wasWordShown = true;
    if (!wasWordShown || !editor?.document.isUntitled) return;
    vscode.languages.registerCodeActionsProvider({ scheme: WORD_SCHEME }, NONE).dispose();
  };
  look(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(look);
}
