import * as vscode from 'vscode';

/** Pages of rules are shown as documents of this scheme: read-only, and the same on a disk and in a browser. */
export const RULE_PAGE_SCHEME = 'hegao-rule';

/** Shows the pages of rules, which come with the extension. */
export class RulePages implements vscode.TextDocumentContentProvider {
  constructor(private readonly extension: vscode.Extension<unknown>) {}

  register(): vscode.Disposable {
    return vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, this);
  }

  /** Nothing but pages of rules, whatever address somebody has made up. */
  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string | undefined> {
    if (!/^\/[a-z-]+\.md$/.test(path)) return undefined;
    const page = vscode.Uri.joinPath(this.extension.extensionUri, 'docs', 'rules', path);
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  }

  /** The page of a rule, or of one that the user chooses; links in diagnostics come here with an id. */
  async show(rule: unknown): Promise<void> {
    const known = this.rules();
    const id = typeof rule === 'string' && known.some(({ label }) => label === rule) ? rule : (await choose(known))?.label;
    if (id === undefined) return;
    const uri = vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${id}.md` });
    try {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    } catch {
      // Somebody has turned the built-in preview off.
      await vscode.window.showTextDocument(uri);
    }
  }

  /** Every rule has a setting of its own, described by its title. */
  private rules(): vscode.QuickPickItem[] {
    const { contributes } = this.extension.packageJSON as { contributes: { configuration: readonly Section[] } };
    const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    return settings.flatMap(([name, { description }]) => {
      const label = /^hegao\.severity\.(.+)$/.exec(name)?.[1];
      return label === undefined ? [] : [{ label, ...(description !== undefined && { description }) }];
    });
  }
}

interface Section {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

function choose(rules: readonly vscode.QuickPickItem[]): Thenable<vscode.QuickPickItem | undefined> {
  return vscode.window.showQuickPick(rules, { placeHolder: vscode.l10n.t('Which rule?'), matchOnDescription: true });
}
