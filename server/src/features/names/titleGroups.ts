import type { Report } from '../../model/report';
import { pooled } from '../../rules/consistency/pool';
import type { DraftLine } from '../../syntax/parts';
import { span, type Span } from '../../text/span';
import { titlesIn, type LineTitles } from './lineTitles';
import { baseOfKey } from './titleParts';

/** A title by the number of its line's contribution and its number there. */
interface Place {
  readonly of: number;
  readonly at: number;
}

/** A document that a draft names by its title, in whatever way it is written. */
export interface TitleGroup {
  /** The key of its titles; of those that are written with years and without, the one without. */
  readonly key: string;
  readonly places: readonly Place[];
}

/** Its titles by their keys. */
type Groups = ReadonlyMap<string, TitleGroup>;

/** Whether a line is of the draft, and no blank and no furniture of a page. */
export function isOfDraft({ kind }: DraftLine): boolean {
  return kind !== 'blank' && kind !== 'chrome';
}

const titlePool = pooled(titlesIn, () => groupsOf, isOfDraft);

/** The document of a title's key; undefined where the draft does not name it. */
export function titleGroup(report: Report, key: string): TitleGroup | undefined {
  return titlePool(report).found.get(key);
}

/** The documents that a draft names, in the order in which it names them. */
export function titleGroups(report: Report): readonly TitleGroup[] {
  return [...new Set(titlePool(report).found.values())];
}

/** Where a draft names a document, in the order of the text; without marks, but with years that stand behind them. */
export function titlePlaces(report: Report, { places }: TitleGroup): Span[] {
  const { of, startOf } = titlePool(report);
  return places.map(({ of: number, at }) => {
    const { start, end } = of[number]!.titles[at]!;
    return span(startOf(number) + start, startOf(number) + end);
  });
}

function groupsOf(lines: readonly LineTitles[]): Groups {
  const byKey = placesByKey(lines);
  const groups = new Map<string, TitleGroup>();
  for (const [base, keys] of keysByBase(byKey)) {
    const isOne = keys.length === 2 && keys.includes(base) && !shareSentence(keys, byKey, lines);
    const sets = isOne ? [keys] : keys.map((key) => [key]);
    for (const set of sets) {
      const places = set.flatMap((key) => byKey.get(key)!).sort((a, b) => a.of - b.of || a.at - b.at);
      const group = { key: isOne ? base : set[0]!, places };
      for (const key of set) groups.set(key, group);
    }
  }
  return groups;
}

function placesByKey(lines: readonly LineTitles[]): Map<string, Place[]> {
  const byKey = new Map<string, Place[]>();
  lines.forEach(({ titles }, of) =>
    titles.forEach(({ key }, at) => {
      const places = byKey.get(key);
      if (places) places.push({ of, at });
      else if (key !== '') byKey.set(key, [{ of, at }]);
    }),
  );
  return byKey;
}

/** 《纲要》 and 《纲要（2021—2025年）》 are one where there is no 《纲要（2015—2020年）》. */
function keysByBase(byKey: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const bases = new Map<string, string[]>();
  for (const key of byKey.keys()) {
    const base = baseOfKey(key);
    const keys = bases.get(base);
    if (keys) keys.push(key);
    else bases.set(base, [key]);
  }
  return bases;
}

/** What one sentence lists side by side are two documents: 将《办法（试行）》修订为《办法》. */
function shareSentence(keys: readonly string[], byKey: ReadonlyMap<string, readonly Place[]>, lines: readonly LineTitles[]): boolean {
  const [one, other] = keys.map((key) => byKey.get(key)!.map(({ of, at }) => `${of}.${lines[of]!.titles[at]!.sentence}`));
  const taken = new Set(one);
  return other!.some((sentence) => taken.has(sentence));
}
