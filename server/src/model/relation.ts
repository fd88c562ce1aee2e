import type { Interval } from '../text/interval';
import type { Figure } from './figure';

export const RELATION_KINDS = ['sum', 'subset', 'rate', 'bound', 'growth', 'flow', 'count', 'same', 'product'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];
export type Verdict = 'holds' | 'broken' | 'undecided';

/** What the wording asserts between figures, and whether it is so. */
export interface Assertion {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  /** The arithmetic: `30 + 23 = 53 ≠ 52`. */
  readonly formula: string;
  /** Why the relation is thought to stand between these: cue word, closed set, coverage (Chinese, for the reader). */
  readonly reason: string;
  /** The whole, total, denominator's share or later value comes first. */
  readonly figures: readonly RelationFigure[];
  /** The assumption on which a broken relation rests; without one the text contradicts itself whatever is assumed. */
  readonly assumption?: string;
  /** What the first figure (of a growth the last) would have to be, as the draft would print it. */
  readonly expected?: string;
  /** The slip of the pen that explains a broken relation: 数字前后颠倒, 小数点错位. */
  readonly slip?: string;
  /** Which of the figures is wrong, where several relations of a table say so together; then `expected` is of that one. */
  readonly at?: number;
  /** Whether another relation reports the contradiction, which is one: it raises no finding of its own. */
  readonly told?: boolean;
  /** Of a rate or a growth in percent: what the other figures give for it. */
  readonly gives?: Interval;
  /** The process in which whole and part are stages: 案件办理. */
  readonly process?: string;
}

/** An assertion by its number. */
export interface Relation extends Assertion {
  /** `r12`, counted through the draft. */
  readonly id: string;
}

export interface RelationFigure {
  readonly role:
    | 'total'
    | 'part'
    | 'whole'
    | 'rate'
    | 'numerator'
    | 'denominator'
    | 'share'
    | 'later'
    | 'earlier'
    | 'change'
    | 'in'
    | 'out'
    | 'opening'
    | 'closing'
    | 'announced'
    | 'value'
    | 'product'
    | 'factor';
  readonly figure: Figure;
}
