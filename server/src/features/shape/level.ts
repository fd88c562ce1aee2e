import type { Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import { numberingOf } from '../../rules/structure/numbering';
import type { OutlineNode } from '../../syntax/outline';
import { covers, span, type Span } from '../../text/span';
import { swapped, unmoved, type Region } from './arrange';
import type { Numbered } from './expected';
import { finish } from './finish';
import { formsOf, leadAt, leadOf } from './forms';
import { nameOf, refused, type Outcome, type Prepared, type Refused } from './outcome';
import { arrivalsIn, type Gap } from './places';
import { markEdits, Renumbering } from './renumbering';
import { isTangled, tangled } from './tangle';
import { leads, runOf, sectionsIn, siblingsOf, startOf, subtreeOf, type Section } from './tree';
import { endsClean, unitFrom, unitOf } from './units';

/** A section on its way to another level. */
interface Way {
  readonly section: Section;
  readonly rank: number;
  /** Sections that stand before it afterwards, since they stay with its old parent: the first and the last of them. */
  readonly passed: readonly [Section, Section] | undefined;
}

/** A section comes below the one before it, as the last there: `（三）` becomes `1.` below `（二）`. */
export function demote(report: Report, section: Section, keeps: Span): Prepared | Refused {
  const siblings = siblingsOf(report, section);
  const before = siblings[siblings.indexOf(section) - 1];
  const name = nameOf(section.node);
  if (!before || before.rank !== section.rank || runOf(report, before.node) !== runOf(report, section.node))
    return refused(`${name}前面没有同级的标题，降级之后没有归属。`);
  const { ladder } = formsOf(report);
  const ranks = before.children.map(({ rank }) => rank);
  const rank = ranks.length > 0 ? Math.min(...ranks) : ladder[ladder.indexOf(section.rank) + 1];
  if (rank === undefined) return refused(`${name}已是最末一级，不能再降。`);
  return prepared(report, `降一级${name}，归入${nameOf(before.node)}`, { section, rank, passed: undefined }, keeps);
}

/** A section comes behind the one that holds it, at its level: `（二）` of 一、 becomes 二、; what stood behind it in 一、 stays there. */
export function promote(report: Report, section: Section, keeps: Span): Prepared | Refused {
  const { parent } = section;
  const name = nameOf(section.node);
  if (!parent) return refused(`${name}已是最高一级，不能再升。`);
  const siblings = siblingsOf(report, section);
  const next = siblings[siblings.indexOf(section) + 1];
  const passed = next ? ([next, siblings.at(-1)!] as const) : undefined;
  const title = `升一级${name}，列在${nameOf(parent.node)}之后`;
  return prepared(report, title, { section, rank: parent.rank, passed }, keeps);
}

function prepared(report: Report, title: string, way: Way, keeps: Span): Prepared | Refused {
  if (isTangled(report, way.section)) return refused(tangled(way.section));
  const ranks = ranksOnWay(report, way);
  if (typeof ranks === 'string') return refused(ranks);
  return { kind: 'prepared', title, run: () => relevel(report, way, ranks, keeps) };
}

/** The new rank of the section and of each below it; a sentence where one has none left. */
function ranksOnWay(report: Report, { section, rank }: Way): ReadonlyMap<Section, number> | string {
  const { ladder } = formsOf(report);
  const steps = ladder.indexOf(rank) - ladder.indexOf(section.rank);
  const ranks = new Map<Section, number>();
  for (const one of subtreeOf(report, section)) {
    const wanted = ladder[ladder.indexOf(one.rank) + steps];
    if (wanted === undefined) return `其下的${nameOf(one.node)}已是最末一级，不能再降。`;
    if (!leads(report.document, one.node)) return `${nameOf(one.node)}没有另起一行，不能升降级，请先把它单独成段。`;
    ranks.set(one, one === section ? rank : wanted);
  }
  return ranks;
}

function relevel(report: Report, way: Way, ranks: ReadonlyMap<Section, number>, keeps: Span): Outcome {
  const regions = regionsOn(report, way);
  if (typeof regions === 'string') return refused(regions);
  const numbers = new Map<OutlineNode, number>();
  const staying = numbersAfter(report, way, ranks, numbers);
  const others = markEdits(staying);
  if (!Array.isArray(others)) return refused(`${nameOf(others as OutlineNode)}的序号已到这种写法的末尾，排不下去了。`);
  const own: Edit[] = [];
  for (const [one, rank] of ranks) {
    const newText = formsOf(report).mark(rank, numbers.get(one.node)!);
    if (newText === undefined) return refused(`${nameOf(one.node)}改级后的序号没有这种写法，改不了。`);
    own.push(...markAndLead(report, one, rank, newText));
  }
  const numbered = ({ node, rank, ordinal }: Section): Numbered => ({ rank, ordinal: staying.get(node) ?? ordinal });
  const fates = new Map<OutlineNode, Numbered>([
    ...sectionsIn(report).flatMap((one): [OutlineNode, Numbered][] => (staying.has(one.node) ? [[one.node, numbered(one)]] : [])),
    ...[...ranks].map(([{ node }, rank]): [OutlineNode, Numbered] => [node, { rank, ordinal: numbers.get(node)! }]),
  ]);
  const { start, end } = unitOf(report, way.section);
  return finish(report, {
    regions,
    edits: [...others, ...own],
    fates,
    headings: orderAfter(report, way).map((one) => fates.get(one.node) ?? numbered(one)),
    items: numberingOf(report).items.length,
    mends: true,
    keeps: covers(span(start, end), keeps) ? keeps : span(start, start),
  });
}

/** The mark in its new form, and the indent or the `#` before it. */
function markAndLead(report: Report, section: Section, rank: number, newText: string): Edit[] {
  const { markerSpan } = section.node;
  const start = startOf(report.document, section.node);
  const lead = leadAt(report, section, rank);
  const before = report.text.slice(start, markerSpan.start);
  const emphasis = before.slice(leadOf(report, section.node).length);
  if (before === lead + emphasis) return newText === section.node.marker ? [] : [{ span: markerSpan, newText }];
  return [{ span: span(start, markerSpan.end), newText: lead + emphasis + newText }];
}

/** Where the sections that are passed go: before the one that is promoted. */
function regionsOn(report: Report, { section, passed }: Way): Region[] | string {
  if (!passed) return unmoved(report.text.length);
  const [own, others] = [unitOf(report, section), unitFrom(report, ...passed)];
  if (!leads(report.document, passed[0].node)) return `${nameOf(passed[0].node)}没有另起一行，请先把它单独成段。`;
  return endsClean(report, own) ? swapped(report.text.length, own, others, 'first') : `${nameOf(section.node)}之后有附件或落款，不能升级。`;
}

function orderAfter(report: Report, { section, passed }: Way): readonly Section[] {
  const sections = sectionsIn(report);
  if (!passed) return sections;
  const until = passed[1].until;
  return [
    ...sections.slice(0, section.index),
    ...sections.slice(section.until, until),
    ...sections.slice(section.index, section.until),
    ...sections.slice(until),
  ];
}

/** Fills in the numbers of the section and all below it, and gives those that change elsewhere. */
function numbersAfter(
  report: Report,
  { section, passed }: Way,
  ranks: ReadonlyMap<Section, number>,
  numbers: Map<OutlineNode, number>,
): Map<OutlineNode, number> {
  const renumbering = new Renumbering(report);
  const gap: Gap = { at: passed ? passed[1].until : section.index, without: { from: section.index, to: section.until } };
  for (const { sections, joint } of arrivalsIn(report, gap, ranks)) {
    const nodes = sections.map(({ node }) => node);
    if (!joint && keepsNumbers(report, section, nodes)) {
      sections.forEach(({ node, ordinal }) => numbers.set(node, ordinal));
      continue;
    }
    for (const node of nodes) if (!staysInside(report, section, node)) renumbering.leave(node);
    const from = (first: number): void => nodes.forEach((node, i) => numbers.set(node, first + i));
    if (joint) renumbering.arrive(joint.run, joint.at, nodes.length, from);
    else from(1);
  }
  return renumbering.numbers();
}

/** Whether headings below a section go with it as a run of their own, so that their numbers stay, and the slips in them. */
function keepsNumbers(report: Report, section: Section, nodes: readonly OutlineNode[]): boolean {
  const run = runOf(report, nodes[0]!);
  return nodes[0] !== section.node && staysInside(report, section, nodes[0]!) && nodes.every((node) => runOf(report, node) === run);
}

function staysInside(report: Report, { index, until }: Section, node: OutlineNode): boolean {
  const { nodes } = runOf(report, node);
  const sections = sectionsIn(report);
  const next = sections[until];
  const [first, last] = [nodes[0]!.markerSpan.start, nodes.at(-1)!.markerSpan.start];
  return first >= sections[index]!.node.markerSpan.start && (!next || last < next.node.markerSpan.start);
}
