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
