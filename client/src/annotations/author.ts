import * as vscode from 'vscode';
import { fileOf } from '../fileOf';
import { GitNames, type Repositories } from './gitNames';

/** Only user settings are asked: no workspace can speak in somebody else's name. */
const SETTING = 'annotations.author';
/** For how long Git's extension may take to find its repositories, in milliseconds. */
const PATIENCE = 2000;

/** What is used here of the interface of VS Code's own extension for Git. */
interface GitApi extends Repositories<vscode.Uri> {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
}

const names = new GitNames();

/** Who annotates: as the settings say, or Git; otherwise it is asked once. Undefined where nobody says. */
export async function authorName(draft: vscode.Uri): Promise<string | undefined> {
  const set = vscode.workspace.getConfiguration('hegao').inspect<string>(SETTING)?.globalValue?.trim();
  if (set) return set;
  const known = await gitName(fileOf(draft)).catch(() => '');
  return known === '' ? askName() : known;
}

/** The name in Git's settings, asked of VS Code's own extension; '' where that is not there, or switched off. */
async function gitName(draft: vscode.Uri): Promise<string> {
  const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  const git = await extension?.activate();
  if (!git?.enabled) return '';
  const api = git.getAPI(1);
  if (api.state !== 'initialized') await once(api.onDidChangeState);
  return names.of(api, draft);
}

function once(event: vscode.Event<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => end(), PATIENCE);
    const listening = event(() => end());
    const end = (): void => {
      clearTimeout(late);
      listening.dispose();
      resolve();
    };
  });
}

async function askName(): Promise<string | undefined> {
  const given = await vscode.window.showInputBox({
    title: vscode.l10n.t('Your name'),
    prompt: vscode.l10n.t(
      'It stands beside what you remark and verify. It is asked once and kept in the setting hegao.annotations.author.',
    ),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' || value.length > 60 ? vscode.l10n.t('Give a name of up to 60 characters.') : undefined),
  });
  const name = given?.trim();
  if (name) await vscode.workspace.getConfiguration('hegao').update(SETTING, name, vscode.ConfigurationTarget.Global);
  return name || undefined;
}
