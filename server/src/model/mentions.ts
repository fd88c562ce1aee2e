import { CharSet } from '../text/charSet';
import { measureClass } from './measures';
import type { Quantity } from './quantity';
import { scanQuantities } from './scan/scan';
import { downstreamChain, stagesOf, type Chain, type Stages } from './subjects/stages';
import { lastTopicIn } from './subjects/topics';

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
  /** Where its words stand in the processes of the field; undefined where in none. */
  readonly stages: Stages | undefined;
  /** For when: `全年`, `上半年`, `2023年`; '' where not said in its sentence. */
  readonly period: string;
}

const RANKS: ReadonlyMap<string, Separation> = new Map([
  ['、', 1],
  [',', 2],
  [':', 3],
  [';', 4],
  ['。', 5],
  ['!', 5],
  ['?', 5],
]);
const SCOPE =
  /全[省市区县旗镇州乡]|各?[省市区县旗]本级|[省市区县旗](?:直(?:部门|单位|机关)?|级)|(?:[省市区县旗]|[乡镇])人民政府|(?:[省市区县旗]|[乡镇])政府(?!采购|信息|规章|令|网|系统|部门|领导)|我[省市区县局镇]|各(?:县|市|区|县\(市、区\)|单位|乡镇|部门|地)|(?<=^|[,。;])(?!其中|[受由经向与被在对])[\u4e00-\u9fff]{0,6}(?:委员会|办公室|法院|[^各]局|本机关)/g;
const PERIOD =
  /(?:19|20)\d{2}年(?:度)?(?:上半年|下半年|第?[一二三四]季度|前[一二三四]季度|\d{1,2}[-—至]\d{1,2}月)?|全年累计|全年|年内|本年度?|当年|今年|上半年|下半年|第?[一二三四]季度|前[一二三四]季度|(?<![比较与])(?:上年|去年|上一年|前年)|年初|年末|截至[^,。;]{0,10}|累计|历年|以来|每[年月季日周]|近[一二三四五六七八九十两\d]+年/g;

/** One of these is in every scope, one of those in every period. */
const SCOPE_NEEDS = new CharSet('省市区县旗镇州乡局各会室院关');
const PERIOD_NEEDS = new CharSet('年季截累来每');

/** What the words before a mention have last said of whose figure it is and for when. */
interface Said {
  readonly scope: string;
  readonly period: string;
}

/** With so many figures it is no sentence that people write; cut there, so that readers which go over a whole sentence stay linear. */
const LONGEST_SENTENCE = 100;

const NOTHING_SAID: Said = { scope: '', period: '' };

/** Every quantity of a folded line with its surroundings. `from` skips the line's own ordinal mark. */
export function readMentions(folded: string, from = 0): Mention[] {
  const quantities = scanQuantities(folded).filter((quantity) => quantity.start >= from);
  if (quantities.length === 0) return [];
  const brackets = figureBrackets(folded, quantities);
  const bracketsAround = bracketWalker(brackets);
  const marks = readMarks(folded, brackets);
  const mentions: Mention[] = [];
  // what is said inside a bracket is not said of what follows it: one entry a depth
  let said: Said[] = [NOTHING_SAID];
  let previousEnd = from;
  let sentence = 0;
  let sentenceFrom = 0;
  let topic = '';
  quantities.forEach((quantity, index) => {
    const gap = folded.slice(previousEnd, quantity.leadEnd);
    const stop = lastStop(gap);
    if (stop >= 0) said = [NOTHING_SAID];
    if (stop >= 0 || index - sentenceFrom >= LONGEST_SENTENCE) {
      sentence += 1;
      sentenceFrom = index;
    }
    const around = bracketsAround(quantity);
    const depth = around.length;
    if (said.length > depth + 1) said.length = depth + 1;
    const words = withoutAsides(gap.slice(stop + 1), depth);
    const now = {
      scope: lastMatch(words, SCOPE, SCOPE_NEEDS).replace(/^(?:全年|今年|年内)/, '') || said.at(-1)!.scope,
      period: lastMatch(words, PERIOD, PERIOD_NEEDS) || said.at(-1)!.period,
    };
    while (said.length < depth) said.push(said.at(-1)!);
    said[depth] = now;
    topic = lastTopicIn(gap) ?? topic;
    const tail = tailOf(folded, quantity, quantities[index + 1], marks);
    topic = lastTopicIn(tail) ?? topic;
    const lead = leadOf(folded, quantity, previousEnd, marks);
    mentions.push({
      index,
      quantity,
      sentence,
      gap,
      tail,
      depth,
      topic,
      separation: separationOf(folded, previousEnd, quantity.leadEnd, marks),
      text: folded.slice(quantity.start, quantity.end),
      bracket: around.at(-1)?.start ?? -1,
      lead,
      stages: quantity.kind === 'amount' ? stagesOf(withoutWhole(clauseOf(gap)) + tail) : undefined,
      scope: now.scope,
      period: now.period,
    });
    previousEnd = quantity.end;
  });
  return mentions;
}

/** The words of a gap without what stands in brackets that close in it: `件(含上年结转),败诉`. */
function withoutAsides(gap: string, depth: number): string {
  if (!gap.includes(')') && (depth > 0 || !gap.includes('('))) return gap;
  return gap.replace(/^[^()]*\)|\([^()]*\)/g, '');
}

/** How many figures back a relation is looked for: no sentence that people write has more. */
const REACH = 40;

/** The figures right before one, in the order of the text. */
export function figuresBefore(mentions: readonly Mention[], mention: Mention, reach = REACH): readonly Mention[] {
  return mentions.slice(Math.max(0, mention.index - reach), mention.index);
}

/** Whether two mentions count in the same measure, so that they may be compared. */
export function comparable(a: Mention, b: Mention): boolean {
  return (
    a.quantity.kind === 'amount' &&
    b.quantity.kind === 'amount' &&
    a.quantity.unit !== '' &&
    measureClass(a.quantity.unit) === measureClass(b.quantity.unit)
  );
}

/** The clause that a figure stands in, up to it; `抽检蔬菜、水果等样品`, where its lead is 水果等样品 alone. */
export function clauseOf(gap: string): string {
  return gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf(';'), gap.lastIndexOf('。'), gap.lastIndexOf(':')) + 1);
}

const WHOLE = /^.*?[件项题员目数]中(?![心小央国])/;

/** `审结案件中作出维持决定`: what a figure is part of is not what it counts. */
export function withoutWhole(words: string): string {
  return words.includes('中') ? words.replace(WHOLE, '') : words;
}

/** The words that say what a mention counts: before it, and behind it where a measure word such as 个 asks for a noun. */
export function labelOf(mention: Mention): string {
  return mention.lead + mention.tail;
}

/** The process in which `narrow` comes after `wide`, and so can be no more. */
export function isDownstream(wide: Mention, narrow: Mention): Chain | undefined {
  return downstreamChain(wide.stages, narrow.stages);
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
  return found.filter((bracket) => holdsQuantity(bracket, quantities)).sort((a, b) => a.start - b.start);
}

function holdsQuantity(bracket: Bracket, quantities: readonly Quantity[]): boolean {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.start <= bracket.start) low = middle + 1;
    else high = middle;
  }
  return low < quantities.length && quantities[low]!.end < bracket.end;
}

/** Gives for quantities in rising order the brackets open around each, the innermost last. */
function bracketWalker(brackets: readonly Bracket[]): (quantity: Quantity) => readonly Bracket[] {
  const open: Bracket[] = [];
  let next = 0;
  return (quantity) => {
    while (next < brackets.length && brackets[next]!.start < quantity.start) {
      closeBefore(open, brackets[next]!.start);
      open.push(brackets[next]!);
      next += 1;
    }
    closeBefore(open, quantity.end - 1);
    return open;
  };
}

function closeBefore(open: Bracket[], offset: number): void {
  while (open.length > 0 && open.at(-1)!.end <= offset) open.pop();
}

/** For every character of the line how strongly it separates: 0 no mark, 1–5 as `Separation`, 6 the edge of a bracket with figures. */
type Marks = Uint8Array;

const RANK_OF_UNIT = new Uint8Array(0x10000);
for (const [unit, rank] of RANKS) RANK_OF_UNIT[unit.charCodeAt(0)] = rank;
const [OPEN, CLOSE, STOP] = ['(', ')', '。'].map((unit) => unit.charCodeAt(0));

function readMarks(folded: string, brackets: readonly Bracket[]): Marks {
  const marks = new Uint8Array(folded.length);
  if (!folded.includes('(')) {
    for (let i = 0; i < folded.length; i += 1) marks[i] = RANK_OF_UNIT[folded.charCodeAt(i)]!;
    return marks;
  }
  const edges = new Set(brackets.flatMap((b) => [b.start, b.end - 1]));
  let gloss = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    if ((unit === OPEN || unit === CLOSE) && edges.has(i)) marks[i] = EDGE;
    else if (unit === OPEN) gloss += 1;
    else if (unit === CLOSE) gloss = Math.max(0, gloss - 1);
    else if (gloss === 0) marks[i] = RANK_OF_UNIT[unit]!;
    // a gloss that never closes ends with its sentence
    if (unit === STOP) {
      gloss = 0;
      marks[i] = 5;
    }
  }
  return marks;
}

const EDGE = 6;

function separationOf(folded: string, start: number, end: number, marks: Marks): Separation {
  let strongest = 0;
  for (let i = start; i < end && i < folded.length; i += 1) if (marks[i]! > strongest && marks[i] !== EDGE) strongest = marks[i]!;
  return strongest as Separation;
}

function lastStop(gap: string): number {
  return Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('!'), gap.lastIndexOf('?'));
}

function leadOf(folded: string, quantity: Quantity, previousEnd: number, marks: Marks): string {
  let start = quantity.leadEnd;
  while (start > previousEnd && marks[start - 1] === 0) start -= 1;
  return tidy(folded.slice(start, quantity.leadEnd));
}

const LONGEST_TAIL = 60;

function tailOf(folded: string, quantity: Quantity, next: Quantity | undefined, marks: Marks): string {
  const limit = Math.min(next?.leadEnd ?? folded.length, quantity.end + LONGEST_TAIL);
  let end = quantity.end;
  while (end < limit && marks[end] === 0) end += 1;
  // 26件许可、处罚案卷进行评查，: a list of words without figures goes on
  if (marks[end] === 1 && end < limit) {
    let further = end;
    while (further < limit && marks[further]! <= 1) further += 1;
    if (further < limit) end = further;
  }
  return end === quantity.end ? '' : tidy(folded.slice(quantity.end, end));
}

function tidy(words: string): string {
  return /[ \t*_`]/.test(words) ? words.replace(/[ \t*_`]+/g, '') : words;
}

/** The last match of a pattern none of whose matches goes without a character of `needs`. */
function lastMatch(text: string, pattern: RegExp, needs: CharSet): string {
  if (!needs.meets(text)) return '';
  let last = '';
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match[0];
  return last;
}
