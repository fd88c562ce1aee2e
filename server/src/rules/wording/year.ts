import type { Document } from '../../syntax/document';

const KNOWN = new WeakMap<Document, { readonly year: number | undefined }>();

/**
 * The report's own year where its title says it, or its opening does without another one beside it: 2015 and 2020 of
 * 《纲要（2015—2020年）》 are none. What is wrong in some years only is reported by this year alone, so it must be certain.
 */
export function yearOf(document: Document): number | undefined {
  let known = KNOWN.get(document);
  if (!known) {
    known = { year: read(document) };
    KNOWN.set(document, known);
  }
  return known.year;
}

const OPENING = 80;

function read({ text, title, lines }: Document): number | undefined {
  const named = title && only(text.slice(title.start, title.end));
  if (named !== undefined) return named;
  const opening = lines.find(({ kind }) => kind === 'body' || kind === 'heading')?.folded.slice(0, OPENING) ?? '';
  return only(opening);
}

/** The only year that a text names outside titles and ranges. */
function only(text: string): number | undefined {
  const plain = text.replace(/《[^》]*(?:》|$)/g, '').replace(/(?:19|20)\d{2}年?[-—~～至](?:19|20)\d{2}年/g, '');
  const years = new Set([...plain.matchAll(/(?<!\d)(?:19|20)\d{2}(?=年)/g)].map(([year]) => Number(year)));
  return years.size === 1 ? [...years][0] : undefined;
}
