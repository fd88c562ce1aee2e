import type { Mention } from '../../model/mentions';
import { readingOf } from '../../model/readings';
import type { DraftLine } from '../../syntax/parts';
import { changesOfRates, type RateChange } from './rates';
import { chineseCounts, oddOnes, type ChineseCount, type OddCount } from './systems';

/** What a line's figures give to the rules of numerals. Offsets count from the line's beginning. */
export interface FigureHits {
  readonly changes: readonly RateChange[];
  readonly odd: readonly OddCount[];
  readonly counts: readonly ChineseCount[];
}

const NO_MENTIONS: readonly Mention[] = [];
const NOTHING: FigureHits = { changes: [], odd: [], counts: [] };
const KNOWN = new WeakMap<readonly Mention[], FigureHits>();

/** The figures of a line of the author's prose; none of a table. */
export function mentionsOf(line: DraftLine): readonly Mention[] {
  return line.kind === 'body' || line.kind === 'heading' ? readingOf(line).mentions : NO_MENTIONS;
}

/** Worked out once for all versions of a draft that have the line. */
export function figureHitsOf(line: DraftLine): FigureHits {
  const mentions = mentionsOf(line);
  if (mentions.length === 0) return NOTHING;
  let known = KNOWN.get(mentions);
  if (!known) {
    const read = { changes: changesOfRates(mentions), odd: oddOnes(mentions), counts: chineseCounts(mentions) };
    known = read.changes.length + read.counts.length === 0 ? NOTHING : read;
    KNOWN.set(mentions, known);
  }
  return known;
}
