import { ARABIC_MEASURES, isMoney, wordAt } from '../../model/measures';
import { before, matchAt } from './context';
import type { Span } from '../../text/span';
import { replaced, type HitFix, type NumeralHit, type Reader } from './hit';

/** 1 the first unit, 2 the mark, 3 the second number, 4 its unit */
const RANGE = /(%|‰|万亿|万|亿)?([-—–~〜]{1,2}|至|到)(\d+(?:\.\d+)?)(?![\d.,:/-])(%|‰|万亿|千万|百万|万|亿)?/y;
const YEAR = /^(?:19|20)\d\d$/;
/** What digits behind are no amount: -5, 1:3, +2, 第3. */
const NO_AMOUNT = /[-—–~〜/:.+=×*第#№]$/;
/** A change, whose ends may stand in any order: 由5%—3%. */
const CHANGING = /由|从|降|减|低|缩|比[上去前]/;
/** What numbers without amount have: 9—1月, 22—6时, 5—3号楼, 12—3层. */
const NUMBERED = /^(?:[年月日时点分秒号楼层级名位周季岁度期届条款页班单章节卷]|学时|课时)/;

export const readRange: Reader = (line, start, end) => {
  const match = matchAt(RANGE, line, end);
  if (!match || NO_AMOUNT.test(before(line, start, 1))) return undefined;
  const [low, high] = [line.slice(start, end), match[3]!];
  if (YEAR.test(low) && !YEAR.test(high)) return undefined;
  const stop = end + match[0].length;
  const [a, b] = [numberOf(low), Number(high)];
  if (a > b) return reversed(line, start, end, match, stop);
  return match[1] === undefined && match[4] !== undefined && a < b ? dropped(line, start, end, match, stop) : undefined;
};

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

/** 3~5%, 9~16亿, 13~17万元: without its unit the first number is another. */
function dropped(line: string, start: number, end: number, match: RegExpExecArray, stop: number): NumeralHit | undefined {
  const [mark, unit] = [match[2]!, match[4]!];
  const spoken = mark === '至' || mark === '到';
  if (spoken && CHANGING.test(before(line, start, 4))) return undefined;
  const share = unit === '%' || unit === '‰';
  const measure = share ? '' : wordAt(ARABIC_MEASURES, line, stop);
  const missing = unit + (isMoney(measure) ? measure : '');
  const whole = stop + (missing.length - unit.length);
  const right = `${line.slice(start, end)}${missing}${line.slice(end, whole)}`;
  return {
    rule: 'range-unit-dropped',
    ...(spoken ? { severity: 'information' as const } : {}),
    start,
    end: whole,
    message: `数值范围前一个数的“${missing}”不能省略：应为“${right}”`,
    // nobody takes 3~5% for 3 and 5%; 13~17万元 says 13元 to who reads it as it stands
    fixes: [replaced(end, end, missing, share ? 'safe' : 'suggestion', `改为“${right}”`)],
  };
}

/** 5%~3%, 30—20件. */
function reversed(line: string, start: number, end: number, match: RegExpExecArray, stop: number): NumeralHit | undefined {
  const [, first = '', mark, high, second = ''] = match;
  if (!/^[—–~〜]+$/.test(mark!) || CHANGING.test(before(line, start, 8))) return undefined;
  const rest = line.slice(stop, stop + 2);
  const share = /^[%‰]$/.test(second) && (first === '' || first === second);
  const amount = first === second && !NUMBERED.test(rest) && wordAt(ARABIC_MEASURES, line, stop) !== '';
  if (!share && !amount) return undefined;
  const at = end + first.length + mark!.length;
  return {
    rule: 'range-reversed',
    start,
    end: stop,
    message: `数值范围由小到大书写，“${line.slice(start, stop)}”前大后小`,
    fixes: [swapped(line, { start, end }, { start: at, end: at + high!.length })],
  };
}

/** The two numbers change places; what stands between and behind them stays as it is printed. */
function swapped(line: string, a: Span, b: Span): HitFix {
  const [first, second] = [line.slice(a.start, a.end), line.slice(b.start, b.end)];
  const edits = [
    { ...a, newText: second },
    { ...b, newText: first },
  ];
  return { title: `改为“${second}${line.slice(a.end, b.start)}${first}”`, safety: 'suggestion', edits };
}
