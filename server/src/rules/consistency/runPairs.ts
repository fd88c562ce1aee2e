import { NumberCounts } from '../../text/numberCounts';
import { lengthFrom, startsOf, type NameRun } from './nameRuns';
import { beginsName, isLead, isVerb } from './nameStarts';
import { likenessOf, type Likeness } from './runLikeness';

/** Where a name stands: number of the line's contribution, number of the run there, and how many characters of the line before its end it begins. */
export interface RunPlace {
  readonly of: number;
  readonly at: number;
  readonly length: number;
}

/** One way in which something is named, standard abbreviations written out. */
export interface RunForm {
  readonly text: string;
  readonly places: readonly RunPlace[];
}

/** Two names with the same beginning and the same ending that are likely of one thing. */
export interface RunPair extends Likeness {
  readonly right: RunForm;
  readonly wrong: RunForm;
  readonly isBody: boolean;
}

interface Entry {
  readonly run: NameRun;
  readonly places: { of: number; at: number }[];
}

/** Two runs that have the same words up to `at` in the one and `there` in the other, and other words behind. */
interface Fork {
  readonly one: Entry;
  readonly at: number;
  readonly other: Entry;
  readonly there: number;
}

/** Where so many names have the same two characters and ending, these are no name's own. */
const COMMON = 10;
/** Where so many names differ at one place, the place is one that differs. */
const SERIES = 3;
const LONGEST_PIECE = 4;
/** A draft with more pairs of like names is no report; work must not grow with their square. */
const MOST = 100;

/** Names that agree in their beginning and ending and differ in a piece of up to four characters between. */
export function compareRuns(lines: readonly (readonly NameRun[])[]): RunPair[] {
  const entries = distinct(lines);
  const found = new Map<string, RunPair[]>();
  let asked = 0;
  for (const fork of forks(entries)) {
    const split = splitOf(fork);
    if (!split || !mayBeLike(split, fork) || (asked += 1) > MOST) continue;
    const pair = pairOf(split, fork, entries, lines);
    const slot = `${split.head} ${split.tail}`;
    if (pair) found.set(slot, [...(found.get(slot) ?? []), pair]);
  }
  return [...found.values()].flatMap(ofSlot);
}

/** One pair in one place: the same two names may fork in several runs; a third name makes a series. */
function ofSlot(pairs: readonly RunPair[]): RunPair[] {
  const names = new Set(pairs.flatMap(({ right, wrong }) => [right.text, wrong.text]));
  return names.size < SERIES ? [pairs[0]!] : [];
}

function distinct(lines: readonly (readonly NameRun[])[]): Entry[] {
  const byText = new Map<string, Entry>();
  lines.forEach((runs, of) =>
    runs.forEach((run, at) => {
      const known = byText.get(run.text);
      if (known) known.places.push({ of, at });
      else byText.set(run.text, { run, places: [{ of, at }] });
    }),
  );
  return [...byText.values()];
}

function* forks(entries: readonly Entry[]): Iterable<Fork> {
  const byKey = new Map<number, { entry: Entry; at: number }[]>();
  const keyed = inCompany(entries).map((entry) => ({ entry, keys: keysOf(entry.run) }));
  // most keys stand once
  const counts = new NumberCounts();
  for (const { keys } of keyed) for (const key of keys) if (key !== NO_KEY) counts.add(key, 1);
  for (const { entry, keys } of keyed)
    keys.forEach((key, i) => {
      if (key === NO_KEY || counts.of(key) < 2) return;
      const known = byKey.get(key);
      const place = { entry, at: i >> 1 };
      if (known) known.push(place);
      else byKey.set(key, [place]);
    });
  for (const group of byKey.values()) {
    if (group.length > COMMON) continue;
    for (const [i, { entry: one, at }] of group.entries())
      for (const { entry: other, at: there } of group.slice(i + 1))
        if (one !== other && one.run.text[at + 1] !== other.run.text[there + 1]) yield { one, at, other, there };
  }
}

/** Those that end as another one does. */
function inCompany(entries: readonly Entry[]): Entry[] {
  const times = new Map<string, number>();
  for (const { run } of entries) times.set(run.kind, (times.get(run.kind) ?? 0) + 1);
  return entries.filter(({ run }) => times.get(run.kind)! > 1);
}

const NO_KEY = 0;

/**
 * For each place in a run hashes of the two characters that end there, and of the one there where a name begins with it, with
 * the word in which the run ends; two entries a place, 0 to 1, 2 to 3. That two hashes agree proves nothing.
 */
function keysOf(run: NameRun): number[] {
  const { text, kind, ending } = run;
  let seed = 0;
  for (let i = 0; i < kind.length; i += 1) seed = Math.imul(seed ^ kind.charCodeAt(i), 0x01000193);
  const starts = startsOf(run);
  const keys: number[] = [];
  for (let at = 0; at < text.length - 1 && at <= text.length - ending; at += 1) {
    const code = text.charCodeAt(at);
    keys.push(at > 0 ? mix(seed, text.charCodeAt(at - 1), code) : NO_KEY);
    keys.push(starts[at] && !beginsName(text, at, at) ? mix(seed, 0, code) : NO_KEY);
  }
  return keys;
}

function mix(seed: number, one: number, other: number): number {
  const hash = Math.imul(seed ^ (one * 65536 + other), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** Two names: what they begin with, end in, and the pieces between. */
interface Split {
  readonly head: string;
  readonly pieces: readonly [string, string];
  readonly tail: string;
}

function splitOf({ one: { run: one }, at, other: { run: other }, there }: Fork): Split | undefined {
  let [end, endThere] = [one.text.length, other.text.length];
  while (end > at + 1 && endThere > there + 1 && one.text[end - 1] === other.text[endThere - 1]) [end, endThere] = [end - 1, endThere - 1];
  if (end - at - 1 > LONGEST_PIECE || endThere - there - 1 > LONGEST_PIECE) return undefined;
  const head = commonHead(one, at, other, there);
  return head === ''
    ? undefined
    : { head, pieces: [one.text.slice(at + 1, end), other.text.slice(there + 1, endThere)], tail: one.text.slice(end) };
}

/** The words in front of the fork that both have, from where a name begins in both; '' where they are of two places. */
function commonHead(one: NameRun, at: number, other: NameRun, there: number): string {
  const [starts, others] = [startsOf(one), startsOf(other)];
  let start = -1;
  let same = 0;
  for (; same <= Math.min(at, there) && one.text[at - same] === other.text[there - same]; same += 1)
    if (starts[at - same] && others[there - same]) start = at - same;
  if (start < 0) return '';
  while (start <= at) {
    if (isVerb(one.text.slice(start, start + 2)) && starts[start + 2]) start += 2;
    else if (isLead(one.text[start]!)) start += 1;
    else break;
  }
  if (start > at) return '';
  const [here, elsewhere] = [placeBefore(one.text, start), placeBefore(other.text, start - at + there)];
  return here !== '' && elsewhere !== '' && here !== elsewhere ? '' : one.text.slice(start, at + 1);
}

/** 青石 of 青石镇综合执法中心, which says whose it is. */
function placeBefore(text: string, start: number): string {
  if (start < 2 || !beginsName(text, 0, start) || isLead(text[start - 1]!)) return '';
  const place = text.slice(start - 2, start);
  return isVerb(place) ? '' : place;
}

/** Whether two names could be one, however often each stands; what it takes to tell how often is more work. */
function mayBeLike({ head, pieces, tail }: Split, { one: { run } }: Fork): boolean {
  const { ending, isBody, isSite } = run;
  return likenessOf({ head, pieces, tail, ending, isBody, isSite, times: [1, 1] }) !== undefined;
}

function pairOf({ head, pieces, tail }: Split, { one, other }: Fork, entries: readonly Entry[], lines: Lines): RunPair | undefined {
  const [a, b] = pieces.map((piece) => formOf(head + piece + tail, entries, lines)) as [RunForm, RunForm];
  const { ending, isBody, isSite } = one.run;
  const likeness = likenessOf({ head, pieces, tail, ending, isBody, isSite, times: [a.places.length, b.places.length] });
  if (!likeness || isBody !== other.run.isBody || shareSentence(a, b, lines)) return undefined;
  const first = a.places.length > b.places.length || (a.places.length === b.places.length && a.text.length >= b.text.length);
  const [right, wrong] = first ? [a, b] : [b, a];
  return {
    ...likeness,
    difference: first === likeness.ofFirst ? likeness.difference : likeness.other,
    right,
    wrong,
    isBody: one.run.isBody,
  };
}

type Lines = readonly (readonly NameRun[])[];

function formOf(text: string, entries: readonly Entry[], lines: Lines): RunForm {
  const places = entries
    .filter(({ run }) => run.text.endsWith(text))
    .flatMap((entry) => entry.places)
    .map(({ of, at }) => ({ of, at, length: lengthFrom(lines[of]![at]!, lines[of]![at]!.text.length - text.length) }));
  return { text, places: places.sort((a, b) => a.of - b.of || a.at - b.at) };
}

/** What one sentence lists side by side are two things. */
function shareSentence(one: RunForm, other: RunForm, lines: Lines): boolean {
  const sentences = ({ places }: RunForm): string[] => places.map(({ of, at }) => `${of}.${lines[of]![at]!.sentence}`);
  const taken = new Set(sentences(one));
  return sentences(other).some((sentence) => taken.has(sentence));
}
