import { perLine } from '../../syntax/perLine';

/** A part of a line. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Place[] = [];
/** What the folded text of an address is made of; 。 stands in one for a point. */
const ADDRESS = /(?:https?:\/\/|www[.。])[\w\-.~:/?#@!$&*+=%。]{1,200}|[\w.+-]{1,40}@\w[\w-]{0,40}(?:[.。][\w-]{1,20}){1,4}/g;

/** The addresses of pages and mail boxes in a line, as they are folded. */
export const addressesIn = perLine((folded): readonly Place[] => {
  if (!folded.includes('://') && !folded.includes('www') && !folded.includes('@')) return NONE;
  const found: Place[] = [];
  for (const match of folded.matchAll(ADDRESS)) {
    // a mark at its end belongs to the sentence
    const words = match[0].replace(/(?<![.:?!。])[.:?!。]{1,9}$/, '');
    found.push({ start: match.index, end: match.index + words.length });
  }
  return found.length === 0 ? NONE : found;
}, NONE);
