import type { PanelContent, PanelContents } from '../../../server/src/protocol/panel';
import { mark } from './marks';
import type { Picture } from './picture';
import { groups, layer, LETTERS, named, patterns, sized, type Svg } from './svg';
import { cropped, widthOf } from './text';
import { inLanguage, say, sentences } from './words';

const [BAR, TOP, ROW] = [16, 30, 24];
const SIGNS: Readonly<Record<PanelContent['state'], string>> = { found: '✓', word: '◐', missing: '✗', unwritten: '○' };

/** How far the draft has come with what such a report must have. */
export function contentsPicture(contents: PanelContents): Picture {
  const { items } = contents;
  const missing = items.filter(({ state }) => state === 'missing' || state === 'word').length;
  const found = items.filter(({ state }) => state === 'found').length;
  return {
    id: 'contents',
    title: say('contents-of', inLanguage(contents.profile)),
    status: missing > 0 ? `✗ ${say('count-missing', missing)}` : say('progress', found, items.length),
    isBroken: missing > 0,
    data: contents,
    draw: (svg, width, id) => draw(svg, items, width, id),
    columns: [say('place'), say('content'), say('state'), say('source')],
    rows: () => items.map((item) => ({ id: item.id, cells: [inLanguage(item.name), stateWords(item), item.source], place: item.place })),
    notes: [],
  };
}

function stateWords({ state }: PanelContent): string {
  return `${SIGNS[state]} ${say(`state-${state}`)}`;
}

function draw(svg: Svg, items: readonly PanelContent[], width: number, id: string): void {
  patterns(svg, id);
  sized(svg, width, TOP + items.length * ROW + 4);
  const step = width / Math.max(items.length, 1);
  const cells = groups(layer(svg.node()!, 'progress'), 'cell', items, (item) => item.id, (made) => made.append('rect')); // prettier-ignore
  cells.attr('class', ({ state }) => `cell ${state}`);
  cells
    .select('rect')
    .attr('x', (_, i) => i * step)
    .attr('y', 4)
    .attr('width', Math.max(2, step - 3))
    .attr('height', BAR)
    .attr('fill', ({ state }) => (state === 'missing' || state === 'word' ? `url(#${id}-stripes)` : null));
  const rows = groups(svg.node()!, 'content', items, (item) => item.id, (made) => {
    named(made);
    made.append('g').attr('class', 'whole').append('rect').attr('class', 'target');
  }); // prettier-ignore
  rows.attr('class', ({ state }) => `content ${state}`).attr('transform', (_, i) => `translate(0,${TOP + i * ROW})`);
  rows
    .select('rect.target')
    .attr('width', width)
    .attr('height', ROW - 2);
  rows
    .select('text.name')
    .attr('x', 4)
    .attr('y', LETTERS + 3)
    .text((item) => cropped(inLanguage(item.name), width - widthOf(stateWords(item), LETTERS) - 20, LETTERS));
  rows
    .select('text.status')
    .attr('x', width - 4)
    .attr('y', LETTERS + 3)
    .text(stateWords);
  mark(rows.filter(({ place }) => place !== undefined).select<SVGGElement>('g.whole'), (item) => ({
    place: item.place!,
    label: sentences(inLanguage(item.name), stateWords(item), item.source),
  }));
}
