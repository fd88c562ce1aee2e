import { isWord } from './commonWords';
import { likeness, type Likeness } from './likeness';
import { OFFICIAL_WORDS } from './officialWords';
import { Pairs } from './pairs';
import { IDIOMS, OFFICIAL } from './phrases';

/** A near miss of a right phrase: where it stands in the text, what is right, and how sure that is. */
export interface Slip {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  /** How many characters of the phrase stand before the wrong one. */
  readonly at: number;
  readonly likeness: Likeness;
  readonly kind: PhraseKind;
  /** Whether the wrong character makes a common word inside the phrase, which is told in idioms and long phrases only: 之中 in 重中之中. */
  readonly makesWord: boolean;
}

export type PhraseKind = 'idiom' | 'official' | 'word';

interface Phrase {
  readonly text: string;
  readonly kind: PhraseKind;
}

interface Table {
  readonly phrases: readonly Phrase[];
  readonly words: readonly (readonly [wrong: string, right: string])[];
  /**
   * Phrases by their first and their last two characters: whichever character is wrong, one of these is whole. Behind them, by
   * numbers, words by their wrong forms.
   */
  readonly pairs: Pairs;
}

const NONE: readonly Slip[] = [];

let known: Table | undefined;

function table(): Table {
  if (known) return known;
  const [all, words] = [phrases(), wordSlips()];
  const pairs = new Pairs(all.length + words.length);
  // of one pair those put in last come first: what begins with it, what ends with it, words
  for (let i = words.length - 1; i >= 0; i -= 1) pairs.putBeginning(words[i]![0], all.length + i);
  for (let i = all.length - 1; i >= 0; i -= 1) pairs.putEnd(all[i]!.text, i);
  for (let i = all.length - 1; i >= 0; i -= 1) pairs.putBeginning(all[i]!.text, i);
  return (known = { phrases: all, words, pairs });
}

/** Every phrase of the table. */
export function phrases(): readonly Phrase[] {
  const of = (rows: readonly string[], kind: PhraseKind): Phrase[] =>
    rows.flatMap((row) => row.split(/\s+/).map((text) => ({ text, kind })));
  return [...of(IDIOMS, 'idiom'), ...of(OFFICIAL, 'official')];
}

/** Every wrong form of a word of two characters, with the word. */
export function wordSlips(): readonly (readonly [wrong: string, right: string])[] {
  return OFFICIAL_WORDS.trim()
    .split(/\s+/)
    .flatMap((row) => {
      const [right, wrong] = row.split(':') as [string, string];
      return wrong.split(',').map((one) => [one, right] as const);
    });
}

/** The near misses of a folded text, in the order in which they begin, the longer one first; they may overlap. */
export function slipsIn(text: string): readonly Slip[] {
  let slips: Slip[] | undefined;
  const keep = (slip: Slip | undefined): void => {
    if (slip) (slips ??= []).push(slip);
  };
  const { phrases: all, words, pairs } = table();
  pairs.find(text, (number, isEnd, at) => {
    if (number >= all.length) keep(slipOfWord(text, at, words[number - all.length]!));
    else keep(isEnd ? missedByEnd(text, at, all[number]!) : missedByBeginning(text, at, all[number]!));
  });
  if (!slips) return NONE;
  const right = rightIn(text, slips);
  return slips.filter((slip) => !right(slip)).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A phrase whose first two characters stand at a place, and of the others all but one. */
function missedByBeginning(text: string, at: number, phrase: Phrase): Slip | undefined {
  return isPair(text, at, phrase.text, 0) ? nearMiss(text, at, phrase, 2) : undefined;
}

/** A phrase whose last two characters stand at a place, and one of its first two is wrong: where neither is, these find it. */
function missedByEnd(text: string, at: number, phrase: Phrase): Slip | undefined {
  const right = phrase.text;
  const start = at + 2 - right.length;
  const isMissed = start >= 0 && isPair(text, at, right, right.length - 2) && isOneWrong(text, start, right);
  return isMissed ? nearMiss(text, start, phrase, 0) : undefined;
}

function isPair(text: string, at: number, word: string, from: number): boolean {
  return text.charCodeAt(at) === word.charCodeAt(from) && text.charCodeAt(at + 1) === word.charCodeAt(from + 1);
}

/** Whether one of the first two characters is wrong and the other right. */
function isOneWrong(text: string, start: number, right: string): boolean {
  return (text.charCodeAt(start) === right.charCodeAt(0)) !== (text.charCodeAt(start + 1) === right.charCodeAt(1));
}

/** A phrase that stands at a place but for one character, looked for from `from` on. */
function nearMiss(text: string, start: number, { text: right, kind }: Phrase, from: number): Slip | undefined {
  if (start + right.length > text.length) return undefined;
  let wrong = -1;
  for (let i = from; i < right.length; i += 1) {
    if (text.charCodeAt(start + i) === right.charCodeAt(i)) continue;
    if (wrong >= 0) return undefined;
    wrong = i;
  }
  return wrong < 0 ? undefined : slipAt(text, start, right, kind, wrong);
}

/** What a character in place of another says: nothing unless they are alike, or where it may be meant. */
function slipAt(text: string, start: number, right: string, kind: PhraseKind, at: number): Slip | undefined {
  const how = likeness(right[at]!, text[start + at]!);
  if (how === undefined) return undefined;
  const [before, behind] = [isWord(text[start + at - 1], text[start + at]), isWord(text[start + at], text[start + at + 1])];
  // a word with what is outside
  if ((at === 0 && before) || (at === right.length - 1 && behind)) return undefined;
  const makesWord = before || behind;
  if (makesWord && (how === 'near' || (kind === 'official' && right.length < LONG))) return undefined;
  if (right.length <= SHORT && (cutsWord(text, start, start + right.length) || (how === 'near' && kind === 'official'))) return undefined;
  return { start, end: start + right.length, right, at, likeness: how, kind, makesWord };
}

/** Up to here a phrase is too short to be told from other words that happen to stand together. */
const SHORT = 4;
/** From here on it is so long that a word inside does not save it: 双随即、一公开. */
const LONG = 7;

/** 驳回其诉讼 is no 驳回起诉, nor 以案示法官风采 any 以案释法: the phrase would end or begin inside a word. */
function cutsWord(text: string, start: number, end: number): boolean {
  const [first, last] = [text[start], text[end - 1]];
  return (
    (isWord(text[start - 1], first) && !isWord(text[start - 2], text[start - 1])) ||
    (isWord(last, text[end]) && !isWord(text[end], text[end + 1]))
  );
}

/** Characters that are words by themselves: pronouns, prepositions, particles, adverbs. */
export const STANDING_ALONE = '其之的以及与和在是有不为于由时已又再各该此等将向对从到被把让给而或但并且若如则就都也还只才所按里自使做';

/** A wrong form of a word of two, where neither character belongs to a word with what stands beside it: 工程续建 has no 程序. */
function slipOfWord(text: string, start: number, [wrong, right]: readonly [string, string]): Slip | undefined {
  if (!isPair(text, start, wrong, 0)) return undefined;
  const end = start + right.length;
  if (isWord(text[start - 1], text[start]) || isWord(text[end - 1], text[end])) return undefined;
  const at = text[start] === right[0] ? 1 : 0;
  return { start, end, right, at, likeness: likeness(right[at]!, text[start + at]!) ?? 'shape', kind: 'word', makesWord: false };
}

/** Says of a slip whether its wrong character belongs to a phrase that is right as it stands. */
function rightIn(text: string, slips: readonly Slip[]): (slip: Slip) => boolean {
  const covered = new Set<number>();
  const places = new Set(slips.map(({ start, at }) => start + at));
  const { phrases: all, pairs } = table();
  pairs.find(text, (number, isEnd, start) => {
    const phrase = isEnd ? undefined : all[number]?.text;
    if (phrase === undefined || !text.startsWith(phrase, start)) return;
    for (let at = start; at < start + phrase.length; at += 1) if (places.has(at)) covered.add(at);
  });
  return ({ start, at }) => covered.has(start + at);
}
