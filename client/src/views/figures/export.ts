import * as vscode from 'vscode';
import { FIGURES_CSV_REQUEST, type FiguresCsvParams } from '../../../../server/src/protocol/figures';
import type { LanguageServer } from '../../server/languageServer';
import { fileOf } from '../../fileOf';
import { tellSaved } from '../../tellSaved';
import { baseName, nameOf } from '../../uris';

/**
 * Saves all figures of a draft as `hegao figures --format csv` prints them; asks where if that is not given. Gives the file,
 * undefined where there is none; why not is said in a sentence.
 */
export async function exportFigures(
  server: LanguageServer,
  { uri }: vscode.TextDocument,
  given: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const target = given ?? (await askWhere(fileOf(uri)));
  if (!target) return undefined;
  const params: FiguresCsvParams = { textDocument: { uri: uri.toString() }, path: vscode.workspace.asRelativePath(fileOf(uri)) };
  const csv = await server.request<string | null>(FIGURES_CSV_REQUEST, params).catch(() => undefined);
  if (csv === undefined || csv === null) return refuse(vscode.l10n.t('The checking service is not running.'));
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(csv));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(
      vscode.l10n.t('{0} could not be saved. If it is open in Excel, close it there and try again. ({1})', baseName(target), reason),
    );
  }
  void tellSaved(target);
  return target;
}

async function askWhere(draft: vscode.Uri): Promise<vscode.Uri | undefined> {
  const name = `${vscode.l10n.t('{0} figures', nameOf(draft))}.csv`;
  const folder = draft.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(draft, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save all figures as CSV'),
    filters: { [vscode.l10n.t('Tables (CSV)')]: ['csv'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

function refuse(reason: string): undefined {
  void vscode.window.showErrorMessage(reason);
  return undefined;
}
