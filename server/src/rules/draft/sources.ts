import { perLine } from '../../syntax/perLine';
import { sameOf, type Source } from '../source';

/** What the first paragraph says, as all do who ask of which year a draft is: 2023年，我县……. The title is no line of the body. */
export const openingSource: Source = ({ line }, { document: { lines, bodyStart } }) => {
  for (let at = bodyStart; at < line; at += 1) if (lines[at]!.kind === 'body' || lines[at]!.kind === 'heading') return true;
  return false;
};

/** So far a clause is read that begins with a year. */
const CLAUSE = 128;
const YEAR_OPENS = /(?<![\p{L}\d])(?:19|20)\d\d[ ]?年/gu;

const openedByYear = perLine((folded) => {
  if (!folded.includes('年')) return '';
  return Array.from(folded.matchAll(YEAR_OPENS), ({ index }) => folded.slice(index, index + CLAUSE)).join('\n');
}, '');

/** Clauses that begin with a year: `2024年，我县将……`. */
export const yearsSource: Source = sameOf(openedByYear);
