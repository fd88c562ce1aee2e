import { CharSet } from '../../text/charSet';
import { readChineseNumeral } from '../../text/numerals';
import { interval, type Interval } from '../../text/interval';
import type { Quantity, QuantityKind } from '../quantity';
import { modified } from './modifiers';
import type { Numeral } from './numeral';

const SHARE_MARK = /(?:%|‰|个百分点|百分点|成(?![立为员果效功熟本都长就品县市型套建交])|倍)/y;
const SHARE_MARK_BEGINS = new CharSet('%‰个百成倍');

export function mayBeShareMark(code: number): boolean {
  return SHARE_MARK_BEGINS.has(code);
}

/** The mark of share at an offset; '' where none stands there. */
export function shareMarkAt(folded: string, at: number): string {
  if (!mayBeShareMark(folded.charCodeAt(at))) return '';
  SHARE_MARK.lastIndex = at;
  return SHARE_MARK.exec(folded)?.[0] ?? '';
}

/** Reads what a numeral with a mark of share is: `98.5%`, `3倍`, `九成五`, `8.5个百分点`. */
export function finishShare(folded: string, numeral: Numeral, mark: string): Quantity | undefined {
  const end = numeral.end + mark.length;
  const { loose } = numeral;
  if (mark === '倍') {
    const value = loose ? numeral.value : interval(numeral.printed - numeral.step / 2, numeral.printed + numeral.step, false, true);
    return modified(folded, shareOf(numeral, end, 'times', mark, numeral.printed, numeral.step, value));
  }
  if (mark === '成') {
    if (numeral.printed > 10) return undefined;
    // 九成五
    const half = /^[一二三四五六七八九](?![个件次名家户项条份多余])/.exec(folded.slice(end, end + 2))?.[0];
    const more = half === undefined ? 0 : readChineseNumeral(half)!;
    return share(folded, numeral.start, end + (half?.length ?? 0), numeral.printed * 10 + more, more > 0 ? '%' : '成');
  }
  const factor = mark === '‰' ? 0.1 : 1;
  const printed = numeral.printed * factor;
  const step = numeral.step * factor;
  const value = loose ? scaled(numeral.value, factor) : interval(printed - step / 2, printed + step, false, true);
  if (mark.endsWith('百分点')) {
    const points = loose ? value : interval(printed - step / 2, printed + step / 2);
    return modified(folded, shareOf(numeral, end, 'points', '个百分点', printed, step, points));
  }
  return modified(folded, shareOf(numeral, end, 'share', mark, printed, step, value));
}

function shareOf(
  numeral: Numeral,
  end: number,
  kind: QuantityKind,
  unit: string,
  printed: number,
  step: number,
  value: Interval,
): Quantity {
  const { start, loose } = numeral;
  return { kind, start, end, leadEnd: start, printed, step, unit, scale: '', numeralEnd: numeral.end, value, loose };
}

function scaled(value: Interval, factor: number): Interval {
  return interval(value.low * factor, value.high * factor, value.lowOpen, value.highOpen);
}

/** A share said in words: 成 is good for half of one, a fraction for two points. */
export function share(folded: string, start: number, end: number, printed: number, unit: string): Quantity {
  const half = unit === '成' ? 5 : unit === '%' ? 0.5 : 2;
  return modified(folded, {
    kind: 'share',
    start,
    end,
    leadEnd: start,
    printed,
    step: half * 2,
    unit,
    scale: '',
    numeralEnd: end,
    value: interval(printed - half, printed + half, false, true),
    loose: false,
  });
}
