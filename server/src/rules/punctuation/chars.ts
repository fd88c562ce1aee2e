/** What a character is to the scanner; 0 is anything that is of no interest. */
export const BRACKET = 1;
export const POINT = 2;
export const DOT = 3;
export const DASH = 4;
export const BLANK = 5;
export const ITEM = 6;
export const DIGIT = 7;
export const ONE = 8;

const KINDS = new Uint8Array(0x10000);
const SETS: readonly (readonly [number, string])[] = [
  [BRACKET, '“”‘’《》〈〉〔〕【】「」『』()[]<>"'],
  [POINT, '、,。;:!?'],
  [DOT, '.…·⋯・•‧∙⋅●･'],
  [DASH, '-—–~─―'],
  [BLANK, ' \t'],
  [ITEM, '是'],
  [DIGIT, '0123456789'],
  [ONE, '一ー⼀ㄧ'],
];
for (const [kind, characters] of SETS) for (const one of characters) KINDS[one.charCodeAt(0)] = kind;

/** The kind of a folded character, by its code; NaN, which stands for no character, is of no interest. */
export function kindOf(code: number): number {
  return KINDS[code] ?? 0;
}

/** A Chinese character. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

/** A Chinese character, or a mark that only Chinese text has: 。 》 ” —. */
export function isChinese(code: number): boolean {
  return isHan(code) || (code >= 0x3001 && code <= 0x301b) || (code >= 0x2014 && code <= 0x2026);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatin(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** The marks that come in pairs, opening and closing mark of each beside one another. */
const PAIRS = '“”‘’《》〈〉〔〕【】「」『』()[]<>';

/** The closing mark that belongs to an opening one; undefined for any other character. */
export function closingOf(mark: string): string | undefined {
  const at = placeOf(mark);
  return at >= 0 && at % 2 === 0 ? PAIRS[at + 1] : undefined;
}

/** The opening mark that belongs to a closing one; undefined for any other character. */
export function openingOf(mark: string): string | undefined {
  const at = placeOf(mark);
  return at >= 0 && at % 2 === 1 ? PAIRS[at - 1] : undefined;
}

/** Where a mark stands in the list; -1 also for no mark at all, beside the ends of a line. */
function placeOf(mark: string): number {
  return mark === '' ? -1 : PAIRS.indexOf(mark);
}

/** How a mark and its partner are called: 引号, 书名号, 括号. */
export function nameOf(mark: string): string {
  if ('“”‘’「」『』"'.includes(mark)) return '引号';
  return '《》〈〉<>'.includes(mark) ? '书名号' : '括号';
}

/** The full-width form of a mark that has one: `，` of `,`. */
export function fullWidth(mark: string): string {
  const code = mark.charCodeAt(0);
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code + 0xfee0) : mark;
}

/** Whether a raw character is a half-width form. */
export function isHalf(code: number): boolean {
  return code < 0x80;
}
