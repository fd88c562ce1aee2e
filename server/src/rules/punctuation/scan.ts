import { BLANK, BRACKET, DASH, DIGIT, DOT, isChinese, isDigit, isHan, ITEM, kindOf, ONE, POINT } from './chars';

/** What one pass over a line has come upon; offsets count from its beginning. */
export interface Scan {
  /** Brackets, quotation marks and title marks, 《 “ ( [ and their partners, and ". */
  readonly brackets: number[];
  /** Marks in Chinese text that have a full and a half width: ， ； ： ！ ？. */
  readonly widths: number[];
  /** Points that stand beside a mark, or before 和, 及, 等: `，。`, `、和`, `》、《`, `（，`. */
  readonly points: number[];
  /** Where runs of . … · begin that are no decimal point, and a single . behind a Chinese character. */
  readonly dots: number[];
  /** Where runs of - — ~ begin, and 一 typed for one of them: `2021一2025年`. */
  readonly dashes: number[];
  /** Where runs of blanks inside the line begin. */
  readonly blanks: number[];
  /** 是 behind a Chinese numeral: `一是`. */
  readonly items: number[];
  /** How often a figure touches a Chinese character: `共5件` does so twice. */
  touching: number;
}

const EMPTY: readonly number[] = [];
const CONJUNCTIONS = '和与及以等或';
/** What the first end of a range ends with. */
const ENDS = '0123456789年月日%';
const NUMERALS = '一二三四五六七八九十';
const OPENING = '“‘《〈〔【([';
const CLOSING = '”’》〉〕】)]';

/** Goes through a folded line once; undefined where nothing in it is of interest. */
export function scan(folded: string): Scan | undefined {
  let found: Scan | undefined;
  for (let at = 0; at < folded.length; at += 1) {
    const kind = kindOf(folded.charCodeAt(at));
    if (kind === 0) continue;
    found ??= {
      brackets: [],
      widths: EMPTY as number[],
      points: EMPTY as number[],
      dots: EMPTY as number[],
      dashes: EMPTY as number[],
      blanks: EMPTY as number[],
      items: EMPTY as number[],
      touching: 0,
    };
    if (kind === POINT) point(folded, at, found as Writable);
    else if (kind === BRACKET) found.brackets.push(at);
    else if (kind === DIGIT) digit(folded, at, found);
    else other(folded, at, kind, found as Writable);
  }
  return found;
}

type Writable = { -readonly [K in keyof Scan]: Scan[K] };

/** Adds to a list that is shared as long as it is empty. */
function add(list: number[], at: number): number[] {
  if (list.length === 0) return [at];
  list.push(at);
  return list;
}

function point(folded: string, at: number, found: Writable): void {
  const mark = folded[at]!;
  const isWide = mark === '、' || mark === '。';
  if (!isWide && (isChinese(folded.charCodeAt(at - 1)) || isChinese(folded.charCodeAt(at + 1)))) found.widths = add(found.widths, at);
  if (isTelling(folded, at, mark)) found.points = add(found.points, at);
}

/** Whether a point stands where it may be wrong. */
function isTelling(folded: string, at: number, mark: string): boolean {
  const [before, behind] = [folded[at - 1] ?? '\n', folded[at + 1] ?? '\n'];
  if (CLOSING.includes(behind) || OPENING.includes(before)) return true;
  if (mark === '、' && (CONJUNCTIONS.includes(behind) || OPENING.includes(behind))) return true;
  if (mark === '。' && (before === '”' || before === '’')) return true;
  if (isInPhrase(mark, before, behind)) return true;
  return kindOf((before === ' ' ? (folded[at - 2] ?? before) : before).charCodeAt(0)) === POINT;
}

/** `…？等问题`, `的：`: a mark that cuts a phrase. */
function isInPhrase(mark: string, before: string, behind: string): boolean {
  return mark === '?' ? behind === '等' || behind === '的' : mark === ':' && before === '的';
}

function digit(folded: string, at: number, found: Scan): void {
  if (isHan(folded.charCodeAt(at - 1))) found.touching += 1;
  if (isHan(folded.charCodeAt(at + 1))) found.touching += 1;
}

/** 一 between two figures. */
function one(folded: string, at: number, found: Writable): void {
  if (at > 0 && isDigit(folded.charCodeAt(at + 1)) && ENDS.includes(folded[at - 1]!)) found.dashes = add(found.dashes, at);
}

function other(folded: string, at: number, kind: number, found: Writable): void {
  const before = folded.charCodeAt(at - 1);
  if (kind === ONE) return one(folded, at, found);
  if (kind === ITEM) {
    if (at > 0 && NUMERALS.includes(folded[at - 1]!)) found.items = add(found.items, at);
    return;
  }
  if (kindOf(before) === kind) return;
  if (kind === DOT) {
    if (folded[at] !== '.' || isChinese(before) || kindOf(folded.charCodeAt(at + 1)) === DOT) found.dots = add(found.dots, at);
  } else if (kind === DASH) found.dashes = add(found.dashes, at);
  else if (kind === BLANK && at > 0) found.blanks = add(found.blanks, at);
}
