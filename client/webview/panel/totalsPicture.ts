import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { PanelFigure, PanelTotal } from '../../../server/src/protocol/panel';
import { mark } from './marks';
import type { Picture } from './picture';
import { groups, LETTERS, named, patterns, sized, stripesOf, type Svg } from './svg';
import { cropped, plain, widthOf } from './text';
import { say, sentences, SIGNS, verdictWords } from './words';

/** Where the bar of a row stands in it, and how high it is. */
const [TOP, HEIGHT, GAP] = [18, 20, 14];
/** A broken row has its arithmetic below. */
const ARITHMETIC = 17;

/** A piece of a bar: a part, what is missing or too much, or what the draft leaves unnamed. */
interface Piece {
  readonly id: string;
  readonly kind: 'part' | 'missing' | 'excess' | 'rest';
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly short: string;
  readonly label: string;
  readonly place: PanelFigure['place'];
}

/** Totals with their parts, a bar each, all as long as their own total. */
export function totalsPicture(totals: readonly PanelTotal[], folded: Picture['folded']): Picture {
  const broken = totals.filter(({ verdict }) => verdict === 'broken').length;
  return {
    id: 'totals',
    title: say('totals'),
    status: broken > 0 ? `✗ ${say('count-broken', broken)}` : '',
    isBroken: broken > 0,
    data: totals,
    draw: (svg, width, id) => draw(svg, totals, width, id),
    columns: [say('place'), say('figure'), say('text'), say('parts'), say('verdict'), say('arithmetic')],
    rows: () => totals.map((one) => ({ id: one.id, cells: cellsOf(one), place: one.total.place })),
    notes: [],
    ...(folded && { folded }),
  };
}

function cellsOf({ name, total, parts, verdict, formula, difference }: PanelTotal): string[] {
  return [
    name,
    total.text,
    parts.map((part) => `${part.name} ${part.text}`).join('、'),
    `${verdictWords(verdict)}${difference === 0 ? '' : ` ${differenceWords(difference)}`}`,
    formula,
  ];
}

function differenceWords(difference: number): string {
  return say(difference > 0 ? 'excess' : 'missing', plain(Math.abs(difference)));
}

function sayingOf({ verdict, formula, reason, assumption }: PanelTotal): string {
  return sentences(`${verdictWords(verdict)}：${formula}`, reason, assumption && say('assuming', assumption));
}

function heightOf({ verdict }: PanelTotal): number {
  return TOP + HEIGHT + GAP + (verdict === 'broken' ? ARITHMETIC : 0);
}

function draw(svg: Svg, totals: readonly PanelTotal[], width: number, id: string): void {
  patterns(svg, id);
  const rows = groups(svg.node()!, 'total', totals, (one) => one.id, (made) => {
    named(made);
    made.append('g').attr('class', 'whole').append('rect').attr('class', 'target');
    made.append('g').attr('class', 'pieces');
    made.append('line').attr('class', 'limit');
    made.append('text').attr('class', 'arithmetic').attr('aria-hidden', 'true');
  }); // prettier-ignore
  let y = 4;
  rows.each(function (one) {
    this.setAttribute('transform', `translate(0,${y})`);
    this.setAttribute('class', `total ${one.verdict}`);
    drawRow(this, one, width, id);
    y += heightOf(one);
  });
  sized(svg, width, y);
  mark(rows.select<SVGGElement>('g.whole'), (one) => ({
    place: one.total.place,
    label: sentences(
      `${one.name} ${one.total.text} ${statusOf(one)}`,
      one.formula,
      one.reason,
      one.assumption && say('assuming', one.assumption),
    ),
  }));
}

/** What is said at the end of its line. */
function statusOf({ verdict, difference }: PanelTotal): string {
  if (verdict === 'holds') return '✓';
  return `${verdictWords(verdict)}${difference === 0 ? '' : ` ${differenceWords(difference)}`}`;
}

function drawRow(row: SVGGElement, one: PanelTotal, width: number, id: string): void {
  const status = statusOf(one);
  const text = (name: string, words: string, x: number, y: number): void => {
    const element = row.querySelector(`text.${name}`)!;
    element.textContent = words;
    element.setAttribute('x', String(x));
    element.setAttribute('y', String(y));
  };
  text('name', cropped(`${one.name} ${one.total.text}`, width - widthOf(status, LETTERS) - 12, LETTERS), 0, LETTERS);
  text('status', status, width, LETTERS);
  text('arithmetic', one.verdict === 'broken' ? cropped(one.formula, width, LETTERS) : '', 0, TOP + HEIGHT + LETTERS + 1);
  const target = row.querySelector('rect.target')!;
  for (const [name, value] of [['y', -2], ['width', width], ['height', TOP]] as const) target.setAttribute(name, String(value)); // prettier-ignore
  const pieces = piecesOf(one);
  const scale = scaleLinear([0, Math.max(...pieces.map(({ to }) => to), one.total.value, 1e-9)], [0, width]);
  drawPieces(row, pieces, scale, stripesOf(id, one.verdict));
  const limit = row.querySelector('line.limit')!;
  const x = Math.min(scale(one.total.value), width - 1);
  for (const [name, value] of [['x1', x], ['x2', x], ['y1', TOP - 3], ['y2', TOP + HEIGHT + 3]] as const) limit.setAttribute(name, String(value)); // prettier-ignore
}

/** What the bar of a total is made of, from left to right. */
function piecesOf(one: PanelTotal): Piece[] {
  const { total, parts, difference } = one;
  let at = 0;
  const pieces = parts.map((part): Piece => {
    const from = at;
    at += part.value;
    const label = sentences(`${part.name} ${part.text}`, say('part-of', `${one.name} ${total.text}`), sayingOf(one));
    const words = `${part.name} ${part.text}`;
    return { id: part.id, kind: 'part', from, to: at, words, short: part.text, label, place: part.place };
  });
  const rest = total.value - at;
  const kind = difference > 0 ? 'excess' : difference < 0 ? 'missing' : 'rest';
  if (kind === 'rest' && (one.kind === 'sum' || rest <= 0)) return pieces;
  const words = kind === 'rest' ? `${say('rest')} ${plain(rest)}` : `${SIGNS[one.verdict]} ${differenceWords(difference)}`;
  const [from, to] = [Math.min(at, total.value), Math.max(at, total.value)];
  const place = kind === 'excess' ? parts.at(-1)!.place : total.place;
  return [
    ...pieces,
    { id: `/${kind}`, kind, from, to, words, short: words, label: sentences(`${one.name} ${words}`, sayingOf(one)), place },
  ];
}

function drawPieces(row: SVGGElement, pieces: readonly Piece[], scale: ScaleLinear<number, number>, stripes: string): void {
  const parent = row.querySelector<SVGGElement>('g.pieces')!;
  const all = groups(parent, 'piece', pieces, (piece) => piece.id, (made) => {
    made.append('rect');
    made.append('text').attr('y', TOP + HEIGHT / 2 + 4);
  }); // prettier-ignore
  all.each(function (piece, i) {
    const [left, right] = [scale(piece.from), scale(piece.to)];
    const room = right - left - 8;
    this.setAttribute('class', `piece ${piece.kind} shade${i % 3}`);
    const rect = this.querySelector('rect')!;
    const inset = piece.kind === 'part' ? 0 : 3;
    // what is wrong can be seen however little it is
    const wide = Math.max(piece.kind === 'part' ? 2 : 6, right - left - 1);
    const size = { x: Math.min(left, scale.range()[1]! - wide), y: TOP + inset, width: wide, height: HEIGHT - 2 * inset };
    for (const [name, value] of Object.entries(size)) rect.setAttribute(name, String(value));
    if (piece.kind === 'excess' || piece.kind === 'missing') rect.setAttribute('fill', stripes);
    else rect.removeAttribute('fill');
    const text = this.querySelector('text')!;
    const fits = [piece.words, piece.short].find((words) => widthOf(words, LETTERS) <= room);
    // what is wrong is said at the end of the row in any case
    text.textContent = piece.kind === 'part' || piece.kind === 'rest' ? (fits ?? '') : '';
    text.setAttribute('x', String(left + 4));
  });
  mark(all, ({ place, label }) => ({ place, label }));
}
