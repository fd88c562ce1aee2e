import type { Interval } from '../../text/interval';
import type { Mention } from '../mentions';
import type { RelationFigure, RelationKind, Verdict } from '../relation';

/** A line of the draft with its quantities: what relations are read from. */
export interface Passage {
  readonly folded: string;
  readonly mentions: readonly Mention[];
}

export interface DraftFigure {
  readonly role: RelationFigure['role'];
  readonly mention: Mention;
}

/** A relation within one line, its places counted from the line's beginning. */
export interface RelationDraft {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  readonly formula: string;
  readonly reason: string;
  readonly figures: readonly DraftFigure[];
  /** The assumption without which a broken relation would not be one; it lowers the error to a warning. */
  readonly assumption?: string;
  /** What the first figure would have to be, as it would be printed. */
  readonly expected?: string;
  /** The slip of the pen that explains it: 数字前后颠倒, 小数点错位, 以本年为基数. */
  readonly slip?: string;
  /** Which of the figures is wrong, where several relations say so together; then `expected` is of that one. */
  readonly at?: number;
  /** Whether another relation reports the contradiction, which is one: it raises no finding of its own. */
  readonly told?: boolean;
  /** Of a rate or a growth in percent: what the other figures give for it. */
  readonly gives?: Interval;
  /** The process in which whole and part are stages: 案件办理. */
  readonly process?: string;
}

export function figure(role: DraftFigure['role'], mention: Mention): DraftFigure {
  return { role, mention };
}
