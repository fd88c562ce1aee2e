import { hash53, ONE, OTHER } from '../../text/hash';
import { CharSet } from '../../text/charSet';
import { trimmed } from '../../text/trimmed';
import { markerOfLine } from '../../syntax/markers';
import { tracesOf, type Traces } from './nearSentences';
import type { Contribution } from './pool';
import { SentenceWords } from './sentenceWords';
import { RepeatCounts } from './repeatCounts';

/** A sentence long enough to be known again. Offsets count from the beginning of its line. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Two hashes of its words, whatever its marks and blanks; both alike means the same words. */
  readonly hash: number;
  readonly check: number;
  /** How many words (characters without marks and blanks). */
  readonly length: number;
  /** What is needed to find one that is nearly the same; undefined of a short one. */
  readonly traces: Traces | undefined;
}

export interface LineSentences extends Contribution {
  /** The line. */
  readonly folded: string;
  readonly sentences: readonly Sentence[];
}

/** A sentence by the number of its line's contribution and its number there; `order` counts through the draft. */
interface Place {
  readonly of: number;
  readonly at: number;
  readonly order: number;
}

/** Sentences in a row that say again what others in a row say. */
export interface Repeat {
  readonly first: Place[];
  readonly again: Place[];
}

const SHORTEST = 20;
/** A first sentence behind a mark may be a heading up to so many characters. */
const HEADING = 45;
/** Clauses that every report has in the same words. */
const FORMULA = /习近平|党的[一二三四五六七八九十]+[大届]|四个意识|四个自信|两个维护|两个确立|报告如下|根据|按照/;

const ENDS = new CharSet('。;!?');

/** The sentences of a folded line, its heading and standing formulas left out. */
export function sentencesOf(folded: string): LineSentences | undefined {
  if (folded.length < SHORTEST) return undefined;
  const sentences: Sentence[] = [];
  const marker = markerOfLine(folded);
  let start = marker?.end ?? 0;
  let isHeading = marker?.kind === 'heading';
  for (let i = start; i <= folded.length; i += 1) {
    if (i < folded.length && !ENDS.has(folded.charCodeAt(i))) continue;
    const end = i;
    if (end - start >= SHORTEST && !(isHeading && end - start <= HEADING)) {
      const sentence = sentenceAt(folded, start, end);
      if (sentence) sentences.push(sentence);
    }
    isHeading = false;
    start = i + 1;
  }
  return sentences.length === 0
    ? undefined
    : { folded, sentences: trimmed(sentences), key: hash53(sentences.map(({ hash, check }) => `${hash},${check}`).join()) };
}

/** `一是`, `二要`: two sentences with other numbers are the same. */
const ITEM = /^(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)/;

function sentenceAt(folded: string, from: number, end: number): Sentence | undefined {
  let start = from;
  while (start < end && (folded[start] === ' ' || '”’")'.includes(folded[start]!))) start += 1;
  start += ITEM.exec(folded.slice(start, start + 8))?.[0].length ?? 0;
  while (start < end && ',、: '.includes(folded[start]!)) start += 1;
  const { length } = WORDS.read(folded, start, end);
  if (length < SHORTEST) return undefined;
  const [hash, check] = WORDS.hashes(ONE, OTHER);
  const traces = tracesOf(WORDS);
  return isFormula(folded.slice(start, end)) ? undefined : { start, end, hash, check, length, traces };
}

const WORDS = new SentenceWords();

function isFormula(sentence: string): boolean {
  if (!FORMULA.test(sentence)) return false;
  const own = sentence.split(',').filter((clause) => !FORMULA.test(clause));
  const rest = own.join('');
  return WORDS.read(rest, 0, rest.length).length < SHORTEST;
}

/** What stands more often than this is meant to: the form of an entry, a standing phrase. */
const OFTEN = 4;

/** The sentences of a draft that stand more than once, known from version to version: an edit costs what it changes. */
export class SentenceIndex {
  readonly #counts = new RepeatCounts<LineSentences>(({ sentences }) => sentences.map(({ hash }) => hash));
  #of: readonly LineSentences[] = [];
  #found: readonly Repeat[] = NONE;

  /**
   * Tells it of a version; gives the sentences that stand twice, those that follow one another in both places as one repeat.
   * The same as before unless the edit has touched one of them.
   */
  repeats(of: readonly LineSentences[]): readonly Repeat[] {
    const touched = this.#counts.follow(of);
    this.#of = of;
    if (touched) this.#found = this.#counts.isEmpty ? NONE : inRuns(this.#groups());
    return this.#found;
  }

  /** The places of each sentence that stands more than once, by both its hashes. */
  #groups(): Iterable<readonly Place[]> {
    const groups = new Map<string, Place[]>();
    let order = 0;
    for (const [of, { sentences }] of this.#of.entries())
      for (const [at, { hash, check }] of sentences.entries()) {
        order += 1;
        if (!this.#counts.has(hash)) continue;
        const key = `${hash},${check}`;
        const group = groups.get(key);
        if (group) group.push({ of, at, order });
        else groups.set(key, [{ of, at, order }]);
      }
    return groups.values();
  }
}

const NONE: readonly Repeat[] = [];

function inRuns(groups: Iterable<readonly Place[]>): readonly Repeat[] {
  const pairs: { first: Place; again: Place }[] = [];
  for (const group of groups) if (group.length <= OFTEN) for (const again of group.slice(1)) pairs.push({ first: group[0]!, again });
  pairs.sort((a, b) => a.again.order - b.again.order);
  const repeats: Repeat[] = [];
  for (const { first, again } of pairs) {
    const last = repeats.at(-1);
    if (last && last.again.at(-1)!.order + 1 === again.order && last.first.at(-1)!.order + 1 === first.order) {
      last.first.push(first);
      last.again.push(again);
    } else repeats.push({ first: [first], again: [again] });
  }
  return repeats;
}
