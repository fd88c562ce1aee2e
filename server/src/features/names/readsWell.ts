import { readReport, type Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { applyEdits, placesAfter } from '../edits';
import { namedAt } from './namedAt';
import { fullTitles, shortPlaces } from './namedPlaces';
import { definedAt, shortNamesOf, type ShortName } from './shortNames';

/** What a draft should be read as after something has been renamed in it. */
export type Expected = ExpectedTitle | ExpectedShort | ExpectedFull;

interface ExpectedTitle {
  readonly kind: 'title';
  readonly name: string;
  /** How often the draft has named it before, by the old name and the new one. */
  readonly most: number;
}

interface ExpectedShort {
  readonly kind: 'short';
  readonly name: string;
  readonly titled: boolean;
}

interface ExpectedFull {
  readonly kind: 'full';
  readonly name: string;
  readonly shortName: ShortName;
  /** How often its short name is used. */
  readonly uses: number;
}

/**
 * Reads the draft as it would be, and says why it would not be read as it is meant: a name that runs together with the words
 * beside it, or that stood there before and meant something else. Undefined where all is well. `edits` in the order of the text.
 */
export function readsWell(report: Report, edits: readonly Edit[], expected: Expected): string | undefined {
  const text = applyEdits(report.text, edits);
  const after = readReport(text, report);
  const places = placesAfter(edits);
  switch (expected.kind) {
    case 'title':
      return titleTrouble(after, places, expected);
    case 'short':
      return shortTrouble(after, places, expected);
    case 'full':
      return fullTrouble(after, expected);
  }
}

function titleTrouble(after: Report, places: readonly Span[], { name, most }: ExpectedTitle): string | undefined {
  const here = namedAt(after, places[0]!.start);
  const group = here?.as === 'full' && here.named.kind === 'document' ? here.named.group : undefined;
  const read = group ? fullTitles(after, group) : [];
  const starts = new Set(read.map(({ start }) => start));
  // years behind 》 begin no title
  const lost = places.find(({ start }) => !starts.has(start) && after.text[start - 1] !== '》');
  if (lost) return `改成《${name}》后，有的地方（如“${around(after.text, lost)}”）读不出是同一文件。`;
  return read.length > most ? `改成《${name}》后，会与文中另一文件的名称分不清。` : undefined;
}

function shortTrouble(after: Report, places: readonly Span[], { name, titled }: ExpectedShort): string | undefined {
  const folded = fold(name);
  const alike = shortNamesOf(after).filter((one) => one.name === folded && one.titled === titled);
  const short = definedAt(alike, places[0]!.start);
  const read = short ? shortPlaces(after, short).map(({ span }) => span) : [];
  const lost = lostOf(places, read);
  if (lost) return `改成“${name}”后，“${around(after.text, lost)}”会与旁边的字连成别的词，分不清。`;
  const more = read.length - places.length;
  return more > 0 ? `文中另有 ${more} 处“${name}”，改后就分不清哪些是这个简称。` : undefined;
}

function fullTrouble(after: Report, { name, shortName, uses }: ExpectedFull): string | undefined {
  const short = shortNamesOf(after).find((one) => one.name === shortName.name && one.titled === shortName.titled);
  return short && shortPlaces(after, short).length === uses ? undefined : `改成“${name}”后，简称“${shortName.name}”就读不出来了。`;
}

/** The first place that has not been read. */
function lostOf(places: readonly Span[], read: readonly Span[]): Span | undefined {
  const known = new Set(read.map(({ start, end }) => `${start}-${end}`));
  return places.find(({ start, end }) => !known.has(`${start}-${end}`));
}

const BESIDE = 3;

function around(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - BESIDE), end + BESIDE).replace(/\s+/g, ' ');
}
