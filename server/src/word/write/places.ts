import type { Span } from '../../text/span';
import type { WordDraft, WordParagraph } from '../wordDraft';
import type { Written } from './body';

const MAIN = 'word/document.xml';

/** A stretch of the draft and where it stands in the text that is read of the exported file. */
interface Stretch {
  readonly from: number;
  readonly length: number;
  readonly to: number;
}

/** Tells where words of a draft stand in the text of the Word file that it was exported to. */
export class ExportedPlaces {
  /** In the order of the draft; no two overlap. */
  private readonly stretches: readonly Stretch[];

  /** @param exported what is read of the exported file */
  constructor(written: readonly Written[], exported: WordDraft) {
    const paragraphs = new Map<number, WordParagraph>();
    for (const one of exported.paragraphs) if (one.part === MAIN) paragraphs.set(one.number, one);
    const stretches = written.flatMap(({ paragraph, at, length, from }) => {
      const there = paragraphs.get(paragraph);
      return there && length > 0 ? [{ from, length, to: there.span.start + at }] : [];
    });
    this.stretches = stretches.sort((a, b) => a.from - b.from);
  }

  /** From the first of its characters that was printed to the last; undefined where none was. A place between words has none. */
  placeOf({ start, end }: Span): Span | undefined {
    const first = this.stretches[this.indexBehind(start)];
    const last = this.stretches[this.indexBehind(end - 1, 'last')];
    if (!first || !last || first.from >= end || last.from + last.length <= start) return undefined;
    const from = first.to + Math.max(0, start - first.from);
    const to = last.to + Math.min(last.length, end - last.from);
    return from < to ? { start: from, end: to } : undefined;
  }

  /** The first stretch that ends behind an offset; or the last that begins at it or before it. */
  private indexBehind(offset: number, which: 'first' | 'last' = 'first'): number {
    let [low, high] = [0, this.stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const { from, length } = this.stretches[middle]!;
      if (which === 'first' ? from + length > offset : from > offset) high = middle;
      else low = middle + 1;
    }
    return which === 'first' ? low : low - 1;
  }
}
