import { exactly, interval, type Interval } from '../../text/interval';
import { ARABIC_MEASURES, CHINESE_MEASURES, isContinuous, wordAt, type WordTable } from '../measures';
import type { Quantity } from '../quantity';
import { modified } from './modifiers';
import type { Numeral } from './numeral';
import { finishShare, mayBeShareMark, shareMarkAt } from './share';

/** Whether what begins with a character may be a measure word of the table or a mark of share. */
export function mayBeMeasured(table: WordTable, code: number): boolean {
  return table.has(code) || mayBeShareMark(code);
}

/** Reads the measure word and the modifiers around a numeral. */
export function finish(folded: string, numeral: Numeral): Quantity | undefined {
  const mark = shareMarkAt(folded, numeral.end);
  if (mark !== '') return finishShare(folded, numeral, mark);
  let unit = wordAt(numeral.chinese ? CHINESE_MEASURES : ARABIC_MEASURES, folded, numeral.end);
  // 274.6万点赞, 8点
  if (unit === '点' && !numeral.chinese && !/^(?:要求|意见|建议)/.test(folded.slice(numeral.end + 1, numeral.end + 3))) unit = '';
  if (numeral.chinese && (unit === '' || isChineseName(folded, numeral, unit))) return undefined;
  if (unit === '' && !isBareFigure(folded, numeral)) return undefined;
  if (unit === '年' && numeral.printed >= 1900 && numeral.printed < 2100) return undefined;
  const end = numeral.end + unit.length;
  const value = numeral.loose ? numeral.value : printedInterval(numeral.printed, numeral.step, unit, numeral.scale);
  return modified(folded, {
    kind: 'amount',
    start: numeral.start,
    end,
    leadEnd: numeral.start,
    printed: numeral.printed,
    step: numeral.step,
    unit,
    scale: numeral.scale,
    numeralEnd: numeral.end,
    value,
    loose: numeral.loose,
  });
}

/**
 * A figure in 万 or 亿 stands for what rounds or truncates to it, unless it is a whole number of them:
 * 274.6万 is [2745500, 2747000), 48万元 is 48万元.
 */
function printedInterval(printed: number, step: number, unit: string, scale: string): Interval {
  const rounded = scale !== '' && (step < 1e4 || scale === '亿') && step !== 1e4;
  if (rounded || (step < 1 && isContinuous(unit) && scale !== '')) return interval(printed - step / 2, printed + step, false, true);
  return exactly(printed);
}

/** Chinese numerals before measure words that make a name: 三级, 四大, 十点 are counts only where something is listed. */
function isChineseName(folded: string, numeral: Numeral, unit: string): boolean {
  const after = folded[numeral.end + unit.length] ?? '';
  if (unit === '人' && /[大民]/.test(after)) return true;
  if (unit === '大' && numeral.printed > 10) return true;
  if (unit === '次' && /^(?:会议|全会|全体|代表)/.test(folded.slice(numeral.end + 1, numeral.end + 3))) return true;
  if (unit === '个' && /[维确意自环]/.test(after) && /^(?:维护|确立|意识|自信)/.test(folded.slice(numeral.end + 1, numeral.end + 3)))
    return true;
  if (unit === '点' && /[半钟零左]/.test(after)) return true;
  return false;
}

/** A number without a measure word is a figure only where it is large or decimal and stands before a noun. */
function isBareFigure(folded: string, numeral: Numeral): boolean {
  const after = folded[numeral.end] ?? '';
  if (numeral.scale !== '') return /[\u4e00-\u9fff]/.test(after);
  // 其中暴雨27、雷电35: the measure word is that of the total
  return !numeral.chinese && /[\u4e00-\u9fff]/.test(folded[numeral.start - 1] ?? '') && (after === '' || '、,。;)'.includes(after));
}
