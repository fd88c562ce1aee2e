import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE, FIX_ALL_KIND, REPORT_LANGUAGE } from '../../server/src/protocol';
import { isOfWord } from '../../server/src/protocol/word';
import type { Checks } from './checks';
import type { LanguageServer } from './server/languageServer';
import type { CurrentDraft } from './views/currentDraft';

/**
 * What a new user begins with, and the walkthrough's buttons do: a draft with mistakes to try things on, an empty one, the next
 * finding, its fixes. All act on the current draft, wherever the keyboard is.
 */
export function registerFirstSteps(
  extension: vscode.Uri,
  server: LanguageServer,
  current: CurrentDraft,
  checks: Checks,
): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('hegao.openWalkthrough', () => vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false)),
    registerCommand('hegao.openSample', () => openSample(extension)),
    registerCommand('hegao.newReport', () => newReport(server)),
    registerCommand('hegao.nextFinding', () => withDraft(current, goToNextFinding)),
    registerCommand('hegao.showFixes', () => withDraft(current, showFixes)),
    registerCommand('hegao.fixAll', () => withDraft(current, (editor) => fixAll(editor, checks))),
  ];
}

/** The extension's id and that of its walkthrough. */
const WALKTHROUGH = 'hegao.hegao#start';

/** Opens a copy that lies nowhere yet, so that nothing can be spoilt; beside the walkthrough where that is what is looked at. */
async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'walkthrough', 'draft.txt'));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: REPORT_LANGUAGE, content });
  const isBesideOther = vscode.window.tabGroups.activeTabGroup.activeTab !== undefined && !vscode.window.activeTextEditor;
  await vscode.window.showTextDocument(document, isBesideOther ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active);
}

/** Opens an empty draft and offers what a report of each kind is made of. */
async function newReport(server: LanguageServer): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: REPORT_LANGUAGE, content: '' });
  await vscode.window.showTextDocument(document);
  if ((await server.comesUp()) && vscode.window.activeTextEditor?.document === document) {
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
  }
}

async function withDraft(current: CurrentDraft, act: (editor: vscode.TextEditor) => Promise<void>): Promise<void> {
  const { document } = current;
  if (!document) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a report draft first.'));
  const { activeTextEditor } = vscode.window;
  await act(activeTextEditor?.document === document ? activeTextEditor : await broughtForward(document, current.editor()?.viewColumn));
}

/** How long the walkthrough may take to tick a step off, in milliseconds; it takes the keyboard back then. */
const TICKING_OFF = 400;

/** The editor of a draft, with the keyboard in it and staying there. */
async function broughtForward(document: vscode.TextDocument, viewColumn: vscode.ViewColumn | undefined): Promise<vscode.TextEditor> {
  const options = viewColumn === undefined ? {} : { viewColumn };
  const editor = await vscode.window.showTextDocument(document, options);
  await fired(vscode.window.onDidChangeActiveTextEditor, (now) => now?.document !== document, TICKING_OFF);
  return vscode.window.activeTextEditor?.document === document ? editor : vscode.window.showTextDocument(document, options);
}

/** Resolves once an event tells what is waited for, or so many milliseconds have gone by without. */
function fired<T>(event: vscode.Event<T>, isIt: (told: T) => boolean, patience: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      listening.dispose();
      clearTimeout(late);
      resolve();
    };
    const late = setTimeout(done, patience);
    const listening = event((told) => {
      if (isIt(told)) done();
    });
  });
}

async function goToNextFinding(editor: vscode.TextEditor): Promise<void> {
  const finding = nextFinding(editor);
  if (!finding) return void vscode.window.showInformationMessage(vscode.l10n.t('There are no findings in this draft.'));
  select(editor, finding.range);
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** The fixes at the cursor; where there is no finding, at the next one. */
async function showFixes(editor: vscode.TextEditor): Promise<void> {
  const isAtFinding = findingsIn(editor).some(({ range }) => range.contains(editor.selection));
  const finding = isAtFinding ? undefined : nextFinding(editor);
  if (finding) select(editor, finding.range);
  await vscode.commands.executeCommand('editor.action.quickFix');
}

/** Says what has come of it: what is mended may lie out of sight. */
async function fixAll(editor: vscode.TextEditor, checks: Checks): Promise<void> {
  const { document } = editor;
  if (isOfWord(document.uri.toString())) {
    return void vscode.window.showInformationMessage(vscode.l10n.t('A Word file can only be read here. Import it to edit it.'));
  }
  // what is counted below is what is mended
  const isChecked = (): boolean => checks.of(document)?.version === document.version;
  if (!isChecked()) await fired(checks.onDidChange, isChecked, CHECKED_BY_THEN);
  const before = findingsIn(editor).length;
  const came = await mendEverything(document);
  if (came !== 'done') return void vscode.window.showInformationMessage(NOT_DONE[came]());
  const isOfDraft = ({ uris }: vscode.DiagnosticChangeEvent): boolean => uris.some((uri) => uri.toString() === document.uri.toString());
  await fired(vscode.languages.onDidChangeDiagnostics, isOfDraft, CHECKED_BY_THEN);
  const left = findingsIn(editor).length;
  const fixed = before - left;
  if (fixed > 0) void vscode.window.showInformationMessage(vscode.l10n.t('Mended: {0}. Left for people to decide: {1}.', fixed, left));
}

const NOT_DONE = {
  nothing: () => vscode.l10n.t('Nothing here can be mended safely by itself.'),
  changed: () => vscode.l10n.t('The draft was changed meanwhile. Try again.'),
};

/** How often it is asked again where somebody types meanwhile. */
const ATTEMPTS = 5;

/**
 * Makes what the server would mend in the whole draft. Asked for and made here, and not by VS Code's command for source actions:
 * that one gives up, with “No source actions available”, when findings come in or the keyboard goes elsewhere meanwhile.
 */
async function mendEverything(document: vscode.TextDocument): Promise<'done' | 'nothing' | 'changed'> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { version } = document;
    const edit = await editFor(document);
    // the places are those of another text
    if (document.version !== version || edit === 'cancelled') continue;
    if (!edit) return 'nothing';
    if (await vscode.workspace.applyEdit(edit)) return 'done';
  }
  return 'changed';
}

/** VS Code cancels what it asks of a draft that is edited meanwhile; it may know of that before this does. */
async function editFor(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | 'cancelled' | undefined> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  try {
    const asked = ['vscode.executeCodeActionProvider', document.uri, whole, FIX_ALL_KIND] as const;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(...asked);
    return actions?.find(({ kind }) => kind?.value === FIX_ALL_KIND)?.edit;
  } catch (error) {
    if (error instanceof Error && error.name === 'Canceled') return 'cancelled';
    throw error;
  }
}

/** Findings of the mended draft are there after so many milliseconds, or are not waited for. */
const CHECKED_BY_THEN = 3000;

/** The first finding behind the selection, or else the first of the draft. */
function nextFinding(editor: vscode.TextEditor): vscode.Diagnostic | undefined {
  const findings = findingsIn(editor);
  const { start } = editor.selection;
  return findings.find(({ range }) => range.start.isAfter(start)) ?? findings[0];
}

/** In the order of the text. */
function findingsIn({ document }: vscode.TextEditor): vscode.Diagnostic[] {
  const findings = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
  return findings.sort((a, b) => a.range.start.compareTo(b.range.start));
}

function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
