import type { Document } from '../syntax/document';
import { firstIndex } from '../text/sorted';
import type { Figure } from './figure';
import { Figures } from './figures';
import type { PlacedMention, PlacedRelation } from './placed';
import { readingOf, tableReadingOf, type TableLines } from './readings';
import type { LineReading } from './line';
import type { Assertion, Relation } from './relation';
import { outlineCounts } from './relations/counts';
import type { RelationDraft } from './relations/draft';
import { repeatRelation } from './relations/repeats';
import { restatedCells } from './relations/same/cells';
import { FactIndex } from './relations/same/factIndex';
import { reportYear } from './reportYear';
import { sectionNodes } from './section';

/** A line with figures, or a table, from its first line on: what was read of it and where it stands. */
type Place = LinePlace | TablePlace;

interface LinePlace {
  readonly kind: 'line';
  readonly line: number;
  readonly reading: LineReading;
}

interface TablePlace {
  readonly kind: 'table';
  readonly line: number;
  readonly reading: TableLines;
}

/** How much of a draft has been checked. */
export interface Counts {
  readonly figures: number;
  readonly relations: number;
  readonly broken: number;
}

const NONE: readonly PlacedRelation[] = [];

/**
 * What one version of a draft says in figures. Lines and tables are read by themselves, and shared between versions; what
 * stands between them is put together here. Everything is worked out when it is first asked for.
 */
export class DraftReading {
  readonly #document: Document;
  readonly #figures: Figures;
  #places: readonly Place[] | undefined;
  /** Shared by all versions of the draft; told of this one whenever it is asked. */
  readonly #facts: FactIndex;

  constructor(document: Document, previous?: DraftReading) {
    this.#document = document;
    this.#figures = new Figures(document);
    this.#facts = previous ? previous.#facts : new FactIndex();
    const places = previous ? previous.#places : undefined;
    if (places && document.edit) this.#places = placesAfter(places, document, document.edit.line);
  }

  /**
   * Reads the figures of one line after the other, for whoever has to attend to something else in between; what is asked
   * afterwards finds them read. Tables are read when they are asked for.
   */
  *inSteps(): Generator<undefined, void> {
    for (const line of this.#document.lines) {
      if (line.kind !== 'heading' && line.kind !== 'body') continue;
      readingOf(line);
      yield undefined;
    }
  }

  /** Every figure, in the order of the text. */
  figures(): Figure[] {
    return this.#all().flatMap((place) => mentionsOf(place).map((placed) => this.#figures.of(placed)));
  }

  /** Every relation, in the order of the text, numbered. */
  relations(): Relation[] {
    const within = this.#all().flatMap((place) => [...this.#placed(place, place.reading.relations), ...this.#counts(place)]);
    const repeats = [...this.#repeated().all().map(repeatRelation), ...this.#cells()];
    return this.#joined(within, repeats).map((relation, i) => ({ id: `r${i + 1}`, ...relation }));
  }

  /** The broken relations alone: much less than all, and all that a check asks for. */
  broken(): Assertion[] {
    const within = this.#brokenWithin();
    return this.#joined(within, [...this.#repeated().broken().map(repeatRelation), ...this.#cells().filter(isBroken)]);
  }

  #brokenWithin(): PlacedRelation[] {
    const within: PlacedRelation[] = [];
    for (const place of this.#all()) {
      // most lines have nothing of the kind
      if (place.reading.broken.length > 0) for (const relation of this.#placed(place, place.reading.broken)) within.push(relation);
      if (place.kind === 'line' && place.reading.announcing.length > 0)
        for (const relation of this.#counts(place)) if (isBroken(relation)) within.push(relation);
    }
    return within;
  }

  /** How many figures and relations there are, and how many of these are broken; what is only counted is not made. */
  counts(): Counts {
    let [figures, relations] = [0, 0];
    const broken = this.broken();
    for (const place of this.#all()) {
      figures += place.kind === 'line' ? place.reading.mentions.length : place.reading.rows.reduce((sum, row) => sum + row.length, 0);
      relations += place.reading.relations.length + this.#counts(place).length;
    }
    const repeats = this.#repeated().count() + this.#cells().length;
    return { figures, relations: relations + repeats - this.#toldTwice(), broken: broken.length };
  }

  /** How many repeats are left out since their figures are contradicted together already. */
  #toldTwice(): number {
    const within = this.#brokenWithin();
    if (within.length === 0) return 0;
    const repeats = [...this.#repeated().all().map(repeatRelation), ...this.#cells()];
    return repeats.length - withoutRelated(repeats, within).length;
  }

  #all(): readonly Place[] {
    return (this.#places ??= placesOf(this.#document));
  }

  /** What sentences state again. */
  #repeated(): FactIndex {
    this.#facts.update(this.#all().filter((place) => place.kind === 'line'));
    return this.#facts;
  }

  /** What tables and sentences both state. */
  #cells(): PlacedRelation[] {
    const places = this.#all();
    return places.some(({ kind }) => kind === 'table') ? restatedCells(places.flatMap(mentionsOf), reportYear(this.#document)) : [];
  }

  #placed(place: Place, drafts: readonly RelationDraft[]): readonly PlacedRelation[] {
    if (drafts.length === 0) return NONE;
    const lineOf = linesOf(place);
    return drafts.map((draft) => ({
      draft,
      figures: draft.figures.map(({ role, mention }) => ({ role, mention, line: lineOf(mention) })),
    }));
  }

  /** What figures of the line announce, against the outline. */
  #counts(place: Place): readonly PlacedRelation[] {
    if (place.kind === 'table' || place.reading.announcing.length === 0) return NONE;
    const { start, end, marker } = this.#document.lines[place.line]!;
    const nodes = sectionNodes(this.#document.outline, start + (marker?.start ?? 0), end);
    const drafts = place.reading.announcing.flatMap((mention) => outlineCounts(mention, start + mention.quantity.end, end, nodes) ?? []);
    return this.#placed(place, drafts);
  }

  /** Relations of both sorts in the order of the text, without repetitions of figures that are contradicted together already. */
  #joined(within: readonly PlacedRelation[], repeats: readonly PlacedRelation[]): Assertion[] {
    const all = [...within, ...withoutRelated(repeats, within)].map((relation) => {
      const assertion = this.#assertion(relation);
      return { start: firstStart(assertion), assertion };
    });
    return all.sort((a, b) => a.start - b.start).map(({ assertion }) => assertion);
  }

  #assertion({ draft, figures }: PlacedRelation): Assertion {
    const { kind, verdict, formula, reason, assumption, expected, slip, at, told, gives, process } = draft;
    return {
      kind,
      verdict,
      formula,
      reason,
      figures: figures.map((placed) => ({ role: placed.role, figure: this.#figures.of(placed) })),
      ...(assumption ? { assumption } : {}),
      ...(expected ? { expected } : {}),
      ...(slip ? { slip } : {}),
      ...(at === undefined ? {} : { at }),
      ...(told ? { told } : {}),
      ...(gives ? { gives } : {}),
      ...(process ? { process } : {}),
    };
  }
}

function isBroken({ draft }: PlacedRelation): boolean {
  return draft.verdict === 'broken';
}

/** The lines and tables that hold figures. */
function placesOf({ lines }: Document): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const { kind } = lines[at]!;
    if (kind === 'table') {
      let end = at + 1;
      while (lines[end]?.kind === 'table') end += 1;
      places.push({ kind, line: at, reading: tableReadingOf(lines.slice(at, end)) });
      at = end - 1;
    } else if (kind === 'heading' || kind === 'body') {
      const reading = readingOf(lines[at]!);
      if (reading.mentions.length > 0) places.push({ kind: 'line', line: at, reading });
    }
  }
  return places;
}

/** The places of a version that is another one in one line only. */
function placesAfter(places: readonly Place[], { lines }: Document, line: number): Place[] {
  const at = firstIndex(places, (place) => place.line >= line);
  const reading = readingOf(lines[line]!);
  const place: Place[] = reading.mentions.length === 0 ? [] : [{ kind: 'line', line, reading }];
  return places.toSpliced(at, places[at]?.line === line ? 1 : 0, ...place);
}

function mentionsOf(place: Place): PlacedMention[] {
  if (place.kind === 'line') return place.reading.mentions.map((mention) => ({ mention, line: place.line }));
  return place.reading.rows.flatMap((row, i) => row.map((mention) => ({ mention, line: place.line + i })));
}

/** Gives for a mention of the place the line it stands in. */
function linesOf(place: Place): (mention: PlacedMention['mention']) => number {
  if (place.kind === 'line') return () => place.line;
  const lines = new Map(mentionsOf(place).map(({ mention, line }) => [mention, line]));
  return (mention) => lines.get(mention)!;
}

/** Repetitions of figures that nothing else has been said of together. */
function withoutRelated(repeats: readonly PlacedRelation[], relations: readonly PlacedRelation[]): readonly PlacedRelation[] {
  if (repeats.length === 0) return repeats;
  const broken = new Map<PlacedMention['mention'], PlacedRelation[]>();
  for (const relation of relations) {
    if (relation.draft.verdict !== 'broken') continue;
    for (const { mention } of relation.figures) {
      const known = broken.get(mention);
      if (known) known.push(relation);
      else broken.set(mention, [relation]);
    }
  }
  return repeats.filter(({ figures: [a, b] }) => {
    const others = broken.get(b!.mention);
    return !others || !broken.get(a!.mention)?.some((relation) => others.includes(relation));
  });
}

function firstStart({ figures }: Assertion): number {
  let first = Infinity;
  for (const { figure } of figures) first = Math.min(first, figure.span.start);
  return first;
}
