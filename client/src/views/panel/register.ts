import * as vscode from 'vscode';
import type { LanguageServer } from '../../server/languageServer';
import type { CurrentDraft } from '../currentDraft';
import type { ReportPanel } from './reportPanel';

/** The kind of webview, by which VS Code brings it back. */
export const PANEL_VIEW = 'hegao.panel';

/** The commands of the report panel. What it is made of is loaded when it is opened. */
export function registerPanel(extension: vscode.Uri, server: LanguageServer, current: CurrentDraft): vscode.Disposable {
  let panel: ReportPanel | undefined;
  const show = async (webview?: vscode.WebviewPanel): Promise<ReportPanel> => {
    const { ReportPanel } = await import('./reportPanel');
    if (panel && !panel.isClosed) {
      webview?.dispose();
      panel.reveal();
    } else panel = new ReportPanel(webview ?? ReportPanel.open(PANEL_VIEW, extension), extension, server, current);
    return panel;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('hegao.openPanel', async () => void (await show())),
    vscode.commands.registerCommand('hegao.savePicture', async () => (await show()).savePicture()),
    vscode.window.registerWebviewPanelSerializer(PANEL_VIEW, {
      deserializeWebviewPanel: async (webview) => void (await show(webview)),
    }),
    new vscode.Disposable(() => panel?.dispose()),
  );
}
