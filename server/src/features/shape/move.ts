import type { Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import { numberingOf } from '../../rules/structure/numbering';
import type { OutlineNode } from '../../syntax/outline';
import { firstIndex } from '../../text/sorted';
import { covers, span, type Span } from '../../text/span';
import { swapped } from './arrange';
import type { Numbered } from './expected';
import { finish, sameLine } from './finish';
import { itemUnits } from './items';
import { nameOf, refused, type Outcome, type Prepared, type Refused } from './outcome';
import type { Fates } from './references';
import { isTangled, tangled } from './tangle';
import { leads, runOf, sectionsIn, siblingsOf, type Section } from './tree';
import { endsClean, unitOf, withoutEndMarks, type Unit } from './units';

export type Direction = 'up' | 'down';

/** Two neighbours in the order of the text, and which of them is moved. */
interface Pair<T> {
  readonly first: T;
  readonly second: T;
  readonly stays: 'first' | 'second';
}

const TITLES: Readonly<Record<Direction, string>> = { up: '上移', down: '下移' };

/** A section changes places with its neighbour, each with all below it; numbers stay where they are. */
export function moveSection(report: Report, section: Section, direction: Direction, keeps: Span): Prepared | Refused {
  const pair = neighbours(report, section, direction);
  if (pair.kind === 'refused') return pair;
  return { kind: 'prepared', title: `${TITLES[direction]}${nameOf(section.node)}`, run: () => swapSections(report, pair, keeps) };
}

function neighbours(report: Report, section: Section, direction: Direction): (Pair<Section> & { kind: 'pair' }) | Refused {
  const siblings = siblingsOf(report, section);
  const at = siblings.indexOf(section);
  const other = siblings[direction === 'up' ? at - 1 : at + 1];
  const name = nameOf(section.node);
  if (!other) return refused(`${name}已是这一级的${direction === 'up' ? '第一' : '最后一'}节，不能再${TITLES[direction]}。`);
  if (other.rank !== section.rank || runOf(report, other.node) !== runOf(report, section.node))
    return refused(`${name}与${direction === 'up' ? '前' : '后'}面的${nameOf(other.node)}不是同一级或另起编号，不能对调。`);
  if (isTangled(report, section) || isTangled(report, other)) return refused(tangled(section));
  const [first, second] = direction === 'up' ? [other, section] : [section, other];
  return { kind: 'pair', first, second, stays: direction === 'up' ? 'second' : 'first' };
}

function swapSections(report: Report, { first, second, stays }: Pair<Section>, keeps: Span): Outcome {
  const apart = unitsOf(report, first, second);
  if (typeof apart === 'string') return refused(apart);
  const [a, b] = apart;
  const own = unitOwn(stays, a, b);
  return finish(report, {
    regions: swapped(report.text.length, a, b, stays),
    ...marksAfter(report, a, b),
    headings: reordered(report, first, second),
    mends: true,
    keeps: covers(span(own.start, own.end), keeps) ? keeps : span(own.start, own.start),
  });
}

function unitOwn(stays: 'first' | 'second', first: Unit, second: Unit): Unit {
  return stays === 'first' ? first : second;
}

/** The stretches of two neighbouring sections; a sentence where they cannot change places. */
function unitsOf(report: Report, first: Section, second: Section): readonly [Unit, Unit] | string {
  const { document } = report;
  const [a, b] = [unitOf(report, first), unitOf(report, second)];
  if (!endsClean(report, a)) return `${nameOf(first.node)}与${nameOf(second.node)}之间有附件或落款，不能对调。`;
  if (leads(document, first.node) && leads(document, second.node)) return [a, b];
  const [head, tail] = [
    { ...a, start: first.node.markerSpan.start },
    { ...b, start: second.node.markerSpan.start },
  ];
  const isOneLine = sameLine(report, head.coreEnd, tail.start);
  if (isOneLine && !sameLine(report, tail.start, tail.coreEnd)) return `${nameOf(second.node)}没有另起一行，其下又有别的段落，请先分段。`;
  return withoutEndMarks(report, { ...head, end: tail.start }, tail);
}

/** The headings as they follow one another afterwards: the numbers as they are, the sections in their new order. */
function reordered(report: Report, first: Section, second: Section): Numbered[] {
  const sections = sectionsIn(report);
  const numbers = new Map(swappedNumbers(report, span(first.index, first.until), span(second.index, second.until)));
  const order = [
    ...sections.slice(0, first.index),
    ...sections.slice(second.index, second.until),
    ...sections.slice(first.index, first.until),
    ...sections.slice(second.until),
  ];
  return order.map(({ node, rank, ordinal }) => ({ rank, ordinal: numbers.get(node) ?? ordinal }));
}

function swappedNumbers(report: Report, first: Span, second: Span): [OutlineNode, number][] {
  const sections = sectionsIn(report);
  const nodes = (part: Span): OutlineNode[] => sections.slice(part.start, part.end).map(({ node }) => node);
  return exchanged(report, nodes(first), nodes(second)).map(([node, model]) => [node, model.ordinal!]);
}

/**
 * Marks that have to change when two stretches change places: those of runs that stand in both. The marks stay where they are, as
 * they are written, and the headings change places below them. A run whose numbers do not follow one another is left alone.
 */
function exchanged(report: Report, first: readonly OutlineNode[], second: readonly OutlineNode[]): [OutlineNode, OutlineNode][] {
  const inFirst = byRun(report, first);
  return [...byRun(report, second)].flatMap(([run, behind]) => {
    const before = inFirst.get(run);
    if (!before) return [];
    const places = [...before, ...behind];
    const isHead = before[0] === first[0] && behind[0] === second[0] && places.length === 2;
    if (!isHead && places.some(({ ordinal }, i) => i > 0 && ordinal !== places[i - 1]!.ordinal! + 1)) return [];
    return [...behind, ...before].map((node, i): [OutlineNode, OutlineNode] => [node, places[i]!]);
  });
}

function byRun(report: Report, nodes: readonly OutlineNode[]): Map<unknown, OutlineNode[]> {
  const runs = new Map<unknown, OutlineNode[]>();
  for (const node of nodes) {
    const run = runOf(report, node);
    const known = runs.get(run);
    if (known) known.push(node);
    else runs.set(run, [node]);
  }
  return runs;
}

interface Marks {
  readonly edits: readonly Edit[];
  readonly fates: Fates;
  readonly items: number;
}

/** What becomes of the marks of headings and items in two stretches that change places. */
function marksAfter(report: Report, a: Unit, b: Unit): Marks {
  const { headings, items } = numberingOf(report);
  const edits: Edit[] = [];
  const fates = new Map<OutlineNode, Numbered>();
  const ranks = new Map(headings.map(({ node, rank }) => [node, rank]));
  for (const kind of [headings, items].map((found) => found.map(({ node }) => node))) {
    const inside = ({ start, end }: Unit): OutlineNode[] => {
      const from = firstIndex(kind, ({ markerSpan }) => markerSpan.start >= start);
      return kind.slice(
        from,
        Math.max(
          from,
          firstIndex(kind, ({ markerSpan }) => markerSpan.start >= end),
        ),
      );
    };
    for (const [node, model] of exchanged(report, inside(a), inside(b))) {
      if (node.marker !== model.marker) edits.push({ span: node.markerSpan, newText: model.marker });
      const rank = ranks.get(node);
      if (rank !== undefined && node.ordinal !== model.ordinal) fates.set(node, { rank, ordinal: model.ordinal! });
    }
  }
  return { edits, fates, items: items.length };
}

/** An item (一是) changes places with its neighbour; marks and the punctuation behind the two stay where they are. */
export function moveItem(report: Report, item: OutlineNode, direction: Direction, keeps: Span): Prepared | Refused {
  const { nodes } = runOf(report, item);
  const at = nodes.indexOf(item);
  const other = nodes[direction === 'up' ? at - 1 : at + 1];
  if (!other) return refused(`${nameOf(item)}已是这一组的${direction === 'up' ? '第一' : '最后一'}项，不能再${TITLES[direction]}。`);
  const pair: Pair<OutlineNode> =
    direction === 'up' ? { first: other, second: item, stays: 'second' } : { first: item, second: other, stays: 'first' };
  return { kind: 'prepared', title: `${TITLES[direction]}${nameOf(item)}`, run: () => swapItems(report, pair, keeps) };
}

function swapItems(report: Report, { first, second, stays }: Pair<OutlineNode>, keeps: Span): Outcome {
  const found = itemUnits(report, first, second);
  if (typeof found === 'string') return refused(found);
  const [a, b] = withoutEndMarks(report, ...found);
  const own = unitOwn(stays, a, b);
  return finish(report, {
    regions: swapped(report.text.length, a, b, stays),
    ...marksAfter(report, a, b),
    headings: sectionsIn(report),
    mends: false,
    keeps: covers(span(own.start, own.end), keeps) ? keeps : span(own.start, own.start),
  });
}
