import { hash53 } from '../../text/hash';
import { trimmed } from '../../text/trimmed';
import { nearPairs } from './near';
import type { Contribution } from './pool';
import { brandPairs } from './brands';
import { areAlike, isTelling } from './telling';

/** Words in “”. Offsets count from the beginning of the line; the marks stand outside. */
export interface Slogan {
  readonly start: number;
  readonly end: number;
  /** Folded, without marks at the end. */
  readonly text: string;
  /** The words alone. */
  readonly key: string;
  /** The characters behind the marks, of which the first may say what it is the name of: 微信公众号. */
  readonly noun: string;
  /** The sentence of its line in which it stands, counted from 0. */
  readonly sentence: number;
}

export interface LineSlogans extends Contribution {
  readonly slogans: readonly Slogan[];
}

export interface SloganForm {
  readonly slogan: Slogan;
  readonly places: readonly { readonly of: number; readonly at: number }[];
}

export interface SloganPair {
  readonly right: SloganForm;
  readonly wrong: SloganForm;
  /** What they differ in, as told to the reader. */
  readonly difference: string;
  readonly sure: boolean;
}

const QUOTED = /“([^“”。;!?]{4,28})[。;!?,]?”/g;
const NO_WORDS = /[^\p{L}\p{N}+]/gu;
const NOUN = /^[\u4e00-\u9fff]+/;
const SHORTEST = 4;
const LONG = 6;

/** The slogans and names of campaigns of a folded line: “双随机、一公开”. */
export function slogansOf(folded: string): LineSlogans | undefined {
  if (!folded.includes('“')) return undefined;
  const slogans: Slogan[] = [];
  let [sentence, stop] = [0, folded.indexOf('。')];
  for (const match of folded.matchAll(QUOTED)) {
    const text = match[1]!.replace(/[,、 ]+$/, '');
    const key = text.replace(NO_WORDS, '');
    const start = match.index + 1;
    for (; stop >= 0 && stop < start; stop = folded.indexOf('。', stop + 1)) sentence += 1;
    if (key.length < SHORTEST || !/[\u4e00-\u9fff]{2}/.test(key)) continue;
    const end = match.index + match[0].length;
    const noun = NOUN.exec(folded.slice(end, end + 5))?.[0] ?? '';
    slogans.push({ start, end: start + text.length, text, key, noun, sentence });
  }
  return slogans.length === 0
    ? undefined
    : { slogans: trimmed(slogans), key: hash53(slogans.map(({ text, noun, sentence: at }) => `${at}${text}”${noun}`).join('\n')) };
}

type Forms = Map<string, { slogan: Slogan; places: { of: number; at: number }[] }>;

/** Slogans that differ in marks only, in the order of their words, or in a character that is easily written for the other; names of brands and columns that differ in a word. */
export function compareSlogans(lines: readonly LineSlogans[]): readonly SloganPair[] {
  const byKey = new Map<string, Forms>();
  lines.forEach(({ slogans }, of) =>
    slogans.forEach((slogan, at) => {
      let forms = byKey.get(slogan.key);
      if (!forms) byKey.set(slogan.key, (forms = new Map()));
      const known = forms.get(slogan.text);
      if (known) known.places.push({ of, at });
      else forms.set(slogan.text, { slogan, places: [{ of, at }] });
    }),
  );
  const groups = [...byKey.values()].map((forms) => [...forms.values()]);
  const keys = [...byKey.keys()];
  const pairs = [...groups.flatMap(inMarks), ...inCharacters(keys, groups), ...brandPairs(groups.map(usual))];
  return pairs.filter(({ right, wrong }) => !shareSentence(right, wrong, lines));
}

/** What one sentence lists side by side are two things; written in two ways in one sentence they are not. */
function shareSentence(one: SloganForm, other: SloganForm, lines: readonly LineSlogans[]): boolean {
  if (one.slogan.key === other.slogan.key) return false;
  const sentences = ({ places }: SloganForm): string[] => places.map(({ of, at }) => `${of}.${lines[of]!.slogans[at]!.sentence}`);
  const taken = new Set(sentences(one));
  return sentences(other).some((sentence) => taken.has(sentence));
}

function inMarks(forms: readonly SloganForm[]): SloganPair[] {
  if (forms.length < 2) return [];
  const right = usual(forms);
  return forms.flatMap((wrong) => (wrong === right ? [] : { right, wrong, difference: '标点不同', sure: true }));
}

function inCharacters(keys: readonly string[], groups: readonly (readonly SloganForm[])[]): SloganPair[] {
  return nearPairs(keys).flatMap(({ word, other, kind, at }) => {
    if (kind === 'omitted') return [];
    const [one, two] = [keys[word]![at]!, keys[other]![at]!];
    // “文化强区、智造兴区”, “文化兴区、智造强区”: the words are the same
    if (kind === 'changed' && (keys[word]!.length < LONG || isTelling(one + two) || !areAlike(one, two))) return [];
    const [a, b] = [usual(groups[word]!), usual(groups[other]!)];
    if (kind === 'moved' && !isName(a.slogan, b.slogan)) return [];
    const [right, wrong] = b.places.length > a.places.length ? [b, a] : [a, b];
    return { right, wrong, difference: kind === 'moved' ? '字序不同' : `有“${one}”“${two}”之别`, sure: true };
  });
}

/** “住建云江”公众号 and long slogans; “有人没事做” and “有事没人做” are two troubles. */
function isName(one: Slogan, other: Slogan): boolean {
  const noun = one.noun.slice(0, 2);
  return one.key.length >= LONG + 2 || (noun.length === 2 && noun[0] !== '的' && other.noun.startsWith(noun));
}

/** The form that stands most often; of several the one with 、 rather than a blank or nothing. */
function usual(forms: readonly SloganForm[]): SloganForm {
  const rank = ({ places, slogan }: SloganForm): number => places.length * 2 + (slogan.text.includes('、') ? 1 : 0);
  return forms.reduce((best, form) => (rank(form) > rank(best) ? form : best));
}
