import * as vscode from 'vscode';

/** The draft whose name says that it is one; `drafts` keeps what is broken in it. */
export const REPORT = '云溪县2023年水利工作报告.txt';
/** A draft whose text alone says so. */
export const UNNAMED = '云溪县征求意见稿.txt';
/** A draft with attachments, links, short names and a rate that does not come out. */
export const IRRIGATION = '云溪县2023年灌溉工作报告.txt';
/** A text that is no report. */
export const NOTES = '采购清单.txt';

export const RULE = 'parts-exceed-total';

/** Opens a file of the workspace in a fresh state and shows it. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  await vscode.window.showTextDocument(document, { preview: false });
  if (document.isDirty) await vscode.commands.executeCommand('workbench.action.files.revert');
  return current(document.uri);
}

/** The document as it is now: a change of language replaces it. */
export function current(uri: vscode.Uri): vscode.TextDocument {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())!;
}

/** Our findings on a draft, the broken sums only. */
export function brokenSums(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => codeOf(diagnostic) === RULE);
}

export function codeOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

const PATIENCE = 30_000;
const PAUSE = 100;

/** Asks until the answer is the one hoped for, at most for so many milliseconds; says what it was instead where it never is. */
export async function until<T>(
  what: string,
  ask: () => T | Thenable<T>,
  hoped: (answer: T) => boolean,
  patience: number = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (hoped(answer)) return answer;
    // by the clock, since asking may take long: what goes on after its test has failed is in the way of the next
    if (Date.now() >= end) throw new Error(`${what} did not come; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The tabs that show a page of ours, by what VS Code knows such pages by: `hegao.preview`. */
export function pages(type: string): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type)),
  );
}

/**
 * Opens another page of ours beside the draft and waits for its tab. VS Code tells of tabs some time after a command has run, and in
 * the order in which they are made: what the commands before it have done to tabs is to be seen by then.
 */
export async function openAnother(command: 'hegao.openPreview' | 'hegao.openPanel'): Promise<void> {
  const type = command === 'hegao.openPreview' ? 'hegao.preview' : 'hegao.panel';
  await vscode.commands.executeCommand(command);
  await until(`a tab of ${type}`, () => pages(type).length, (count) => count > 0); // prettier-ignore
}

/** Waits for the broken sum of the draft to be reported. */
export async function theBrokenSum(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  const found = await until(
    'a broken sum',
    () => brokenSums(uri),
    (sums) => sums.length > 0,
  );
  return found[0]!;
}

/** Waits until no broken sum is reported any more. */
export async function noBrokenSum(uri: vscode.Uri): Promise<void> {
  await until(
    'a draft without broken sums',
    () => brokenSums(uri).map(({ message }) => message),
    (messages) => messages.length === 0,
  );
}

/** The annotations of the view as rows: line, kind, state, words, content, author. */
export async function listedAnnotations(): Promise<string[][]> {
  const table = await vscode.commands.executeCommand<string>('hegao.annotations.copyAll');
  return table
    .split('\n')
    .slice(1, -1)
    .map((row) => row.split('\t').slice(0, 6));
}
