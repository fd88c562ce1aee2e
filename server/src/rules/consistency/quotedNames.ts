import type { Document, Version } from '../../syntax/document';
import type { LineText } from '../../syntax/lineText';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { span, type Span } from '../../text/span';
import { everyOf, nothingOf, type Source } from '../source';
import { Enclosures } from '../wording/enclosures';

/** A name in quotation marks with the noun behind them: “放管服”改革. Offsets are those of the name, counted from the line's beginning. */
interface Quoted {
  readonly start: number;
  readonly end: number;
  /** The name and the noun, without the marks. */
  readonly words: string;
}

/** A name that stands with quotation marks and without. */
export interface HalfQuoted {
  readonly quoted: readonly Span[];
  readonly bare: readonly Span[];
}

/** Not the last of several, which are quoted because they are listed: “合法性”“合理性”审查; short words may be words. */
const QUOTED = /(?<!”、?)“([\u4e00-\u9fff\d]{3,8}|[一二三四五六七八九十]五)”([\u4e00-\u9fff]{2})/g;
/** What is no noun of a name: “八五”以来, “零容忍”的态度. */
const NO_NOUN = /^[的和与及等在是为了以将对中上下]|[的和与及等了]$/;
const NONE: readonly Quoted[] = [];

const quotedIn = perLine((folded): readonly Quoted[] => {
  if (!folded.includes('”')) return NONE;
  const found: Quoted[] = [];
  for (const { index, 1: name, 2: noun } of folded.matchAll(QUOTED))
    if (!NO_NOUN.test(noun!)) found.push({ start: index + 1, end: index + 1 + name!.length, words: name! + noun! });
  return found.length === 0 ? NONE : found;
}, NONE);

/** The names of a draft, to be looked for without marks, by their first character. */
type Names = ReadonlyMap<number, readonly string[]>;

/** The characters with which the names begin that are being looked for: a table is asked faster than a map. */
const BEGINS = new Uint8Array(0x10000);

function namesOf(words: Iterable<string>): Names {
  const names = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    const known = names.get(first);
    if (known) known.push(word);
    else names.set(first, [word]);
  }
  return names;
}

/** The names without marks in some lines, outside quotations and titles. */
function bareIn(names: Names): (line: LineText) => readonly Quoted[] {
  BEGINS.fill(0);
  for (const first of names.keys()) BEGINS[first] = 1;
  return ({ folded }) => {
    const candidates: Quoted[] = [];
    for (let at = 0; at + 3 < folded.length; at += 1) {
      if (BEGINS[folded.charCodeAt(at)] === 0) continue;
      for (const words of names.get(folded.charCodeAt(at))!)
        if (folded.startsWith(words, at)) candidates.push({ start: at, end: at + words.length - 2, words });
    }
    if (candidates.length === 0) return NONE;
    const around = new Enclosures(folded);
    return candidates.filter(({ start }) => !around.inQuotes(start + 1) && !around.inTitle(start + 1));
  };
}

/** The names that a version has in quotation marks. */
const NAMES = new WeakMap<Version, Names>();

/** Names in quotation marks, and lines that have one of them without. */
export const quotedNamesSource: Source = everyOf(nothingOf(quotedIn), ({ since, was, is }, { document: { version } }) => {
  const names = NAMES.get(since);
  if (!names) return false;
  NAMES.set(version, names);
  const read = bareIn(names);
  return read(was.text).length === 0 && read(is.text).length === 0;
});

/** Names that stand both in quotation marks and without them, in the order of the text. */
export function halfQuoted({ lines, version }: Document): readonly HalfQuoted[] {
  const read = lines.filter(({ kind }) => kind === 'body' || kind === 'heading');
  const quoted = placesOf(read, (line) => quotedIn(line.text));
  const names = namesOf(quoted.keys());
  NAMES.set(version, names);
  if (quoted.size === 0) return [];
  const bareOf = bareIn(names);
  const bare = placesOf(read, ({ text }) => bareOf(text));
  return [...bare].map(([words, places]) => ({ quoted: quoted.get(words)!, bare: places }));
}

function placesOf(lines: readonly DraftLine[], read: (line: DraftLine) => readonly Quoted[]): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  for (const line of lines)
    for (const { start, end, words } of read(line)) {
      const place = span(line.start + start, line.start + end);
      const known = places.get(words);
      if (known) known.push(place);
      else places.set(words, [place]);
    }
  return places;
}
