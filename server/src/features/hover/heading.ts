import type { Report } from '../../model/report';
import type { Verified } from '../../model/verified';
import type { OutlineNode } from '../../syntax/outline';
import { span, type Span } from '../../text/span';
import { firstIndex } from '../../text/sorted';
import { headingReferences } from '../names/headingReferences';
import { placeOf, type OutlinePlace } from '../names/outlinePlaces';
import { isVerified } from '../shownRelations';
import { block, escaped, where, type Block } from './blocks';

/** A heading or an item: its place in the outline, and what it holds. */
export function headingBlocks(report: Report, node: OutlineNode, verified: Verified): Block[] {
  const place = placeOf(report.outline, node);
  const references = headingReferences(report).filter(({ heading }) => heading === node);
  return [
    block(`**${nameOf(node)}**，${numberWords(place)}。`),
    ...(place.above.length === 0 ? [] : [block(`在${place.above.map((above) => `“${nameOf(above)}”`).join('的')}之下。`)]),
    ...contents(report, node, verified),
    ...(references.length === 0
      ? []
      : [block(`文中提到这里 ${references.length} 处：`, where(...references.map(({ span: at }) => at)), '。')]),
  ];
}

function nameOf({ marker, title }: OutlineNode): string {
  return escaped(`${marker}${title}`.trim());
}

function numberWords({ node: { kind }, position, count, above }: OutlinePlace): string {
  const thing = kind === 'item' ? '项' : '个标题';
  return `第 ${above.length + 1} 层，第 ${position} ${thing}，共 ${count} ${thing}`;
}

function contents(report: Report, node: OutlineNode, verified: Verified): Block[] {
  const section = span(node.place.start, Math.max(node.place.end, node.sectionEnd));
  const below = flattened(node.children);
  const brokenHere = report.broken.filter(({ figures: [first] }) => first && isIn(first.figure.span, section));
  const verifiedHere = brokenHere.filter((relation) => isVerified(relation, verified)).length;
  const counts = [
    [below.filter(({ kind }) => kind === 'heading').length, '个标题'],
    [below.filter(({ kind }) => kind === 'item').length, '项'],
    [
      countIn(
        report.figures.map((figure) => figure.span),
        section,
      ),
      '个数据',
    ],
    [brokenHere.length - verifiedHere, '处数字不符'],
    [verifiedHere, '处不符但已核实'],
  ] as const;
  const said = counts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return said.length === 0 ? [] : [block(`其中有 ${said.join('、')}。`)];
}

function flattened(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flattened(node.children)]);
}

/** How many of spans in their order begin in a section. */
function countIn(spans: readonly Span[], { start, end }: Span): number {
  return firstIndex(spans, (one) => one.start >= end) - firstIndex(spans, (one) => one.start >= start);
}

function isIn(place: Span, { start, end }: Span): boolean {
  return place.start >= start && place.start < end;
}
