import { CHINESE_NUMERAL_CHARS } from '../../text/numerals';
import { digitsEnd, isDigit, isLetter } from '../../model/scan/names';
import { perLine } from '../../syntax/perLine';
import { readChinesePair, readDigitPair, readDigitsAndSeveral, readSeveralTens, readTeensPair } from './approximations';
import { readChineseDate, readDottedDate, readMixedChineseDate, readMixedDate, readPaddedDate, readPaddedMonth } from './dates';
import { readBareDayName, readChineseDayName, readQuotedDayName } from './dayNames';
import { readDocumentNumber } from './documentNumbers';
import { readClockEnds, readMixedEnds } from './ends';
import type { NumeralHit, Reader } from './hit';
import { readCircled, readLettered } from './letters';
import { readBadGroups, readBarePoint, readBrokenNumber, readLeadingZero, readSecondPoint } from './malformed';
import { readOrdinals } from './ordinals';
import { readDoubledPercent, readMisnamedPoints, readMixedFraction, readSpokenPercent } from './percents';
import { readEmptyPoint, readGroups, readOtherPoint, readSignFirst, readSpacedPoint, readSpokenPoint } from './points';
import { readRange } from './ranges';
import { readChineseRemainder, readRemainder } from './remainders';
import { readRemainderBehind, readRemainderTwice } from './remaindersTwice';
import { readChineseThenDigits, readDigitScale, readDigitsThenChinese, readDigitsThenOnes } from './scales';
import { readSession } from './sessions';
import { readChineseTenths, readTenths } from './tenths';
import { readTwo } from './two';
import { readRateTwice, readSignedMoney, readUnitTwice } from './unitsTwice';
import { readShortRange, readShortYear, readSpelledYear } from './years';

/** What begins at a character. */
const enum Begins {
  Nothing,
  Digit,
  Chinese,
  Letter,
  Bracket,
  Title,
  Quote,
  Several,
  Point,
  Each,
  Ordinal,
  Percent,
  Money,
}

const BEGINS = new Uint8Array(0x10000);
const mark = (characters: string, begins: Begins): void => {
  for (const unit of characters) BEGINS[unit.charCodeAt(0)] = begins;
};
mark('0123456789', Begins.Digit);
mark(`${CHINESE_NUMERAL_CHARS}○`, Begins.Chinese);
mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz@', Begins.Letter);
mark('〔﹝[【({〖', Begins.Bracket);
mark('《', Begins.Title);
mark('“"', Begins.Quote);
mark('几数', Begins.Several);
mark('.', Begins.Point);
mark('每', Begins.Each);
mark('第', Begins.Ordinal);
mark('%', Begins.Percent);
mark('￥¥$', Begins.Money);

/** The readers of a numeral by the character behind it. */
class Readers {
  readonly #byNext = new Map<number, Reader[]>();

  constructor(...rows: readonly (readonly [next: string, ...readers: Reader[]])[]) {
    for (const [next, ...readers] of rows) {
      for (const unit of next) this.#byNext.set(unit.charCodeAt(0), [...(this.#byNext.get(unit.charCodeAt(0)) ?? []), ...readers]);
    }
  }

  read(line: string, start: number, end: number): NumeralHit | undefined {
    const readers = this.#byNext.get(line.charCodeAt(end));
    return readers && firstOf(readers, line, start, end);
  }
}

function firstOf(readers: readonly Reader[], line: string, start: number, end: number): NumeralHit | undefined {
  for (const reader of readers) {
    const hit = reader(line, start, end);
    if (hit) return hit;
  }
  return undefined;
}

/** What 余 may stand behind by mistake. */
const COUNTS = '人件户家个名次份场起项条宗册台辆所处座批';

const BEHIND_DIGITS = new Readers(
  ['、', readDigitPair, readTeensPair, readShortRange, readOrdinals],
  ['几', readDigitsAndSeveral],
  ['余多来万亿', readRemainderTwice],
  ['余多', readRemainder],
  ['-—–~〜至到', readShortRange, readDottedDate, readRange, readMixedEnds],
  ['和及与', readShortRange],
  ['/', readDottedDate],
  ['%‰万亿', readRange],
  ['%‰个', readDoubledPercent],
  ['个', readMisnamedPoints],
  ['百千十', readDigitScale],
  ['万亿', readDigitsThenChinese],
  ['万亿元公小平立亩吨', readUnitTwice],
  [`万亿${COUNTS}`, readRemainderBehind],
  ['年', readPaddedDate, readMixedDate, readShortRange, readShortYear],
  ['月', readPaddedMonth, readMixedDate],
  ['季', readOrdinals],
  ['届', readSession],
  ['分', readMixedFraction],
  ['成', readTenths],
  ['点', readSpokenPoint, readClockEnds],
  [',', readBadGroups],
  [' ', readSpacedPoint, readBrokenNumber],
  ['。·', readOtherPoint],
  ['.', readSpacedPoint, readEmptyPoint],
  ['〇○', readCircled],
  ['二三四五六七八九', readDigitsThenOnes],
);

const BEHIND_CHINESE = new Readers(
  ['、', readChinesePair, readOrdinals],
  ['余多来', readRemainderTwice],
  ['余多', readChineseRemainder],
  [COUNTS, readRemainderBehind],
  ['个名家件份场', readTwo],
  ['个', readMisnamedPoints],
  ['届', readSession],
  ['年', readSpelledYear, readChineseDate, readMixedChineseDate],
  ['月', readMixedChineseDate],
  ['季', readOrdinals],
  ['分', readSpokenPercent, readMixedFraction],
  ['成', readChineseTenths],
  ['点', readClockEnds],
  ['至—–~', readMixedEnds],
  ['·运精事抗', readChineseDayName],
  ['0123456789', readChineseThenDigits],
);

const NONE: readonly NumeralHit[] = [];

/** What the numerals of a line give to report, in one walk over it; most characters cost one look into a table. */
export const numeralHits = perLine((line): readonly NumeralHit[] => {
  let hits: NumeralHit[] | undefined;
  for (let at = 0; at < line.length;) {
    const begins: Begins = BEGINS[line.charCodeAt(at)]!;
    if (begins === Begins.Nothing) {
      at += 1;
      continue;
    }
    const read = readAt(line, at, begins);
    if (typeof read === 'number') at = read;
    else {
      (hits ??= []).push(read);
      at = read.end;
    }
  }
  return hits ?? NONE;
});

/** What is found at `at`, or where to read on. */
function readAt(line: string, at: number, begins: Begins): NumeralHit | number {
  switch (begins) {
    case Begins.Digit:
      return readDigits(line, at);
    case Begins.Chinese:
      return readChinese(line, at);
    case Begins.Letter:
      return (isDigit(line.charCodeAt(at + 1)) ? readLettered(line, at) : undefined) ?? pastWord(line, at);
    case Begins.Bracket:
      return readDocumentNumber(line, at, at) ?? at + 1;
    case Begins.Title:
      return pastEnclosed(line, at, '》', LONGEST_TITLE);
    case Begins.Quote:
      return (
        readQuotedDayName(line, at, at) ??
        readChineseDayName(line, at, at) ??
        pastEnclosed(line, at, line[at] === '“' ? '”' : '"', LONGEST_QUOTE)
      );
    case Begins.Several:
      return readSeveralTens(line, at, at) ?? at + 1;
    case Begins.Each:
      return readRateTwice(line, at) ?? at + 1;
    case Begins.Ordinal:
      return readOrdinals(line, at, at) ?? at + 1;
    case Begins.Percent:
      return readSignFirst(line, at) ?? at + 1;
    case Begins.Money:
      return readSignedMoney(line, at) ?? at + 1;
    default:
      return readBarePoint(line, at, at) ?? at + 1;
  }
}

function readDigits(line: string, start: number): NumeralHit | number {
  const whole = digitsEnd(line, start);
  const lettered = mayGoOnInLetters(line, whole) ? readLettered(line, start) : undefined;
  if (lettered) return lettered;
  if (isLetter(line.charCodeAt(whole))) return pastWord(line, whole);
  const next = line[whole];
  if (next === '.' || next === '·' || next === '•' || next === '・' || next === '‧' || next === '-') {
    const name = readBareDayName(line, start, whole) ?? (next === '.' ? readDottedDate(line, start, whole) : undefined);
    if (name) return name;
  }
  const end = numberEnd(line, whole, start);
  const hit = BEHIND_DIGITS.read(line, start, end) ?? more(line, start, end);
  return hit ?? end;
}

/** 1O246, 3.O: a letter behind digits or behind their point. */
function mayGoOnInLetters(line: string, whole: number): boolean {
  return isLetter(line.charCodeAt(line[whole] === '.' ? whole + 1 : whole));
}

function more(line: string, start: number, end: number): NumeralHit | undefined {
  if (line[start] === '0') return readLeadingZero(line, start, end);
  const groups = line.slice(start, end).includes(',') ? readGroups(line, start, end) : undefined;
  if (groups) return groups;
  return line[end] === '.' ? readSecondPoint(line, start, end) : undefined;
}

/** Behind the groups of three and the decimals of a number whose first digits end at `whole`. */
function numberEnd(line: string, whole: number, start: number): number {
  let end = whole;
  if (end - start <= 3) {
    while (line[end] === ',' && digitsEnd(line, end + 1) === end + 4) end += 4;
  }
  if (line[end] === '.' && isDigit(line.charCodeAt(end + 1))) end = digitsEnd(line, end + 1);
  return end;
}

function readChinese(line: string, start: number): NumeralHit | number {
  let end = start + 1;
  while (BEGINS[line.charCodeAt(end)] === Begins.Chinese) end += 1;
  const spelled = MAY_SPELL.test(line[start]!) ? readSpelledYear(line, start, end) : undefined;
  return spelled ?? BEHIND_CHINESE.read(line, start, end) ?? (line.startsWith('点', end) ? end + 1 : end);
}

/** A year in Chinese numerals begins so: 二〇二三, 一九四九. */
const MAY_SPELL = /[一二]/;

/** What words in letters may go on with: GB/T 15835-2011, www.xx.gov.cn/2023/3-5, COVID-19. */
const OF_WORD = /[\w./:@#?=&%+~-]/;

function pastWord(line: string, at: number): number {
  let end = at + 1;
  while (end < line.length && OF_WORD.test(line[end]!)) end += 1;
  return end;
}

const LONGEST_TITLE = 120;
const LONGEST_QUOTE = 80;

/** Past what stands between marks, where it is no longer than titles and slogans are; past the opening mark otherwise. */
function pastEnclosed(line: string, at: number, closing: string, longest: number): number {
  const limit = Math.min(line.length, at + longest);
  for (let end = at + 1; end < limit; end += 1) if (line[end] === closing) return end + 1;
  return at + 1;
}
