import { sankey, sankeyLeft, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { linkHorizontal } from 'd3-shape';
import type { PanelFlow, PanelGap, PanelLink, PanelNode } from '../../../server/src/protocol/panel';
import { mark } from './marks';
import type { Note, Picture } from './picture';
import { groups, layer, LETTERS, patterns, sized, stripesOf, type Svg } from './svg';
import { cropped, plain, widthOf } from './text';
import { say, sentences, SIGNS, verdictWords } from './words';

type Extra = Omit<PanelNode, 'value'> & { readonly own: number; readonly fixedValue: number };
type Node = SankeyNode<Extra, PanelLink> & { readonly layer?: number };
type Link = SankeyLink<Extra, PanelLink>;

/** Room for two lines of words beside each node, and what the largest of all is high. */
const [PADDING, TALLEST, BAR] = [30, 120, 12];
const MARGIN = 10;

/** How cases go through the stages: bands as wide as what they stand for. */
export function flowPicture(flow: PanelFlow): Picture {
  return {
    id: `flow:${flow.id}`,
    title: flow.id.replace('#', ' '),
    status: verdictWords(flow.verdict),
    isBroken: flow.verdict === 'broken',
    data: flow,
    draw: (svg, width, id) => draw(svg, flow, width, id),
    columns: [say('place'), say('figure'), say('text'), say('verdict'), say('arithmetic')],
    rows: () => rowsOf(flow),
    notes: notesOf(flow),
  };
}

function nameOf({ name, kind }: Pick<PanelNode, 'name' | 'kind'>): string {
  return kind === 'sum' ? say('sum') : kind === 'rest' ? say('rest') : name;
}

function rowsOf(flow: PanelFlow) {
  const names = new Map(flow.nodes.map((node) => [node.id, node]));
  const nodes = flow.nodes.map((node) => {
    const into = flow.links.find(({ target, source }) => target === node.id && names.get(source)?.kind !== 'rest');
    const verdict = gapOf(node)?.verdict ?? into?.verdict;
    const from = into && names.get(into.source);
    const arithmetic = sentences(...node.gaps.map(({ formula }) => formula), node.gaps.length === 0 ? into?.formula : undefined);
    const name = from ? `${nameOf(from)} → ${nameOf(node)}` : nameOf(node);
    return { id: node.id, cells: [name, node.text, verdict ? verdictWords(verdict) : '', arithmetic], place: node.place };
  });
  const asides = flow.asides.map(({ id, of, name, text, verdict, formula, place }) => ({
    id,
    cells: [`${of} ⊃ ${name}`, text, verdictWords(verdict), formula],
    place,
  }));
  return [...nodes, ...asides];
}

/** What is wrong in the picture, in words; then what is said of its figures besides. */
function notesOf({ nodes, asides }: PanelFlow): Note[] {
  const gaps = nodes.flatMap(({ id, gaps: all, place }) =>
    all.map((gap, i) => ({ id: `${id}/gap${i}`, text: sentenceOf(gap), isBroken: gap.verdict === 'broken', place })),
  );
  const others = asides.map(({ id, of, name, text, formula, verdict, place }) => ({
    id: `aside:${id}`,
    text: `${SIGNS[verdict]} ${say('of-which', of, name, text)}${verdict === 'broken' || verdict === 'verified' ? `：${formula}` : ''}`,
    isBroken: verdict === 'broken',
    place,
  }));
  return [...gaps, ...others];
}

function sentenceOf({ verdict, formula, reason, assumption }: PanelGap): string {
  return `${verdictWords(verdict)}：${sentences(formula, reason, assumption && say('assuming', assumption))}`;
}

function draw(svg: Svg, flow: PanelFlow, width: number, id: string): void {
  const { nodes, links, height } = laidOut(flow, width);
  patterns(svg, id);
  sized(svg, width, height);
  drawLinks(svg, links);
  drawNodes(svg, nodes, columnsOf(nodes), width, id);
}

function laidOut(flow: PanelFlow, width: number): { nodes: readonly Node[]; links: readonly Link[]; height: number } {
  const graph = {
    nodes: flow.nodes.map(({ value, ...node }): Extra => ({ ...node, own: value, fixedValue: sizeOf(flow, node.id, value) })),
    links: flow.links.map((link) => ({ ...link, value: Math.max(link.value, 1e-6) })),
  };
  const layout = sankey<Extra, PanelLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyLeft)
    .nodeSort(null)
    .nodeWidth(BAR)
    .nodePadding(PADDING)
    .iterations(6);
  // the fullest column says how high the picture must be
  const first = layout.extent([[MARGIN, MARGIN], [width - MARGIN, 1000]])(copy(graph)); // prettier-ignore
  const counts = new Map<number, number>();
  for (const { layer: column } of first.nodes as readonly Node[]) counts.set(column!, (counts.get(column!) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const height = TALLEST + most * PADDING + 2 * MARGIN;
  const last = Math.max(...counts.keys());
  // words of the last column stand to its right
  const right = Math.max(width - roomFor(width, last + 1), width / 2);
  const { nodes, links } = layout.extent([[MARGIN, MARGIN + LETTERS], [right, height - MARGIN]])(copy(graph)); // prettier-ignore
  return { nodes, links, height };
}

/** The layout writes into what it is given. */
function copy(graph: { nodes: readonly Extra[]; links: readonly PanelLink[] }) {
  return { nodes: graph.nodes.map((node) => ({ ...node })), links: graph.links.map((link) => ({ ...link })) };
}

/** As high as what it holds, comes in or goes out, whichever is most. */
function sizeOf({ links }: PanelFlow, id: string, own: number): number {
  const sum = (end: 'source' | 'target') => links.filter((link) => link[end] === id).reduce((total, { value }) => total + value, 0);
  return Math.max(own, sum('source'), sum('target'), 1e-6);
}

/** Room for words beside a column. */
function roomFor(width: number, columns: number): number {
  return Math.max(80, (width - 2 * MARGIN) / Math.max(columns, 1) - BAR);
}

function columnsOf(nodes: readonly Node[]): number[] {
  return [...new Set(nodes.map(({ x0 }) => x0!))].sort((a, b) => a - b);
}

function drawLinks(svg: Svg, links: readonly Link[]): void {
  const path = linkHorizontal<Link, [number, number]>()
    .source((link) => [(link.source as Node).x1!, link.y0!])
    .target((link) => [(link.target as Node).x0!, link.y1!]);
  const inside = layer(svg.node()!, 'links');
  const bands = groups(inside, 'band', links, ({ id }) => id, (band) => band.append('path')); // prettier-ignore
  bands.attr('class', (link) => `band ${link.verdict} ${(link.target as Node).kind}`);
  bands
    .select<SVGPathElement>('path')
    .attr('d', path)
    .attr('stroke-width', ({ width }) => Math.max(1.5, width!));
  mark(bands, (link) => ({ place: link.place, label: labelOfLink(link) }));
}

function labelOfLink({ source, target, verdict, formula, reason, assumption }: Link): string {
  const [from, to] = [source as Node, target as Node];
  const words = `${nameOf(from)} ${from.text} → ${nameOf(to)} ${to.text}`;
  return sentences(words, `${verdictWords(verdict)}：${formula}`, reason, assumption && say('assuming', assumption));
}

function drawNodes(svg: Svg, nodes: readonly Node[], columns: readonly number[], width: number, id: string): void {
  const inside = layer(svg.node()!, 'nodes');
  const stages = groups(inside, 'stage', nodes, (node) => node.id, (made) => {
    for (const name of ['name', 'value', 'amiss']) made.append('text').attr('class', name).attr('aria-hidden', 'true');
    const whole = made.append('g').attr('class', 'whole');
    for (const name of ['bar', 'gap', 'target']) whole.append('rect').attr('class', name);
  }); // prettier-ignore
  stages.attr('class', (node) => `stage ${node.kind} ${gapOf(node)?.verdict ?? ''}`);
  stages.attr('transform', ({ x0, y0 }) => `translate(${x0},${y0})`);
  stages.select('g.whole').select('rect.bar').attr('width', BAR).attr('height', heightOf);
  stages.select<SVGRectElement>('g.whole rect.gap').each(function (node) {
    const bar = this as SVGRectElement;
    const gap = gapOf(node);
    const scale = heightOf(node) / node.fixedValue;
    bar.setAttribute('width', String(BAR + 4));
    bar.setAttribute('x', '-2');
    bar.setAttribute('y', String(gap ? gap.from * scale : 0));
    bar.setAttribute('height', String(gap ? Math.max(4, (gap.to - gap.from) * scale) : 0));
    bar.setAttribute('fill', stripesOf(id, gap?.verdict ?? 'broken'));
  });
  stages.each(function (node) {
    const at = columns.indexOf(node.x0!);
    const room = (columns[at + 1] ?? width) - node.x1! - 10;
    const [name, value, amiss] = ['name', 'value', 'amiss'].map((one) => this.querySelector(`text.${one}`)!) as [Element, Element, Element];
    const middle = heightOf(node) / 2;
    name.textContent = cropped(nameOf(node), room, LETTERS);
    value.textContent = cropped(node.text, room, LETTERS);
    amiss.textContent = gapWords(node);
    const wide = Math.max(...[name, value, amiss].map((one) => widthOf(one.textContent ?? '', LETTERS)));
    const high = node.gaps.length > 0 ? 24 : 16;
    const target = { x: -2, y: Math.min(-2, middle - 16), width: BAR + 8 + wide, height: Math.max(heightOf(node) + 4, 16 + high) };
    for (const [key, size] of Object.entries(target)) this.querySelector('rect.target')!.setAttribute(key, String(size));
    for (const [text, y] of [
      [name, middle - 3],
      [value, middle + LETTERS - 1],
      [amiss, middle + 2 * LETTERS + 3],
    ] as const) {
      // prettier-ignore
      text.setAttribute('x', String(BAR + 5));
      text.setAttribute('y', String(y));
    }
  });
  mark(stages.select<SVGGElement>('g.whole'), (node) => ({ place: node.place, label: labelOfNode(node) }));
}

function heightOf({ y0, y1 }: Node): number {
  return Math.max(2, y1! - y0!);
}

/** Of several that gape in a bar the one that is shown: what is verified last. */
function gapOf({ gaps }: Pick<Node, 'gaps'>): PanelGap | undefined {
  return gaps.find(({ verdict }) => verdict === 'broken') ?? gaps[0];
}

function gapWords(node: Pick<Node, 'gaps'>): string {
  const gap = gapOf(node);
  return gap ? `${SIGNS[gap.verdict]} ${say(gap.kind, plain(gap.to - gap.from))}` : '';
}

function labelOfNode(node: Node): string {
  return sentences(
    `${nameOf(node)} ${node.text}`,
    ...node.gaps.map((gap) => `${say(gap.kind, plain(gap.to - gap.from))}，${sentenceOf(gap)}`),
  );
}
