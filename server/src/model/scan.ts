import { exactly, interval, type Interval } from '../text/interval';
import { CHINESE_NUMERAL_CHARS as CN, readChineseNumeral } from '../text/numerals';
import { ARABIC_MEASURES, CHINESE_MEASURES, isContinuous, wordAt } from './measures';
import type { Quantity, QuantityKind } from './quantity';

/**
 * Finds every quantity of a folded line, and skips what only looks like one: titles in 《》, document numbers, dates,
 * ordinals, quoted slogans, versions, telephone numbers, words that happen to hold a numeral (DOMAIN 3.2).
 */
export function scanQuantities(folded: string): Quantity[] {
  if (!/[\d一二两三四五六七八九十百千万半数几翻]/.test(folded)) return [];
  const found: Quantity[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(folded); match; match = TOKEN.exec(folded)) {
    const quantity = read(folded, match);
    if (!quantity) continue;
    found.push(quantity);
    TOKEN.lastIndex = Math.max(TOKEN.lastIndex, quantity.end);
  }
  return found;
}

const YEAR = '(?:19|20)\\d{2}';
/** What holds numerals and is no figure; tried before numerals at every place. */
const MASKS = [
  '《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80}){0,3}》',
  '“[^“”]{0,80}”',
  '"[^"]{0,40}"',
  `[〔\\[(]${YEAR}[〕\\])][\\u4e00-\\u9fff]{0,6}\\d*[\\u4e00-\\u9fff]{0,4}\\d*号?`,
  // 2021—2025年, 2023年3月13日, 2024年, 2023年至2024年, 2025-03-01
  `${YEAR}年?(?:[ ]?[-—–~至到][ ]?${YEAR})?年?度?(?:[-—–~至到]?\\d{1,2}[-—–~至到])?(?:\\d{1,2}月份?)?(?:[-—–~至到]\\d{1,2}月份?)?(?:\\d{1,2}日)?(?![\\d.,%])(?=[^${CN}]|$)(?<=年|年度|月|月份|日)`,
  `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `${YEAR}[ ]?[-—–~至][ ]?${YEAR}`,
  '\\d{1,2}:\\d{2}(?::\\d{2})?',
  '\\d{1,2}月(?:份|\\d{1,2}日|底|初|末|中旬|上旬|下旬)?',
  '[二〇○零一三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?',
  // ordinals: 第十九届, 第3次, 第188-1号, 前三季度, 前10名
  `第[\\d${CN}]+(?:[-、][\\d${CN}]+)*(?:届|次|批|名|位|条|款|项|号|章|节|期|轮|部分|季度|方阵|个)?`,
  `前[\\d${CN}]+(?:名|位|强|列|季度|个月)?`,
  `[上下]半年|[一二三四]季度`,
  // 12·4, 1+6, 7×24, 2.9:1, 24/7, 5A, 4.0版, 12345热线, 12号线, 0771-3862915
  '\\d+(?:\\.\\d+)?(?:[·+×*:∶]\\d+)+(?:\\+N)?',
  '\\d{3,4}-\\d{7,8}|1\\d{10}(?!\\d)',
  '[A-Za-z]+[-.]?\\d+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?[A-Za-z][A-Za-z\\d]*',
  '\\d+(?:\\.\\d+)?(?:版|号|热线|周年|岁(?!以)|型|后|时)|\\d+·\\d+',
  // words: 一体, 统一, 十分, 千方百计, 三农, 万众, 百姓
  '[统唯同专第逐][一二]|一[般体律定些直切旦向致批系网站窗端线流]|一大批|进一步|一方面|十分|十足|十佳|百姓|百货|百科|百强|千方百计|千家万户|千亿级|万亿级|百亿级|万众|万一|[三四五六七八九]川|三亚|九江|万州|十一(?=期间|假期|黄金|长假|前后)|两会|两岸|三农|四川|百日|半[年天数]',
].join('|');

const RANGE = '[-—–~至到]';
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
/** 1 the numeral, 2 the other end of a range, 3 余 before the scale, 4 scale, 5 余 after it */
const ARABIC = `(${DIGITS})(?:${RANGE}(${DIGITS})(?=[十百千万亿%‰余多]|[\\u4e00-\\u9fff]))?(余|多|几)?(百|千|万亿|千万|百万|十万|万|亿)?(余|多|几)?`;
/** 6 denominator, 7 numerator of 三分之一 and 百分之九十 */
const FRACTION = `([${CN}]{1,4})分之([${CN}]{1,6}(?:点[${CN}]{1,3})?|\\d+(?:\\.\\d+)?)`;
/** 8 numerator, 9 denominator of 1/3 */
const SLASH = '(\\d{1,3})/(\\d{1,3})(?![\\d/])';
/** 10 a Chinese numeral with 余, 几, 数, 半 */
const CHINESE = `([数几]?[${CN}]+(?:[几余多]?[百千万亿]*)[余多几]?|几|半)`;
const DOUBLE = '(翻(?:了)?(?:([一两二三])|)番)';

const TOKEN = new RegExp(`(?:${MASKS})|${SLASH.replace(/\((?!\?)/g, '(')}|${FRACTION}|${ARABIC}|${DOUBLE}|${CHINESE}`, 'g');
const GROUP = {
  slashTop: 1,
  slashBottom: 2,
  bottom: 3,
  top: 4,
  number: 5,
  rangeEnd: 6,
  inner: 7,
  scale: 8,
  outer: 9,
  double: 10,
  doubleTimes: 11,
  chinese: 12,
} as const;

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };

/** A numeral before its measure word and outer modifiers are read. */
interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly printed: number;
  readonly step: number;
  readonly scale: string;
  readonly value: Interval;
  readonly loose: boolean;
  readonly chinese: boolean;
}

function read(folded: string, match: RegExpExecArray): Quantity | undefined {
  const start = match.index;
  const end = start + match[0].length;
  if (match[GROUP.number] !== undefined) return readArabic(folded, match, start, end);
  if (match[GROUP.chinese] !== undefined) return readChinese(folded, match[GROUP.chinese]!, start, end);
  if (match[GROUP.bottom] !== undefined) return readFraction(folded, match[GROUP.bottom]!, match[GROUP.top]!, start, end);
  if (match[GROUP.slashTop] !== undefined) {
    const bottom = Number(match[GROUP.slashBottom]);
    return bottom === 0 ? undefined : share(folded, start, end, (100 * Number(match[GROUP.slashTop])) / bottom, '分之');
  }
  if (match[GROUP.double] !== undefined) return readDouble(folded, match[GROUP.doubleTimes], start, end);
  return undefined;
}

function readArabic(folded: string, match: RegExpExecArray, start: number, end: number): Quantity | undefined {
  if (/[A-Za-z.\d]/.test(folded[start - 1] ?? '')) return undefined;
  const scaleText = match[GROUP.scale] ?? '';
  const scale = SCALES[scaleText] ?? 1;
  const digits = match[GROUP.number]!;
  const number = Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const step = scale / 10 ** decimals;
  const printed = number * scale;
  const last = scaleText === '' ? '' : scaleText.at(-1)!;
  const numeral = (value: Interval, loose: boolean): Numeral => ({ start, end, printed, step, scale: last, value, loose, chinese: false });
  if (match[GROUP.rangeEnd] !== undefined) {
    const high = Number(match[GROUP.rangeEnd]!.replaceAll(',', '')) * scale;
    if (high <= printed) return undefined;
    return finish(folded, numeral(interval(printed, high), true));
  }
  if (match[GROUP.inner] !== undefined) return finish(folded, numeral(above(printed, roundStep(number) * scale), true));
  if (match[GROUP.outer] !== undefined) {
    return finish(folded, numeral(above(printed, scale > 1 ? step : roundStep(number)), true));
  }
  return finish(folded, numeral(exactly(printed), false));
}

/** What 余 may add: one of the place of the lowest digit that is not zero. 1200余 is below 1300. */
function roundStep(number: number): number {
  if (!Number.isInteger(number)) return 10 ** -(String(number).split('.')[1]?.length ?? 0);
  let step = 1;
  while (number !== 0 && number % (step * 10) === 0) step *= 10;
  return step;
}

function above(low: number, width: number): Interval {
  return interval(low, low + width, false, true);
}

const BEFORE_CHINESE = /(?:[第其这那每某同统唯之不各任另逐头末初专万千百十]|(?<!以)[上下])$/;

function readChinese(folded: string, text: string, start: number, end: number): Quantity | undefined {
  if (BEFORE_CHINESE.test(folded.slice(Math.max(0, start - 2), start)) && !/^[百千万]/.test(text)) return undefined;
  const numeral = chineseValue(text);
  if (!numeral || text.startsWith('零')) return undefined;
  if (text === '一' && !countsOne(folded, start, end)) return undefined;
  // bare 百, 千, 万 count only behind a word such as 逾, 近, 上
  if (/^[百千万亿]+$/.test(text) && !/[近超逾过破上达]$/.test(folded.slice(Math.max(0, start - 1), start))) return undefined;
  return finish(folded, { start, end, ...numeral, scale: /[万亿]/.exec(text)?.[0] ?? '', chinese: true });
}

function chineseValue(text: string): { printed: number; step: number; value: Interval; loose: boolean } | undefined {
  if (text === '半' || text === '几') return undefined;
  if (/^几|^数/.test(text)) {
    const unit = readChineseNumeral(text.slice(1));
    return unit === undefined
      ? undefined
      : { printed: unit * 3, step: unit, value: interval(2 * unit, 10 * unit, false, true), loose: true };
  }
  const plain = text.replace(/[余多几]/g, '');
  const printed = readChineseNumeral(plain);
  if (printed === undefined) return undefined;
  if (plain === text) return { printed, step: 1, value: exactly(printed), loose: false };
  const inner = /[余多几](?=[万亿])/.exec(text);
  const scale = inner ? (SCALES[text[inner.index + 1]!] ?? 1) : 1;
  return { printed, step: 1, value: above(printed, inner ? roundStep(printed / scale) * scale : roundStep(printed)), loose: true };
}

/** 一 is a number only where the words hold or make something once: `召开会议一次，`. */
function countsOne(folded: string, start: number, end: number): boolean {
  return (
    /^(?:次|期|件|名|份|场|起|例|家)(?:[,。;、)]|$)/.test(folded.slice(end, end + 2)) &&
    /[\u4e00-\u9fff]/.test(folded[start - 1] ?? '') &&
    !/[每某这那之任同第唯统万]/.test(folded[start - 1] ?? '')
  );
}

function readFraction(folded: string, bottom: string, top: string, start: number, end: number): Quantity | undefined {
  if (bottom === '百') {
    const value = /\d/.test(top) ? Number(top) : decimalChinese(top);
    return value === undefined ? undefined : share(folded, start, end, value, '%');
  }
  const below = readChineseNumeral(bottom);
  const upper = readChineseNumeral(top);
  return below && upper !== undefined ? share(folded, start, end, (100 * upper) / below, '分之') : undefined;
}

function decimalChinese(text: string): number | undefined {
  const [whole, decimals] = text.split('点');
  const integer = readChineseNumeral(whole!);
  if (integer === undefined || decimals === undefined) return integer;
  const digits = [...decimals].map((c) => readChineseNumeral(c));
  return Number(`${integer}.${digits.join('')}`);
}

function readDouble(folded: string, times: string | undefined, start: number, end: number): Quantity {
  const n = times === undefined ? 1 : (readChineseNumeral(times) ?? 1);
  const factor = 2 ** n;
  return modified(folded, {
    kind: 'times',
    start,
    end,
    leadEnd: start,
    printed: factor,
    step: 1,
    unit: '番',
    scale: '',
    numeralEnd: end,
    value: exactly(factor),
    loose: false,
  });
}

const SHARE_MARK = /(?:%|‰|个百分点|百分点|成(?![立为员果效功熟本都长就品县市型套建交])|倍)/y;
const SHARE_MARK_BEGINS = '%‰个百成倍';

/** Reads the measure word and the modifiers around a numeral. */
function finish(folded: string, numeral: Numeral): Quantity | undefined {
  if (SHARE_MARK_BEGINS.includes(folded[numeral.end] ?? ' ')) {
    SHARE_MARK.lastIndex = numeral.end;
    const mark = SHARE_MARK.exec(folded)?.[0];
    if (mark) return finishShare(folded, numeral, mark);
  }
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

function finishShare(folded: string, numeral: Numeral, mark: string): Quantity | undefined {
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
function share(folded: string, start: number, end: number, printed: number, unit: string): Quantity {
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

const BEFORE = /(?:将近|接近|不低于|不少于|不超过|不足|不满|低于|少于|超过|超出|突破|大约|至少|最多|近|约|逾|超|高于|大于)$/;
const BEFORE_ENDS = '近约逾超过于足满少多破出至';
const AFTER = ['以上', '以下', '以内', '左右', '上下', '之多'];

/** Counts the modifiers around a quantity into its interval. */
function modified(folded: string, quantity: Quantity): Quantity {
  const before = BEFORE_ENDS.includes(folded[quantity.start - 1] ?? ' ')
    ? (BEFORE.exec(folded.slice(Math.max(0, quantity.start - 4), quantity.start))?.[0] ?? '')
    : '';
  const after = AFTER.find((word) => folded.startsWith(word, quantity.end)) ?? '';
  if (before === '' && after === '') return quantity;
  const loosened = loosen(quantity.value, quantity.printed, quantity.kind, before, after);
  return {
    ...quantity,
    value: loosened ?? quantity.value,
    loose: quantity.loose || loosened !== undefined,
    leadEnd: quantity.start - before.length,
  };
}

function loosen(value: Interval, printed: number, kind: QuantityKind, before: string, after: string): Interval | undefined {
  const top = kind === 'share' && printed <= 100 ? 100 : Infinity;
  switch (before) {
    case '近':
    case '将近':
    case '接近':
      return interval(printed * 0.88, printed, true, true);
    case '约':
    case '大约':
      return interval(printed * 0.8, Math.max(printed * 1.2, value.high));
    case '逾':
    case '超':
    case '超过':
    case '超出':
    case '突破':
    case '高于':
    case '大于':
      return interval(printed, top, true);
    case '不低于':
    case '不少于':
    case '至少':
      return interval(printed, top);
    case '不足':
    case '不满':
    case '低于':
    case '少于':
      return interval(0, printed, true, true);
    case '不超过':
    case '最多':
      return interval(0, printed);
    default:
  }
  if (after === '以上' || after === '之多') return interval(printed, top);
  if (after === '以下' || after === '以内') return interval(0, printed);
  if (after === '左右' || after === '上下') return interval(printed * 0.8, printed * 1.2);
  return undefined;
}
