import { CHINESE_MEASURES, wordAt } from '../../model/measures';
import { readChineseNumeral, writeChineseNumeral } from '../../text/numerals';
import { before, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

const CN = '[一二三四五六七八九十]{1,3}';
const MARK = '[至到]|[—–~-]{1,2}';
const PART = '(?:上午|下午|中午|傍晚|凌晨|早上|晚上|夜间|早|晚|次日|当日|翌日|当天)?';
const CHINESE_CLOCK = new RegExp(`点(半|整)?(${MARK})(${PART})(\\d{1,2})点(?!\\d{0,2}%)`, 'y');
const ARABIC_CLOCK = new RegExp(`点(半|整|\\d{2}分?)?(${MARK})(${PART})(${CN})点`, 'y');

/** 早八点至晚8点. `end` is behind the first numeral, `line[end]` is 点. */
export const readClockEnds: Reader = (line, start, end) => {
  const arabic = /\d/.test(line[start]!);
  const match = matchAt(arabic ? ARABIC_CLOCK : CHINESE_CLOCK, line, end);
  if (!match) return undefined;
  const [one, two] = [valueOf(line.slice(start, end)), valueOf(match[4]!)];
  if (one === undefined || two === undefined || one > 24 || two > 24) return undefined;
  const stop = end + match[0].length;
  const hour = arabic ? writeChineseNumeral(one) : String(one);
  const other = arabic ? String(two) : writeChineseNumeral(two);
  // the second hour takes the form of the first
  const right = `${line.slice(start, end)}点${match[1] ?? ''}${match[2]!}${match[3]!}${other}点`;
  const fixes = [replaced(start, stop, right, 'suggestion')];
  if (!arabic && match[1] === undefined) fixes.unshift(replaced(start, end, hour, 'suggestion', `改为“${hour}${line.slice(end, stop)}”`));
  return ends(line, start, stop, fixes);
};

const TO_ARABIC = new RegExp(`(至|[—–~]{1,2})(\\d{1,3})(?![\\d.,:%/-])`, 'y');
const TO_CHINESE = new RegExp(`(至|到|[—–~-]{1,2})(${CN})(?!分之|[百千万亿零])`, 'y');
/** 第三至, 百分之三至, 统一至: no first end of a range. */
const NO_END = /[第之统归划专合星期周月年届点初负零〇]$/;

/** 三至5天, 10—二十人: the two ends of a range in two systems. `end` is behind the first numeral. */
export const readMixedEnds: Reader = (line, start, end) => {
  if (NO_END.test(before(line, start, 1)) || !/^[一-鿿,、:(]$/.test(line[start - 1] ?? '')) return undefined;
  const arabic = /\d/.test(line[start]!);
  const match = matchAt(arabic ? TO_CHINESE : TO_ARABIC, line, end);
  if (!match) return undefined;
  const [one, two] = [valueOf(line.slice(start, end)), valueOf(match[2]!)];
  const stop = end + match[0].length;
  const measure = wordAt(CHINESE_MEASURES, line, stop);
  if (one === undefined || two === undefined || one >= two || measure === '' || /^[级大点期届位组类种]/.test(measure)) return undefined;
  const right = `${one}${match[1]!}${two}${measure}`;
  return ends(line, start, stop + measure.length, [replaced(start, stop + measure.length, right, 'suggestion')]);
};

function valueOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : readChineseNumeral(text);
}

function ends(line: string, start: number, end: number, fixes: NumeralHit['fixes']): NumeralHit {
  return {
    rule: 'numeral-systems-mixed',
    start,
    end,
    message: `起止两端用同一种数字：“${line.slice(start, end)}”混用了两种`,
    fixes,
  };
}
