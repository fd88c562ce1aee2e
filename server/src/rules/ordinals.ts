import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { writeChineseNumeral } from '../text/numerals';

/** A run of headings or items of one style whose numbers should rise by one. */
export interface OrdinalRun {
  readonly nodes: readonly OutlineNode[];
  /** The number the run should begin with: 1, or the next of the run before where a level runs on through the draft. */
  readonly first: number;
}

const RUNS = new WeakMap<Report['outline'], readonly OrdinalRun[]>();

/**
 * The runs of the draft. Headings of one level below one parent are a run, unless the draft numbers that level on across
 * parents (1. 2. | 3. 4.); items are a run from 一是 to the next 一是.
 */
export function ordinalRuns({ outline }: Report): readonly OrdinalRun[] {
  const known = RUNS.get(outline);
  if (known) return known;
  const runs = runsOf(outline);
  RUNS.set(outline, runs);
  return runs;
}

function runsOf(outline: readonly OutlineNode[]): OrdinalRun[] {
  const groups: OutlineNode[][] = [];
  collectGroups(outline, groups);
  const runsOn = new Set(levelsRunningOn(groups));
  const last = new Map<number, number>();
  return groups.map((nodes, at) => {
    const { level } = nodes[0]!;
    // a contribution to a larger draft may begin with （三）
    if (at === 0 && outline.includes(nodes[0]!)) return { nodes, first: nodes[0]!.ordinal! };
    if (level === null || !runsOn.has(level)) return { nodes, first: 1 };
    const first = nodes[0]!.ordinal === 1 ? 1 : (last.get(level) ?? 0) + 1;
    last.set(level, nodes.at(-1)!.ordinal ?? 0);
    return { nodes, first };
  });
}

/** Adds the numbered siblings of one style, in the order of the text, and what is below them. */
function collectGroups(siblings: readonly OutlineNode[], groups: OutlineNode[][]): void {
  // a level of few kinds of marks: a look through the open groups is less work than a table of them
  const open: OutlineNode[][] = [];
  siblings.forEach((node, at) => {
    if (node.ordinal !== null) {
      const known = open.findIndex(([first]) => first!.level === node.level && (node.level !== null || first!.style === node.style));
      const group = open[known];
      if (group === undefined || (node.kind === 'item' && node.ordinal === 1) || restarts(group, siblings, at)) {
        const made = [node];
        open[known < 0 ? open.length : known] = made;
        groups.push(made);
      } else group.push(node);
    }
    if (node.children.length > 0) collectGroups(node.children, groups);
  });
}

/** A second run below one parent, as after a heading without a number: 1 again behind 2 or more, and 2 or nothing behind it. */
function restarts(group: readonly OutlineNode[], siblings: readonly OutlineNode[], at: number): boolean {
  const node = siblings[at]!;
  if (node.ordinal !== 1 || group.length < 2) return false;
  let next = at + 1;
  while (next < siblings.length && siblings[next]!.level !== node.level) next += 1;
  return next === siblings.length || siblings[next]!.ordinal === 2;
}

/** Levels of which a later run goes on where the one before ended, more often than it begins anew. */
function levelsRunningOn(groups: readonly OutlineNode[][]): number[] {
  const score = new Map<number, number>();
  const last = new Map<number, number>();
  for (const nodes of groups) {
    const { level, ordinal } = nodes[0]!;
    if (level === null) continue;
    const before = last.get(level);
    if (before !== undefined && ordinal !== null) {
      const change = ordinal === 1 ? -1 : ordinal === before + 1 ? 1 : 0;
      score.set(level, (score.get(level) ?? 0) + change);
    }
    last.set(level, nodes.at(-1)!.ordinal ?? 0);
  }
  return [...score].filter(([, sum]) => sum > 0).map(([level]) => level);
}

const CIRCLED = 0x2460;

/** The mark of a node with another number, in the form the author uses: `（三）` for `（四）`. */
export function markerWith(node: OutlineNode, ordinal: number): string {
  if (node.style === '①') return String.fromCharCode(CIRCLED + ordinal - 1);
  if (node.style === '㈠') return String.fromCharCode(0x3220 + ordinal - 1);
  if (/\d/.test(node.marker)) return node.marker.replace(/\d+/, String(ordinal));
  if (/[０-９]/.test(node.marker)) {
    return node.marker.replace(
      /[０-９]+/,
      String(ordinal).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
    );
  }
  return node.marker.replace(/[一二三四五六七八九十]+/, writeChineseNumeral(ordinal));
}
