import type { Document } from '../../syntax/document';
import type { LineText } from '../../syntax/lineText';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { span, type Span } from '../../text/span';
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
});

/** The names of a draft, to be looked for without marks; the same object as long as they are the same names. */
interface Names {
  readonly key: string;
  /** By their first two characters. */
  readonly byTwo: ReadonlyMap<number, readonly string[]>;
}

let last: Names = { key: '', byTwo: new Map() };
const BARE = new WeakMap<LineText, { readonly names: Names; readonly found: readonly Quoted[] }>();

function namesOf(words: ReadonlySet<string>): Names {
  const key = [...words].join();
  if (last.key === key) return last;
  const byTwo = new Map<number, string[]>();
  for (const word of words) {
    const two = twoOf(word, 0);
    byTwo.set(two, [...(byTwo.get(two) ?? []), word]);
  }
  return (last = { key, byTwo });
}

function twoOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The names without marks in a line, outside quotations and titles; kept with the line as long as the names are the same. */
function bareIn(line: LineText, names: Names): readonly Quoted[] {
  const known = BARE.get(line);
  if (known?.names === names) return known.found;
  const { folded } = line;
  const candidates: Quoted[] = [];
  for (let at = 0; at + 3 < folded.length; at += 1)
    for (const words of names.byTwo.get(twoOf(folded, at)) ?? [])
      if (folded.startsWith(words, at)) candidates.push({ start: at, end: at + words.length - 2, words });
  const around = new Enclosures(folded);
  const found = candidates.filter(({ start }) => !around.inQuotes(start + 1) && !around.inTitle(start + 1));
  BARE.set(line, { names, found: found.length === 0 ? NONE : found });
  return found;
}

/** Names that stand both in quotation marks and without them, in the order of the text. */
export function halfQuoted({ lines }: Document): readonly HalfQuoted[] {
  const read = lines.filter(({ kind }) => kind === 'body' || kind === 'heading');
  const quoted = placesOf(read, (line) => quotedIn(line.text));
  if (quoted.size === 0) return [];
  const names = namesOf(new Set(quoted.keys()));
  const bare = placesOf(read, (line) => bareIn(line.text, names));
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
