import type { Document } from '../syntax/document';
import type { LineReading } from './line';
import type { Mention } from './mentions';
import { readingOf, tableReadingOf, type TableLines } from './readings';
import type { Assertion, RelationFigure } from './relation';
import { outlineCounts } from './relations/counts';
import type { RelationDraft } from './relations/draft';
import { sectionNodes } from './section';
import { NOTHING_VERIFIED, relationKey, type Verified } from './verified';

/**
 * How a figure stands to others: nothing is said of it; all that is said of it holds; something does not come out, which somebody
 * has verified; something is open, or does not come out and another figure is the one that is reported; it is itself the one that
 * does not come out. The graver comes later.
 */
export const STANDINGS = ['none', 'holds', 'verified', 'undecided', 'broken'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The figures of a line with how they stand, as far as the line, its table and the outline tell. */
export interface LineStandings {
  /** The number of the line, from 0. */
  readonly line: number;
  /** In the order of the text; offsets count from the line's beginning. */
  readonly mentions: readonly Mention[];
  /**
   * Of each mention, by its number in the list. The same list for every version that has the same line, or the same table, and
   * nothing verified in it.
   */
  readonly standings: readonly Standing[];
}

/**
 * The figures of the lines from `from` up to `to`, exclusive. Nothing but these lines is read, and the whole of a table that
 * reaches into them; so what contradicts a figure in another place of the draft is not told. Broken relations that are verified
 * count as such.
 */
export function standingsIn(document: Document, from: number, to: number, verified: Verified = NOTHING_VERIFIED): LineStandings[] {
  const { lines } = document;
  const found: LineStandings[] = [];
  for (let at = from; at < Math.min(to, lines.length); at += 1) {
    const { kind } = lines[at]!;
    if (kind === 'table') {
      const end = tableEnd(document, at);
      for (const row of ofTable(document, at, end, verified))
        if (row.line >= at && row.line < to && row.mentions.length > 0) found.push(row);
      at = end - 1;
    } else if (kind === 'heading' || kind === 'body') {
      const reading = readingOf(lines[at]!);
      const { mentions } = reading;
      if (mentions.length > 0) found.push({ line: at, mentions, standings: ofLine(document, at, reading, verified) });
    }
  }
  return found;
}

const BY_LINE = new WeakMap<LineReading, readonly Standing[]>();

function ofLine(document: Document, line: number, reading: LineReading, verified: Verified): readonly Standing[] {
  const counts = reading.announcing.length === 0 ? NO_RELATIONS : countsOf(document, line, reading);
  const { start } = document.lines[line]!;
  const settled = verified.size === 0 ? NONE_SETTLED : settledOf([...reading.broken, ...counts], () => start, verified);
  if (counts.length + settled.size > 0) return standingsOf(reading.mentions, [...reading.relations, ...counts], settled);
  let own = BY_LINE.get(reading);
  if (!own) BY_LINE.set(reading, (own = standingsOf(reading.mentions, reading.relations)));
  return own;
}

const NO_RELATIONS: readonly RelationDraft[] = [];
const NONE_SETTLED: ReadonlySet<RelationDraft> = new Set();

/** Those of the relations that are broken and verified; `startOf` gives the beginning of a figure's line in the draft. */
function settledOf(
  relations: readonly RelationDraft[],
  startOf: (mention: Mention) => number,
  verified: Verified,
): ReadonlySet<RelationDraft> {
  const isSettled = ({ kind, verdict, figures }: RelationDraft): boolean =>
    verdict === 'broken' &&
    verified.has(
      relationKey(
        kind,
        figures.map(({ mention }) => startOf(mention) + mention.quantity.start),
      ),
    );
  return new Set(relations.filter(isSettled));
}

/** What figures of the line announce, against the outline: `以下三个方面`. */
function countsOf({ lines, outline }: Document, line: number, { announcing }: LineReading): RelationDraft[] {
  const { start, end, marker } = lines[line]!;
  const nodes = sectionNodes(outline, start + (marker?.start ?? 0), end);
  return announcing.flatMap((mention) => outlineCounts(mention, start + mention.quantity.end, end, nodes) ?? []);
}

const BY_TABLE = new WeakMap<TableLines, readonly (readonly Standing[])[]>();

/** The rows of the table that the lines from `at` to `end` belong to. */
function ofTable({ lines }: Document, at: number, end: number, verified: Verified): LineStandings[] {
  let first = at;
  while (lines[first - 1]?.kind === 'table') first -= 1;
  const reading = tableReadingOf(lines.slice(first, end));
  const settled = verified.size === 0 ? NONE_SETTLED : settledOf(reading.broken, startsIn(reading, lines, first), verified);
  const standings = settled.size > 0 ? ofRows(reading, settled) : knownRows(reading);
  return reading.rows.map((mentions, i) => ({ line: first + i, mentions, standings: standings[i]! }));
}

/** Where the row of a figure begins, for a table whose first line has the number `first`; looked up when it is first asked for. */
function startsIn({ rows }: TableLines, lines: Document['lines'], first: number): (mention: Mention) => number {
  let starts: Map<Mention, number> | undefined;
  return (mention) => {
    starts ??= new Map(rows.flatMap((row, i) => row.map((one) => [one, lines[first + i]!.start] as const)));
    return starts.get(mention)!;
  };
}

function knownRows(reading: TableLines): readonly (readonly Standing[])[] {
  let standings = BY_TABLE.get(reading);
  if (!standings) BY_TABLE.set(reading, (standings = ofRows(reading)));
  return standings;
}

function ofRows({ rows, relations }: TableLines, settled = NONE_SETTLED): readonly (readonly Standing[])[] {
  const all = standingsOf(rows.flat(), relations, settled);
  let next = 0;
  return rows.map((row) => all.slice(next, (next += row.length)));
}

function tableEnd({ lines }: Document, at: number): number {
  let end = at + 1;
  while (lines[end]?.kind === 'table') end += 1;
  return end;
}

function standingsOf(
  mentions: readonly Mention[],
  relations: readonly RelationDraft[],
  settled: ReadonlySet<RelationDraft> = NONE_SETTLED,
): readonly Standing[] {
  const gravest = new Map<Mention, Standing>();
  for (const relation of relations) {
    if (isTrivial(relation)) continue;
    const reported = reportedFigure(relation);
    relation.figures.forEach(({ mention }, i) => {
      const standing = settled.has(relation) ? 'verified' : standingIn(relation, i === reported);
      gravest.set(mention, graver(gravest.get(mention), standing));
    });
  }
  return mentions.map((mention) => gravest.get(mention) ?? 'none');
}

/** That 98% is not above 100%, or that a figure has been said before, goes without saying. */
export function isTrivial({
  kind,
  verdict,
  figures,
}: Pick<Assertion, 'kind' | 'verdict'> & { readonly figures: readonly unknown[] }): boolean {
  return verdict === 'holds' && (kind === 'same' || (kind === 'bound' && figures.length === 1));
}

function standingIn({ verdict, told }: Pick<Assertion, 'verdict' | 'told'>, isReported: boolean): Standing {
  if (verdict !== 'broken') return verdict;
  return isReported && !told ? 'broken' : 'undecided';
}

/** The graver of two; where nothing is known of one, the other. */
export function graver(a: Standing = 'none', b: Standing): Standing {
  return STANDINGS.indexOf(a) < STANDINGS.indexOf(b) ? b : a;
}

/** Which figure of a broken relation is the one that is reported, by its number. */
export function reportedFigure({
  kind,
  at,
  figures,
}: Pick<Assertion, 'kind' | 'at'> & { readonly figures: readonly { readonly role: RelationFigure['role'] }[] }): number {
  if (at !== undefined) return at;
  if (kind === 'same' || kind === 'subset') return 1;
  if (kind === 'flow') return figures.length - 1;
  if (kind === 'growth') return figures.at(-1)!.role === 'change' ? figures.length - 1 : 0;
  return kind === 'rate'
    ? Math.max(
        0,
        figures.findIndex(({ role }) => role === 'rate' || role === 'change'),
      )
    : 0;
}
