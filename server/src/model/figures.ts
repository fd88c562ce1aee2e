import type { Document } from '../syntax/document';
import type { LineText } from '../syntax/lineText';
import type { DraftLine } from '../syntax/parts';
import { span } from '../text/span';
import type { Figure } from './figure';
import { LedgerLine } from './ledger/ledgerLine';
import { yearIn } from './ledger/period';
import type { PlacedMention } from './placed';
import { readingOf } from './readings';
import { reportYear } from './reportYear';
import { sectionOf, type Section } from './section';

/** The figures of one version of a draft, each made when first asked for and the same ever after. */
export class Figures {
  readonly #made = new Map<PlacedMention['mention'], Figure>();
  readonly #lines: Lines;

  constructor(document: Document) {
    this.#lines = new Lines(document);
  }

  of(placed: PlacedMention): Figure {
    let figure = this.#made.get(placed.mention);
    if (!figure) this.#made.set(placed.mention, (figure = new MentionedFigure(this.#lines, placed)));
    return figure;
  }
}

/** The terms of a line, and what they were read under. */
interface KeptLedger {
  readonly titled: boolean;
  readonly titles: readonly string[];
  readonly year: number | undefined;
  readonly ledger: LedgerLine;
}

/** By line, for all versions of a draft that have it. */
const KEPT = new WeakMap<LineText, KeptLedger>();

/** The terms of a line's figures; those of an earlier version where the line stands under the same headings and in the same year. */
function ledgerOf({ text, marker }: DraftLine, titles: readonly string[], year: number | undefined): LedgerLine {
  const titled = marker !== undefined;
  const kept = KEPT.get(text);
  if (kept?.titled === titled && kept.year === year && areSame(kept.titles, titles)) return kept.ledger;
  // nothing of the version may be held, which the line outlives
  const ledger = new LedgerLine(() => ({ mentions: readingOf({ text, marker }).mentions, headings: titles, titled, year }));
  KEPT.set(text, { titled, titles, year, ledger });
  return ledger;
}

function areSame(titles: readonly string[], others: readonly string[]): boolean {
  return titles === others || (titles.length === others.length && titles.every((title, i) => title === others[i]));
}

/** What figures of one line have in common, worked out when the first of them is asked for it. */
class Lines {
  readonly #sections = new Map<number, Section>();
  readonly #ledger = new Map<number, LedgerLine>();

  constructor(readonly document: Document) {}

  section(line: number): Section {
    let section = this.#sections.get(line);
    if (!section) {
      const { start, end, marker } = this.document.lines[line]!;
      // the section begins at its mark, not at the blanks before it
      section = sectionOf(this.document.outline, start + (marker?.start ?? 0), end);
      this.#sections.set(line, section);
    }
    return section;
  }

  /** The terms of the line's figures; undefined for a line of a table, whose cells are named by their rows and columns. */
  ledger(line: number): LedgerLine | undefined {
    const known = this.#ledger.get(line);
    const at = this.document.lines[line]!;
    if (known || at.kind === 'table') return known;
    const { titles } = this.section(line);
    const ledger = ledgerOf(at, titles, yearIn(titles.join()) ?? reportYear(this.document));
    this.#ledger.set(line, ledger);
    return ledger;
  }
}

/** The figure that a mention is; what it counts and where is worked out where someone asks for it. */
class MentionedFigure implements Figure {
  readonly span: Figure['span'];
  readonly text: string;
  readonly #lines: Lines;
  readonly #placed: PlacedMention;

  constructor(lines: Lines, placed: PlacedMention) {
    const { start } = lines.document.lines[placed.line]!;
    const { quantity } = placed.mention;
    this.span = span(start + quantity.start, start + quantity.end);
    this.text = lines.document.text.slice(this.span.start, this.span.end);
    this.#lines = lines;
    this.#placed = placed;
  }

  get value(): Figure['value'] {
    return this.#placed.mention.quantity.value;
  }

  get unit(): string {
    return this.#placed.mention.quantity.unit;
  }

  get section(): string {
    return this.#lines.section(this.#placed.line).path;
  }

  get subject(): string {
    return this.#terms()?.subject ?? this.#placed.mention.topic;
  }

  get indicator(): string {
    return this.#terms()?.indicator ?? this.#placed.mention.lead;
  }

  get scope(): string {
    return this.#terms()?.scope ?? this.#placed.mention.scope;
  }

  get period(): string {
    return this.#terms()?.period ?? this.#placed.mention.period;
  }

  #terms(): ReturnType<LedgerLine['of']> | undefined {
    return this.#lines.ledger(this.#placed.line)?.of(this.#placed.mention);
  }
}
