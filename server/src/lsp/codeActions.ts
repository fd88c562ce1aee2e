import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../protocol';
import type { Edit, Finding, Fix } from '../rules/rule';
import { overlaps, type Span } from '../text/span';
import type { Abilities } from './abilities';
import type { Checked } from './checker';
import { RENUMBER_KIND, renumberActions } from './actions/renumber';
import { fromRange, wants } from './fromProtocol';
import { toDiagnostic, toWorkspaceEdit } from './toProtocol';

/** The actions for a range: quick fixes unless other kinds are asked for, and fixing all only where it is asked for. */
export function codeActions(
  checked: Checked,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
  abilities: Abilities,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (!only || wants(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(checked, range, abilities));
  if (!only || wants(only, RENUMBER_KIND))
    actions.push(...renumberActions(checked.draft, fromRange(checked.draft.lines, range), abilities));
  if (wants(only, FIX_ALL_KIND)) actions.push(...fixAll(checked, abilities));
  return actions;
}

function quickFixes(checked: Checked, range: Range, abilities: Abilities): CodeAction[] {
  return findingsAt(checked, range).flatMap((finding) => finding.fixes.map((fix) => quickFix(checked, finding, fix, abilities)));
}

/** The findings whose places share a character with a range or touch it. */
export function findingsAt({ draft, findings }: Checked, range: Range): Finding[] {
  const asked = fromRange(draft.lines, range);
  return findings.filter(({ span }) => meets(span, asked));
}

function quickFix({ draft }: Checked, finding: Finding, fix: Fix, abilities: Abilities): CodeAction {
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(draft, finding, abilities)],
    edit: toWorkspaceEdit(draft, fix.edits, abilities),
    ...(fix.safety === 'safe' && { isPreferred: true }),
  };
}

function fixAll({ draft, findings }: Checked, abilities: Abilities): CodeAction[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  return [{ title: '改正全部可放心改正之处', kind: FIX_ALL_KIND, edit: toWorkspaceEdit(draft, edits, abilities) }];
}

/** The first safe fix of each finding, in the order of the text; a fix that meets an earlier one waits for the next time. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safety }) => safety === 'safe');
    if (fix && !fix.edits.some(({ span }) => taken.some((edit) => meets(edit.span, span)))) taken.push(...fix.edits);
  }
  return taken;
}

/** Whether two places share a character or touch. */
function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || a.end === b.start || b.end === a.start;
}
