import { kindOf, POINT } from './chars';

const CHINESE = '一二三四五六七八九十';

/**
 * The closing brackets that end an ordinal and have no partner: `1)`, `一)`, `①)`, `a)`. Only where a line has closing
 * brackets to spare: in `(1)` the same mark has its partner. Undefined where there are none.
 */
export function ordinalClosings(folded: string, brackets: readonly number[]): ReadonlySet<number> | undefined {
  let spare = 0;
  const places: number[] = [];
  for (const at of brackets) {
    const mark = folded[at];
    if (mark === '(' || mark === '[') spare -= 1;
    else if (mark === ')' || mark === ']') spare += 1;
    if (mark === ')' && (endsOrdinal(folded, at) || numberBefore(folded, at) === places.length + 1)) places.push(at);
  }
  return spare > 0 && places.length > 0 ? new Set(places.slice(0, spare)) : undefined;
}

/** The number of `包括1)摸底2)整改`, where words stand before it; it counts only as the next of its line. */
function numberBefore(folded: string, close: number): number | undefined {
  const number = /[\u4e00-\u9fff](\d{1,2})$/.exec(folded.slice(Math.max(0, close - 3), close));
  return number ? Number(number[1]) : undefined;
}

/** Whether what stands before a bracket is an ordinal at the beginning of the line or behind a mark. */
function endsOrdinal(folded: string, close: number): boolean {
  let at = close - 1;
  if (/[①-⑳a-zA-Z]/.test(folded[at] ?? '')) at -= 1;
  else while (at >= 0 && close - at <= 2 && (CHINESE.includes(folded[at]!) || /\d/.test(folded[at]!))) at -= 1;
  if (at === close - 1) return false;
  const before = folded[at];
  return before === undefined || before === ' ' || before === '\t' || before === '>' || kindOf(before.charCodeAt(0)) === POINT;
}
