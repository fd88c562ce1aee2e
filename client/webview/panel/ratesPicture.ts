import { axisTop } from 'd3-axis';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import type { PanelInterval, PanelRate } from '../../../server/src/protocol/panel';
import { mark } from './marks';
import type { Picture } from './picture';
import { groups, layer, LETTERS, named, patterns, sized, type Svg } from './svg';
import { cropped, percent, widthOf } from './text';
import { say, sentences, verdictWords } from './words';

type Scale = ScaleLinear<number, number>;

/** Height of legend and axis and of a row; a broken row has the two intervals below, enlarged. */
const [AXIS, ROW, LENS] = [44, 38, 46];
/** The axis goes no further, whatever has grown. */
const FURTHEST = 200;
const ALL = 100;

/** Percentages as the draft states them, beside what the figures give that they rest on, and the bound that they cannot pass. */
export function ratesPicture(rates: readonly PanelRate[], folded: Picture['folded']): Picture {
  const broken = rates.filter(({ verdict }) => verdict === 'broken').length;
  return {
    id: 'rates',
    title: say('rates'),
    status: broken > 0 ? `✗ ${say('count-broken', broken)}` : '',
    isBroken: broken > 0,
    data: rates,
    draw: (svg, width, id) => draw(svg, rates, width, id),
    columns: [say('place'), say('figure'), say('stated'), say('given'), say('bound'), say('verdict'), say('arithmetic')],
    rows: () => rates.map((one) => ({ id: one.id, cells: cellsOf(one), place: one.stated.place })),
    notes: [],
    ...(folded && { folded }),
  };
}

function cellsOf({ name, stated, given, bound, verdict, formula }: PanelRate): string[] {
  return [
    name,
    `${stated.text}（${intervalWords(stated)}）`,
    given ? intervalWords(given) : '—',
    bound === undefined ? '—' : `≤ ${bound}%`,
    verdictWords(verdict),
    formula,
  ];
}

/** `97.5%`, `98.45%–98.55%`. */
function intervalWords({ low, high }: PanelInterval): string {
  if (low === null) return high === null ? '?' : `≤ ${percent(high)}`;
  if (high === null) return `≥ ${percent(low)}`;
  return percent(low) === percent(high) ? percent(low) : `${precise(low)}–${precise(high)}`;
}

function precise(value: number): string {
  return `${Number(value.toFixed(3))}%`;
}

function middleOf({ low, high }: PanelInterval): number {
  return low === null ? (high ?? 0) : high === null ? low : (low + high) / 2;
}

function isEnlarged({ verdict, given }: PanelRate): boolean {
  return verdict === 'broken' && given !== undefined;
}

function heightOf(rate: PanelRate): number {
  return ROW + (isEnlarged(rate) ? LENS : 0);
}

function draw(svg: Svg, rates: readonly PanelRate[], width: number, id: string): void {
  patterns(svg, id);
  const values = rates.flatMap(({ stated, given }) => [stated.high ?? 0, given?.high ?? 0]);
  const scale = scaleLinear([0, Math.min(FURTHEST, Math.max(ALL + 10, ...values.map((value) => value * 1.03)))], [8, width - 8]);
  const height = AXIS + rates.reduce((sum, rate) => sum + heightOf(rate), 0) + 4;
  sized(svg, width, height);
  drawAxis(svg, scale, width);
  const rows = groups(svg.node()!, 'rate', rates, (one) => one.id, (made) => {
    named(made);
    made.append('rect').attr('class', 'beyond').attr('height', 16);
    made.append('line').attr('class', 'track');
    made.append('line').attr('class', 'all');
    made.append('line').attr('class', 'between');
    made.append('line').attr('class', 'range');
    made.append('path').attr('class', 'given');
    made.append('path').attr('class', 'stated');
    made.append('g').attr('class', 'lens').attr('aria-hidden', 'true');
      made.append('g').attr('class', 'whole').append('rect').attr('class', 'target');
  }); // prettier-ignore
  let y = AXIS;
  rows.each(function (one) {
    this.setAttribute('transform', `translate(0,${y})`);
    this.setAttribute('class', `rate ${one.verdict}`);
    this.querySelector('rect.beyond')!.setAttribute('fill', `url(#${id}-dots)`);
    drawRow(this, one, scale, width);
    y += heightOf(one);
  });
  mark(rows.select<SVGGElement>('g.whole'), (one) => ({ place: one.stated.place, label: labelOf(one) }));
}

function labelOf(one: PanelRate): string {
  const { name, stated, given, verdict, formula, reason, assumption, expected } = one;
  return sentences(
    `${name} ${stated.text} ${statusOf(one)}`,
    `${say('stated')} ${intervalWords(stated)}`,
    given && `${say('given')} ${intervalWords(given)}`,
    `${verdictWords(verdict)}：${formula}`,
    reason,
    assumption && say('assuming', assumption),
    expected && say('expected', expected),
  );
}

function drawAxis(svg: Svg, scale: Scale, width: number): void {
  const inside = select(layer(svg.node()!, 'axis'));
  const legend = inside
    .selectAll('text.legend')
    .data([`● ${say('stated')}　◇ ${say('given')}　┃ 100%`])
    .join('text');
  legend.attr('class', 'legend').attr('x', 0).attr('y', LETTERS).text(String);
  const ticks = inside.selectAll<SVGGElement, number>('g.ticks').data([0]).join('g').attr('class', 'ticks');
  const axis = axisTop(scale).ticks(Math.max(3, Math.floor(width / 90))).tickFormat((value) => `${value.valueOf()}%`).tickSizeOuter(0); // prettier-ignore
  ticks.attr('transform', `translate(0,${AXIS - 4})`).call(axis as never);
}

function set(element: Element | null, attributes: Readonly<Record<string, number | string>>): void {
  for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, String(value));
}

const [DOT, DIAMOND] = ['M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z', 'M0,-7L7,0L0,7L-7,0Z'];

function drawRow(row: SVGGElement, one: PanelRate, scale: Scale, width: number): void {
  const clamped = (value: number): number => scale(Math.min(Math.max(value, 0), scale.domain()[1]!));
  const [stated, given] = [clamped(middleOf(one.stated)), one.given && clamped(middleOf(one.given))];
  const status = statusOf(one);
  row.querySelector('text.status')!.textContent = status;
  row.querySelector('text.name')!.textContent = cropped(`${one.name} ${one.stated.text}`, width - widthOf(status, LETTERS) - 12, LETTERS);
  set(row.querySelector('text.status'), { x: width, y: LETTERS });
  set(row.querySelector('text.name'), { x: 0, y: LETTERS });
  set(row.querySelector('rect.target'), { x: 0, y: -2, width, height: heightOf(one) - 4 });
  const y = LETTERS + 13;
  const all = scale(ALL);
  set(row.querySelector('rect.beyond'), { x: all, y: y - 8, width: Math.max(0, width - 8 - all) });
  set(row.querySelector('line.all'), { x1: all, x2: all, y1: y - 8, y2: y + 8 });
  set(row.querySelector('line.track'), { x1: scale(0), x2: width - 8, y1: y, y2: y });
  set(row.querySelector('line.between'), { x1: stated, x2: given ?? stated, y1: y, y2: y });
  set(row.querySelector('line.range'), { x1: clamped(one.stated.low ?? 0), x2: clamped(one.stated.high ?? Infinity), y1: y, y2: y });
  set(row.querySelector('path.stated'), { d: DOT, transform: `translate(${stated},${y})` });
  set(row.querySelector('path.given'), { d: given === undefined ? '' : DIAMOND, transform: `translate(${given ?? 0},${y})` });
  drawLens(row.querySelector<SVGGElement>('g.lens')!, one, width);
}

function statusOf({ verdict, given, stated, kind }: PanelRate): string {
  if (verdict !== 'broken') return verdict === 'holds' ? '✓' : verdictWords(verdict);
  if (kind === 'bound') return `✗ ${say('over-hundred')}`;
  return given ? `✗ ${say('given')} ${intervalWords(given)}` : `${verdictWords(verdict)} ${stated.text}`;
}

/** The two intervals one above the other, enlarged until one sees that they do not meet. */
function drawLens(lens: SVGGElement, one: PanelRate, width: number): void {
  const given = one.given;
  const bars = isEnlarged(one) && given ? [{ kind: 'stated', value: one.stated }, { kind: 'given', value: given }] as const : []; // prettier-ignore
  const ends = bars.flatMap(({ value: { low, high } }) => [low, high]).filter((end) => end !== null);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const words = 170;
  const scale = scaleLinear([low, high > low ? high : low + 1], [words, Math.max(words + 40, width - 12)]);
  select(lens)
    .selectAll<SVGGElement, (typeof bars)[number]>('g')
    .data(bars, (bar) => bar.kind)
    .join((enter) => {
      const made = enter.append('g').attr('class', ({ kind }) => `interval of-${kind}`);
      made.append('text');
      made.append('rect').attr('height', 8);
      return made;
    })
    .each(function ({ kind, value }, i) {
      const y = ROW + i * 18;
      const [left, right] = [scale(value.low ?? low), scale(value.high ?? high)];
      this.querySelector('text')!.textContent = cropped(`${say(kind)} ${intervalWords(value)}`, words - 12, LETTERS - 1);
      set(this.querySelector('text'), { x: 8, y: y + 8 });
      set(this.querySelector('rect'), { x: left - 2, y, width: Math.max(4, right - left) });
    });
}
