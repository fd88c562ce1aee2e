import { markerOfLine } from '../../syntax/markers';
import type { Contribution } from './pool';

/** A sentence long enough to be known again. Offsets count from the beginning of its line. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Two hashes of its words, whatever its marks and blanks; both alike means the same words. */
  readonly hash: number;
  readonly check: number;
  /** How many words (characters without marks and blanks). */
  readonly length: number;
}

export interface LineSentences extends Contribution {
  readonly sentences: readonly Sentence[];
}

/** Sentences that say again what others say, `length` in a row; `again` and `first` are places in the list of all. */
export interface Repeat {
  readonly first: number;
  readonly again: number;
  length: number;
}

/** A sentence by the number of its line's contribution and its number there. */
interface Place {
  readonly of: number;
  readonly at: number;
  readonly check: number;
}

export interface Repeats {
  readonly places: readonly Place[];
  readonly repeats: readonly Repeat[];
}

const SHORTEST = 20;
/** A first sentence behind a mark may be a heading up to so many characters. */
const HEADING = 45;
const NO_WORDS = /[^\p{L}\p{N}%+]/gu;
/** Clauses that every report has in the same words. */
const FORMULA = /习近平|党的[一二三四五六七八九十]+[大届]|四个意识|四个自信|两个维护|两个确立|报告如下|根据|按照/;

/** The sentences of a folded line, its heading and standing formulas left out. */
export function sentencesOf(folded: string): LineSentences | undefined {
  if (folded.length < SHORTEST) return undefined;
  const sentences: Sentence[] = [];
  const marker = markerOfLine(folded);
  let start = marker?.end ?? 0;
  let isHeading = marker?.kind === 'heading';
  for (let i = start; i <= folded.length; i += 1) {
    if (i < folded.length && !'。;!?'.includes(folded[i]!)) continue;
    const end = i;
    if (end - start >= SHORTEST && !(isHeading && end - start <= HEADING)) {
      const sentence = sentenceAt(folded, start, end);
      if (sentence) sentences.push(sentence);
    }
    isHeading = false;
    start = i + 1;
  }
  return sentences.length === 0 ? undefined : { sentences, key: sentences.map(({ hash }) => hash).join() };
}

/** `一是`, `二要`: two sentences with other numbers are the same. */
const ITEM = /^(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}|首先|其次|再次|最后)/;

function sentenceAt(folded: string, from: number, end: number): Sentence | undefined {
  let start = from;
  while (start < end && (folded[start] === ' ' || '”’")'.includes(folded[start]!))) start += 1;
  start += ITEM.exec(folded.slice(start, start + 8))?.[0].length ?? 0;
  while (start < end && ',、: '.includes(folded[start]!)) start += 1;
  const words = folded.slice(start, end).replace(NO_WORDS, '');
  if (words.length < SHORTEST || isFormula(folded.slice(start, end))) return undefined;
  return { start, end, hash: hashOf(words, 0x01000193) >>> 1, check: hashOf(words, 0x5bd1e995), length: words.length };
}

function isFormula(sentence: string): boolean {
  if (!FORMULA.test(sentence)) return false;
  const own = sentence.split(',').filter((clause) => !FORMULA.test(clause));
  return own.join('').replace(NO_WORDS, '').length < SHORTEST;
}

function hashOf(words: string, by: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i += 1) hash = Math.imul(hash ^ words.charCodeAt(i), by);
  return hash ^ (hash >>> 15);
}

/** Sentences that stand twice; those that follow one another in both places are one repeat. */
export function repeatsOf(lines: readonly LineSentences[]): Repeats {
  const places: Place[] = [];
  const firsts = new Map<number, number>();
  const repeats: Repeat[] = [];
  for (let of = 0; of < lines.length; of += 1)
    for (const [at, { hash, check }] of lines[of]!.sentences.entries()) {
      const again = places.push({ of, at, check }) - 1;
      const first = firsts.get(hash);
      if (first === undefined) firsts.set(hash, again);
      else if (places[first]!.check === check) addRepeat(repeats, first, again);
    }
  return { places, repeats };
}

function addRepeat(repeats: Repeat[], first: number, again: number): void {
  const last = repeats.at(-1);
  if (last && last.again + last.length === again && last.first + last.length === first) last.length += 1;
  else repeats.push({ first, again, length: 1 });
}
