import type { Uri } from 'vscode';

const HISTORY_SCHEMES = new Set(['git', 'gitlens', 'vscode-local-history', 'scm-history-item']);

/** Whether a document is an older version shown for comparison: the draft itself is checked, its past is not. */
export function isHistory({ scheme }: Uri): boolean {
  return HISTORY_SCHEMES.has(scheme);
}
