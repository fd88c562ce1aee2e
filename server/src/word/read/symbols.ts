/**
 * The sign of `<w:sym w:font="Wingdings" w:char="F0FE"/>`: what the fonts Wingdings and Symbol have has names in Unicode as far as
 * reports use it, the signs of lists to be ticked, of arithmetic, Greek letters. `code`: `w:char`, hexadecimal.
 */
export function symbolOf(font: string, code: string): string {
  const value = parseInt(code, 16);
  if (Number.isNaN(value) || value > 0xffff) return '';
  if (/^wingdings/i.test(font)) return TICKS.get(value & 0xff) ?? '•';
  const isShifted = value >= 0xf020 && value <= 0xf0ff;
  if (/^symbol$/i.test(font) && (isShifted || value <= 0xff)) return SYMBOLS.get(value & 0xff) ?? plain(value);
  return plain(value);
}

/** Fonts of symbols have what stands in ASCII from F020 on. */
function plain(value: number): string {
  return String.fromCharCode(value >= 0xf020 && value < 0xf07f ? value - 0xf000 : value);
}

const TICKS: ReadonlyMap<number, string> = new Map([
  [0xa8, '□'],
  [0x6f, '□'],
  [0x71, '□'],
  [0xfe, '☑'],
  [0x52, '☑'],
  [0xfd, '☒'],
  [0x54, '☒'],
  [0xfc, '✓'],
  [0x50, '✓'],
  [0xfb, '✗'],
]);

const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xd0, '∠'],
  [0xd6, '√'],
  [0xe5, '∑'],
  ...[...'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'].map((letter, i) => [0x41 + i, letter] as const),
  ...[...'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'].map((letter, i) => [0x61 + i, letter] as const),
]);
