import { interval } from '../../text/interval';
import { isNothing, type Cell } from '../../syntax/table';
import { clean, plain } from '../relations/arithmetic';
import { isContinuous, measureClass } from '../measures';
import type { Mention } from '../mentions';
import type { Quantity } from '../quantity';
import { scanQuantities } from '../scan/scan';

/** A measure word with the scale that stands before it: `万元` is 元 by ten thousands. */
export interface Unit {
  readonly word: string;
  readonly factor: number;
  readonly scale: string;
  readonly share: boolean;
}

export const NO_UNIT: Unit = { word: '', factor: 1, scale: '', share: false };

export const PERCENT: Unit = { word: '%', factor: 1, scale: '', share: true };

/** A cell that counts: a figure, or nothing at all. */
export interface Value {
  /** What it counts, 万 and 亿 multiplied out; 0 where nothing is written. */
  readonly number: number;
  /** What one unit of its last digit is worth; 0 where nothing is written. */
  readonly step: number;
  readonly unit: string;
  readonly share: boolean;
  readonly mention: Mention | undefined;
  /** By how much the head's 万 or 亿 multiplies what is printed. */
  readonly factor: number;
}

/** `件`, `万元`, `%` as a head or a line above the table gives them; none where it is no measure word, or several. */
export function unitOf(word: string): Unit {
  const text = word.trim().replace(/^(?:计量)?单位:/, '');
  if (text === '') return NO_UNIT;
  if (text === '%') return PERCENT;
  const several = text.split(/[、/,]/).filter((one) => one !== '%');
  if (several.length !== 1) return NO_UNIT;
  const scanned = `1${several[0]!}`;
  const [quantity] = scanQuantities(scanned);
  if (quantity?.kind !== 'amount' || quantity.end !== scanned.length || quantity.start !== 0) return NO_UNIT;
  return { word: quantity.unit, factor: quantity.printed, scale: quantity.scale, share: false };
}

/** The unit that a name carries: `金额（万元）`, `占比(%)`, `案件数`: none; `人数`: 人. */
export function unitInName(name: string): Unit {
  if (/%\)?[ ]*$/.test(name)) return unitOf('%');
  const bracket = /\(([^()]{1,8})\)[ ]*$/.exec(name)?.[1];
  const unit = bracket === undefined ? NO_UNIT : unitOf(bracket);
  if (unit !== NO_UNIT) return unit;
  const counted = /(件次|人次|户次|件|人|户|份|场|起|宗|次)数(?:量)?$/.exec(name)?.[1];
  return counted === undefined ? NO_UNIT : unitOf(counted);
}

/** The figure that fills a cell, under a head that says `unit`; undefined where something else stands there. */
export function quantityIn(cell: Cell, unit: Unit): Quantity | undefined {
  const sign = /^(?:[-+−↑↓]|下降|减少|降低|增长|增加|上升|提高) ?/.exec(cell.text)?.[0] ?? '';
  const text = cell.text.slice(sign.length);
  const quantity = scanned(text, unit) ?? bare(text, unit);
  if (!quantity) return undefined;
  const start = cell.start + (/^[-+−]/.test(sign) ? 0 : sign.length + quantity.start);
  const { kind, value, printed, step, unit: word, scale, loose } = quantity;
  const numeralEnd = cell.start + sign.length + quantity.numeralEnd;
  const moved = { kind, start, end: cell.end, value, printed, step, unit: word, scale, loose, numeralEnd, leadEnd: cell.start };
  if (sign === '' || !/^[-−↓下减降]/.test(sign)) return moved;
  const { low, high, lowOpen, highOpen } = value;
  return { ...moved, printed: -printed, value: interval(-high, -low, highOpen, lowOpen) };
}

/** `12件`, `12.5%`, `1.2万元`: a figure with its own measure word. */
function scanned(text: string, unit: Unit): Quantity | undefined {
  const [quantity] = scanQuantities(text);
  if (quantity?.end !== text.length || quantity.leadEnd !== 0) return undefined;
  return quantity.unit === '' && quantity.kind === 'amount' && unit !== NO_UNIT && quantity.scale === '' ? undefined : quantity;
}

function bare(text: string, unit: Unit): Quantity | undefined {
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text)) return undefined;
  if (unit.share) return { ...scanQuantities(`${text}%`)[0]!, end: text.length, numeralEnd: text.length };
  const printed = clean(Number(text.replaceAll(',', '')) * unit.factor);
  const step = clean(10 ** -(text.split('.')[1]?.length ?? 0) * unit.factor);
  const slack = unit.factor > 1 || step < 1 ? step / 2 : 0;
  return {
    kind: 'amount',
    start: 0,
    end: text.length,
    leadEnd: 0,
    numeralEnd: text.length,
    value: interval(clean(printed - slack), clean(printed + slack)),
    printed,
    step,
    unit: unit.word,
    scale: unit.scale,
    loose: false,
  };
}

/** A cell as a value; undefined where it holds words, or where nobody knows what it holds. */
export function valueOf(cell: Cell | undefined, mention: Mention | undefined, unit: Unit): Value | undefined {
  if (mention) {
    const { kind, printed, step, unit: own, loose } = mention.quantity;
    if (loose || (kind !== 'amount' && kind !== 'share')) return undefined;
    const ownScale = /[万亿]/.test(mention.text);
    return { number: printed, step, unit: own, share: kind === 'share', mention, factor: ownScale ? 1 : unit.factor };
  }
  if (cell !== undefined && !isNothing(cell.text)) return undefined;
  return { number: 0, step: 0, unit: '', share: false, mention: undefined, factor: 1 };
}

/** Whether two values may be added or compared: counted in one measure, or the one without any beside cases and people. */
export function alike(a: Value, b: Value): boolean {
  if (a.mention === undefined || b.mention === undefined) return true;
  if (a.share !== b.share) return false;
  return measureClass(a.unit) === measureClass(b.unit) || (a.unit === '' ? !isContinuous(b.unit) : b.unit === '' && !isContinuous(a.unit));
}

/** What would stand in a cell for a number: `1,264` as it is printed there, in the head's 万元. */
export function writeInCell(value: Value, number: number): string {
  const { mention, factor } = value;
  if (!mention) return plain(number);
  const { text, quantity } = mention;
  const tail = text.slice(quantity.numeralEnd - quantity.start);
  const numeral = text.slice(0, quantity.numeralEnd - quantity.start);
  const own = factor === 1 && /[万亿]$/.test(numeral) ? numeral.slice(-1) : '';
  // 下降10%: its sign is a word
  const worded = value.number < 0 && number < 0 && !/^[-−]/.test(text);
  const scaled = clean((worded ? -number : number) / factor / (own === '亿' ? 1e8 : own === '万' ? 1e4 : 1));
  const decimals = numeral.split('.')[1]?.replace(/\D.*$/, '').length ?? 0;
  const written = scaled.toFixed(decimals);
  return (numeral.includes(',') ? written.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : written) + own + tail;
}

/** A value for a formula, as the table prints it. */
export function shownValue(value: Value): string {
  return value.mention ? plain(clean(value.number / value.factor)) : '0';
}
