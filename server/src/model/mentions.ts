import { CharSet } from '../text/charSet';
import { measureClass } from './measures';
import type { Quantity } from './quantity';
import { scanQuantities } from './scan/scan';
import { downstreamChain, stagesOf, type Chain, type Stages } from './subjects/stages';
import { lastTopicIn, TOPIC_BEGINS } from './subjects/topics';

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
  /** The class of its measure word, in which figures may be compared; '' where it has none or is no amount. */
  readonly measure: string;
  /** Whether it says by how much something has changed, and so is no total: `比上年增加36万元`. */
  readonly change: boolean;
  /** Whether it is a number for each of many, and so no total and no part: `人均结案240件`, `每千人6.5批次`. */
  readonly perUnit: boolean;
  /** For when: `全年`, `上半年`, `2023年`; '' where not said in its sentence. */
  readonly period: string;
}

const SCOPE =
  /全[省市区县旗镇州乡]|各?[省市区县旗]本级|[省市区县旗](?:直(?:部门|单位|机关)?|级)|(?:[省市区县旗]|[乡镇])人民政府|(?:[省市区县旗]|[乡镇])政府(?!采购|信息|规章|令|网|系统|部门|领导)|我[省市区县局镇]|各(?:县|市|区|县\(市、区\)|单位|乡镇|部门|地)|(?<=^|[,。;])(?!其中|[受由经向与被在对])[\u4e00-\u9fff]{0,6}(?:委员会|办公室|法院|[^各]局|本机关)/g;
const PERIOD =
  /(?:19|20)\d{2}年(?:度)?(?:上半年|下半年|第?[一二三四]季度|前[一二三四]季度|\d{1,2}[-—至]\d{1,2}月)?|全年累计|全年|年内|本年度?|当年|今年|上半年|下半年|第?[一二三四]季度|前[一二三四]季度|(?<![比较与])(?:上年|去年|上一年|前年)|年初|年末|截至[^,。;]{0,10}|累计|历年|以来|每[年月季日周]|近[一二三四五六七八九十两\d]+年/g;

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
  const all = scanQuantities(folded);
  const quantities = from === 0 ? all : all.filter((quantity) => quantity.start >= from);
  return quantities.length === 0 ? [] : new MentionReader(folded, quantities).read(from);
}

/** Goes over a line from quantity to quantity, and knows what has been said so far. */
class MentionReader {
  readonly #folded: string;
  readonly #quantities: readonly Quantity[];
  readonly #marks: Marks | undefined;
  readonly #brackets: (quantity: Quantity) => readonly Bracket[];
  /** What is said inside a bracket is not said of what follows it: one entry a depth. */
  #said: Said[] = [NOTHING_SAID];
  #sentence = 0;
  #sentenceFrom = 0;
  #topic = '';

  constructor(folded: string, quantities: readonly Quantity[]) {
    const brackets = figureBrackets(folded, quantities);
    this.#folded = folded;
    this.#quantities = quantities;
    this.#brackets = bracketWalker(brackets);
    this.#marks = readMarks(folded, brackets);
  }

  read(from: number): Mention[] {
    let previousEnd = from;
    return this.#quantities.map((quantity, index) => {
      const mention = this.#mention(quantity, index, previousEnd);
      previousEnd = quantity.end;
      return mention;
    });
  }

  #mention(quantity: Quantity, index: number, previousEnd: number): Mention {
    const gap = this.#folded.slice(previousEnd, quantity.leadEnd);
    const seen = surveyOf(this.#folded, previousEnd, quantity.leadEnd, this.#marks);
    this.#endSentence(seen.stop >= 0, index);
    const around = this.#brackets(quantity);
    const depth = around.length;
    const { scope, period } = this.#say(gap.slice(seen.stop + 1), depth, seen.hints);
    const tail = tailOf(this.#folded, quantity, this.#quantities[index + 1], this.#marks);
    this.#topic = (tail && lastTopicIn(tail)) || (seen.hints & Hint.Topic && lastTopicIn(gap)) || this.#topic;
    const lead = leadOf(this.#folded, seen.leadStart, quantity.leadEnd, seen.hints);
    const isAmount = quantity.kind === 'amount';
    return {
      index,
      quantity,
      text: this.#folded.slice(quantity.start, quantity.end),
      sentence: this.#sentence,
      depth,
      bracket: depth === 0 ? -1 : around[depth - 1]!.start,
      lead,
      gap,
      tail,
      separation: seen.separation,
      topic: this.#topic,
      scope,
      period,
      stages: isAmount ? stagesOf(withoutWhole(clauseOf(gap)) + tail) : undefined,
      measure: isAmount ? measureClass(quantity.unit) : '',
      change: (seen.hints & Hint.Change) !== 0 && CHANGE.test(lead),
      perUnit: (seen.hints & Hint.Each) !== 0 && PER_UNIT.test(lead),
    };
  }

  #endSentence(stops: boolean, index: number): void {
    if (stops) this.#said = [NOTHING_SAID];
    if (!stops && index - this.#sentenceFrom < LONGEST_SENTENCE) return;
    this.#sentence += 1;
    this.#sentenceFrom = index;
  }

  /** Takes in what the words of the sentence say of whose figure it is and for when. */
  #say(sentence: string, depth: number, hints: number): Said {
    const said = this.#said;
    if (said.length > depth + 1) said.length = depth + 1;
    const before = said.at(-1)!;
    let now = before;
    if ((hints & (Hint.Scope | Hint.Period)) !== 0) {
      const words = (hints & Hint.Bracket) === 0 ? sentence : withoutAsides(sentence, depth);
      const scope = (hints & Hint.Scope) === 0 ? '' : lastMatch(words, SCOPE).replace(/^(?:全年|今年|年内)/, '');
      const period = (hints & Hint.Period) === 0 ? '' : lastMatch(words, PERIOD);
      if (scope !== '' || period !== '') now = { scope: scope || before.scope, period: period || before.period };
    }
    while (said.length < depth) said.push(before);
    said[depth] = now;
    return now;
  }
}

/** What characters of a gap may be part of: without the hint, what it hints at is not there. */
const enum Hint {
  Scope = 1,
  Period = 2,
  Topic = 4,
  Change = 8,
  Each = 16,
  Bracket = 32,
  Emphasis = 64,
}

const HINTS = new Uint8Array(0x10000);
const hint = (characters: string, bit: Hint): void => {
  for (let i = 0; i < characters.length; i += 1) HINTS[characters.charCodeAt(i)]! |= bit;
};
/** One of these is in every scope, one of those in every period, and so on. */
hint('省市区县旗镇州乡局各会室院关', Hint.Scope);
hint('年季截累来每', Hint.Period);
hint(TOPIC_BEGINS, Hint.Topic);
hint('增减降升提比较', Hint.Change);
hint('每均', Hint.Each);
hint('()', Hint.Bracket);
hint(' \t*_`', Hint.Emphasis);

const CHANGE = /(?:增加|增长|减少|下降|上升|提高|提升|增|减|降)(?:了|约|近)?$|^(?:同比|环比|比上年|较上年的?|比去年|较去年的?)/;
const PER_UNIT = /每|[人户案件日村]均|(?<![年月])平均/;

/** What one look at each character of a gap tells. */
interface Survey {
  /** `Hint`s. */
  readonly hints: number;
  /** Where in the gap the last 。 stands; -1 without. */
  readonly stop: number;
  /** Where in the line the words right before the figure begin. */
  readonly leadStart: number;
  readonly separation: Separation;
}

function surveyOf(folded: string, start: number, end: number, marks: Marks | undefined): Survey {
  let hints = 0;
  let stop = -1;
  let leadStart = start;
  let strongest = 0;
  for (let i = start; i < end; i += 1) {
    const code = folded.charCodeAt(i);
    const rank = RANK_OF_UNIT[code]!;
    hints |= HINTS[code]!;
    if (rank === 5) stop = i - start;
    const mark = marks ? marks[i]! : rank;
    if (mark === 0) continue;
    leadStart = i + 1;
    if (mark !== EDGE && mark > strongest) strongest = mark;
  }
  return { hints, stop, leadStart, separation: strongest as Separation };
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
  return a.measure !== '' && a.measure === b.measure;
}

const CLAUSE_ENDS = new CharSet(',;。:');

/** The clause that a figure stands in, up to it; `抽检蔬菜、水果等样品`, where its lead is 水果等样品 alone. */
export function clauseOf(gap: string): string {
  let start = gap.length;
  while (start > 0 && !CLAUSE_ENDS.has(gap.charCodeAt(start - 1))) start -= 1;
  return start === 0 ? gap : gap.slice(start);
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

const EDGE = 6;
const [OPEN, CLOSE, STOP] = ['(', ')', '。'].map((unit) => unit.charCodeAt(0));

/** How strongly a character separates; 0 for one that is no mark. */
const RANK_OF_UNIT = new Uint8Array(0x10000);
for (const [units, rank] of [
  ['、', 1],
  [',', 2],
  [':', 3],
  [';', 4],
  ['。!?', 5],
] as const)
  for (const unit of units) RANK_OF_UNIT[unit.charCodeAt(0)] = rank;

/**
 * For every character of the line how strongly it separates: 0 no mark, 1–5 as `Separation`, 6 the edge of a bracket with
 * figures. Undefined for a line without brackets, where each character tells by itself.
 */
type Marks = Uint8Array;

function readMarks(folded: string, brackets: readonly Bracket[]): Marks | undefined {
  if (!folded.includes('(')) return undefined;
  const marks = new Uint8Array(folded.length);
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

function leadOf(folded: string, start: number, end: number, hints: number): string {
  const lead = folded.slice(start, end);
  return (hints & Hint.Emphasis) === 0 ? lead : tidy(lead);
}

const LONGEST_TAIL = 60;

function tailOf(folded: string, quantity: Quantity, next: Quantity | undefined, marks: Marks | undefined): string {
  const markAt = (at: number): number => (marks ? marks[at]! : RANK_OF_UNIT[folded.charCodeAt(at)]!);
  const limit = Math.min(next?.leadEnd ?? folded.length, quantity.end + LONGEST_TAIL);
  let end = quantity.end;
  while (end < limit && markAt(end) === 0) end += 1;
  // 26件许可、处罚案卷进行评查，: a list of words without figures goes on
  if (end < limit && markAt(end) === 1) {
    let further = end;
    while (further < limit && markAt(further) <= 1) further += 1;
    if (further < limit) end = further;
  }
  return end === quantity.end ? '' : tidy(folded.slice(quantity.end, end));
}

function tidy(words: string): string {
  return /[ \t*_`]/.test(words) ? words.replace(/[ \t*_`]+/g, '') : words;
}

function lastMatch(text: string, pattern: RegExp): string {
  let last = '';
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match[0];
  return last;
}
