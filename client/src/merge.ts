import * as vscode from 'vscode';
import { MERGE_TARGETS_REQUEST, type MergeTarget, type PlaceRange } from '../../server/src/protocol';
import { fileOf, isLeftBehind } from './fileOf';
import { readClipboard, readContribution, Unreadable, type Contribution } from './contributions';
import type { LanguageServer } from './server/languageServer';
import { activeDraft, tell, type Asked, type Shaping, type Way } from './shape';
import { nameOf } from './uris';
import { refuse } from './word/files';

/** A line of the list of contributions. */
interface Source extends vscode.QuickPickItem {
  /** Reads what it stands for; nothing where the user thinks better of it. */
  readonly read?: () => Promise<readonly Contribution[]>;
}

/** Inserts other drafts under a heading of the active one: chosen from the folder, the open editors, the clipboard or anywhere. */
export async function mergeContributions(server: LanguageServer, shaping: Shaping, way: Way): Promise<void> {
  const editor = activeDraft();
  if (!editor) return;
  // where the headings stand is known of this version only
  const { version } = editor.document;
  const target = await chooseTarget(editor, server);
  if (!target) return;
  const chosen = await chooseContributions(editor.document, target.title, server);
  if (!chosen || chosen.length === 0) return;
  const { range } = target;
  const contributions = chosen.map(({ name, text }) => ({ name, text }));
  const asked: Asked = { operation: 'merge', contributions, ...(range && { range }) };
  const done = await shaping.apply(editor, () => (editor.document.version === version ? asked : undefined), way);
  if (done) tellAll(chosen.flatMap(({ said = [] }) => said));
}

/** So many sentences on how files were read fit into a message. */
const MOST_SAID = 3;

function tellAll(sentences: readonly string[]): void {
  if (sentences.length === 0) return;
  const more = sentences.length - MOST_SAID;
  const shown = [
    ...sentences.slice(0, MOST_SAID),
    ...(more > 0 ? [vscode.l10n.t('There is more to say of how files were read ({0}).', more)] : []),
  ];
  const between = vscode.env.language.startsWith('zh') ? '' : ' ';
  void vscode.window.showInformationMessage(shown.join(between), vscode.l10n.t('Got It'));
}

/** The heading below which they go: one of all, that of the caret first. */
async function chooseTarget({ document, selection }: vscode.TextEditor, server: LanguageServer): Promise<Target | undefined> {
  const uri = document.uri.toString();
  const targets = await server.request<MergeTarget[]>(MERGE_TARGETS_REQUEST, { textDocument: { uri } });
  if (!targets) {
    tell(vscode.l10n.t('The checking service is not running.'));
    return undefined;
  }
  const items = targets.map(({ title, depth, range }): Target => ({ label: `${'\u3000'.repeat(depth)}${title}`, title, range }));
  const atEnd: Target = {
    label: vscode.l10n.t('At the end of the draft'),
    title: vscode.l10n.t('the end of the draft'),
    range: undefined,
  };
  const here = targets.findLastIndex(({ range }) => range.start.line <= selection.active.line);
  return pickTarget([...items, atEnd], items[here]);
}

interface Target extends vscode.QuickPickItem {
  readonly title: string;
  /** Where its heading stands; undefined for the end of the draft. */
  readonly range: PlaceRange | undefined;
}

/** One of the headings; that of the caret is the active one, so that Enter takes it. */
function pickTarget(items: readonly Target[], active: Target | undefined): Promise<Target | undefined> {
  return new Promise((resolve) => {
    const picker = vscode.window.createQuickPick<Target>();
    picker.title = vscode.l10n.t('Insert a contribution (1/2): under which heading?');
    picker.placeholder = vscode.l10n.t('It goes behind what is there already, and is numbered on.');
    picker.items = items;
    if (active) picker.activeItems = [active];
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

/** The contributions that were ticked, in the order of the list; undefined where none was, or one cannot be read. */
async function chooseContributions(
  document: vscode.TextDocument,
  heading: string,
  server: LanguageServer,
): Promise<readonly Contribution[] | undefined> {
  const sources = await sourcesFor(document, server);
  const chosen = await vscode.window.showQuickPick(sources, {
    canPickMany: true,
    matchOnDescription: true,
    title: vscode.l10n.t('Insert a contribution (2/2): which drafts go under “{0}”?', heading),
    placeHolder: vscode.l10n.t('Tick one or several; they are inserted in this order.'),
  });
  if (!chosen) return undefined;
  if (chosen.length === 0) {
    tell(vscode.l10n.t('Nothing was ticked, so nothing was inserted. Space ticks a draft.'));
    return undefined;
  }
  try {
    const read: Contribution[] = [];
    for (const source of chosen) read.push(...((await source.read?.()) ?? []));
    return read;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return refuse(error.message);
  }
}

async function sourcesFor(document: vscode.TextDocument, server: LanguageServer): Promise<Source[]> {
  const open = openDrafts(document);
  const known = new Set([document, ...open].map(({ uri }) => fileOf(uri).toString()));
  const source = ({ uri }: { readonly uri: vscode.Uri }): Source => fileSource(uri, server);
  const files = (await filesAround()).filter((uri) => !known.has(uri.toString()));
  const more: Source[] = [
    { label: vscode.l10n.t('Text on the clipboard'), read: async () => [await readClipboard()] },
    { label: vscode.l10n.t('Other files…'), alwaysShow: true, read: () => browse(server) },
  ];
  return [
    ...section(vscode.l10n.t('Open editors'), open.map(source)),
    ...section(
      vscode.l10n.t('Folder'),
      files.map((uri) => source({ uri })),
    ),
    ...section(vscode.l10n.t('Elsewhere'), more),
  ];
}

function section(label: string, sources: readonly Source[]): Source[] {
  return sources.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...sources];
}

function fileSource(uri: vscode.Uri, server: LanguageServer): Source {
  const description = vscode.workspace.asRelativePath(fileOf(uri));
  return { label: nameOf(uri), description, read: async () => [await readContribution(uri, server)] };
}

/** Texts in tabs, also such as were never saved, but for the draft itself. */
function openDrafts(document: vscode.TextDocument): vscode.TextDocument[] {
  const inTabs = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
    ),
  );
  return vscode.workspace.textDocuments.filter((other) => other !== document && inTabs.has(other.uri.toString()) && !other.isClosed);
}

/** So many files of the folder are offered; the others can be found with a dialog. */
const MOST_FILES = 1000;

/** The texts and Word files of the folder by name, so that 1-… comes before 10-…. */
async function filesAround(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/*.{txt,md,docx,TXT,MD,DOCX}', '**/node_modules/**', MOST_FILES);
  const files = found.filter((file) => !isLeftBehind(file));
  const byName = new Intl.Collator('zh-CN', { numeric: true });
  return files.sort((a, b) => byName.compare(a.path, b.path));
}

async function browse(server: LanguageServer): Promise<readonly Contribution[]> {
  const files = await vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Which drafts are to be inserted?'),
    filters: { [vscode.l10n.t('Texts and Word files')]: ['txt', 'md', 'docx', 'doc', 'wps'] },
  });
  // one after the other: they may be large
  const read: Contribution[] = [];
  for (const file of files ?? []) read.push(await readContribution(file, server));
  return read;
}
