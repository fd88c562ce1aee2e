import { clean } from './arithmetic';

/**
 * Names the slip of the pen that turns the number that should stand there into the printed one; undefined where none of
 * the usual ones does. Both numbers with 万 and 亿 multiplied out; shares in percent.
 */
export function slipBetween(printed: number, expected: number): string | undefined {
  if (printed === expected || printed <= 0 || expected <= 0) return undefined;
  const [a, b] = [digitsOf(printed), digitsOf(expected)];
  if (isTransposed(a, b)) return '数字前后颠倒';
  const factor = clean(Math.max(printed, expected) / Math.min(printed, expected));
  if (factor === 1e4) return '多写或漏写了“万”';
  if (factor === 10 || factor === 100 || factor === 1000) return '小数点错位';
  if (Number.isInteger(printed) && Number.isInteger(expected) && Math.abs(printed - expected) === 1) return '多计或少计一';
  if (a.length === b.length && [...a].filter((digit, i) => digit !== b[i]).length === 1) return '一位数字写错';
  return undefined;
}

/** A number's digits, the point among them where it has one. */
export function digitsOf(value: number): string {
  return String(clean(value));
}

/** Whether one is the other with two digits in each other's place, neighbours or with one between. */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((unit, i) => unit !== b[i]);
  if (at < 0) return false;
  return [1, 2].some((gap) => {
    const swapped = [...b];
    [swapped[at], swapped[at + gap]] = [swapped[at + gap]!, swapped[at]!];
    return swapped.join('') === a;
  });
}
