import type { Mention } from '../../../model/mentions';
import { readingOf, tableReadingOf } from '../../../model/readings';
import type { Report } from '../../../model/report';
import type { Document } from '../../../syntax/document';
import { firstIndex } from '../../../text/sorted';
import { covers, overlaps, span, type Span } from '../../../text/span';

/** A figure of the draft and where it stands. */
export interface FigureHere {
  readonly span: Span;
  readonly mention: Mention;
}

/**
 * The figures of single places of one version of a draft. A place costs its own lines, which are read once for all versions that
 * have them, and a table once for all places in it.
 */
export class FiguresAt {
  readonly #document: Document;
  /** The figures of lines of tables, by line. */
  readonly #rows = new Map<number, readonly Mention[]>();

  constructor({ document }: Pick<Report, 'document'>) {
    this.#document = document;
  }

  /** Those that have at least one character in common with the place, in the order of the text. */
  within(place: Span): FigureHere[] {
    const { lines } = this.#document;
    const found: FigureHere[] = [];
    for (let line = firstIndex(lines, ({ end }) => end > place.start); line < lines.length; line += 1) {
      const { start } = lines[line]!;
      if (start >= place.end) break;
      this.#inLine(line, start, place, found);
    }
    return found;
  }

  /** The place, and the whole of each figure that it cuts: where `152件` stands now, `52件` of it are about `152件`. */
  grown(place: Span): Span {
    const here = this.within(place);
    const [first, last] = [here[0], here.at(-1)];
    if (!first || !last) return place;
    if (covers(place, first.span) && covers(place, last.span)) return place;
    return span(Math.min(place.start, first.span.start), Math.max(place.end, last.span.end));
  }

  #inLine(line: number, start: number, place: Span, found: FigureHere[]): void {
    const mentions = this.#mentions(line);
    let at = firstIndex(mentions, ({ quantity }) => start + quantity.end > place.start);
    for (; at < mentions.length; at += 1) {
      const { quantity } = mentions[at]!;
      const figure = span(start + quantity.start, start + quantity.end);
      if (!overlaps(figure, place)) return;
      found.push({ span: figure, mention: mentions[at]! });
    }
  }

  #mentions(line: number): readonly Mention[] {
    const { kind } = this.#document.lines[line]!;
    if (kind === 'heading' || kind === 'body') return readingOf(this.#document.lines[line]!).mentions;
    if (kind !== 'table') return NONE;
    if (!this.#rows.has(line)) this.#readTable(line);
    return this.#rows.get(line) ?? NONE;
  }

  #readTable(line: number): void {
    const { lines } = this.#document;
    let [first, end] = [line, line + 1];
    while (lines[first - 1]?.kind === 'table') first -= 1;
    while (lines[end]?.kind === 'table') end += 1;
    const { rows } = tableReadingOf(lines.slice(first, end));
    for (let row = first; row < end; row += 1) this.#rows.set(row, rows[row - first] ?? NONE);
  }
}

const NONE: readonly Mention[] = [];
