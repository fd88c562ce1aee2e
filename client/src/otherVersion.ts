import type { Uri } from 'vscode';

/** Where VS Code and its extensions show what a file was, or would be after edits that are being looked at. */
const SCHEMES = new Set(['git', 'gitlens', 'vscode-local-history', 'scm-history-item', 'vscode-bulkeditpreview-editor']);

/** Whether a document is another version of a draft shown for comparison: the draft itself is checked, that is not. */
export function isOtherVersion({ scheme }: Uri): boolean {
  return SCHEMES.has(scheme);
}
