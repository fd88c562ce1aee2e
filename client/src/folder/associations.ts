import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';

/** Which names of files the user has given a language (`files.associations`). */
export interface Associations {
  /** Patterns of names that make a file a draft. */
  readonly drafts: readonly string[];
  /** Patterns of names that make it something that is neither a draft nor plain text that may be one. */
  readonly others: readonly string[];
}

const MAY_BE_DRAFTS = new Set(['plaintext', 'markdown']);

/** What the user has set for the files of a folder. */
export function associationsIn(folder: vscode.Uri): Associations {
  const set = vscode.workspace.getConfiguration('files', folder).get<Record<string, string>>('associations', {});
  const all = Object.entries(set);
  const of = (isWanted: (language: string) => boolean): string[] =>
    all.filter(([, language]) => isWanted(language)).flatMap(([pattern]) => patternIn(folder, pattern));
  return { drafts: of((language) => language === REPORT_LANGUAGE), others: of((language) => !isOfInterest(language)) };
}

function isOfInterest(language: string): boolean {
  return language === REPORT_LANGUAGE || MAY_BE_DRAFTS.has(language);
}

/** Without a slash a pattern means names, otherwise whole paths, of which that of the folder goes. */
function patternIn({ path }: vscode.Uri, pattern: string): string[] {
  if (!pattern.includes('/')) return [`**/${pattern}`];
  const below = path.endsWith('/') ? path : `${path}/`;
  if (pattern.startsWith(below)) return [pattern.slice(below.length)];
  return pattern.startsWith('/') ? [] : [pattern];
}
