/** é, and the half-width forms of Japanese and Korean. */
const NARROW = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff61-\uffdc]/;
const ZERO = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u;

/** How wide a character is printed, in half cells: digits and letters of 仿宋 and 宋体 are half as wide as the rest. As in the preview. */
export function halfCellsOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
  if (codePoint >= 0x2e80 && codePoint < 0xff61) return codePoint >= 0xfe00 && codePoint <= 0xfe0f ? 0 : 2;
  if (codePoint === 9 || codePoint === 0xa0) return 1;
  const character = String.fromCodePoint(codePoint);
  if (ZERO.test(character)) return 0;
  return NARROW.test(character) ? 1 : 2;
}

/** The width of a text in cells: `附件：1.` is 4 wide. */
export function cellsOf(text: string): number {
  let half = 0;
  for (const character of text) half += halfCellsOf(character.codePointAt(0)!);
  return half / 2;
}
