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
    if (mark === ')' && endsOrdinal(folded, at)) places.push(at);
  }
  return spare > 0 && places.length > 0 ? new Set(places.slice(0, spare)) : undefined;
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
