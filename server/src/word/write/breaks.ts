import { halfCellsOf } from '../../protocol/preview';

const MAY_NOT_BEGIN = new Set('、，。；：？！）》〉】〕”’」』］｝％‰℃%—…～·,.;:?!)]}');
const MAY_NOT_END = new Set('（《〈【〔“‘「『［｛([{');
const JOINED = /[\dA-Za-z.,%/:_@&+-]/;

/** Digits and letters are half a cell wide in the fonts of the standard; in others, which put some room around figures too, up to so many. */
const WIDEST_NARROW = 0.64;

/** What a row is never broken in: a character with the punctuation that stays with it, a number, a word of letters. */
export interface Unit {
  readonly text: string;
  /** Widths in cells: with the fonts of the standard, and with others. */
  readonly least: number;
  readonly most: number;
}

/** The units of a text, in their order. */
export function unitsOf(text: string): Unit[] {
  const units: { text: string; least: number; most: number }[] = [];
  let before = '';
  for (const one of text) {
    const least = halfCellsOf(one.codePointAt(0)!) / 2;
    const most = least === 0.5 ? WIDEST_NARROW : least;
    const last = units.at(-1);
    if (last && !mayBreak(before, one)) {
      last.text += one;
      last.least += least;
      last.most += most;
    } else units.push({ text: one, least, most });
    before = one;
  }
  return units;
}

function mayBreak(before: string, after: string): boolean {
  return !MAY_NOT_BEGIN.has(after) && !MAY_NOT_END.has(before) && !(JOINED.test(before) && JOINED.test(after));
}
