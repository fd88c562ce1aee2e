import { CHINESE_NUMERAL_CHARS } from '../../text/numerals';
import type { Quantity } from '../quantity';
import { readArabic } from './arabic';
import { readChinese } from './chinese';
import { readDoubling, readFraction, readSlash } from './fraction';
import { isLetter, mayBeNumberedName, NAME_BEGINS, skipName } from './names';

/** What can begin at a character: nothing, a number, a Chinese numeral, a word in letters, a name that holds numerals. */
const enum Begins {
  Nothing,
  Number,
  Chinese,
  Letters,
  Name,
}

const BEGINS = new Uint8Array(0x10000);
for (const code of NAME_BEGINS) BEGINS[code] = isLetter(code) ? Begins.Letters : Begins.Name;
for (const unit of `${CHINESE_NUMERAL_CHARS}○数几半翻`) BEGINS[unit.charCodeAt(0)] = Begins.Chinese;
for (const unit of '0123456789') BEGINS[unit.charCodeAt(0)] = Begins.Number;

/**
 * Finds every quantity of a folded line, and skips what only looks like one: titles in 《》, document numbers, dates,
 * ordinals, quoted slogans, versions, telephone numbers, words that happen to hold a numeral (DOMAIN 3.2). One walk over
 * the line; most characters cost one look into a table.
 */
export function scanQuantities(folded: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < folded.length;) {
    const begins: Begins = BEGINS[folded.charCodeAt(at)]!;
    if (begins === Begins.Nothing) {
      at += 1;
      continue;
    }
    const read = readAt(folded, at, begins);
    if (typeof read !== 'number') found.push(read);
    at = Math.max(at + 1, typeof read === 'number' ? read : read.end);
  }
  return found;
}

/** The figure that begins at `at`, or the offset to read on from. */
function readAt(folded: string, at: number, begins: Begins): Quantity | number {
  switch (begins) {
    case Begins.Number:
      return readNumber(folded, at);
    case Begins.Chinese:
      return readNumeral(folded, at);
    case Begins.Letters:
      return skipLetters(folded, at);
    default:
      return skipName(folded, at);
  }
}

function readNumber(folded: string, at: number): Quantity | number {
  if (mayBeNumberedName(folded, at)) {
    const end = skipName(folded, at);
    if (end > at) return end;
    const share = readSlash(folded, at);
    if (share !== at) return share;
  }
  return readArabic(folded, at);
}

function readNumeral(folded: string, at: number): Quantity | number {
  const end = skipName(folded, at);
  if (end > at) return end;
  if (folded[at] === '翻') return readDoubling(folded, at);
  const share = readFraction(folded, at);
  return share === at ? readChinese(folded, at) : share;
}

/** Over a whole word, so that each of its letters is looked at once: `A12` is a name, `CNAS` is none and holds none. */
function skipLetters(folded: string, at: number): number {
  const end = skipName(folded, at);
  if (end > at) return end;
  let past = at + 1;
  while (isLetter(folded.charCodeAt(past))) past += 1;
  return past;
}
