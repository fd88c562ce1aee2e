const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0\u2002\u2003]/g;

/**
 * The draft as every stage reads it: full-width forms (U+FF01–FF5E) as ASCII, U+3000 and U+00A0 as a space,
 * and so U+2002 and U+2003, which Word and web pages set paragraphs in with.
 * One code unit stays one code unit, so offsets into the folded text are offsets into the draft.
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, foldUnit);
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  return code < 0xff01 ? ' ' : String.fromCharCode(code - 0xfee0);
}

/** How many arguments a call takes without trouble. */
const PIECE = 8192;

/**
 * The same characters in a string of its own. An engine keeps the whole text alive as long as a piece of it is kept; a line
 * that outlives its version of the draft must not do that.
 */
export function detached(text: string): string {
  let copy = '';
  for (let from = 0; from < text.length; from += PIECE) copy += copyOf(text, from, Math.min(text.length, from + PIECE));
  return copy;
}

function copyOf(text: string, from: number, to: number): string {
  const codes = new Array<number>(to - from);
  for (let i = from; i < to; i += 1) codes[i - from] = text.charCodeAt(i);
  return String.fromCharCode.apply(undefined, codes);
}
