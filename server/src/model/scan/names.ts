import { CHINESE_NUMERAL_CHARS as CN } from '../../text/numerals';

const YEAR = '(?:19|20)\\d{2}';
const DIGITS = '0123456789';
const COUNTS = DIGITS + CN;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * What holds numerals and is no figure (DOMAIN 3.2): the characters it can begin with, its pattern, and the characters that
 * can follow the first where these are few. Where several patterns can begin at a place, the first that matches counts.
 */
const NAMES: readonly (readonly [begins: string, pattern: string, second?: string])[] = [
  ['《', '《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80}){0,3}》'],
  ['“', '“[^“”]{0,80}”'],
  ['"', '"[^"]{0,40}"'],
  ['〔[(', `[〔\\[(]${YEAR}[〕\\])][\\u4e00-\\u9fff]{0,6}\\d*[\\u4e00-\\u9fff]{0,4}\\d*号?`, '12'],
  // 2021—2025年, 2023年3月13日, 2024年, 2023年至2024年, 2025-03-01
  [
    DIGITS,
    `${YEAR}年?(?:[ ]?[-—–~至到][ ]?${YEAR})?年?度?(?:[-—–~至到]?\\d{1,2}[-—–~至到])?(?:\\d{1,2}月份?)?(?:[-—–~至到]\\d{1,2}月份?)?(?:\\d{1,2}日)?(?![\\d.,%])(?=[^${CN}]|$)(?<=年|年度|月|月份|日)`,
  ],
  [DIGITS, `${YEAR}[-/.]\\d{1,2}[-/.]\\d{1,2}`],
  [DIGITS, `${YEAR}[ ]?[-—–~至][ ]?${YEAR}`],
  [DIGITS, '\\d{1,2}:\\d{2}(?::\\d{2})?'],
  [DIGITS, '\\d{1,2}月(?:份|\\d{1,2}日|底|初|末|中旬|上旬|下旬)?'],
  [
    '二〇○零一三四五六七八九',
    '[二〇○零一三四五六七八九]{4}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?',
    '二〇○零一三四五六七八九',
  ],
  // ordinals: 第十九届, 第3次, 第188-1号, 前三季度, 前10名
  ['第', `第[\\d${CN}]+(?:[-、][\\d${CN}]+)*(?:届|次|批|名|位|条|款|项|号|章|节|期|轮|部分|季度|方阵|个)?`, COUNTS],
  ['前', `前[\\d${CN}]+(?:名|位|强|列|季度|个月)?`, COUNTS],
  ['上下', '[上下]半年', '半'],
  ['一二三四', '[一二三四]季度', '季'],
  // 12·4, 1+6, 7×24, 2.9:1, 24/7, 5A, 4.0版, 12345热线, 12号线, 0771-3862915
  [DIGITS, '\\d+(?:\\.\\d+)?(?:[·+×*:∶]\\d+)+(?:\\+N)?'],
  [DIGITS, '\\d{3,4}-\\d{7,8}|1\\d{10}(?!\\d)'],
  [LETTERS, '[A-Za-z]+[-.]?\\d+(?:\\.\\d+)?'],
  [DIGITS, '\\d+(?:\\.\\d+)?[A-Za-z][A-Za-z\\d]*'],
  [DIGITS, '\\d+(?:\\.\\d+)?(?:版|号|热线|周年|岁(?!以)|型|后|时)|\\d+·\\d+'],
  // words: 一体, 统一, 十分, 千方百计, 三农, 万众, 百姓
  ['统唯同专第逐', '[统唯同专第逐][一二]', '一二'],
  ['一', '一(?:[般体律定些直切旦向致批系网站窗端线流]|大批|方面)', '般体律定些直切旦向致批系网站窗端线流大方'],
  ['进', '进一步', '一'],
  ['十', '十(?:[分足佳]|一(?=期间|假期|黄金|长假|前后))', '分足佳一'],
  ['百', '百(?:[姓货科强日]|亿级)', '姓货科强日亿'],
  ['千', '千(?:方百计|家万户|亿级)', '方家亿'],
  ['万', '万(?:亿级|[众一州])', '亿众一州'],
  ['三四五六七八九', '[三四五六七八九]川', '川'],
  ['三', '三[亚农]', '亚农'],
  ['九', '九江', '江'],
  ['两', '两[会岸]', '会岸'],
  ['半', '半[年天数]', '年天数'],
];

/** The pattern of the names that can begin with a character, and what can follow it; undefined where that may be anything. */
interface Begin {
  readonly pattern: RegExp;
  readonly second: ReadonlySet<number> | undefined;
}

/** For each first character the names that can begin with it; characters with the same names share one expression. */
const BY_FIRST: ReadonlyMap<number, Begin> = byFirst();

function byFirst(): Map<number, Begin> {
  const bySource = new Map<string, Begin>();
  const table = new Map<number, Begin>();
  for (const first of new Set(NAMES.map(([begins]) => begins).join(''))) {
    const names = NAMES.filter(([begins]) => begins.includes(first));
    const source = names.map(([, pattern]) => pattern).join('|');
    const begin = bySource.get(source) ?? { pattern: new RegExp(source, 'y'), second: secondOf(names) };
    bySource.set(source, begin);
    table.set(first.charCodeAt(0), begin);
  }
  return table;
}

function secondOf(names: typeof NAMES): ReadonlySet<number> | undefined {
  if (names.some(([, , second]) => second === undefined)) return undefined;
  return new Set(names.flatMap(([, , second]) => [...second!].map((unit) => unit.charCodeAt(0))));
}

/** The characters that names other than numbers and letters begin with. */
export const NAME_BEGINS: readonly number[] = [...BY_FIRST.keys()];

/** The offset behind the name that begins at `at`; `at` itself where none does. */
export function skipName(folded: string, at: number): number {
  const begin = BY_FIRST.get(folded.charCodeAt(at));
  if (!begin || begin.second?.has(folded.charCodeAt(at + 1)) === false) return at;
  const { pattern } = begin;
  pattern.lastIndex = at;
  return pattern.test(folded) ? pattern.lastIndex : at;
}

/** What may follow the digits, or the decimals, of a name: 年 of `2024年`, · of `12·4`. */
const FOLLOWS_DIGITS = new Set([...'年月 -—–~至到/:·+×*∶版号热周岁型后时', ...LETTERS].map((unit) => unit.charCodeAt(0)));

/** Whether digits at `at` may begin a name, from what follows them alone: `52件` does not. */
export function mayBeNumberedName(folded: string, at: number): boolean {
  let end = digitsEnd(folded, at);
  if (end - at >= 11 || FOLLOWS_DIGITS.has(folded.charCodeAt(end))) return true;
  if (folded[end] !== '.') return false;
  const decimals = end + 1;
  end = digitsEnd(folded, decimals);
  // 2025.3.1
  return FOLLOWS_DIGITS.has(folded.charCodeAt(end)) || (folded[end] === '.' && end > decimals);
}

/** Where the digits end that stand from an offset on. */
export function digitsEnd(folded: string, from: number): number {
  let end = from;
  while (isDigit(folded.charCodeAt(end))) end += 1;
  return end;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
