import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import { sparedBy } from '../features/annotations/review';
import { meets } from '../features/edits';
import { fixAll } from '../features/fix';
import { FIX_ALL_KIND } from '../protocol';
import { RULES } from '../rules/index';
import type { Edit, Finding, Fix } from '../rules/rule';
import type { Abilities } from './abilities';
import type { Checked } from './checker';
import { shapeActions } from './actions/shape';
import { fromRange, wants } from './fromProtocol';
import { toDiagnostic, toWorkspaceEdit } from './toProtocol';

/** A list that nobody reads to its end is not made longer: somebody may have selected the whole of a poor draft. */
const MOST_AT_ONCE = 200;

/** The actions for a range: quick fixes unless other kinds are asked for, and fixing all only where it is asked for. */
export function codeActions(
  checked: Checked,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
  abilities: Abilities,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (!only || wants(only, CodeActionKind.QuickFix)) actions.push(...quickFixes(checked, range, abilities));
  actions.push(...shapeActions(checked.draft, fromRange(checked.draft.lines, range), only, abilities));
  if (wants(only, FIX_ALL_KIND)) actions.push(...fixEverything(checked, abilities));
  return actions;
}

function quickFixes(checked: Checked, range: Range, abilities: Abilities): CodeAction[] {
  const here = findingsAt(checked, range);
  return [
    ...here.flatMap((finding) => finding.fixes.map((fix) => quickFix(checked, finding, fix, abilities))),
    ...[...new Set(here.filter(isSafelyFixed).map(({ rule }) => rule))].flatMap((rule) => fixAlike(checked, rule, abilities)),
  ];
}

/** The findings whose places share a character with a range or touch it, the first two hundred of them. */
export function findingsAt({ draft, findings }: Checked, range: Range): Finding[] {
  const asked = fromRange(draft.lines, range);
  return findings.filter(({ span }) => meets(span, asked)).slice(0, MOST_AT_ONCE);
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

/** One action for all findings of a rule, where there are several that can be fixed safely. */
function fixAlike(checked: Checked, rule: string, abilities: Abilities): CodeAction[] {
  const alike = checked.findings.filter((finding) => finding.rule === rule && isSafelyFixed(finding));
  if (alike.length < 2) return [];
  const edits = safeEdits(checked, (finding) => finding.rule === rule);
  if (edits.length === 0) return [];
  return [
    {
      title: `改正全文同类问题：${RULES.find(({ id }) => id === rule)?.title.zh ?? rule}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: alike.map((finding) => toDiagnostic(checked.draft, finding, abilities)),
      edit: toWorkspaceEdit(checked.draft, edits, abilities),
    },
  ];
}

function fixEverything(checked: Checked, abilities: Abilities): CodeAction[] {
  const edits = safeEdits(checked);
  if (edits.length === 0) return [];
  return [{ title: '改正全部可放心改正之处', kind: FIX_ALL_KIND, edit: toWorkspaceEdit(checked.draft, edits, abilities) }];
}

function isSafelyFixed({ fixes }: Finding): boolean {
  return fixes.some(({ safety }) => safety === 'safe');
}

/** What all safe fixes together do to the draft. */
function safeEdits(
  { draft, settings, findings, annotated }: Checked,
  accepts: (finding: Finding) => boolean = () => true,
): readonly Edit[] {
  if (!findings.some((finding) => isSafelyFixed(finding) && accepts(finding))) return [];
  return fixAll(draft.report, { suggestions: false, settings, accepts, spared: sparedBy(annotated.placed) }).edits;
}
