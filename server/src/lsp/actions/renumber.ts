import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { renumberAt } from '../../features/renumber';
import type { Edit } from '../../rules/rule';
import type { Span } from '../../text/span';
import type { Abilities } from '../abilities';
import type { Draft } from '../drafts';
import { toWorkspaceEdit } from '../toProtocol';

/** The kind of the actions that renumber. */
export const RENUMBER_KIND = CodeActionKind.RefactorRewrite;

/** Renumbers the level or the whole outline, offered at a heading or an item where that would change something. */
export function renumberActions(draft: Draft, asked: Span, abilities: Abilities): CodeAction[] {
  const found = renumberAt(draft.report, asked);
  if (!found) return [];
  const action = (title: string, edits: readonly Edit[]): CodeAction[] =>
    edits.length === 0 ? [] : [{ title, kind: RENUMBER_KIND, edit: toWorkspaceEdit(draft, edits, abilities) }];
  return [...action('重新编排本级序号', found.level), ...action('重新编排全文序号', found.all)];
}
