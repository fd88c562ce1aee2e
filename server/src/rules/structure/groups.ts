import type { OutlineNode } from '../../syntax/outline';
import { RANKS, type Heading } from './headings';

/** Headings of one rank below one parent. */
export interface Group {
  readonly rank: number;
  readonly nodes: OutlineNode[];
  /** The heading of a lower level below which they stand, where they do: （一） below 1. */
  readonly under: OutlineNode | undefined;
  /** The highest rank (lowest number) of the headings since the group of this rank before; undefined where there is none before. */
  readonly boundary: number | undefined;
  /** Whether a heading of a higher level stands before it anywhere. */
  readonly below: boolean;
  /** Whether it begins again below the same parent. */
  readonly again: boolean;
}

/** An open group and the last of its numbers. */
interface Open {
  readonly group: Group;
  readonly style: string;
  last: number;
}

/** How many headings are looked at to tell what a mark that begins at 1 belongs to. */
const AHEAD = 100;

/** What the lines between two headings tell. */
export interface Between {
  /** Whether a heading without a number stands between them, so that numbers begin anew. */
  readonly hasPlainHeading: (before: OutlineNode, node: OutlineNode) => boolean;
  /** Whether nothing stands between them. */
  readonly isNothing: (before: OutlineNode, node: OutlineNode) => boolean;
}

/** Puts headings together that are numbered together. Time and memory go with their number. */
export function groupsOf(headings: readonly Heading[], between: Between): Group[] {
  const siblings = nextSiblings(headings);
  const groups: Group[] = [];
  const stack: Open[] = [];
  /** By rank: the highest rank since the last heading of it; undefined before the first. */
  const since: (number | undefined)[] = Array<undefined>(RANKS).fill(undefined);
  let highest = RANKS;
  headings.forEach((heading, i) => {
    const { node, rank, ordinal } = heading;
    const open = placeFor(headings, i, stack, between);
    const again = typeof open === 'number' && restarts(headings, siblings, i, stack[open]!, between);
    if (typeof open === 'number' && !again) {
      stack.length = open + 1;
      stack[open]!.group.nodes.push(node);
      stack[open]!.last = ordinal;
    } else {
      if (open === undefined) closeAbove(stack, rank);
      if (typeof open === 'number') stack.length = open;
      const under = open === 'nested' ? stack.at(-1)!.group.nodes.at(-1) : undefined;
      const group: Group = { rank, nodes: [node], under, boundary: since[rank], below: highest < rank, again };
      groups.push(group);
      stack.push({ group, style: node.style, last: ordinal });
    }
    highest = Math.min(highest, rank);
    for (let r = 0; r < RANKS; r += 1) if (since[r] !== undefined) since[r] = Math.min(since[r]!, rank);
    since[rank] = RANKS;
  });
  return groups;
}

function closeAbove(stack: Open[], rank: number): void {
  while (stack.length > 0 && stack.at(-1)!.group.rank >= rank) stack.pop();
}

/** The open group that a heading continues; `nested` where it begins one below a heading of a lower level, or of its own level in another style. */
function placeFor(headings: readonly Heading[], i: number, stack: readonly Open[], between: Between): number | 'nested' | undefined {
  const { rank, ordinal, node } = headings[i]!;
  let [best, score] = [-1, 0];
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const { group, last, style } = stack[at]!;
    if (group.rank < rank && group.under === undefined) break;
    if (group.rank !== rank) continue;
    const fits = 1 + (last + 1 === ordinal ? 2 : 0) + (style === node.style ? 1 : 0);
    if (fits > score) [best, score] = [at, fits];
  }
  if (ordinal === 1 && isNested(headings, i, stack, best, between)) return 'nested';
  return best < 0 ? undefined : best;
}

/**
 * Whether marks that begin at 1 stand inside a list that is not their parent's: `1. （一） （二） 2.`, or `（1） 1） 2） （2）`.
 * That list goes on behind them, or it has only begun (`1.` and right below it `（一）`).
 */
function isNested(headings: readonly Heading[], i: number, stack: readonly Open[], same: number, between: Between): boolean {
  const { rank, node } = headings[i]!;
  const top = stack.at(-1);
  if (!top) return false;
  const outer = top.group.rank > rank ? top : same === stack.length - 1 && top.style !== node.style ? top : undefined;
  if (!outer) return false;
  const last = same < 0 ? 0 : stack[same]!.last;
  const { nodes } = outer.group;
  const right = outer.group.rank > rank && outer.last === 1 && nodes.length === 1 && between.isNothing(nodes[0]!, node);
  return right || goesOn(headings, i, outer, last);
}

/** Whether the outer list's next number comes behind the marks from `i` on, before anything else claims them. */
function goesOn(headings: readonly Heading[], i: number, outer: Open, last: number): boolean {
  const { rank, node } = headings[i]!;
  let expected = 2;
  for (let at = i + 1; at < Math.min(headings.length, i + AHEAD); at += 1) {
    const next = headings[at]!;
    if (next.rank < rank) return false;
    const ofOuter = next.rank === outer.group.rank && next.node.style === outer.style;
    if (ofOuter && next.ordinal === outer.last + 1) return true;
    if (next.rank === outer.group.rank && next.rank !== rank) return false;
    if (next.rank !== rank || (outer.group.rank === rank && next.node.style !== node.style)) continue;
    if (next.ordinal === expected) expected += 1;
    else return outer.group.rank !== rank && last > 0 && expected > 2 && resumes(headings, at, last + 1);
  }
  return false;
}

/** Whether a run is gone on with here: by this number, and by the next of its rank, if there is one. */
function resumes(headings: readonly Heading[], at: number, expected: number): boolean {
  const { rank, ordinal } = headings[at]!;
  if (ordinal !== expected) return false;
  const next = headings.slice(at + 1, at + AHEAD).find((other) => other.rank <= rank);
  return next === undefined || next.rank < rank || next.ordinal === expected + 1;
}

/** For each heading the next of its rank below the same parent. */
function nextSiblings(headings: readonly Heading[]): readonly (number | undefined)[] {
  const coming: (number | undefined)[] = Array<undefined>(RANKS).fill(undefined);
  const next: (number | undefined)[] = Array<undefined>(headings.length).fill(undefined);
  for (let i = headings.length - 1; i >= 0; i -= 1) {
    const { rank } = headings[i]!;
    next[i] = coming[rank];
    coming.fill(undefined, rank + 1);
    coming[rank] = i;
  }
  return next;
}

/** A second run below one parent: 1 behind a heading without a number, or 1 again behind 2 or more, and 2 or nothing behind it. */
function restarts(
  headings: readonly Heading[],
  siblings: readonly (number | undefined)[],
  i: number,
  { group, last }: Open,
  between: Between,
): boolean {
  const { ordinal, node } = headings[i]!;
  if (ordinal !== 1) return false;
  if (between.hasPlainHeading(group.nodes.at(-1)!, node)) return true;
  if (last < 2) return false;
  const next = siblings[i];
  return next === undefined || headings[next]!.ordinal === 2;
}
