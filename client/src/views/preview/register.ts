import * as vscode from 'vscode';
import type { LanguageServer } from '../../server/languageServer';
import type { CurrentDraft } from '../currentDraft';
import type { PreviewPanel } from './panel';

/** What VS Code knows the preview's tabs by. */
export const PREVIEW_TYPE = 'hegao.preview';

/** The preview of the draft at hand (版面预览). Until it is opened nothing of it is loaded. */
export function registerPreview(extension: vscode.Uri, server: LanguageServer, current: CurrentDraft): vscode.Disposable {
  let panel: PreviewPanel | undefined;
  const adopt = async (tab: vscode.WebviewPanel): Promise<void> => {
    const { PreviewPanel: Panel } = await import('./panel');
    panel?.dispose();
    const adopted = new Panel(tab, { extension, server, current });
    panel = adopted;
    tab.onDidDispose(() => {
      if (panel === adopted) panel = undefined;
    });
  };
  const open = async (): Promise<void> => {
    if (panel) return panel.show();
    const title = vscode.l10n.t('Print Preview');
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    await adopt(vscode.window.createWebviewPanel(PREVIEW_TYPE, title, place, { enableScripts: true, enableFindWidget: true }));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('hegao.openPreview', open),
    vscode.window.registerWebviewPanelSerializer(PREVIEW_TYPE, { deserializeWebviewPanel: adopt }),
    { dispose: () => panel?.dispose() },
  );
}
