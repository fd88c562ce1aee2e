import type { OutlineNode } from '../../syntax/outline';
import type { Group } from './groups';
import { RANK_CHAPTER, type FlatOutline } from './headings';
import { alignOrdinals, type Slip } from './slips';

/**
 * draft: this draft numbers each section from 1 · whole: nothing stood before the first 一、 · list: 一是 that follows a lone 一是
 * is of the same list.
 */
export type Assumption = 'draft' | 'whole' | 'list';

/** Headings or items whose numbers should rise by one. */
export interface Run {
  readonly nodes: readonly OutlineNode[];
  /** Undefined for items: 一是, 第一，, 首先. */
  readonly rank: number | undefined;
  /** The heading of a lower level below which they stand, where they do: （一） below 1. */
  readonly under: OutlineNode | undefined;
  /** The number it begins with, or should. */
  readonly first: number;
  readonly slips: readonly Slip[];
  /** By place: how many numbers stand before it in another form (`一是……二要……三是`), so that none is missing. */
  readonly jumps: ReadonlyMap<number, number>;
  /** What has to be granted for its slips. */
  readonly assumes: Assumption | undefined;
}

interface Chain {
  readonly rank: number | undefined;
  readonly under: OutlineNode | undefined;
  readonly nodes: OutlineNode[];
  readonly free: boolean;
  assumes: Assumption | undefined;
}

/** What is asked of the draft itself. */
export interface Draft {
  /** Whether it has the title of a report, and so begins with its first chapter. */
  readonly isWhole: boolean;
  /** What stands between two items, from where the first ends to the mark of the second. */
  readonly between: (before: OutlineNode, node: OutlineNode) => { readonly gap: string; readonly behind: string };
}

/** The runs of headings: groups, or several of them where the draft numbers a level on from section to section (1. 2. | 3. 4.). */
export function headingRuns(groups: readonly Group[], { isWhole }: Draft): Run[] {
  const style = styleOf(groups);
  const last = new Map<number, Chain>();
  const chains: Chain[] = [];
  for (const group of groups) {
    const { rank, under, nodes, below } = group;
    const before = last.get(rank);
    const way = before && !under ? wayOf(group, endOf(before.nodes), style) : 'alone';
    if (way === 'on') {
      before!.nodes.push(...nodes);
      continue;
    }
    const first = !below && !before && !under;
    // a chapter alone below a title is an excerpt
    const whole = first && isWhole && rank === RANK_CHAPTER && chains.length === 0 && nodes.length > 1;
    const assumes = way === 'odd' ? 'draft' : whole ? 'whole' : undefined;
    const chain: Chain = { rank, under, nodes: [...nodes], free: first && !whole, assumes };
    chains.push(chain);
    if (!under) last.set(rank, chain);
  }
  return chains.map(aligned);
}

const NO_JUMPS: ReadonlyMap<number, number> = new Map();

function aligned({ nodes, rank, under, free, assumes }: Chain): Run {
  const { first, slips } = alignOrdinals(nodes.map(ordinalOf), 1, free);
  return { nodes, rank, under, first, slips, jumps: NO_JUMPS, assumes };
}

function ordinalOf({ ordinal }: OutlineNode): number {
  return ordinal ?? 0;
}

/** For a rank and the rank that parts two of its groups: how often the second begins at 1, and how often it goes on. */
interface Style {
  anew: number;
  on: number;
}

function keyOf({ rank, boundary }: Group): number {
  return rank * 100 + (boundary ?? 99);
}

function styleOf(groups: readonly Group[]): ReadonlyMap<number, Style> {
  const styles = new Map<number, Style>();
  const last = new Map<number, number>();
  for (const group of groups) {
    if (group.under) continue;
    const before = last.get(group.rank);
    const begins = beginningOf(group.nodes);
    if (before !== undefined && !group.again) {
      const key = keyOf(group);
      const style = styles.get(key) ?? { anew: 0, on: 0 };
      if (begins === 1) style.anew += 1;
      else if (begins === before + 1) style.on += 1;
      styles.set(key, style);
    }
    last.set(group.rank, endOf(group.nodes));
  }
  return styles;
}

/** How a group follows the one before of its rank: `on` with its numbers, `alone` from 1, or `odd`: on where others begin at 1. */
function wayOf(group: Group, before: number, styles: ReadonlyMap<number, Style>): 'on' | 'alone' | 'odd' {
  const begins = beginningOf(group.nodes);
  if (begins === 1 || group.again) return 'alone';
  const { anew, on } = styles.get(keyOf(group)) ?? { anew: 0, on: 0 };
  if (on > anew) return 'on';
  if (begins !== before + 1) return 'alone';
  return anew >= on + 2 ? 'odd' : 'on';
}

/** The number that a group begins with, or would but for a slip in its first. */
function beginningOf(nodes: readonly OutlineNode[]): number {
  const [first, second, third] = nodes.slice(0, 3).map(ordinalOf);
  if (third !== undefined && first! + 1 !== second && second! + 1 === third) return second! - 1;
  return first!;
}

/** The number that a group ends with, or would but for a slip in its last. */
function endOf(nodes: readonly OutlineNode[]): number {
  const [third, second, first] = nodes.slice(-3).map(ordinalOf);
  if (first !== undefined && second! + 1 !== first && third! + 1 === second) return second! + 1;
  return ordinalOf(nodes.at(-1)!);
}

/** A run of items of one style that is open. */
interface OpenItems {
  readonly chain: Chain;
  /** How many headings stand before its last item. */
  after: number;
  last: number;
  readonly outer: OpenItems | undefined;
}

/**
 * The runs of items: from 一是 to the next 一是, within a section. 二是 behind marks of headings goes on where 一是 stood
 * before them (`一是……（1）……（2）……二是……`), and a run inside another's item ends where that one's next number comes.
 */
export function itemRuns({ items }: FlatOutline, draft: Draft): Run[] {
  const chains: Chain[] = [];
  const open = new Map<string, OpenItems>();
  for (const { node, ordinal, after } of items) {
    const known = open.get(node.style);
    const twice = known !== undefined && ordinal === 1 && known.after === after && isTwice(known.chain, node, draft);
    if (twice) known.chain.assumes = 'list';
    const before = twice ? known : openFor(ordinal, after, known);
    if (before) {
      before.chain.nodes.push(node);
      [before.after, before.last] = [after, ordinal];
      open.set(node.style, before);
      continue;
    }
    const free = chains.length === 0 && after === 0;
    const chain: Chain = { rank: undefined, under: undefined, nodes: [node], free, assumes: undefined };
    chains.push(chain);
    open.set(node.style, { chain, after, last: ordinal, outer: known?.outer ? undefined : known });
  }
  return chains.map(aligned);
}

/** 一是 right behind a lone 一是, in its line or at the beginning of the next, and no list inside it: `一是……：一是……`. */
function isTwice({ nodes }: Chain, node: OutlineNode, { between }: Draft): boolean {
  if (nodes.length > 1 || nodes[0]!.style === '首先') return false;
  const { gap, behind } = between(nodes[0]!, node);
  return gap === '' && behind !== ':';
}

/** The open run that an item continues; undefined where it begins one. */
function openFor(ordinal: number, after: number, run: OpenItems | undefined): OpenItems | undefined {
  if (!run || ordinal === 1) return undefined;
  const { outer, last } = run;
  if (outer && outer.after === after && ordinal < last && ordinal === outer.last + 1) return outer;
  return run.after === after || ordinal === last + 1 ? run : undefined;
}
