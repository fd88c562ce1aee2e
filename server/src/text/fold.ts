const FOLDABLE = /[\uff01-\uff5e\u3000\u00a0]/g;

/**
 * The draft as every stage reads it: full-width forms (U+FF01–FF5E) as ASCII, U+3000 and U+00A0 as a space.
 * One code unit stays one code unit, so offsets into the folded text are offsets into the draft.
 */
export function fold(text: string): string {
  return text.replace(FOLDABLE, foldUnit);
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  return code < 0xff01 ? ' ' : String.fromCharCode(code - 0xfee0);
}

/** Longer pieces are worth keeping the text alive that they were cut from. */
const LONGEST_COPY = 8192;

/**
 * The same characters in a string of its own. An engine keeps the whole text alive as long as a piece of it is kept; a line
 * that outlives its version of the draft must not do that.
 */
export function detached(piece: string): string {
  if (piece.length > LONGEST_COPY) return piece;
  const codes = new Uint16Array(piece.length);
  for (let i = 0; i < piece.length; i += 1) codes[i] = piece.charCodeAt(i);
  return String.fromCharCode(...codes);
}
