import type { Annotation, Remark, Source } from '../../features/annotations/annotation';
import { RULES } from '../../rules';
import type { Finding } from '../../rules/rule';
import type { Span } from '../../text/span';
import { initialsOf, type NewReply } from './newComment';

/** Who says in Word what the rules have found. */
export const HEGAO = '核稿';

/** What is written of an annotation, without its place. */
export interface Written extends NewReply {
  readonly replies: readonly NewReply[];
  readonly done: boolean;
}

/** A thread as it is; a verification and a source as a sentence of who stands for it. Undefined where nothing is said. */
export function writtenOf(annotation: Annotation): Written | undefined {
  if (annotation.kind === 'remark') return writtenOfRemark(annotation);
  const text = annotation.kind === 'source' ? sourceText(annotation) : annotation.reason === '' ? '已核实' : `已核实：${annotation.reason}`;
  return { ...said(annotation.modified, text), replies: [], done: false };
}

function writtenOfRemark({ comments, state }: Remark): Written | undefined {
  const [first, ...replies] = comments.map(({ created, text }) => said(created, text));
  return first && { ...first, replies, done: state === 'resolved' };
}

function said({ author, at }: { readonly author: string; readonly at: string }, text: string): NewReply {
  return { author, initials: initialsOf(author), at, text };
}

function sourceText({ department, document, place, value, link }: Source): string {
  const where = [department, document, place].filter((part) => part !== '').join(' ');
  const recorded = value === '' ? '' : where === '' ? value : `（${value}）`;
  return [`依据：${where}${recorded}`, link].filter((line) => line !== '').join('\n');
}

/** `分项之和大于总数。\n建议改为：“14件”（parts-exceed-total）` */
export function findingText(finding: Finding, draft: string): string {
  const proposal = proposalOf(finding, draft);
  return `${finding.message}${proposal === undefined ? '' : `\n${proposal}`}（${finding.rule}）`;
}

/**
 * A finding as it was written in Word, known by the rule at its end. A person may be called 核稿 as well, whose
 * `单位请统一为公里（km）` ends alike and names no rule.
 */
export function isFindingText(author: string, text: string): boolean {
  const rule = author === HEGAO ? /（([a-z][a-z\d-]{0,99})）\s*$/.exec(text)?.[1] : undefined;
  return rule !== undefined && RULE_IDS.has(rule);
}

const RULE_IDS: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

/** More words than these are not read twice in the margin. */
const LONGEST_PROPOSAL = 60;

/** What the words would be after the fix that is safe; undefined where there is none. */
function proposalOf({ span, fixes }: Finding, draft: string): string | undefined {
  const fix = fixes.find(({ safety }) => safety === 'safe');
  if (!fix) return undefined;
  const edits = [...fix.edits].sort((a, b) => a.span.start - b.span.start);
  const spans = [span, ...edits.map((edit) => edit.span)];
  const whole: Span = { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
  let words = '';
  let at = whole.start;
  for (const edit of edits) {
    words += draft.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  words += draft.slice(at, whole.end);
  if (words.length > LONGEST_PROPOSAL || words.includes('\n')) return fix.title;
  return words.trim() === '' ? `建议删去“${draft.slice(whole.start, whole.end)}”` : `建议改为：“${words}”`;
}
