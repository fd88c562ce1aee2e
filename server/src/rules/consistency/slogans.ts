import { nearPairs } from './near';
import type { Contribution } from './pool';
import { areAlike, isTelling } from './telling';

/** Words in “”. Offsets count from the beginning of the line; the marks stand outside. */
export interface Slogan {
  readonly start: number;
  readonly end: number;
  /** Folded, without marks at the end. */
  readonly text: string;
  /** The words alone. */
  readonly key: string;
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
  /** The two characters that differ; undefined where only marks do. */
  readonly changed: string | undefined;
}

const QUOTED = /“([^“”。;!?]{4,28})[。;!?,]?”/g;
const NO_WORDS = /[^\p{L}\p{N}+]/gu;
const SHORTEST = 4;
const LONG = 6;

/** The slogans and names of campaigns of a folded line: “双随机、一公开”. */
export function slogansOf(folded: string): LineSlogans | undefined {
  if (!folded.includes('“')) return undefined;
  const slogans: Slogan[] = [];
  for (const match of folded.matchAll(QUOTED)) {
    const text = match[1]!.replace(/[,、 ]+$/, '');
    const key = text.replace(NO_WORDS, '');
    const start = match.index + 1;
    if (key.length >= SHORTEST && /[\u4e00-\u9fff]{2}/.test(key)) slogans.push({ start, end: start + text.length, text, key });
  }
  return slogans.length === 0 ? undefined : { slogans, key: slogans.map(({ text }) => text).join('\n') };
}

type Forms = Map<string, { slogan: Slogan; places: { of: number; at: number }[] }>;

/** Slogans that differ in marks only, or in a character that is easily written for the other. */
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
  return [...groups.flatMap(inMarks), ...inCharacters(keys, groups)];
}

function inMarks(forms: readonly SloganForm[]): SloganPair[] {
  if (forms.length < 2) return [];
  const right = usual(forms);
  return forms.flatMap((wrong) => (wrong === right ? [] : { right, wrong, changed: undefined }));
}

function inCharacters(keys: readonly string[], groups: readonly (readonly SloganForm[])[]): SloganPair[] {
  return nearPairs(keys).flatMap(({ word, other, kind, at }) => {
    const [one, two] = [keys[word]![at]!, keys[other]![at]!];
    if (kind !== 'changed' || keys[word]!.length < LONG || isTelling(one + two) || !areAlike(one, two)) return [];
    const [a, b] = [usual(groups[word]!), usual(groups[other]!)];
    return b.places.length > a.places.length ? { right: b, wrong: a, changed: one + two } : { right: a, wrong: b, changed: one + two };
  });
}

/** The form that stands most often; of several the one with 、 rather than a blank or nothing. */
function usual(forms: readonly SloganForm[]): SloganForm {
  const rank = ({ places, slogan }: SloganForm): number => places.length * 2 + (slogan.text.includes('、') ? 1 : 0);
  return forms.reduce((best, form) => (rank(form) > rank(best) ? form : best));
}
