import { unitsOf, type Unit } from './breaks';
import { AREA, emOf, SIZE } from './measures';

const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
/** What belongs to the word behind it, though a dictionary has it alone: 全县, 各乡镇, 关于. */
const LEADING = /[全各本第某关对向]$/;

/** A longer title is none, and is broken where its rows are full. */
const LONGEST = 200;
/** What a row has room for, in cells. */
const ROOM = AREA.width / emOf(SIZE.title);
/** Some programs leave room between a character and a figure; so much, in cells, on both sides together. */
const AROUND_FIGURES = 0.4;
/** A break inside a word costs as much as a row that is four cells too long. */
const CUT = 16;

/**
 * Where a title is broken: offsets in it, none where it fits into one row. As few rows as it needs, of like length, broken between words
 * (7.3.1: 词意完整，排列对称，长短适宜), which no word processor does by itself.
 */
export function titleBreaks(text: string): number[] {
  const units = unitsIn(text);
  const total = units.reduce((sum, { most }) => sum + most, 0);
  if (total <= ROOM || units.length > LONGEST) return [];
  for (let rows = Math.ceil(total / ROOM); rows < units.length; rows += 1) {
    const ends = bestEnds(units, rows);
    if (ends) return ends.map((end) => units[end]!.offset);
  }
  return [];
}

interface TitleUnit extends Unit {
  /** Where it begins in the title. */
  readonly offset: number;
  /** It goes on with a word that the unit before it has begun. */
  readonly isInWord: boolean;
}

function unitsIn(text: string): TitleUnit[] {
  const starts = new Set<number>();
  for (const { index } of words?.segment(text) ?? []) starts.add(index);
  let next = 0;
  let before = '';
  return unitsOf(text).map((unit) => {
    const offset = next;
    // 2024年 is one word, whatever a dictionary says
    const isInWord = !starts.has(offset) || LEADING.test(before) || /\d$/.test(before);
    next += unit.text.length;
    before = unit.text;
    return { ...unit, most: unit.most + (/^\d/.test(unit.text) ? AROUND_FIGURES : 0), offset, isInWord };
  });
}

/** A way to break units before `to`: what it costs, and where its last row begins. */
interface Broken {
  readonly cost: number;
  readonly from: number;
}

/** The units that the rows but the first begin with, where there are so many rows; undefined where they do not hold the title. */
function bestEnds(units: readonly TitleUnit[], rows: number): number[] | undefined {
  const wanted = units.reduce((sum, { least }) => sum + least, 0) / rows;
  let before: (Broken | undefined)[] = [{ cost: 0, from: 0 }];
  const ways = Array.from({ length: rows }, () => (before = nextRow(units, before, wanted)));
  const ends: number[] = [];
  let at = units.length;
  for (const way of ways.toReversed()) {
    const broken = way[at];
    if (!broken) return undefined;
    at = broken.from;
    ends.unshift(at);
  }
  return ends.slice(1);
}

/** By the unit that it ends before: the best way with one row more. */
function nextRow(units: readonly TitleUnit[], before: readonly (Broken | undefined)[], wanted: number): (Broken | undefined)[] {
  const found: (Broken | undefined)[] = [];
  before.forEach((way, from) => {
    let [least, most] = [0, 0];
    for (let to = from + 1; way && to <= units.length; to += 1) {
      least += units[to - 1]!.least;
      most += units[to - 1]!.most;
      if (most > ROOM) break;
      const cost = way.cost + (least - wanted) ** 2 + (units[to]?.isInWord ? CUT : 0);
      if (cost < (found[to]?.cost ?? Infinity)) found[to] = { cost, from };
    }
  });
  return found;
}
