import { firstIndex } from '../text/sorted';
import type { WordDraft } from './wordDraft';

/** Where something stands in a Word file. */
export interface WordPlace {
  /** The part of the package: `word/document.xml`. */
  readonly part: string;
  /** Which `w:p` of the part, from 1. */
  readonly paragraph: number;
  /** Which `w:r` of the paragraph that has text, from 1; null where it is in the number before the paragraph, which no run has. */
  readonly run: number | null;
}

/** The paragraph and run that an offset of the text is in; undefined behind the text. Takes time in proportion to the logarithm of the text. */
export function wordPlaceAt({ paragraphs }: WordDraft, offset: number): WordPlace | undefined {
  const paragraph = paragraphs[firstIndex(paragraphs, ({ span }) => span.end >= offset)];
  if (!paragraph) return undefined;
  const { part, number, pieces } = paragraph;
  const piece = pieces[firstIndex(pieces, ({ span }) => span.end > offset)] ?? pieces.at(-1);
  return { part, paragraph: number, run: offset < paragraph.span.start || !piece ? null : piece.runNumber };
}
