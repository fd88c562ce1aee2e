import type { Document } from '../syntax/document';
import type { OutlineNode } from '../syntax/outline';
import type { DraftLine } from '../syntax/parts';
import { span } from '../text/span';
import type { Figure } from './figure';
import { indicatorOf } from './indicator';
import { LedgerLine } from './ledger/ledgerLine';
import { yearIn } from './ledger/period';
import { readLine, type LineReading } from './line';
import type { Mention } from './mentions';
import type { Relation } from './relation';
import type { PlacedMention, PlacedRelation } from './placed';
import { readTable } from './tables';
import { outlineCounts } from './relations/counts';
import type { RelationDraft } from './relations/draft';
import { repeatedFigures } from './relations/repeats';

/** Everything that has been read from the draft's figures, and what the next version may borrow. */
export interface DraftReading {
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  /** Readings by the line's folded text: a line whose text is unchanged is not read again. */
  readonly lines: ReadonlyMap<string, LineReading>;
}

/** Reads every line that is part of the text, then what stands between lines. */
export function readDraft(document: Document, previous?: DraftReading): DraftReading {
  const lines = new Map<string, LineReading>();
  const placed: PlacedMention[] = [];
  const relations: PlacedRelation[] = [];
  const context = sectionWalker(document.outline);
  const year = reportYear(document);
  /** Reads the whole table at its first line. */
  const readTableAt = (at: number): void => {
    if (document.lines[at - 1]?.kind === 'table') return;
    const rows = tableLines(document.lines, at);
    const table = readTable(rows.map(({ folded }) => folded));
    const figures = table.rows.flatMap((row, i) =>
      row.map((mention) => figureOf(document.text, rows[i]!, mention, context(rows[i]!.start, rows[i]!.end).path)),
    );
    table.rows.flat().forEach((mention, i) => placed.push({ mention, line: at, figure: figures[i]! }));
    for (const draft of table.relations) relations.push(place(draft, figures));
  };
  document.lines.forEach((line, at) => {
    if (line.kind === 'table') readTableAt(at);
    if (line.kind !== 'heading' && line.kind !== 'body') return;
    const reading = borrow(line, previous, lines);
    if (reading.mentions.length === 0) return;
    // the section begins at its mark, not at the blanks before it
    const { path, titles, siblings } = context(line.start + (line.marker?.start ?? 0), line.end);
    const { mentions } = reading;
    const ledger = new LedgerLine(() => ({
      mentions,
      headings: titles,
      titled: line.marker !== undefined,
      year: yearIn(titles.join()) ?? year(),
    }));
    const figures = mentions.map((mention) => figureOf(document.text, line, mention, path, ledger));
    reading.mentions.forEach((mention, i) => placed.push({ mention, line: at, figure: figures[i]! }));
    const drafts = [...reading.relations, ...countsOf(reading, line, siblings)];
    for (const draft of drafts) relations.push(place(draft, figures));
  });
  relations.push(...withoutRelated(repeatedFigures(placed), relations));
  relations.sort((a, b) => firstStart(a) - firstStart(b));
  return { lines, figures: placed.map(({ figure }) => figure), relations: relations.map(numbered) };
}

/** Repetitions of figures that nothing else has been said of together. */
function withoutRelated(repeats: readonly PlacedRelation[], relations: readonly PlacedRelation[]): PlacedRelation[] {
  const broken = new Map<Figure, PlacedRelation[]>();
  for (const relation of relations)
    if (relation.draft.verdict === 'broken')
      for (const { figure } of relation.figures) {
        const known = broken.get(figure);
        if (known) known.push(relation);
        else broken.set(figure, [relation]);
      }
  const together = (a: Figure, b: Figure): boolean => broken.get(a)?.some((relation) => broken.get(b)?.includes(relation)) === true;
  return repeats.filter(({ figures: [a, b] }) => !together(a!.figure, b!.figure));
}

function tableLines(lines: readonly DraftLine[], from: number): DraftLine[] {
  let end = from;
  while (lines[end]?.kind === 'table') end += 1;
  return lines.slice(from, end);
}

function borrow(line: DraftLine, previous: DraftReading | undefined, lines: Map<string, LineReading>): LineReading {
  const from = line.marker?.end ?? 0;
  const key = `${from}|${line.folded}`;
  const reading = lines.get(key) ?? previous?.lines.get(key) ?? readLine(line.folded, from);
  lines.set(key, reading);
  return reading;
}

function figureOf(text: string, line: DraftLine, mention: Mention, section: string, ledger?: LedgerLine): Figure {
  const place = span(line.start + mention.quantity.start, line.start + mention.quantity.end);
  return new MentionedFigure(place, text.slice(place.start, place.end), section, mention, ledger);
}

/** The figure that a mention is; what it is of is worked out where someone asks for it. Cells of tables have no ledger line. */
class MentionedFigure implements Figure {
  readonly value: Figure['value'];
  readonly unit: string;
  readonly #mention: Mention;
  readonly #ledger: LedgerLine | undefined;

  constructor(
    readonly span: Figure['span'],
    readonly text: string,
    readonly section: string,
    mention: Mention,
    ledger: LedgerLine | undefined,
  ) {
    this.value = mention.quantity.value;
    this.unit = mention.quantity.unit;
    this.#mention = mention;
    this.#ledger = ledger;
  }

  get subject(): string {
    return this.#ledger ? this.#ledger.of(this.#mention).subject : this.#mention.topic;
  }

  get indicator(): string {
    return this.#ledger ? this.#ledger.of(this.#mention).indicator : indicatorOf(this.#mention);
  }

  get scope(): string {
    return this.#ledger ? this.#ledger.of(this.#mention).scope : this.#mention.scope;
  }

  get period(): string {
    return this.#ledger ? this.#ledger.of(this.#mention).period : this.#mention.period;
  }
}

/** The report's own year, as its title or its first sentences say it. */
function reportYear({ text, title, lines }: Document): () => number | undefined {
  let known: { readonly year: number | undefined } | undefined;
  const read = (): number | undefined => {
    const body = lines.find(({ kind }) => kind === 'body' || kind === 'heading')?.folded.slice(0, 200) ?? '';
    return (title && yearIn(text.slice(title.start, title.end))) ?? yearIn(body);
  };
  return () => (known ??= { year: read() }).year;
}

function countsOf(reading: LineReading, line: DraftLine, siblings: readonly OutlineNode[]): RelationDraft[] {
  return reading.mentions.flatMap((mention) => outlineCounts(mention, line.start + mention.quantity.end, line.end, siblings) ?? []);
}

function place(draft: RelationDraft, figures: readonly Figure[]): PlacedRelation {
  return { draft, figures: draft.figures.map(({ role, mention }) => ({ role, figure: figures[mention.index]! })) };
}

function firstStart({ figures }: PlacedRelation): number {
  let first = Infinity;
  for (const { figure } of figures) first = Math.min(first, figure.span.start);
  return first;
}

function numbered({ draft, figures }: PlacedRelation, index: number): Relation {
  const { kind, verdict, formula, reason, assumption, expected, slip } = draft;
  return {
    id: `r${index + 1}`,
    kind,
    verdict,
    formula,
    reason,
    figures,
    ...(assumption ? { assumption } : {}),
    ...(expected ? { expected } : {}),
    ...(slip ? { slip } : {}),
  };
}

/** Where a line stands in the outline. */
interface Section {
  readonly path: string;
  readonly titles: readonly string[];
  readonly siblings: readonly OutlineNode[];
}

/** Gives for places in rising order the path of headings above (`一、/（五）/1.`) and the headings and items beside and below. */
function sectionWalker(roots: readonly OutlineNode[]): (start: number, end: number) => Section {
  const stack: OutlineNode[] = [];
  const next: number[] = [0];
  return (start, end) => {
    while (stack.length > 0 && stack.at(-1)!.sectionEnd <= start) {
      stack.pop();
      next.pop();
    }
    for (;;) {
      const nodes = stack.at(-1)?.children ?? roots;
      let i = next.at(-1)!;
      while (i < nodes.length && (nodes[i]!.sectionEnd <= start || nodes[i]!.kind === 'item')) i += 1;
      next[next.length - 1] = i;
      const node = nodes[i];
      if (!node || node.place.start > end) break;
      stack.push(node);
      next.push(0);
    }
    return {
      path: stack.map((node) => node.marker).join('/'),
      titles: stack.map((node) => node.title),
      siblings: stack.at(-1)?.children ?? roots,
    };
  };
}
