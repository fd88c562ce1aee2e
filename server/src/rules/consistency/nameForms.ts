import type { LineNames, Name } from './names';
import { nearPairs, type NearPair } from './near';
import { compareRuns, type RunPair } from './runPairs';
import { areAlike, isTelling } from './telling';
import { areOftenLeftOut, weakWordsOnlyIn } from './weakWords';

/** One way in which something is named, and where: number of the line's contribution, number there. */
export interface NameForm {
  readonly name: Name;
  readonly places: readonly { readonly of: number; readonly at: number }[];
}

/** Two names that are likely of one thing. */
export interface NamePair {
  readonly right: NameForm;
  readonly wrong: NameForm;
  /** What they differ in, as told to the reader. */
  readonly difference: string;
  /** Whether it can hardly be a short form. */
  readonly sure: boolean;
}

/** What the names of a draft say against one another. */
export interface NameFindings {
  /** Of names that begin at their level or where the words begin. */
  readonly pairs: readonly NamePair[];
  /** Of names that begin anywhere in their words. */
  readonly runs: readonly RunPair[];
}

/** All that names of the draft say against one another, each once. */
export function compareNames(lines: readonly LineNames[]): NameFindings {
  const pairs = comparePairs(lines);
  const runs = compareRuns(lines.map((line) => line.runs));
  return {
    pairs: pairs.filter((pair) => !runs.some((run) => run.sure && !pair.sure && isSame(pair, run))),
    runs: runs.filter((run) => !pairs.some((pair) => (pair.sure || !run.sure) && isSame(pair, run))),
  };
}

/** Whether both are of the same names, whatever stands in front. */
function isSame({ right, wrong }: NamePair, run: RunPair): boolean {
  const isEnd = (one: string, other: string): boolean => one.endsWith(other) || other.endsWith(one);
  const [a, b] = [right.name.text, wrong.name.text];
  return (isEnd(a, run.right.text) && isEnd(b, run.wrong.text)) || (isEnd(b, run.right.text) && isEnd(a, run.wrong.text));
}

type Forms = Map<string, { name: Name; places: { of: number; at: number }[] }>;

/** Names of the draft that differ by a slip or by a word left out. */
function comparePairs(lines: readonly LineNames[]): readonly NamePair[] {
  const byCore = new Map<string, Forms>();
  lines.forEach(({ names }, of) =>
    names.forEach((name, at) => {
      let forms = byCore.get(name.core);
      if (!forms) byCore.set(name.core, (forms = new Map()));
      const known = forms.get(name.text);
      if (known) known.places.push({ of, at });
      else forms.set(name.text, { name, places: [{ of, at }] });
    }),
  );
  const cores = [...byCore.keys()];
  const groups = [...byCore.values()].map((forms) => [...forms.values()]);
  const pairs = [...groups.flatMap(sameCore), ...nearPairs(cores).flatMap((pair) => nearCores(pair, cores, groups))];
  return pairs.filter(({ right, wrong }) => mayBeOne(right, wrong, lines));
}

/** Names that have or lack words like 行政, 管理, 工作. */
function sameCore(forms: readonly NameForm[]): NamePair[] {
  if (forms.length < 2) return [];
  const right = forms.reduce((best, form) => (isBetter(form, best) ? form : best));
  return forms.flatMap((wrong) => {
    if (wrong === right) return [];
    // 城市管理 in the place of 行政 may be another body
    const [left, kept] = [weakWordsOnlyIn(right.name.text, wrong.name.text), weakWordsOnlyIn(wrong.name.text, right.name.text)];
    const difference = [left && `缺“${left}”`, kept && `多“${kept}”`].filter(Boolean).join('、');
    return [
      {
        right,
        wrong,
        difference: difference || '字序不同',
        sure: isCertain(right, wrong) && (left && kept ? isOneOffice(right, left + kept) : !areOftenLeftOut(left + kept)),
      },
    ];
  });
}

/** 县城市综合执法局, 县综合行政执法局: a government has one office (局) for a matter; 城市管理 is a matter of its own. */
function isOneOffice({ name: { text, core } }: NameForm, words: string): boolean {
  return text.endsWith('局') && core.length >= SHORTEST_CORE && !words.includes('管理');
}

const SHORTEST_CORE = 6;

function isBetter(one: NameForm, other: NameForm): boolean {
  return (
    one.places.length > other.places.length || (one.places.length === other.places.length && one.name.text.length > other.name.text.length)
  );
}

function nearCores(pair: NearPair, cores: readonly string[], groups: readonly (readonly NameForm[])[]): NamePair[] {
  const [forms, others] = [groups[pair.word]!, groups[pair.other]!];
  const [form, other] = [most(forms), most(others)];
  const found = slipIn(cores[pair.word]!, cores[pair.other]!, pair, form.name);
  if (!found || form.name.ending !== other.name.ending || form.name.anchored !== other.name.anchored) return [];
  const [right, wrong] = isBetter(other, form) ? [other, form] : [form, other];
  const difference = pair.kind === 'omitted' ? `${wrong === other ? '缺' : '多'}“${found.piece}”` : found.piece;
  const together = pair.kind === 'omitted' && !areOftenLeftOut(found.piece) && shareLine(right, wrong);
  return [{ right, wrong, difference, sure: (found.sure || together) && isCertain(right, wrong) }];
}

/** In one paragraph, a name that lacks a word of the one before is no name of something else. */
function shareLine(one: NameForm, other: NameForm): boolean {
  const lines = new Set(one.places.map(({ of }) => of));
  return other.places.some(({ of }) => lines.has(of));
}

function most(forms: readonly NameForm[]): NameForm {
  return forms.reduce((best, form) => (isBetter(form, best) ? form : best));
}

interface Slip {
  readonly piece: string;
  readonly sure: boolean;
}

/** From so many characters on a name is not another one for one character. */
const LONG = 7;
const VERY_LONG = 10;
/** So many characters must agree in front of a word that is left out: 市消费者(权益保护)委员会, not 市(劳动人事)仲裁委员会. */
const BEFORE_WORD = 4;

/** Where a piece ends in one of these, the longer name is of an office within the other, or of several things. */
const ENDS_NAME = /(?:[局委办院会厅部]|项目|工程|中心|平台|基地|行动)$/;

function slipIn(word: string, other: string, { kind, at, length }: NearPair, { ending, anchored }: Name): Slip | undefined {
  const piece = word.slice(at, at + length);
  if (other.length < LONG || at === 0 || at + length > word.length - ending || isTelling(piece)) return undefined;
  if (kind === 'moved') return { piece: '字序不同', sure: length <= 4 };
  if (kind === 'changed') return changed(piece, other[at]!, anchored ? word.length : 0);
  if (ENDS_NAME.test(piece)) return undefined;
  if (length === 1) return at >= 2 ? { piece, sure: true } : undefined;
  return at >= BEFORE_WORD ? { piece, sure: false } : undefined;
}

function changed(one: string, other: string, length: number): Slip | undefined {
  if (isTelling(other)) return undefined;
  const alike = areAlike(one, other);
  return alike || length >= VERY_LONG ? { piece: `有“${one}”“${other}”之别`, sure: alike } : undefined;
}

/** Bodies of one level, of which the fuller name is not merely given once and shortened from then on. */
function isCertain(right: NameForm, wrong: NameForm): boolean {
  const [long, short] = right.name.text.length >= wrong.name.text.length ? [right, wrong] : [wrong, right];
  return right.name.anchored && right.name.isBody && long.places.length >= short.places.length;
}

/** Not what one sentence lists side by side, and not bodies of two places. */
function mayBeOne(one: NameForm, other: NameForm, lines: readonly LineNames[]): boolean {
  const sentences = ({ places }: NameForm): string[] => places.map(({ of, at }) => `${of}.${lines[of]!.names[at]!.sentence}`);
  const taken = new Set(sentences(one));
  if (sentences(other).some((sentence) => taken.has(sentence))) return false;
  const where = ({ places }: NameForm): Set<string> => new Set(places.map(({ of, at }) => lines[of]!.names[at]!.place));
  const [here, there] = [where(one), where(other)];
  return here.has('') || there.has('') || [...here].some((place) => there.has(place));
}
