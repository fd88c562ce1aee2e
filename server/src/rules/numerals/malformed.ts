import { ARABIC_MEASURES, wordAt } from '../../model/measures';
import { digitsEnd, isDigit } from '../../model/scan/names';
import { before, beginsSentence, followsHan, matchAt } from './context';
import { replaced, type HitFix, type NumeralHit, type Reader } from './hit';

const SCALED = /[%‰万亿]|个?百分点/y;

function isAmount(line: string, at: number): boolean {
  return matchAt(SCALED, line, at) !== undefined || wordAt(ARABIC_MEASURES, line, at) !== '';
}

function malformed(start: number, end: number, message: string, fixes: readonly HitFix[]): NumeralHit {
  return { rule: 'number-malformed', start, end, message, fixes };
}

const POINTS = /\.{1,6}\d[\d.]{0,40}/y;

/** 3.1.4%, 3..5%: a number has one point. `line[end]` is the further point. */
export const readSecondPoint: Reader = (line, start, end) => {
  const match = matchAt(POINTS, line, end);
  if (!match || beginsSentence(line, start) || !followsHan(line, start) || line[start - 1] === '第') return undefined;
  const stop = end + match[0].length;
  const printed = line.slice(start, stop);
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}$/.test(printed) && isAmount(line, stop)) {
    const right = printed.replaceAll('.', ',');
    return malformed(start, stop, `“${printed}”用圆点分节，千分撇应为逗号`, [replaced(start, stop, right, 'suggestion')]);
  }
  if (!matchAt(SCALED, line, stop)) return undefined;
  return malformed(start, stop, `“${printed}”有不止一个小数点`, []);
};

/** What a share or a growth stands behind: 增长.5%. */
const LEADING_POINT = /\.\d+(?=[%‰万亿]|个?百分点)/y;

/** 增长.5%: a number below 1 has its zero. `start` is at the point. */
export const readBarePoint: Reader = (line, start) => {
  if (!/[长为达到高升降加约近占率了低]/.test(line[start - 1] ?? '')) return undefined;
  const match = matchAt(LEADING_POINT, line, start);
  if (!match) return undefined;
  const end = start + match[0].length;
  const right = `0${match[0]}`;
  return malformed(start, end, `小于1的数要写出小数点前的“0”：应为“${right}”`, [
    replaced(start, start, '0', 'suggestion', `改为“${right}”`),
  ]);
};

const YEAR = /^(?:19|20)\d\d$/;

/** 2,5万, 1234,567件, 12,34件: no groups of three. The rule asks whether the comma is no clause's. `line[end]` is the comma. */
export const readBadGroups: Reader = (line, start, end) => {
  if (!isDigit(line.charCodeAt(end + 1)) || !followsHan(line, start)) return undefined;
  const stop = digitsEnd(line, end + 1);
  const [first, second] = [line.slice(start, end), line.slice(end + 1, stop)];
  if (YEAR.test(first) || YEAR.test(second) || first.includes('.') || !isAmount(line, stop)) return undefined;
  const decimal = first.length <= 3 && second.length <= 2 && matchAt(SCALED, line, stop);
  const fixes = decimal ? [replaced(end, end + 1, '.', 'suggestion', `改为“${first}.${second}”`)] : [];
  return malformed(start, stop, `“${line.slice(start, stop)}”既不是三位一节，也不是小数`, fixes);
};

/** 12 7169件: a blank within a number; 127 169 is grouped by blanks as the standard has it. `line[end]` is the blank. */
export const readBrokenNumber: Reader = (line, start, end) => {
  if (!isDigit(line.charCodeAt(end + 1)) || !followsHan(line, start)) return undefined;
  const stop = digitsEnd(line, end + 1);
  const [first, second] = [line.slice(start, end), line.slice(end + 1, stop)];
  if (YEAR.test(first) || /[.,]/.test(first) || (first.length <= 3 && second.length === 3)) return undefined;
  if (/^0\d/.test(first) || /[第附表图年月日时]\S?$/.test(before(line, start, 2)) || wordAt(ARABIC_MEASURES, line, stop) === '')
    return undefined;
  return {
    ...malformed(start, stop, `“${line.slice(start, stop)}”中间有空格，是一个数还是漏写了量词`, [
      replaced(end, end + 1, '', 'suggestion', `改为“${first}${second}”`),
    ]),
    severity: 'information',
  };
};

const COUNTS = /(?:[件个名项条份户起宗部](?!公里|月)|家(?!庭)|人(?!民)|场(?!景)|次(?!会))/y;
const RANKS = /[次届批名位](?!区)/y;

/** 05件, 012人; 第03次. */
export const readLeadingZero: Reader = (line, start, end) => {
  if (end - start > 4 || !/^0+[1-9]\d*$/.test(line.slice(start, end))) return undefined;
  const ordinal = line[start - 1] === '第';
  if (!followsHan(line, start) || /[号字区码年月日时分]/.test(line[start - 1]!) || !matchAt(ordinal ? RANKS : COUNTS, line, end))
    return undefined;
  const right = String(Number(line.slice(start, end)));
  return {
    rule: 'number-leading-zero',
    ...(ordinal ? { severity: 'hint' as const } : {}),
    start,
    end,
    message: `“${line.slice(start, end)}”前的“0”多余`,
    fixes: [replaced(start, end, right, ordinal ? 'safe' : 'suggestion')],
  };
};
