import { readChineseNumeral, writeChineseNumeral } from '../../text/numerals';
import { before, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

const DOUBLED = /%{2,}|‰{2,}|个[%‰]|%个?百分点/y;

/** 5%%, 5个%, 5%个百分点. `end` is behind the number. */
export const readDoubledPercent: Reader = (line, start, end) => {
  const match = matchAt(DOUBLED, line, end);
  if (!match) return undefined;
  const number = line.slice(start, end);
  const stop = end + match[0].length;
  const points = replaced(end, stop, '个百分点', 'suggestion', `改为“${number}个百分点”`);
  const repeated = /^(?:%{2,}|‰{2,})$/.test(match[0]);
  const sign = match[0].includes('‰') ? '‰' : '%';
  const once = repeated
    ? replaced(end + 1, stop, '', 'safe', '删去多余的百分号')
    : replaced(end, stop, sign, 'suggestion', `改为“${number}${sign}”`);
  return doubled(line, start, stop, match[0].includes('百分点') ? [points, once] : repeated ? [once] : [once, points]);
};

function doubled(line: string, start: number, end: number, fixes: NumeralHit['fixes']): NumeralHit {
  return { rule: 'percent-doubled', start, end, message: `“${line.slice(start, end)}”中百分号重复或与“个”“百分点”叠用`, fixes };
}

/** 1 digits, 2 Chinese numerals, 3 a further mark */
const SPOKEN = /分之(?:(\d+(?:\.\d+)?)|([零一二三四五六七八九十百点]{1,7}))([%‰])?/y;
const SIGNS: Readonly<Record<string, string>> = { 百: '%', 千: '‰' };

/** 百分之22.22, 百分之九十%. `end` is behind 百 or 千. */
export const readSpokenPercent: Reader = (line, start, end) => {
  const sign = end - start === 1 && line.startsWith('分之', end) ? SIGNS[line[start]!] : undefined;
  const match = sign === undefined ? undefined : matchAt(SPOKEN, line, end);
  if (!match) return undefined;
  const stop = end + match[0].length;
  const digits = match[1];
  if (match[3] !== undefined) {
    const value = digits ?? readChineseNumeral(match[2]!)?.toString();
    return doubled(line, start, stop, value === undefined ? [] : [replaced(start, stop, `${value}${sign!}`, 'safe')]);
  }
  if (digits === undefined) return undefined;
  return {
    rule: 'percent-mixed-numerals',
    start,
    end: stop,
    message: `“${line.slice(start, stop)}”混用两种数字：应为“${digits}${sign!}”`,
    fixes: [replaced(start, stop, `${digits}${sign!}`, 'safe')],
  };
};

const FRACTION = /分之(?:(\d{1,2})(?![\d.])|([一二三四五六七八九十]{1,3}))/y;

/** 四分之3, 3分之一, 3分之1: a fraction in words is in Chinese numerals. `end` is behind its lower number. */
export const readMixedFraction: Reader = (line, start, end) => {
  const match = matchAt(FRACTION, line, end);
  const below = Number(line.slice(start, end)) || readChineseNumeral(line.slice(start, end));
  if (!match || below === undefined || below < 2 || below > 99) return undefined;
  if (match[1] === undefined && !/\d/.test(line[start]!)) return undefined;
  const above = match[1] === undefined ? match[2]! : writeChineseNumeral(Number(match[1]));
  const stop = end + match[0].length;
  const right = `${writeChineseNumeral(below)}分之${above}`;
  return {
    rule: 'percent-mixed-numerals',
    start,
    end: stop,
    message: `“${line.slice(start, stop)}”混用两种数字：应为“${right}”`,
    fixes: [replaced(start, stop, right, 'safe')],
  };
};

const MISNAMED = /个百分(?:比|率|数|号|之点)(?!指标|的)/y;
/** What a difference of rates follows. */
const DIFFERS = /(?:提高|提升|上升|增长|增加|下降|降低|回落|减少|缩小|扩大|收窄|高出?|低|相差|升|降|上浮|下调|上调)了?(?:约|近|超过?|逾)?$/;

/** 提高1.2个百分比: the difference of two rates is in 百分点. `end` is behind the number. */
export const readMisnamedPoints: Reader = (line, start, end) => {
  const match = matchAt(MISNAMED, line, end);
  if (!match || !DIFFERS.test(before(line, start, 6))) return undefined;
  const stop = end + match[0].length;
  const right = `${line.slice(start, end)}个百分点`;
  return {
    rule: 'percent-for-points',
    severity: 'warning',
    start,
    end: stop,
    message: `率的增减以“个百分点”计：“${line.slice(start, stop)}”应为“${right}”`,
    fixes: [replaced(end, stop, '个百分点', 'safe', `改为“${right}”`)],
  };
};
