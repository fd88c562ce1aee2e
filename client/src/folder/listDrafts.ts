import * as vscode from 'vscode';
import { isNamedReport, isNamedWordReport } from '../../../server/src/features/detect';
import { MOST_DRAFTS, type DraftListing, type ListedDraft } from '../../../server/src/protocol';
import { isLeftBehind, isWordName, shownAs } from '../fileOf';
import { baseName } from '../uris';
import { associationsIn } from './associations';

const NOT_OURS = '**/node_modules/**';
const SMALL = 100_000;

/**
 * Lists for the server what may be a draft in the open folders, without what `files.exclude` leaves out, and without what
 * its user has said to be no draft (`isLeftAlone`).
 */
export async function listDrafts(isLeftAlone: (uri: string) => boolean): Promise<DraftListing> {
  const found = new Map<string, ListedDraft>();
  const patterns = new Set<string>();
  const ignoreFiles: { uri: string; text: string }[] = [];
  const add = (file: vscode.Uri, isCertain: boolean): void => {
    const draft = (isWordName(file) ? shownAs(file) : file).toString();
    // to which language a Word file belongs is not said by its name
    const isWanted = (isCertain && !isWordName(file)) || !isLeftAlone(draft);
    if (isWanted && !isLeftBehind(file)) found.set(file.toString(), { uri: draft, isCertain });
  };
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const { drafts, others } = associationsIn(uri);
    drafts.forEach((pattern) => patterns.add(pattern));
    const judged = mayJudge(uri);
    const excluded = new Set((await Promise.all(others.map((pattern) => find(uri, pattern)))).flat().map(String));
    for (const file of await find(uri, '**/*.{txt,md,docx,TXT,MD,DOCX}')) {
      const isCertain = isNamedReport(baseName(file)) || isNamedWordReport(baseName(file));
      if ((isCertain || judged) && !excluded.has(file.toString())) add(file, isCertain);
    }
    for (const file of (await Promise.all(drafts.map((pattern) => find(uri, pattern)))).flat()) add(file, true);
    ignoreFiles.push(...(await ignoreFilesIn(uri)));
  }
  const drafts = [...found.values()];
  return {
    drafts: drafts.slice(0, MOST_DRAFTS + 1),
    ignoreFiles,
    patterns: [...patterns],
    problems: [],
    isCut: drafts.length > MOST_DRAFTS,
  };
}

/** Whether files are taken for drafts by what they say. */
function mayJudge(folder: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('hegao', folder).get('detectLanguage', true);
}

async function find(folder: vscode.Uri, pattern: string): Promise<vscode.Uri[]> {
  return vscode.workspace.findFiles(new vscode.RelativePattern(folder, pattern), NOT_OURS, MOST_DRAFTS + 1);
}

async function ignoreFilesIn(folder: vscode.Uri): Promise<{ uri: string; text: string }[]> {
  const files = await find(folder, '**/.gitignore');
  const read = await Promise.all(files.map(readIgnoreFile));
  return read.filter((file) => file !== undefined);
}

async function readIgnoreFile(uri: vscode.Uri): Promise<{ uri: string; text: string } | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return bytes.length > SMALL ? undefined : { uri: uri.toString(), text: new TextDecoder().decode(bytes) };
  } catch {
    return undefined;
  }
}
