import { RepeatCounts } from './repeatCounts';
import { SentenceWords } from './sentenceWords';
import type { LineSentences, Sentence } from './sentences';
import { isTelling, tellsInWord } from './telling';

/** Hashes of some stretches of a long sentence's words, each once, of which a changed word or two leave one at least. */
export type Traces = readonly number[];

/** A sentence by the number of its line's contribution and its number there. */
interface Place {
  readonly of: number;
  readonly at: number;
}

/** Two sentences that differ in a word or two. */
export interface NearRepeat {
  readonly first: Place;
  readonly again: Place;
  /** What the first one has and what the other has instead, in the order of the text. */
  readonly pieces: readonly (readonly [string, string])[];
}

const SHORTEST = 40;
/** Longer ones are no sentences. */
const LONGEST = 400;
const STRETCH = 12;

export function tracesOf({ codes, length }: SentenceWords): Traces | undefined {
  if (length < SHORTEST || length > LONGEST) return undefined;
  const last = length - STRETCH;
  let hash = 0;
  for (let i = 0; i < length; i += 1) {
    hash = (Math.imul(hash, BASE) + codes[i]!) | 0;
    if (i >= STRETCH) hash = (hash - Math.imul(codes[i - STRETCH]!, TOP)) | 0;
    if (i >= STRETCH - 1) STRETCHES[i - STRETCH + 1] = Math.imul(hash, 0x9e3779b1);
  }
  const half = (last + 1) >> 1;
  return distinct([STRETCHES[0]!, STRETCHES[last]!, least(STRETCHES, 0, half), least(STRETCHES, half, last + 1)]);
}

/** The hashes of all stretches of one sentence. */
const STRETCHES = new Int32Array(LONGEST);

function distinct(numbers: readonly number[]): Traces {
  return numbers.every((number, i) => numbers.indexOf(number) === i) ? numbers : [...new Set(numbers)];
}

const BASE = 0x01000193;
let TOP = 1;
for (let i = 0; i < STRETCH; i += 1) TOP = Math.imul(TOP, BASE);

function least(hashes: Int32Array, from: number, to: number): number {
  let found = hashes[from]!;
  for (let i = from + 1; i < to; i += 1) found = Math.min(found, hashes[i]!);
  return found;
}

/** A stretch that stands more often is a standing phrase. */
const OFTEN = 3;
const NONE: readonly NearRepeat[] = [];

/** The long sentences of a draft that are nearly the same, known from version to version: an edit costs what it changes. */
export class NearSentenceIndex {
  readonly #counts = new RepeatCounts<LineSentences>(({ sentences }) => sentences.flatMap(({ traces }) => traces ?? []));
  #of: readonly LineSentences[] = [];
  #found: readonly NearRepeat[] = NONE;

  /** Tells it of a version; what was found stays unless the edit has touched a stretch that stands twice. */
  repeats(of: readonly LineSentences[]): readonly NearRepeat[] {
    const touched = this.#counts.follow(of);
    this.#of = of;
    if (touched) this.#found = this.#counts.isEmpty ? NONE : this.#pairs();
    return this.#found;
  }

  #pairs(): readonly NearRepeat[] {
    const groups = new Map<number, Place[]>();
    for (const [of, { sentences }] of this.#of.entries())
      for (const [at, { traces }] of sentences.entries())
        for (const mark of traces ?? []) {
          if (!this.#counts.has(mark)) continue;
          const group = groups.get(mark);
          if (group) group.push({ of, at });
          else groups.set(mark, [{ of, at }]);
        }
    const seen = new Set<string>();
    return [...groups.values()].flatMap((group) => {
      if (group.length > OFTEN) return [];
      return group.flatMap((again, i) => group.slice(0, i).flatMap((first) => this.#pair(first, again, seen)));
    });
  }

  #pair(first: Place, again: Place, seen: Set<string>): NearRepeat[] {
    const key = `${first.of}.${first.at} ${again.of}.${again.at}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const pieces = piecesOf(this.#of[first.of]!, first.at, this.#of[again.of]!, again.at);
    return pieces ? [{ first, again, pieces }] : [];
  }
}

type Pieces = NearRepeat['pieces'];

/** What has been compared once; sentences are the same objects from version to version. */
const COMPARED = new WeakMap<Sentence, WeakMap<Sentence, Pieces | null>>();

function piecesOf(line: LineSentences, at: number, otherLine: LineSentences, there: number): Pieces | null {
  const [one, other] = [line.sentences[at]!, otherLine.sentences[there]!];
  let known = COMPARED.get(one);
  if (!known) COMPARED.set(one, (known = new WeakMap()));
  let pieces = known.get(other);
  if (pieces === undefined) {
    const changes = changesOf(wordsIn(line, one), wordsIn(otherLine, other));
    pieces = changes?.every((change) => isChange(change)) ? changes.map(({ words }) => words) : null;
    known.set(other, pieces);
  }
  return pieces;
}

const WORDS = new SentenceWords();

function wordsIn({ folded }: LineSentences, { start, end }: Sentence): string {
  return WORDS.read(folded, start, end).text;
}

interface Change {
  readonly words: readonly [string, string];
  /** What stands right in front of it, and right behind it. */
  readonly before: string;
  readonly behind: string;
}

/** A word has up to so many characters. */
const WORD = 4;
/** Between two changes so much is the same. */
const BETWEEN = 4;

/** The one or two words in which two sentences differ; undefined where they are the same, or differ in more. */
function changesOf(one: string, other: string): Change[] | undefined {
  let from = 0;
  while (from < Math.min(one.length, other.length) && one[from] === other[from]) from += 1;
  let back = 0;
  while (back < Math.min(one.length, other.length) - from && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  const [a, b] = [one.slice(from, one.length - back), other.slice(from, other.length - back)];
  if (a === b) return undefined;
  const before = one.slice(0, from);
  const behind = one.slice(one.length - back);
  if (a.length <= WORD && b.length <= WORD) return [{ words: [a, b], before, behind }];
  return twoChanges(a, b, before, behind);
}

function twoChanges(a: string, b: string, before: string, behind: string): Change[] | undefined {
  for (let i = 0; i <= WORD; i += 1)
    for (let j = 0; j <= WORD; j += 1) {
      let same = 0;
      while (a[i + same] !== undefined && a[i + same] === b[j + same]) same += 1;
      const [restA, restB] = [a.slice(i + same), b.slice(j + same)];
      if (i + j === 0 || same < BETWEEN || restA.length > WORD || restB.length > WORD) continue;
      const middle = a.slice(i, i + same);
      return [
        { words: [a.slice(0, i), b.slice(0, j)], before, behind: middle },
        { words: [restA, restB], before: middle, behind },
      ];
    }
  return undefined;
}

/** Names of places and bodies go on with these. */
const NAME_GOES_ON = /^[省市县区镇乡村街路社局委厅部院校所园州旗盟站]/;
const NUMERAL = /[\d零〇一二三四五六七八九十百千万两半%‰]/;

/** Whether a word has been changed, and not a figure or a name, as in sentences that say the same of two things. */
function isChange({ words: [one, other], before, behind }: Change): boolean {
  if (NUMERAL.test(one + other) || NUMERAL.test(before.slice(-1) + behind.slice(0, 1))) return false;
  if ([one, other].some((word) => tellsInWord(word) || (word.length === 1 && isTelling(word)))) return false;
  return !NAME_GOES_ON.test(behind) && !NAME_GOES_ON.test(one.slice(-1)) && !NAME_GOES_ON.test(other.slice(-1));
}
