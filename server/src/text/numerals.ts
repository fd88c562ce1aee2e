/** Chinese numerals read and written: strings and numbers only. */

const DIGITS = '零一二三四五六七八九';
const DIGIT_VALUES: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Every character that can stand in a Chinese numeral, for use inside a regular expression's class. */
export const CHINESE_NUMERAL_CHARS = '零〇一二两三四五六七八九十百千万亿';

/**
 * The value of a Chinese numeral: `十四` 14, `两百零五` 205, `二〇一七` 2017, `三万五千` 35000.
 * Undefined where the characters are no numeral, as `十四五` or `八五`.
 */
export function readChineseNumeral(text: string): number | undefined {
  if (text.length === 0) return undefined;
  if (text.length >= 4 && [...text].every((c) => c in DIGIT_VALUES)) return Number([...text].map((c) => DIGIT_VALUES[c]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  for (const c of text) {
    const value = DIGIT_VALUES[c];
    const small = SMALL_UNITS[c];
    const large = LARGE_UNITS[c];
    if (value !== undefined) {
      // two digits in a row are a run such as 八五, except after a spoken zero
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (small !== undefined) {
      if (small >= lastUnit) return undefined;
      section += (digit ?? 1) * small;
      lastUnit = small;
      digit = undefined;
    } else if (large !== undefined) {
      const counted = section + (digit ?? 0);
      // 三万亿: the second unit multiplies what stands before it; 万 alone is one 万
      total = counted === 0 ? Math.max(total, 1) * large : total + counted * large;
      section = 0;
      digit = undefined;
      lastUnit = Infinity;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}

/** Writes 1–99 as an ordinal mark does: `一`, `十`, `二十三`; other numbers in Arabic digits. */
export function writeChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) return String(value);
  if (value < 10) return DIGITS[value]!;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens === 1 ? '' : DIGITS[tens]!) + '十' + (ones === 0 ? '' : DIGITS[ones]!);
}
