import { readChineseNumeral, writeChineseNumeral } from '../../text/numerals';
import { matchAt } from './context';
import { replaced, type Reader } from './hit';

const CN = '[一二三四五六七八九十]{1,3}';
/** What goes in an order. */
const NOUN = '季度|批次|阶段|部分|[批期次届轮条款项名位章节组类]';
/** 1 第, 2 the number, 3 its noun, 4 the mark, 5 第, 6 the number, 7 the noun */
const TWO = new RegExp(
  `(第)?(\\d{1,3}|${CN})(${NOUN})?([、和及与至到]|[—~～-]{1,2})(第)?(\\d{1,3}|${CN})(${NOUN})(?![一-鿿]{0,1}案件)`,
  'y',
);

/**
 * 2季度、第3季度, 第一批、第2批, 第三、4期: ordinals in one list are written alike. `start` is at 第 or at a numeral.
 */
export const readOrdinals: Reader = (line, start) => {
  const match = line[start - 1] === '第' ? undefined : matchAt(TWO, line, start);
  if (!match) return undefined;
  const [text, first, one, noun1, , second, two, noun2] = match;
  if ((noun1 !== undefined && noun1 !== noun2) || !areOrdinals(match)) return undefined;
  const systems = /\d/.test(one!) !== /\d/.test(two!);
  if (!systems && (noun1 === undefined || first === second)) return undefined;
  const [a, b] = [valueOf(one!), valueOf(two!)];
  if (a === undefined || b === undefined || a >= b || b > 99) return undefined;
  const right = alike(match, writeChineseNumeral(a), writeChineseNumeral(b));
  return {
    rule: 'ordinals-mixed',
    ...(systems || /\d/.test(one!) ? {} : { severity: 'hint' as const }),
    start,
    end: start + text.length,
    message: `并列的序数写法一致：“${text}”应为“${right}”`,
    fixes: [replaced(start, start + text.length, right, 'suggestion')],
  };
};

/**
 * 季度 are ordinals without 第 too; 第三、四期 and 第三期、第四期 both have it, 三批、第四批 are two things, and in 排名第一、2名选手 a
 * number begins anew.
 */
function areOrdinals([, first, , noun1, mark, second, , noun2]: RegExpExecArray): boolean {
  if (noun2 === '季度') return true;
  if (first === undefined) return false;
  return second !== undefined || (noun1 === undefined && (mark === '至' || !/[名位项类组]/.test(noun2!)));
}

/** Both with 第 if one has it. */
function alike([, first, , noun1, mark, second, , noun2]: RegExpExecArray, a: string, b: string): string {
  const di = first ?? second ?? '';
  return `${di}${a}${noun1 ?? ''}${mark!}${noun1 === undefined ? (second ?? '') : di}${b}${noun2!}`;
}

function valueOf(text: string): number | undefined {
  return /\d/.test(text) ? Number(text) : readChineseNumeral(text);
}
