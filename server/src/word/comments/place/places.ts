import { firstIndex } from '../../../text/sorted';
import { span, type Span } from '../../../text/span';
import type { WordDraft, WordParagraph, WordPiece } from '../../wordDraft';
import { elementsOf, type RawElement } from '../raw/elements';
import { before, behind, cutAt, offsetsIn, within, type Cut, type Offsets } from './cut';
import { fieldsIn, type Field } from './fields';
import { isWord } from './names';
import { Notes } from './notes';
import { filledControls, unitAround } from './unit';

/** Where a comment begins and ends in the main part. */
export interface Place {
  readonly from: Cut;
  readonly to: Cut;
}

interface Words {
  readonly paragraph: WordParagraph;
  readonly piece: WordPiece;
}

/** Where spans of a draft's text stand in the main part of its file, as places that comments can have. */
export class Places {
  readonly elements: readonly RawElement[];
  private readonly words: readonly Words[];
  private readonly byStart: ReadonlyMap<number, RawElement>;
  private readonly paragraphs: readonly RawElement[];
  private readonly filled: ReadonlySet<RawElement>;
  private readonly notes: Notes;
  private readonly fields: readonly Field[];
  private readonly offsets: (piece: WordPiece) => Offsets;

  /**
   * @param main the name of the main part
   * @param text the text of a part by its name; undefined where there is none
   */
  constructor(
    private readonly draft: WordDraft,
    private readonly main: string,
    private readonly xml: string,
    text: (part: string) => string | undefined,
  ) {
    this.elements = elementsOf(xml);
    this.words = draft.paragraphs
      .flatMap((paragraph) => paragraph.pieces.map((piece) => ({ paragraph, piece })))
      .sort((a, b) => a.piece.span.start - b.piece.span.start);
    this.byStart = new Map(this.elements.map((element) => [element.tag.start, element]));
    this.paragraphs = this.elements.filter((one) => isWord(one, 'p'));
    this.filled = filledControls(this.elements);
    this.notes = new Notes(text, this.elements, this.filled);
    this.fields = fieldsIn(this.elements);
    this.offsets = offsetsIn(xml);
  }

  /** The place for a comment on a span; undefined where there is none, as in a header. */
  placeOf(wanted: Span): Place | undefined {
    const from = this.firstWith(wanted.start);
    const to = this.lastWith(wanted.end);
    if (wanted.start < wanted.end && from <= to) return this.around(wanted, from, to);
    return this.atLabel(wanted) ?? this.atPoint(wanted.start);
  }

  /** The first words that end behind an offset. */
  private firstWith(start: number): number {
    return firstIndex(this.words, ({ piece }) => piece.span.end > start);
  }

  /** The last words that begin before an offset. */
  private lastWith(end: number): number {
    return firstIndex(this.words, ({ piece }) => piece.span.start >= end) - 1;
  }

  /** From the first to the last words that stand in the line of the text; otherwise what holds them all. */
  private around(wanted: Span, from: number, to: number): Place | undefined {
    let [first, last] = [from, to];
    while (first <= to && !this.isInLine(this.words[first]!)) first += 1;
    while (last >= first && !this.isInLine(this.words[last]!)) last -= 1;
    if (first > last) return this.aroundUnits(this.words.slice(from, to + 1).map(({ paragraph, piece }) => this.unitOf(paragraph, piece)));
    const [begin, end] = [this.words[first]!, this.words[last]!];
    return { from: this.cut(begin, wanted.start, 'start'), to: this.cut(end, wanted.end, 'end') };
  }

  /** Where an offset of words in the line stands; what has to stay whole is kept so. */
  private cut(words: Words, offset: number, side: 'start' | 'end'): Cut {
    const run = this.runOf(words);
    if (run)
      return this.besideField(
        cutAt({ xml: this.xml, run, piece: words.piece, element: this.elementOf(words)!, offsets: this.offsets }, offset, side),
        side,
      );
    const unit = this.unitOf(words.paragraph, words.piece)!;
    return side === 'start' ? before(unit) : behind(unit);
  }

  /** What Word works out stays whole as well. */
  private besideField(cut: Cut, side: 'start' | 'end'): Cut {
    const field = this.fields[firstIndex(this.fields, ({ last }) => last.end > cut.at)];
    if (!field || field.first.tag.start >= cut.at) return cut;
    return side === 'start' ? before(field.first) : behind(field.last);
  }

  private elementOf({ piece }: Words): RawElement | undefined {
    return this.byStart.get(piece.tag.start);
  }

  /** Not in a note or a text box, which are read behind the paragraph that they belong to. */
  private isInLine(words: Words): boolean {
    if (words.paragraph.part !== this.main) return false;
    for (let one = this.elementOf(words)?.parent; one; one = one.parent) if (isWord(one, 'txbxContent')) return false;
    return this.runOf(words) !== undefined || this.unitOf(words.paragraph, words.piece) !== undefined;
  }

  private aroundUnits(units: readonly (RawElement | undefined)[]): Place | undefined {
    const known = units.filter((unit) => unit !== undefined);
    if (known.length === 0) return undefined;
    const first = known.reduce((a, b) => (b.tag.start < a.tag.start ? b : a));
    const last = known.reduce((a, b) => (b.end > a.end ? b : a));
    return { from: before(first), to: behind(last) };
  }

  /** The run of words that can be cut: it stands in the text itself, not in a note or a box. */
  private runOf(words: Words): RawElement | undefined {
    if (words.paragraph.part !== this.main) return undefined;
    const run = this.elementOf(words)?.parent;
    return run && isWord(run, 'r') && !unitAround(run, this.filled) ? run : undefined;
  }

  /** What has to stay whole around words, or around a paragraph without any. */
  private unitOf(paragraph: WordParagraph, piece?: WordPiece): RawElement | undefined {
    if (paragraph.part !== this.main) return this.notes.markOf(paragraph);
    const element = piece ? this.elementOf({ paragraph, piece }) : this.paragraphs[paragraph.number - 1];
    return element && unitAround(element, this.filled);
  }

  /** A number is shown by Word and is no text: a comment on it stands at the first run of the paragraph. */
  private atLabel({ start, end }: Span): Place | undefined {
    if (start === end) return undefined;
    const { paragraphs } = this.draft;
    const paragraph = paragraphs[firstIndex(paragraphs, ({ span: own }) => own.start > start)];
    if (!paragraph || paragraph.span.start - paragraph.label.length >= end) return undefined;
    const [first] = paragraph.pieces;
    if (!first) return this.inParagraph(paragraph);
    const last = paragraph.pieces.findLast(({ runNumber }) => runNumber === first.runNumber)!;
    return this.placeOf(span(first.span.start, last.span.end));
  }

  /** Between words, or as near as can be. */
  private atPoint(offset: number): Place | undefined {
    const paragraph = this.paragraphAt(offset);
    if (!paragraph) return undefined;
    const { pieces } = paragraph;
    const piece = pieces[firstIndex(pieces, (one) => one.span.end >= offset)] ?? pieces.at(-1);
    if (!piece) return this.inParagraph(paragraph);
    const words = { paragraph, piece };
    if (!this.runOf(words)) return this.aroundUnits([this.unitOf(paragraph, piece)]);
    const cut = this.cut(words, offset, 'start');
    return { from: cut, to: cut };
  }

  /** The last that does not begin behind an offset. */
  private paragraphAt(offset: number): WordParagraph | undefined {
    const { paragraphs } = this.draft;
    const at = firstIndex(paragraphs, (one) => one.span.start - one.label.length > offset) - 1;
    return paragraphs[Math.max(at, 0)];
  }

  private inParagraph(paragraph: WordParagraph): Place | undefined {
    const unit = this.unitOf(paragraph);
    if (unit) return this.aroundUnits([unit]);
    const element = paragraph.part === this.main ? this.paragraphs[paragraph.number - 1] : undefined;
    if (!element) return undefined;
    const cut = within(element, this.xml);
    return { from: cut, to: cut };
  }
}
