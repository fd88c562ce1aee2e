import { measureClass } from '../../../model/measures';
import type { Quantity } from '../../../model/quantity';
import { scanQuantities } from '../../../model/scan/scan';
import { intersects } from '../../../text/interval';
import type { Source } from '../annotation';
import type { FigureHere } from './figuresAt';
import { plainWords, sameWords } from './words';

/** Whether the draft has the value that was recorded; `unknown`: one of the two is no single figure, or they measure other things. */
export type SourceState = 'agrees' | 'differs' | 'unknown';

/** No value in a ledger is longer. */
const LONGEST = 100;

/**
 * Compares the words of a draft, and the figures in them, with what the record has, as quantities: 109.89万元 agrees with
 * 1098912元, 20余件 with 23件. A recorded number without measure word is taken in that of the draft: 109.89 for 109.89万元.
 */
export function sourceState(source: Source, words: string, figures: readonly FigureHere[]): SourceState {
  if (source.value.trim() === '') return 'unknown';
  if (sameWords(source.value, words)) return 'agrees';
  if (figures.length !== 1) return 'unknown';
  const { quantity } = figures[0]!.mention;
  const recorded = readFor(source, quantity);
  const comparable = recorded.filter((one) => isComparable(one, quantity));
  if (comparable.length === 0) return 'unknown';
  return comparable.some(({ value }) => intersects(value, quantity.value)) ? 'agrees' : 'differs';
}

interface Reading {
  readonly measure: string;
  readonly quantities: readonly Quantity[];
}

/** By source, which stays the same object as long as nobody changes it: an edit of the draft reads no record. */
const READ = new WeakMap<Source, Reading>();

function readFor(source: Source, { scale, unit }: Quantity): readonly Quantity[] {
  const measure = `${scale}|${unit}`;
  const known = READ.get(source);
  if (known?.measure === measure) return known.quantities;
  const quantities = readValue(plainWords(source.value), scale, unit);
  READ.set(source, { measure, quantities });
  return quantities;
}

/** What a recorded value may stand for beside a figure of this scale and measure word: nothing where it is no single figure. */
function readValue(value: string, scale: string, unit: string): readonly Quantity[] {
  if (value.length > LONGEST) return [];
  const own = scanned(value);
  if (own.length > 1) return [];
  if (own[0] && own[0].unit !== '') return own;
  const number = Number(value.replaceAll(',', ''));
  const asShare = unit === '%' && number <= 1 ? scanned(`${Number((number * 100).toPrecision(12))}%`) : [];
  return [...scanned(value + unit), ...(scale === '' ? [] : scanned(value + scale + unit)), ...asShare];
}

/** A bare number is read as a figure behind a word. */
function scanned(value: string): readonly Quantity[] {
  return scanQuantities(`为${value}`);
}

function isComparable(a: Quantity, b: Quantity): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== 'amount' || a.unit === '' || b.unit === '' || measureClass(a.unit) === measureClass(b.unit);
}
