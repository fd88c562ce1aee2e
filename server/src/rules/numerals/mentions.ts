import type { Mention } from '../../model/mentions';
import { readingOf } from '../../model/readings';
import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import type { DraftLine } from '../../syntax/parts';
import type { Source } from '../source';
import { changesOfRates, type RateChange } from './rates';
import { chineseCounts, oddOnes, type ChineseCount, type OddCount } from './systems';

/** What a line's figures give to the rules of numerals. Offsets count from the line's beginning. */
export interface FigureHits {
  readonly changes: readonly RateChange[];
  readonly odd: readonly OddCount[];
  readonly counts: readonly ChineseCount[];
  /** Amounts of five and more digits, written without 万 and 亿. */
  readonly large: readonly Mention[];
}

export interface LineWithFigures {
  readonly line: DraftLine;
  readonly hits: FigureHits;
}

const NO_MENTIONS: readonly Mention[] = [];
const NOTHING: FigureHits = { changes: [], odd: [], counts: [], large: [] };
const BY_LINE = new WeakMap<readonly Mention[], FigureHits>();
const BY_DRAFT = new WeakMap<Document, readonly LineWithFigures[]>();

/** The figures of a line of the author's prose; none of a table. */
export function mentionsOf(line: DraftLine): readonly Mention[] {
  return line.kind === 'body' || line.kind === 'heading' ? readingOf(line).mentions : NO_MENTIONS;
}

/** The lines whose figures have something to report or to compare, looked through once a version. */
export function linesWithFigures({ document }: Report): readonly LineWithFigures[] {
  const known = BY_DRAFT.get(document);
  if (known) return known;
  const found: LineWithFigures[] = [];
  for (const line of document.lines) {
    const hits = figureHitsOf(mentionsOf(line));
    if (hits !== NOTHING) found.push({ line, hits });
  }
  BY_DRAFT.set(document, found);
  return found;
}

/** One of the things that figures give, for rules that find nothing else: it stays where the line has none and had none. */
export function figureSource(read: (hits: FigureHits) => readonly unknown[]): Source {
  return ({ was, is }) => [was, is].every((line) => read(figureHitsOf(mentionsOf(line))).length === 0);
}

/** Worked out once for all versions of a draft that have the line. */
function figureHitsOf(mentions: readonly Mention[]): FigureHits {
  if (mentions.length === 0) return NOTHING;
  let known = BY_LINE.get(mentions);
  if (!known) {
    const large = mentions.filter(isLarge);
    const read = { changes: changesOfRates(mentions), odd: oddOnes(mentions), counts: chineseCounts(mentions), large };
    known = read.changes.length + read.counts.length + large.length === 0 ? NOTHING : read;
    BY_LINE.set(mentions, known);
  }
  return known;
}

function isLarge({ quantity: { kind, unit, scale, printed } }: Mention): boolean {
  return kind === 'amount' && unit !== '' && scale === '' && printed >= 10000;
}
