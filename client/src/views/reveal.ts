import * as vscode from 'vscode';

/**
 * Selects a range of a document where it is already to be seen, or else in the first column, which a view beside it leaves free.
 * The keyboard stays where it is if `preserveFocus`.
 */
export async function reveal(document: vscode.TextDocument, range: vscode.Range, { preserveFocus = false } = {}): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
