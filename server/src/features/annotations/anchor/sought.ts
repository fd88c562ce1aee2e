import type { Anchor } from '../annotation';
import { normalCodes } from './normalText';
import { reachToldBy } from './quote';

/** An anchor as it is compared: units of its words and of what stood around them. */
export interface Sought {
  readonly prefix: Uint16Array;
  readonly exact: Uint16Array;
  readonly suffix: Uint16Array;
  /** All three. */
  readonly whole: Uint16Array;
  /** So many units before the words made them stand once; infinite where that is not known. */
  readonly reachBefore: number;
  readonly reachBehind: number;
  /** So many units beside the words are of the same clause, up to a mark or a paragraph's end. */
  readonly clauseBefore: number;
  readonly clauseBehind: number;
}

/** What clauses end with, and cells of tables. A line end alone may have been put in by wrapping; with an indent it is a new paragraph's. */
const CLAUSE_ENDS = /[，,。.；;：:、！!？?｜|\t（）()“”"《》]|[\r\n](?=[ \u3000\r\n])/g;
/** Clauses are not looked at further than this. */
const CLAUSE = 64;

export function soughtFor({ quote }: Anchor): Sought {
  const [prefix, exact, suffix] = [normalCodes(quote.prefix), normalCodes(quote.exact), normalCodes(quote.suffix)];
  const whole = new Uint16Array(prefix.length + exact.length + suffix.length);
  whole.set(prefix);
  whole.set(exact, prefix.length);
  whole.set(suffix, prefix.length + exact.length);
  return {
    prefix,
    exact,
    suffix,
    whole,
    reachBefore: reachToldBy(prefix),
    reachBehind: reachToldBy(suffix),
    clauseBefore: clauseBefore(quote.prefix.slice(-CLAUSE), quote.exact),
    clauseBehind: clauseBehind(quote.suffix.slice(0, CLAUSE), quote.exact),
  };
}

function clauseBefore(prefix: string, exact: string): number {
  // a mark alone is of the clause before it
  if (exact.length > 1 && exact.slice(0, 1).search(CLAUSE_ENDS) === 0) return 0;
  let begin = 0;
  for (const mark of prefix.matchAll(CLAUSE_ENDS)) begin = mark.index + 1;
  return normalCodes(prefix.slice(begin)).length;
}

function clauseBehind(suffix: string, exact: string): number {
  if (exact !== '' && exact.slice(-1).search(CLAUSE_ENDS) === 0) return 0;
  const end = suffix.search(CLAUSE_ENDS);
  return normalCodes(end < 0 ? suffix : suffix.slice(0, end)).length;
}

/** Whether a text has these units at a place. */
export function standsAt(words: Uint16Array, codes: Uint16Array, at: number): boolean {
  if (at < 0 || at + words.length > codes.length) return false;
  for (let i = 0; i < words.length; i += 1) if (words[i] !== codes[at + i]) return false;
  return true;
}
