import { markerOfLine } from '../../syntax/markers';
import { perLine } from '../../syntax/perLine';
import { firstIndex } from '../../text/sorted';
import type { Span } from '../../text/span';

/** A line, or what stands in a pair of marks in it, cut where points stand. Offsets count from the line's beginning. */
export interface Stretch extends Span {
  /** Where its marks stand: `（…）`; the line itself has none. */
  readonly outer: Span | undefined;
  /** Where points of at least this strength stand: 、 1 · ，： 2 · ； 3 · 。！？ 4; those inside further marks are not its own. */
  readonly points: readonly (readonly number[])[];
  /** What stands in marks in it, in the order of the text. */
  readonly inner: readonly Stretch[];
}

const [ENTRY, CLAUSE, PART, SENTENCE] = [1, 2, 3, 4];
/** The strengths, from the weakest on. */
export const STRENGTHS = [ENTRY, CLAUSE, PART, SENTENCE] as const;

const POINTS = new Map<string, number>([
  ['、', ENTRY],
  [',', CLAUSE],
  [':', CLAUSE],
  [';', PART],
  ['。', SENTENCE],
  ['!', SENTENCE],
  ['?', SENTENCE],
]);

const PAIRS = new Map<string, string>(
  ['()', '《》', '〈〉', '“”', '‘’', '【】', '〔〕', '[]', '「」', '『』', '{}'].map((pair) => [pair[0]!, pair[1]!]),
);
const CLOSING: ReadonlySet<string> = new Set(PAIRS.values());
const STRAIGHT = '"';

/** So many pairs within one another are told apart, and so many marks without partner are passed over. */
const DEEPEST = 12;

/** The stretches of a folded line, kept with it once somebody has asked. */
export const stretchesOf = perLine((folded): Stretch => {
  const partner = partnersIn(folded);
  const root = begin(0, folded.length, undefined);
  const open: Open[] = [root];
  for (let at = markerOfLine(folded)?.end ?? 0; at < folded.length; at += 1) {
    const mark = folded[at]!;
    const close = partner.get(at);
    const top = open[open.length - 1]!;
    if (close !== undefined && open.length <= DEEPEST) {
      const inner = begin(at + 1, close, { start: at, end: close + 1 });
      top.inner.push(inner);
      open.push(inner);
    } else if (top.outer && at === top.end) open.pop();
    else addPoint(top, folded, at, mark);
  }
  return root;
});

interface Open extends Stretch {
  readonly points: number[][];
  readonly inner: Open[];
}

function begin(start: number, end: number, outer: Span | undefined): Open {
  return { start, end, outer, points: STRENGTHS.map(() => []), inner: [] };
}

function addPoint({ points }: Open, folded: string, at: number, mark: string): void {
  const strength = POINTS.get(mark);
  if (strength === undefined || isInNumber(folded, at, mark)) return;
  for (let i = 0; i < strength; i += 1) points[i]!.push(at);
}

/** 1,234 and 12:30 are one word. */
function isInNumber(folded: string, at: number, mark: string): boolean {
  return (mark === ',' || mark === ':') && isDigit(folded[at - 1]) && isDigit(folded[at + 1]);
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

/** Of each opening mark that has a partner where that stands. Marks that are not closed, or close nothing, are text. */
function partnersIn(folded: string): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < folded.length; at += 1) {
    const mark = folded[at]!;
    const isStraight = mark === STRAIGHT;
    if (CLOSING.has(mark) || isStraight) {
      const from = lastOpen(folded, open, mark);
      if (from >= 0) {
        partner.set(open[from]!, at);
        open.length = from;
        continue;
      }
    }
    if (PAIRS.has(mark) || isStraight) open.push(at);
  }
  return partner;
}

/** The number of the open mark that a closing one closes; -1 where none among the last few does. */
function lastOpen(folded: string, open: readonly number[], close: string): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - DEEPEST); i -= 1) {
    const mark = folded[open[i]!]!;
    if (mark === close || PAIRS.get(mark) === close) return i;
  }
  return -1;
}

/** The stretches around an offset of the line, the innermost last. A cursor right inside a mark is inside. */
export function stretchesAt(root: Stretch, offset: number): Stretch[] {
  const around = [root];
  for (;;) {
    const { inner } = around[around.length - 1]!;
    const next = inner[firstIndex(inner, ({ end }) => end >= offset)];
    if (!next || next.start > offset) return around;
    around.push(next);
  }
}

/** What of a stretch lies between points of a strength around an offset; a sentence has its point, the others have not. */
export function pieceAt(stretch: Stretch, offset: number, strength: number): Span {
  const points = stretch.points[strength - 1]!;
  // the end of a line belongs to what ends there
  const at = offset === stretch.end && offset > stretch.start ? offset - 1 : offset;
  const next = firstIndex(points, (point) => point >= at);
  const start = next === 0 ? stretch.start : points[next - 1]! + 1;
  const end = next === points.length ? stretch.end : points[next]! + (strength === SENTENCE ? 1 : 0);
  return { start: Math.max(start, stretch.start), end };
}
