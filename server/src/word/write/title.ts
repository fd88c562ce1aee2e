import { AREA, emOf, SIZE } from './measures';
import { halfCellsOf } from './widths';

const words = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;
/** What belongs to the word behind it, though a dictionary has it alone: 全县, 各乡镇, 关于. */
const LEADING = new Set('全各本第某关对向');
const MAY_NOT_BEGIN = new Set('、，。；：？！）》〉】〕”’」』％%—…～·,.;:?!)]}');
const MAY_NOT_END = new Set('（《〈【〔“‘「『([');
const JOINED = /[\dA-Za-z.,%/:-]/;

/** A longer title is none, and is broken where its rows are full. */
const LONGEST = 200;
/** What a row has room for, in cells. */
const ROOM = AREA.width / emOf(SIZE.title);
/** Rooms that are tried are so far apart. */
const STEP = 1 / 64;

/** Digits and letters are half a cell wide in the fonts of the standard; in others, which put some room around figures too, up to so many. */
const WIDEST_NARROW = 0.64;
const AROUND_FIGURES = 0.4;

/**
 * How far a title that needs several rows is set in on both sides, in twips, so that a word processor by itself breaks it between words
 * into rows of like length (7.3.1: 词意完整，排列对称，长短适宜). Breaks in the text would do the same, and would be in the text.
 */
export function titleIndent(text: string): number {
  const units = unitsOf(text);
  const total = units.reduce((sum, { most }) => sum + most, 0);
  if (total <= ROOM || units.length > LONGEST) return 0;
  const fewest = rowsAt(units, ROOM, 'most').length;
  let best: { cost: number; rooms: number[] } = { cost: Infinity, rooms: [ROOM] };
  for (let room = total / fewest; room < ROOM; room += STEP) {
    const rows = rowsAt(units, room, 'least');
    if (rows.length !== fewest) continue;
    const cost = costOf(units, rows) + (isAlike(rows, rowsAt(units, room, 'most')) ? 0 : ROOM);
    if (cost < best.cost) best = { cost, rooms: [] };
    if (cost === best.cost) best.rooms.push(room);
  }
  const room = best.rooms[best.rooms.length >> 1]!;
  return Math.max(0, Math.floor((AREA.width - room * emOf(SIZE.title)) / 2));
}

/** What a row is never broken in: a character with the punctuation that stays with it, a number, a word of letters. */
interface Unit {
  /** In cells: with the fonts of the standard, and with others. */
  readonly least: number;
  readonly most: number;
  /** It goes on with a word that the unit before it has begun. */
  readonly isInWord: boolean;
}

function unitsOf(text: string): Unit[] {
  const characters = [...text];
  const inside = insideWords(characters);
  const units: { least: number; most: number; isInWord: boolean }[] = [];
  characters.forEach((one, i) => {
    const least = halfCellsOf(one.codePointAt(0)!) / 2;
    const most = least === 0.5 ? WIDEST_NARROW : least;
    const last = units.at(-1);
    if (last && !mayBreak(characters[i - 1]!, one)) {
      last.least += least;
      last.most += most;
    } else units.push({ least, most: most + (least === 0.5 ? AROUND_FIGURES : 0), isInWord: inside.has(i) });
  });
  return units;
}

function mayBreak(before: string, after: string): boolean {
  return !MAY_NOT_BEGIN.has(after) && !MAY_NOT_END.has(before) && !(JOINED.test(before) && JOINED.test(after));
}

/** The characters that a break would part from the word that they are in. */
function insideWords(characters: readonly string[]): Set<number> {
  const starts = new Set<number>();
  for (const { index } of words?.segment(characters.join('')) ?? []) starts.add(index);
  const inside = new Set<number>();
  let offset = 0;
  characters.forEach((one, i) => {
    // 2024年 is one word, whatever a dictionary says
    if (i > 0 && (!starts.has(offset) || LEADING.has(characters[i - 1]!) || /\d/.test(characters[i - 1]!))) inside.add(i);
    offset += one.length;
  });
  return inside;
}

/** The units that rows end before, where a row has room for so many cells: each takes what fits. */
function rowsAt(units: readonly Unit[], room: number, by: 'least' | 'most'): number[] {
  const ends: number[] = [];
  for (let from = 0; from < units.length;) {
    let to = from + 1;
    let width = units[from]![by];
    while (to < units.length && width + units[to]![by] <= room) width += units[to++]![by];
    ends.push(to);
    from = to;
  }
  return ends;
}

function isAlike(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((end, i) => end === other[i]);
}

/** Words that are cut in two, then rows of unlike length. */
function costOf(units: readonly Unit[], ends: readonly number[]): number {
  const cut = ends.filter((end) => units[end]?.isInWord).length;
  const widths = ends.map((end, i) => units.slice(ends[i - 1] ?? 0, end).reduce((sum, { least }) => sum + least, 0));
  return cut * ROOM + Math.max(...widths) - Math.min(...widths);
}
