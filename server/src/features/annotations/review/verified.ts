import type { Report } from '../../../model/report';
import type { Finding } from '../../../rules/rule';
import { overlaps, span, type Span } from '../../../text/span';
import type { Placed, Verification } from '../annotation';
import { compareStamps } from '../stamps';
import { byWhom } from './stamp';
import { quoted, sameLists, sameWords, wordsAt } from './words';

export type VerificationState = 'current' | 'outdated';

/** A finding that somebody has found to be no mistake, and who. */
export interface Suppressed {
  readonly finding: Finding;
  readonly verification: Verification;
}

/** The verifications of findings, held against the findings. */
export interface VerifiedFindings {
  /** In the order of the findings; those that come back say so. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Those that stand at a finding which is not what was verified. One that meets no finding is not among them. */
  readonly outdated: ReadonlySet<Verification>;
}

type PlacedVerification = Placed<Verification> & { readonly span: Span };

/** The words of the figures that a finding compares with, in its order: what a verification of it rests on. */
export function restsOnOf({ text }: Pick<Report, 'text'>, { related }: Finding): string[] {
  return related.map((place) => wordsAt(text, place.span));
}

/**
 * A finding is silent where one of the verifications of its rule that stand on its words was made of these words and of what it
 * rests on now. Where there are only others, it says by whom it had been verified, and what has changed since.
 */
export function withoutVerified(
  report: Pick<Report, 'text'>,
  findings: readonly Finding[],
  placed: readonly PlacedVerification[],
): VerifiedFindings {
  if (placed.length === 0) return { findings, suppressed: [], outdated: new Set() };
  const byRule = groupedByRule(placed);
  const suppressed: Suppressed[] = [];
  const left: Finding[] = [];
  const [current, outdated] = [new Set<Verification>(), new Map<Verification, number>()];
  for (const finding of findings) {
    const here = byRule.get(finding.rule)?.filter((one) => meets(one.span, finding.span)) ?? [];
    const standing = here.filter((one) => isCurrent(report, finding, one));
    if (standing.length === 0) {
      left.push(finding);
      for (const { annotation } of here) outdated.set(annotation, left.length - 1);
      continue;
    }
    const { annotation } = newestOf(standing);
    suppressed.push({ finding, verification: annotation });
    for (const one of standing) current.add(one.annotation);
  }
  // one that keeps another finding silent has not been overtaken by this one
  for (const verification of current) outdated.delete(verification);
  return { findings: saying(report, left, outdated, placed), suppressed, outdated: new Set(outdated.keys()) };
}

function groupedByRule(placed: readonly PlacedVerification[]): ReadonlyMap<string, readonly PlacedVerification[]> {
  const byRule = new Map<string, PlacedVerification[]>();
  for (const one of placed) {
    const rule = one.annotation.rule!;
    const known = byRule.get(rule);
    if (known) known.push(one);
    else byRule.set(rule, [one]);
  }
  return byRule;
}

/** Whether two places have a character in common; a place without characters meets what it touches. */
function meets(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start <= b.end && b.start <= a.end && (a.start === a.end || b.start === b.end));
}

/** The words that both are about: a finding on 152件 is not the one on 52件 that was verified, though these words still stand there. */
function wordsOfBoth({ text }: Pick<Report, 'text'>, a: Span, b: Span): string {
  return wordsAt(text, span(Math.min(a.start, b.start), Math.max(a.end, b.end)));
}

function isCurrent(report: Pick<Report, 'text'>, finding: Finding, { annotation, span: place }: PlacedVerification): boolean {
  const words = wordsOfBoth(report, finding.span, place);
  return sameWords(words, annotation.anchor.quote.exact) && sameLists(restsOnOf(report, finding), annotation.restsOn);
}

function newestOf(placed: readonly PlacedVerification[]): PlacedVerification {
  return placed.reduce((newest, one) => (compareStamps(one.annotation.modified, newest.annotation.modified) > 0 ? one : newest));
}

/** The findings that are left; those that verifications stand on are told who verified something else. */
function saying(
  report: Pick<Report, 'text'>,
  left: readonly Finding[],
  outdated: ReadonlyMap<Verification, number>,
  placed: readonly PlacedVerification[],
): readonly Finding[] {
  if (outdated.size === 0) return left;
  const at = new Map<number, PlacedVerification[]>();
  for (const one of placed) {
    const number = outdated.get(one.annotation);
    if (number === undefined) continue;
    const known = at.get(number);
    if (known) known.push(one);
    else at.set(number, [one]);
  }
  return left.map((finding, i) => {
    const here = at.get(i);
    return here ? { ...finding, message: `${finding.message}。${sinceThen(report, finding, newestOf(here))}` } : finding;
  });
}

/** `原由张三于2025年1月8日核实，其后“52件”改为“53件”，请重新核实` */
function sinceThen(report: Pick<Report, 'text'>, finding: Finding, { annotation, span: place }: PlacedVerification): string {
  const changes = [
    changeOf([annotation.anchor.quote.exact], [wordsOfBoth(report, finding.span, place)], ''),
    changeOf(annotation.restsOn, restsOnOf(report, finding), '所比对的'),
  ].filter((change) => change !== '');
  return `原由${byWhom(annotation.modified)}核实，其后${changes.join('，')}，请重新核实`;
}

/** More are not listed one by one in a message. */
const MOST = 3;

/** What has other words than before: one by one where they are as many as before, else all of them; '' where nothing has. */
export function changeOf(before: readonly string[], now: readonly string[], what: string): string {
  if (sameLists(before, now)) return '';
  if (before.length === now.length) {
    const changed = before.flatMap((words, i) => (sameWords(words, now[i]!) ? [] : [`${what}${quoted(words)}改为${quoted(now[i]!)}`]));
    return changed.length <= MOST ? changed.join('，') : `${changed.slice(0, MOST).join('，')}等${changed.length}处有改动`;
  }
  return `${what}${listed(before)}改为${listed(now)}`;
}

function listed(words: readonly string[]): string {
  if (words.length === 0) return '（无）';
  return words.slice(0, MOST).map(quoted).join('、') + (words.length > MOST ? `等${words.length}处` : '');
}

/**
 * What no fix of its rule may change unasked: what somebody has verified, also where it is not what was verified any more.
 */
export function sparedBy(placed: readonly Placed[]): { readonly rule: string; readonly span: Span }[] {
  return placed.flatMap(({ annotation, span: place }) =>
    annotation.kind === 'verification' && annotation.rule !== undefined && place ? [{ rule: annotation.rule, span: place }] : [],
  );
}
