import type { Figure } from '../../model/figure';
import type { PanelFigure, PanelInterval, PanelRelation } from '../../protocol/panel';
import type { Interval } from '../../text/interval';
import type { Span } from '../../text/span';
import type { ShownRelation } from '../shownRelations';
import type { Ids } from './ids';

/** A figure as a mark. */
export function markOf(figure: Figure, ids: Ids, name = nameOf(figure)): PanelFigure<Span> {
  return { id: ids.of(name), name, text: figure.text, value: sizeOf(figure.value), ...boundsOf(figure.value), place: figure.span };
}

/** What a figure counts, in the fewest words: 审结; 行政复议 where nothing more is said. */
export function nameOf({ indicator, subject, text }: Figure): string {
  return indicator || subject || text;
}

/** Names that tell figures of one list apart, where what they count is one thing for all: 行政许可, 行政处罚 of which all are 办理. */
export function namesOf(figures: readonly Figure[]): string[] {
  const plainNames = figures.map(nameOf);
  const ways = [plainNames, ...(['subject', 'scope', 'period'] as const).map((term) => figures.map((figure) => figure[term]))];
  return ways.find((names) => new Set(names).size === names.length && !names.includes('')) ?? plainNames;
}

/** What a figure counts, with its subject: 行政复议审结 as 行政复议·审结. */
export function fullNameOf({ indicator, subject, text }: Figure): string {
  const words = [subject, indicator].filter((one) => one !== '');
  return words.length === 0 ? text : words.join('·');
}

/** How large values are drawn: in the middle of what they can be, at the bound where there is one only. */
export function sizeOf({ low, high }: Interval): number {
  if (Number.isFinite(low) && Number.isFinite(high)) return (low + high) / 2;
  if (Number.isFinite(low)) return low;
  return Number.isFinite(high) ? high : 0;
}

/** A bound that does not exist has no number that travels. */
export function boundsOf({ low, high }: Interval): PanelInterval {
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** What a relation says, as far as people read it. */
export function sayingOf({ verdict, formula, reason, assumption, expected }: ShownRelation): PanelRelation {
  return { verdict, formula, reason, ...(assumption && { assumption }), ...(expected && { expected }) };
}

/** Without what binary fractions leave. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
