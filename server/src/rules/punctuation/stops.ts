import { DOT, isHan, kindOf } from './chars';
import { isNameDot } from './middleDots';

const SHORTEST_SENTENCE = 6;
/** Clauses on both sides of a . that have as many characters are no abbreviations, ordinals or names. */
const SHORTEST_CLAUSE = 6;
const FAR = 40;

/** Where a single . stands for 。: `扎实推进．` at the end of a line, `稳步提升.全年办理案件` between two sentences. `dots` is where runs of dots begin. */
export function stopsIn(folded: string, dots: readonly number[]): number[] {
  const length = folded.trimEnd().length;
  return dots.filter((at) => {
    if (folded[at] !== '.' || kindOf(folded.charCodeAt(at + 1)) === DOT || !isHan(folded.charCodeAt(at - 1))) return false;
    return at === length - 1 ? at >= SHORTEST_SENTENCE : isBetweenClauses(folded, at);
  });
}

function isBetweenClauses(folded: string, at: number): boolean {
  if (isNameDot(folded, at)) return false;
  const before = /(?<![^,。;:、.!?\s])[^,。;:、.!?\s]+$/.exec(folded.slice(Math.max(0, at - FAR), at))?.[0] ?? '';
  const behind = /^[^,。;:、.!?\s]+/.exec(folded.slice(at + 1, at + 1 + FAR))?.[0] ?? '';
  return before.length >= SHORTEST_CLAUSE && behind.length >= SHORTEST_CLAUSE && isHan(behind.charCodeAt(0)) && isInSentence(folded, at);
}

/** A comma or a stop stands beside it: a title, an ordinal with its heading and a list of names have none. */
function isInSentence(folded: string, at: number): boolean {
  return /[,。]/.test(folded.slice(Math.max(0, at - 2 * FAR), at + FAR));
}
