import { nearPairs, type NearPair } from './near';
import { areAlike, isTelling } from './telling';
import { endsOf, inUsualWords, wordsApart } from './titleWords';
import { STATE, type LineTitles, type Title } from './titles';

/** A title by the number of its line's contribution and its number there. */
export interface Place {
  readonly of: number;
  readonly at: number;
}

/** One way in which a title is written, and where. */
export interface Form {
  readonly title: Title;
  readonly places: readonly Place[];
}

/** Ways of writing one title that differ in marks, blanks, or the 年 behind its years. */
export interface Spelling {
  readonly forms: readonly Form[];
}

/** Two titles that differ in characters and are likely one. */
export interface Slip {
  readonly pair: NearPair;
  /** What is missing, or stands in the one. */
  readonly piece: string;
  /** What stands in the other instead. */
  readonly instead: string;
  /** Of the longer title, or of the one that stands first. */
  readonly one: readonly Form[];
  readonly other: readonly Form[];
  /** Whether nothing but a slip explains it; else it is worth a look. */
  readonly sure: boolean;
}

export interface TitleFindings {
  readonly spellings: readonly Spelling[];
  readonly slips: readonly Slip[];
}

const NOTHING: TitleFindings = { spellings: [], slips: [] };

/** All that titles of the draft say against one another. */
export function compareTitles(lines: readonly LineTitles[]): TitleFindings {
  const byKey = formsByKey(lines);
  if (byKey.size === 0) return NOTHING;
  const keys = [...byKey.keys()];
  const groups = [...byKey.values()].map((forms) => [...forms.values()]);
  const slips = [...nearPairs(keys).map((pair) => ({ pair, slip: slipIn(keys[pair.word]!, keys[pair.other]!, pair) })), ...wordSlips(keys)];
  return {
    spellings: groups.filter((forms) => forms.length > 1).map((forms) => ({ forms })),
    slips: slips.flatMap(({ pair, slip }) => {
      const [one, other] = [groups[pair.word]!, groups[pair.other]!];
      return slip && !shareSentence(one, other, lines) ? { ...slip, pair, one, other } : [];
    }),
  };
}

/** Titles that differ in a word that is put for the other: 工作方案, 实施方案. A third one makes them a series. */
function wordSlips(keys: readonly string[]): { pair: NearPair; slip: SlipKind }[] {
  const groups = new Map<string, number[]>();
  keys.forEach((key, number) => {
    if (key.length < LONG) return;
    const usual = inUsualWords(key);
    groups.set(usual, [...(groups.get(usual) ?? []), number]);
  });
  return [...groups.values()].flatMap((group) => {
    const [word, other] = group;
    if (group.length !== 2 || word === undefined || other === undefined) return [];
    const apart = wordsApart(keys[word]!, keys[other]!);
    if (!apart || apart[0].length !== 2) return [];
    const pair: NearPair = { word, other, kind: 'changed', at: 0, length: apart[0].length };
    return [{ pair, slip: { piece: apart[0], instead: apart[1], sure: false } }];
  });
}

function formsByKey(lines: readonly LineTitles[]): Map<string, Map<string, { title: Title; places: Place[] }>> {
  const byKey: ReturnType<typeof formsByKey> = new Map();
  lines.forEach(({ titles }, of) =>
    titles.forEach((title, at) => {
      if (title.key.length < SHORTEST) return;
      let forms = byKey.get(title.key);
      if (!forms) byKey.set(title.key, (forms = new Map()));
      const text = title.text.replace(STATE, '');
      const known = forms.get(text);
      if (known) known.places.push({ of, at });
      else forms.set(text, { title, places: [{ of, at }] });
    }),
  );
  return byKey;
}

/** What one sentence lists side by side are two documents. */
function shareSentence(one: readonly Form[], other: readonly Form[], lines: readonly LineTitles[]): boolean {
  const sentences = (forms: readonly Form[]): string[] =>
    forms.flatMap(({ places }) => places.map(({ of, at }) => `${of}.${lines[of]!.titles[at]!.sentence}`));
  const taken = new Set(sentences(one));
  return sentences(other).some((sentence) => taken.has(sentence));
}

/** Shorter ones are short names: 《办法》. */
const SHORTEST = 4;
/** In names so long, one character is no name of its own. */
const LONG = 10;
/** Where any two characters differ, names must be longer: 城镇供水…, 城镇供气… */
const VERY_LONG = 13;

interface SlipKind {
  readonly piece: string;
  readonly instead: string;
  readonly sure: boolean;
}

function slipIn(word: string, other: string, { kind, at, length }: NearPair): SlipKind | undefined {
  const piece = word.slice(at, at + length);
  if (other.length < SHORTEST * 2 || isTelling(piece)) return undefined;
  if (kind === 'omitted') return omission(word, piece, at);
  if (kind === 'moved') return { piece, instead: '', sure: other.length >= LONG && length <= 4 };
  const written = other[at]!;
  if (isTelling(written)) return undefined;
  const slip = { piece, instead: written };
  const ends = at >= word.length - 2 ? endsOf(word, other) : 'other';
  if (ends === 'kinds') return undefined;
  if (areAlike(piece, written) || ends === 'slip') return { ...slip, sure: other.length >= LONG };
  return other.length >= VERY_LONG ? { ...slip, sure: false } : undefined;
}

/** An office in front of the matter makes it another document: 《某县司法局…规则》, 《某县…规则》. */
const OFFICE = /[局委办厅部院所站]$/;

function omission(word: string, piece: string, at: number): SlipKind | undefined {
  if (at === 0) return piece === '关于' ? { piece, instead: '', sure: false } : undefined;
  if (at + piece.length === word.length) return piece === '试行' || piece === '暂行' ? { piece, instead: '', sure: false } : undefined;
  if (OFFICE.test(piece)) return undefined;
  return { piece, instead: '', sure: piece.length === 1 && word.length > LONG };
}
