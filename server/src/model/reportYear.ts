import type { Document } from '../syntax/document';
import { yearIn } from './ledger/period';

const KNOWN = new WeakMap<Document, { readonly year: number | undefined }>();

/** The report's own year, as its title or its first sentences say it; undefined where they say none. */
export function reportYear(document: Document): number | undefined {
  let known = KNOWN.get(document);
  if (!known) {
    const { text, title, lines } = document;
    const opening = lines.find(({ kind }) => kind === 'body' || kind === 'heading')?.folded.slice(0, OPENING) ?? '';
    known = { year: (title && yearIn(text.slice(title.start, title.end))) ?? yearIn(opening) };
    KNOWN.set(document, known);
  }
  return known.year;
}

const OPENING = 200;
