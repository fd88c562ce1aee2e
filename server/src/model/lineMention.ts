import { bracketWalker, EDGE, figureBrackets, readMarks, type Bracket, type Marks } from './brackets';
import { Cue, CUES } from './cues';
import { measureClass } from './measures';
import { clauseOf, withoutWhole, type Mention, type Separation } from './mentions';
import type { Quantity } from './quantity';
import { periodsOf, scopesOf } from './said';
import { scanQuantities } from './scan/scan';
import { stagesOf, type Stages } from './subjects/stages';
import { lastTopicIn } from './subjects/topics';

/** With so many figures it is no sentence that people write; cut there, so that readers which go over a whole sentence stay linear. */
const LONGEST_SENTENCE = 100;

/** Every quantity of a folded line with its surroundings. `from` skips the line's own ordinal mark. */
export function readMentions(folded: string, from = 0): readonly Mention[] {
  const all = scanQuantities(folded);
  const quantities = from === 0 ? all : all.filter((quantity) => quantity.start >= from);
  return quantities.length === 0 ? [] : new MentionedLine(folded, quantities, from).mentions;
}

/** A line with its figures: goes from one to the next, and knows what they have in common. */
class MentionedLine {
  readonly mentions: readonly LineMention[];
  #scopes: readonly string[] | undefined;
  #periods: readonly string[] | undefined;
  #topics: readonly string[] | undefined;

  constructor(
    readonly folded: string,
    quantities: readonly Quantity[],
    from: number,
  ) {
    const brackets = figureBrackets(folded, quantities);
    const around = bracketWalker(brackets);
    const marks = readMarks(folded, brackets);
    let [previousEnd, sentence, sentenceFrom] = [from, 0, 0];
    this.mentions = quantities.map((quantity, index) => {
      const seen = surveyOf(folded, previousEnd, quantity.leadEnd, marks);
      if (seen.stop >= 0 || index - sentenceFrom >= LONGEST_SENTENCE) [sentence, sentenceFrom] = [sentence + 1, index];
      const gap = folded.slice(previousEnd, quantity.leadEnd);
      const tail = tailOf(folded, quantity, quantities[index + 1], marks);
      previousEnd = quantity.end;
      return new LineMention(this, index, quantity, sentence, around(quantity), seen, gap, tail);
    });
  }

  // what the words of the line say of each figure is worked out for all when one is first asked for

  scope(index: number): string {
    return (this.#scopes ??= scopesOf(this.mentions))[index]!;
  }

  period(index: number): string {
    return (this.#periods ??= periodsOf(this.mentions))[index]!;
  }

  topic(index: number): string {
    return (this.#topics ??= topicsOf(this.mentions))[index]!;
  }
}

/** The topic named last before each figure or right behind it. */
function topicsOf(mentions: readonly LineMention[]): string[] {
  let topic = '';
  return mentions.map(
    ({ tail, gap, cues }) => (topic = lastTopicIn(tail) ?? ((cues & Cue.Topic) === 0 ? undefined : lastTopicIn(gap)) ?? topic),
  );
}

const CHANGE = /(?:增加|增长|减少|下降|上升|提高|提升|增|减|降)(?:了|约|近)?$|^(?:同比|环比|比上年|较上年的?|比去年|较去年的?)/;
const PER_UNIT = /每|[人户案件日村]均|(?<![年月])平均/;

/** A figure of a line. What few ask for is worked out when somebody does. */
export class LineMention implements Mention {
  readonly depth: number;
  readonly bracket: number;
  readonly lead: string;
  readonly separation: Separation;
  readonly cues: number;
  /** Where in the gap the last 。 stands; -1 without. */
  readonly stop: number;
  readonly measure: string;
  readonly change: boolean;
  readonly perUnit: boolean;
  readonly #line: MentionedLine;
  #stages: Stages | null | undefined;

  constructor(
    line: MentionedLine,
    readonly index: number,
    readonly quantity: Quantity,
    readonly sentence: number,
    around: readonly Bracket[],
    { cues, stop, leadStart, separation }: Survey,
    readonly gap: string,
    readonly tail: string,
  ) {
    this.#line = line;
    this.depth = around.length;
    this.bracket = around.length === 0 ? -1 : around[around.length - 1]!.start;
    this.lead = leadOf(line.folded, leadStart, quantity.leadEnd, cues);
    this.separation = separation;
    this.cues = cues;
    this.stop = stop;
    this.measure = quantity.kind === 'amount' ? measureClass(quantity.unit) : '';
    this.change = (cues & Cue.Change) !== 0 && CHANGE.test(this.lead);
    this.perUnit = (cues & Cue.Each) !== 0 && PER_UNIT.test(this.lead);
  }

  get text(): string {
    return this.#line.folded.slice(this.quantity.start, this.quantity.end);
  }

  get topic(): string {
    return this.#line.topic(this.index);
  }

  get scope(): string {
    return this.#line.scope(this.index);
  }

  get period(): string {
    return this.#line.period(this.index);
  }

  get stages(): Stages | undefined {
    if (this.#stages === undefined)
      this.#stages = (this.quantity.kind === 'amount' && stagesOf(withoutWhole(clauseOf(this.gap)) + this.tail)) || null;
    return this.#stages ?? undefined;
  }
}

/** What one look at each character of a gap tells. */
interface Survey {
  readonly cues: number;
  /** As in `LineMention`. */
  readonly stop: number;
  /** Where in the line the words right before the figure begin. */
  readonly leadStart: number;
  readonly separation: Separation;
}

function surveyOf(folded: string, start: number, end: number, marks: Marks | undefined): Survey {
  let cues = 0;
  let stop = -1;
  let leadStart = start;
  let strongest = 0;
  for (let i = start; i < end; i += 1) {
    const own = CUES[folded.charCodeAt(i)]!;
    const rank = own & Cue.Rank;
    cues |= own;
    if (rank === 5) stop = i - start;
    const mark = marks ? marks[i]! : rank;
    if (mark === 0) continue;
    leadStart = i + 1;
    if (mark !== EDGE && mark > strongest) strongest = mark;
  }
  return { cues: cues & ~Cue.Rank, stop, leadStart, separation: strongest as Separation };
}

function leadOf(folded: string, start: number, end: number, cues: number): string {
  const lead = folded.slice(start, end);
  return (cues & Cue.Emphasis) === 0 ? lead : tidy(lead);
}

const LONGEST_TAIL = 60;

function tailOf(folded: string, quantity: Quantity, next: Quantity | undefined, marks: Marks | undefined): string {
  const limit = Math.min(next?.leadEnd ?? folded.length, quantity.end + LONGEST_TAIL);
  let end = markFrom(folded, quantity.end, limit, marks, 0);
  // 26件许可、处罚案卷进行评查，: a list of words without figures goes on
  if (end < limit && markAt(folded, end, marks) === 1) {
    const further = markFrom(folded, end, limit, marks, 1);
    if (further < limit) end = further;
  }
  return end === quantity.end ? '' : tidy(folded.slice(quantity.end, end));
}

/** The first place from an offset on where a mark stands that is stronger than `weak`; `limit` where none does. */
function markFrom(folded: string, from: number, limit: number, marks: Marks | undefined, weak: number): number {
  let at = from;
  while (at < limit && markAt(folded, at, marks) <= weak) at += 1;
  return at;
}

function markAt(folded: string, at: number, marks: Marks | undefined): number {
  return marks ? marks[at]! : CUES[folded.charCodeAt(at)]! & Cue.Rank;
}

function tidy(words: string): string {
  return /[ \t*_`]/.test(words) ? words.replace(/[ \t*_`]+/g, '') : words;
}
