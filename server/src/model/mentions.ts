import { measureClass } from './measures';
import type { Quantity } from './quantity';
import { scanQuantities } from './scan';
import { topicsIn } from './subjects/topics';

/** How strongly a mark separates: 、 1 · ， 2 · ： 3 · ； 4 · 。 5; 0 where nothing stands between. */
export type Separation = 0 | 1 | 2 | 3 | 4 | 5;

/** A quantity in its sentence: what stands around it and says what it counts. Offsets count from the line's beginning. */
export interface Mention {
  readonly index: number;
  readonly quantity: Quantity;
  readonly text: string;
  /** The sentence of the line it stands in, from 0. */
  readonly sentence: number;
  /** Brackets that hold figures, around it; a bracket without figures is part of the words. */
  readonly depth: number;
  /** Where the innermost such bracket opens; -1 outside. */
  readonly bracket: number;
  /** The words right before it, back to a mark or the quantity before: `行政许可` of `、行政许可30件`. */
  readonly lead: string;
  /** All text since the quantity before it, or since the line's beginning; marks included. */
  readonly gap: string;
  /** The words right behind it up to a mark or the next quantity: `乡镇` of `8个乡镇、`. */
  readonly tail: string;
  /** The strongest mark in the gap. */
  readonly separation: Separation;
  /** The subject in force: `行政复议`; '' where none has been named. */
  readonly topic: string;
  /** Whose figure: `全区`, `区政府`; '' where not said in its sentence. */
  readonly scope: string;
  /** For when: `全年`, `上半年`, `2023年`; '' where not said in its sentence. */
  readonly period: string;
}

const RANKS: Readonly<Record<string, Separation>> = { '、': 1, ',': 2, ':': 3, ';': 4, '。': 5, '!': 5, '?': 5 };
const SCOPE = /全[省市区县旗镇州乡]|各?[省市区县旗]本级|[省市区县旗](?:直(?:部门|单位|机关)?|级)|(?:[省市区县旗]|[乡镇])人民政府|(?:[省市区县旗]|[乡镇])政府(?!采购|信息|规章|令|网|系统|部门|领导)|我[省市区县局镇]|各(?:县|市|区|县\(市、区\)|单位|乡镇|部门|地)|(?<=^|[,。;])(?!其中|[受由经向与被在对])[\u4e00-\u9fff]{0,6}(?:委员会|办公室|法院|[^各]局|本机关)/g;
const PERIOD = /(?:19|20)\d{2}年(?:度)?(?:上半年|下半年|第?[一二三四]季度|前[一二三四]季度|\d{1,2}[-—至]\d{1,2}月)?|全年|年内|本年度?|当年|今年|上半年|下半年|第?[一二三四]季度|前[一二三四]季度|上年|去年|上一年|前年|年初|年末|截至[^,。;]{0,10}|累计|历年|以来|每[年月季日周]|近[一二三四五六七八九十两\d]+年/g;

/** Every quantity of a folded line with its surroundings. `from` skips the line's own ordinal mark. */
export function readMentions(folded: string, from = 0): Mention[] {
  const quantities = scanQuantities(folded).filter((quantity) => quantity.start >= from);
  if (quantities.length === 0) return [];
  const brackets = figureBrackets(folded, quantities);
  const mentions: Mention[] = [];
  let previousEnd = from;
  let sentence = 0;
  let sentenceStart = from;
  let topic = '';
  quantities.forEach((quantity, index) => {
    const gap = folded.slice(previousEnd, quantity.leadEnd);
    const separation = separationOf(gap, brackets, previousEnd);
    const stop = lastStop(gap);
    if (stop >= 0) {
      sentence += 1;
      sentenceStart = previousEnd + stop + 1;
    }
    const around = brackets.filter((b) => b.start < quantity.start && quantity.end <= b.end);
    const before = withoutAsides(folded.slice(sentenceStart, quantity.leadEnd));
    topic = topicsIn(folded.slice(previousEnd, quantity.start)).at(-1) ?? topic;
    const tail = tailOf(folded, quantity, quantities[index + 1], brackets);
    const own = topicsIn(tail).at(-1);
    mentions.push({
      index, quantity, sentence, gap, separation, tail,
      text: folded.slice(quantity.start, quantity.end),
      depth: around.length,
      bracket: around.at(-1)?.start ?? -1,
      lead: leadOf(folded, quantity, previousEnd, brackets),
      topic: own ?? topic,
      scope: lastMatch(before, SCOPE),
      period: lastMatch(before, PERIOD),
    });
    if (own) topic = own;
    previousEnd = quantity.end;
  });
  return mentions;
}

/** `审结38件(含上年结转5件),败诉`: what closed brackets say is not said of what follows. */
function withoutAsides(text: string): string {
  return text.includes('(') ? text.replace(/\([^()]*\)/g, '') : text;
}

/** Whether two mentions count in the same measure, so that they may be compared. */
export function comparable(a: Mention, b: Mention): boolean {
  return a.quantity.kind === 'amount' && b.quantity.kind === 'amount' && a.quantity.unit !== '' && measureClass(a.quantity.unit) === measureClass(b.quantity.unit);
}

/** The words that say what a mention counts: before it, and behind it where a measure word such as 个 asks for a noun. */
export function labelOf(mention: Mention): string {
  return mention.lead + mention.tail;
}

interface Bracket {
  readonly start: number;
  readonly end: number;
}

/** Brackets of the line that hold a quantity; `乡镇(街道)` holds none and is a gloss. */
function figureBrackets(folded: string, quantities: readonly Quantity[]): Bracket[] {
  if (!folded.includes('(')) return [];
  const open: number[] = [];
  const found: Bracket[] = [];
  for (let i = folded.indexOf('('); i < folded.length; i += 1) {
    if (folded[i] === '(') open.push(i);
    else if (folded[i] === ')' && open.length > 0) found.push({ start: open.pop()!, end: i + 1 });
  }
  return found.filter((b) => quantities.some((q) => b.start < q.start && q.end < b.end)).sort((a, b) => a.start - b.start);
}

function separationOf(gap: string, brackets: readonly Bracket[], gapStart: number): Separation {
  let strongest: Separation = 0;
  let gloss = 0;
  for (let i = 0; i < gap.length; i += 1) {
    const unit = gap[i]!;
    const isFigureBracket = (edge: (b: Bracket) => number): boolean => brackets.some((b) => edge(b) === gapStart + i);
    if (unit === '(' && !isFigureBracket((b) => b.start)) gloss += 1;
    else if (unit === ')' && gloss > 0 && !isFigureBracket((b) => b.end - 1)) gloss -= 1;
    else if (gloss === 0 && (RANKS[unit] ?? 0) > strongest) strongest = RANKS[unit]!;
  }
  return strongest;
}

function lastStop(gap: string): number {
  return Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('!'), gap.lastIndexOf('?'));
}

const MARK = /[、,;:。!?]/;

function leadOf(folded: string, quantity: Quantity, previousEnd: number, brackets: readonly Bracket[]): string {
  let start = quantity.leadEnd;
  let gloss = 0;
  while (start > previousEnd) {
    const unit = folded[start - 1]!;
    const at = start - 1;
    if (unit === ')' && !brackets.some((b) => b.end - 1 === at)) gloss += 1;
    else if (unit === '(' && gloss > 0) gloss -= 1;
    else if (gloss === 0 && (MARK.test(unit) || unit === '(' || unit === ')')) break;
    start -= 1;
  }
  return tidy(folded.slice(start, quantity.leadEnd));
}

function tailOf(folded: string, quantity: Quantity, next: Quantity | undefined, brackets: readonly Bracket[]): string {
  const limit = Math.min(next?.leadEnd ?? folded.length, quantity.end + 60);
  let end = quantity.end;
  let gloss = 0;
  while (end < limit) {
    const unit = folded[end]!;
    const at = end;
    if (unit === '(' && !brackets.some((b) => b.start === at)) gloss += 1;
    else if (unit === ')' && gloss > 0) gloss -= 1;
    else if (gloss === 0 && (MARK.test(unit) || unit === '(' || unit === ')')) break;
    end += 1;
  }
  return tidy(folded.slice(quantity.end, end));
}

function tidy(words: string): string {
  return words.replace(/[ *_`]+/g, '');
}

function lastMatch(text: string, pattern: RegExp): string {
  let last = '';
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match[0];
  return last;
}
