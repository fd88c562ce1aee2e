import { isContinuous, ARABIC_MEASURES, wordAt } from '../../model/measures';
import { before, beginsSentence, followsHan, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

/** What stands before a number that is no amount, or has no measure word of its own: 第3, 附件2, 得分99, 排名第2. */
const UNMEASURED =
  /(?:[第附图例题案组号之级版卷篇节章条款型注见]|附件|附录|(?<!代)表|(?:得分|总分|均分|评分|分值|指数|系数|排名|名次|位列|位居|位次|名列|编号|序号|代码|比值)[一-鿿]{0,3})$/;

/** Whether a number without measure word may end a clause, as 全省第3 and 得分99 do. */
function mayStandAlone(line: string, start: number): boolean {
  return !followsHan(line, start) || beginsSentence(line, start) || UNMEASURED.test(before(line, start, 8));
}

/** What a decimal stands before: shares, large amounts, money and measures; 件 and 人 have none. */
const SCALED = /[%‰万亿倍]|个?百分点/y;

function isDecimalAt(line: string, at: number): boolean {
  if (matchAt(SCALED, line, at)) return true;
  const unit = wordAt(ARABIC_MEASURES, line, at);
  return isContinuous(unit) && !/^[年日天周岁度里秒]/.test(unit);
}

const STOPPED = /[。·](\d{1,4})(?![\d.,:·])/y;

/** 99。87%, 3·5万元: another mark in the place of the decimal point. `end` is at the mark. */
export const readOtherPoint: Reader = (line, start, end) => {
  const match = matchAt(STOPPED, line, end);
  if (!match || end - start > 6 || line.slice(start, end).includes('.') || mayStandAlone(line, start)) return undefined;
  const stop = end + match[0].length;
  if (!isDecimalAt(line, stop)) return undefined;
  return pointed(line, start, stop, `${line.slice(start, end)}.${match[1]!}`, '小数点误作他号');
};

const SPACED = /(?: \.|\. )(\d{1,4})(?=[%‰]|个百分点)/y;

/** 99. 87%, 99 .87%: a blank beside the decimal point. `end` is at the point or the blank. */
export const readSpacedPoint: Reader = (line, start, end) => {
  const match = matchAt(SPACED, line, end);
  if (!match || line.slice(start, end).includes('.') || mayStandAlone(line, start)) return undefined;
  return pointed(line, start, end + match[0].length, `${line.slice(start, end)}.${match[1]!}`, '小数点旁不空格');
};

const EMPTY = /\.(?=[%‰])/y;

/** 3.%: nothing behind the point. */
export const readEmptyPoint: Reader = (line, start, end) => {
  if (!matchAt(EMPTY, line, end) || line.slice(start, end).includes('.') || mayStandAlone(line, start)) return undefined;
  return pointed(line, start, end + 1, line.slice(start, end), '小数点后没有数字');
};

const SPOKEN = /点([\d]{1,3})(?=[%‰]|亿|个百分点)/y;
/** What an amount follows; 截至8点30 is a time. */
const AMOUNT = /[长为达率高升降占了约近超]$/;

/** 3点5%: the point in words between digits. */
export const readSpokenPoint: Reader = (line, start, end) => {
  const match = matchAt(SPOKEN, line, end);
  if (!match || line.slice(start, end).includes('.') || !AMOUNT.test(before(line, start, 1))) return undefined;
  return pointed(line, start, end + match[0].length, `${line.slice(start, end)}.${match[1]!}`, '阿拉伯数字之间用小数点');
};

function pointed(line: string, start: number, end: number, right: string, what: string): NumeralHit {
  return {
    rule: 'number-malformed',
    start,
    end,
    message: `${what}：“${line.slice(start, end)}”应为“${right}”`,
    fixes: [replaced(start, end, right, 'suggestion')],
  };
}

const SIGN_FIRST = /%(\d{1,3}(?:\.\d{1,2})?)(?![\d.%‰])(?=$|[,。;、)的以左]|个?百分点)/y;

/** 增长%5: the sign before its number. `start` is at the sign. */
export function readSignFirst(line: string, start: number): NumeralHit | undefined {
  const match = followsHan(line, start) ? matchAt(SIGN_FIRST, line, start) : undefined;
  return match && pointed(line, start, start + match[0].length, `${match[1]!}%`, '百分号写在数字之后');
}

/** 14,863 with commas between groups of three; the rule asks whether a comma is full-width, as those of clauses are. */
export const readGroups: Reader = (line, start, end) => {
  const text = line.slice(start, end);
  if (!GROUPED.test(text) || mayStandAlone(line, start) || BEFORE_CLAUSE.test(before(line, start, 4))) return undefined;
  if (!isDecimalAt(line, end) && wordAt(ARABIC_MEASURES, line, end) === '') return undefined;
  return {
    rule: 'number-malformed',
    start,
    end,
    message: `千分撇用半角逗号，“${text.replaceAll(',', '，')}”用了全角逗号：应为“${text}”`,
    fixes: [replaced(start, end, text, 'suggestion'), replaced(start, end, text.replaceAll(',', ''), 'suggestion')],
  };
};

export const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** A number that needs no measure word ends its clause: 指数为98, 占比为1比3, 减至0. */
const BEFORE_CLAUSE = /[比至]$|[数值分率度级]均?[为是达]到?$/;
