import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { fixAll } from '../../server/src/features/fix';
import { readReport } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';
import { writeChineseNumeral } from '../../server/src/text/numerals';

const GROUP = RULES.filter(({ group }) => group === 'numerals');

function foundIn(text: string): string[] {
  return check(readReport(text), DEFAULT_SETTINGS, GROUP).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

const int = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const year = int(1990, 2049);
const pair = int(1, 8);
const ONES = '一二三四五六七八九';
const scale = fc.constantFrom('万', '亿');
const mark = fc.constantFrom('～', '—', '-', '至');
const decimal = fc.tuple(int(0, 99), int(1, 99)).map(([whole, part]) => `${whole}.${part}`);
const round = fc.tuple(int(1, 9), int(1, 4)).map(([digit, zeros]) => digit * 10 ** zeros);
const day = fc.tuple(year, int(1, 12), int(1, 28));
/** The second is larger. */
const ends = fc.tuple(int(1, 40), int(1, 40)).map(([low, more]) => [low, low + more] as const);

/** A phrase with a number in one of the forms that the standards have. */
const RIGHT: fc.Arbitrary<string> = fc.oneof(
  int(0, 9999).map((n) => `办理案件${n}件`),
  int(1, 99).map((n) => `办理案件${writeChineseNumeral(n === 2 ? 3 : n)}件`),
  fc.tuple(decimal, scale).map(([n, unit]) => `完成投资${n}${unit}元`),
  fc.tuple(decimal, fc.constantFrom('余', '多')).map(([n, vague]) => `服务群众${n}万${vague}人次`),
  fc.tuple(round, fc.constantFrom('余', '多')).map(([n, vague]) => `发放资料${n}${vague}份`),
  decimal.map((n) => `设施完好率${n}%`),
  decimal.map((n) => `满意率提高${n}个百分点`),
  fc.tuple(ends, mark, scale).map(([[low, high], dash, unit]) => `补助${low}${unit}${dash}${high}${unit}元`),
  fc.tuple(ends, mark).map(([[low, high], dash]) => `比例为${low}%${dash}${high}%`),
  fc.tuple(ends, mark).map(([[low, high], dash]) => `用时${low}${dash}${high}天`),
  pair.map((n) => `每月受理${ONES[n - 1]!}${ONES[n]!}十件`),
  fc.constantFrom('十', '二十', '三十').map((tens) => `召开会议${tens}几次`),
  day.map(([y, m, d]) => `自${y}年${m}月${d}日起施行`),
  fc.tuple(year, int(1, 400)).map(([y, n]) => `印发浔政发〔${y}〕${n}号文件`),
  fc.tuple(int(1, 20), int(1, 20)).map(([a, b]) => `经县政府${writeChineseNumeral(a)}届${writeChineseNumeral(b)}次常务会议审议`),
  fc.tuple(int(1, 12), int(1, 28)).map(([m, d]) => `开展“${m}·${d}”宣传活动`),
  fc.tuple(year, int(1, 9)).map(([y, more]) => `实施${y}—${y + more}年规划`),
);

/** A slip with what it should be; the noun before it makes it no ordinal mark. */
const SLIPS: Readonly<Record<string, fc.Arbitrary<readonly [wrong: string, right: string]>>> = {
  'digit-before-scale': fc
    .tuple(int(1, 99), fc.constantFrom('百', '千'), fc.constantFrom('', '余', '多'))
    .map(([n, unit, vague]) => [`发放资料${n}${unit}${vague}份`, `发放资料${n * (unit === '百' ? 100 : 1000)}${vague}份`]),
  'approximation-in-digits': pair.map((n) => [`每月受理${n}、${n + 1}十件`, `每月受理${ONES[n - 1]!}${ONES[n]!}十件`]),
  'approximation-with-pause': pair.map((n) => [`每月受理${ONES[n - 1]!}、${ONES[n]!}十件`, `每月受理${ONES[n - 1]!}${ONES[n]!}十件`]),
  'remainder-after-exact': fc
    .tuple(int(1, 999), int(1, 9))
    .map(([tens, ones]) => [`接待群众${tens * 10 + ones}余人`, `接待群众${tens * 10 + ones}人`]),
  'range-unit-dropped': fc
    .tuple(ends, mark, fc.constantFrom('%', '‰'))
    .map(([[low, high], dash, unit]) => [`比例为${low}${dash}${high}${unit}`, `比例为${low}${unit}${dash}${high}${unit}`]),
  'range-reversed': ends.map(([low, high]) => [`用时${high}～${low}天`, `用时${low}～${high}天`]),
  'document-number-malformed': fc
    .tuple(year, int(1, 99), fc.constantFrom('［］', '（）', '【】', '[]', '()'), fc.constantFrom('', '第', '0', '第0'))
    .map(([y, n, [open, close], before]) => [`印发浔政发${open!}${y}${close!}${before}${n}号文件`, `印发浔政发〔${y}〕${n}号文件`]),
  'date-padded': fc
    .tuple(year, int(1, 9), int(1, 28))
    .map(([y, m, d]) => [`自${y}年0${m}月${String(d).padStart(2, '0')}日起施行`, `自${y}年${m}月${d}日起施行`]),
  'date-mixed-numerals': fc
    .tuple(year, int(4, 10), int(1, 28))
    .map(([y, m, d]) => [`于${y}年${writeChineseNumeral(m)}月${d}日召开`, `于${y}年${m}月${d}日召开`]),
  'session-mixed-numerals': fc
    .tuple(int(1, 20), int(1, 20))
    .map(([a, b]) => [
      `经县政府${writeChineseNumeral(a)}届${b}次常务会议审议`,
      `经县政府${writeChineseNumeral(a)}届${writeChineseNumeral(b)}次常务会议审议`,
    ]),
  'percent-doubled': decimal.map((n) => [`设施完好率${n}%%`, `设施完好率${n}%`]),
  'percent-mixed-numerals': decimal.map((n) => [`设施完好率为百分之${n}`, `设施完好率为${n}%`]),
  'day-name-form': fc.tuple(int(1, 12), int(1, 28)).map(([m, d]) => [`开展${m}.${d}国家安全宣传`, `开展“${m}·${d}”国家安全宣传`]),
  'zero-in-year': int(10, 49).map((n) => {
    const [tens, ones] = [...String(n)].map((digit) => '〇一二三四五六七八九'[Number(digit)]!);
    return [`展望二零${tens!}${ones!}年`, `展望二〇${tens!}${ones!}年`];
  }),
};

/** Numbers from 10 to 9999 that have a nought to be mistyped. */
const slippery = int(10, 9999).filter((n) => String(n).includes('0'));
const noun = fc.constantFrom('件', '名', '户', '份', '亩');
/** Slips with marks and letters that full-width forms would change. */
const TYPING_SLIPS: typeof SLIPS = {
  'letter-in-number': fc
    .tuple(slippery, fc.constantFrom('O', 'o'), noun)
    .map(([n, letter, unit]) => [`全年办理${String(n).replace('0', letter)}${unit}`, `全年办理${n}${unit}`]),
  'number-malformed': fc.oneof(
    fc
      .tuple(int(1, 99), int(1, 99), fc.constantFrom('。', '·'), fc.constantFrom('%', '万元', '亿元', '个百分点'))
      .map(([whole, part, point, unit]): [string, string] => [`同比增长${whole}${point}${part}${unit}`, `同比增长${whole}.${part}${unit}`]),
    fc
      .tuple(int(1, 9), int(100, 999), noun)
      .map(([first, rest, unit]): [string, string] => [`全年受理${first}，${rest}${unit}`, `全年受理${first},${rest}${unit}`]),
  ),
  'remainder-misplaced': fc.oneof(
    fc
      .tuple(round, fc.constantFrom('人', '家', '户', '场'))
      .map(([n, unit]): [string, string] => [`走访${n}${unit}余次`, `走访${n}余${unit}次`]),
    fc.tuple(round, noun).map(([n, unit]): [string, string] => [`走访${n}余多${unit}`, `走访${n}余${unit}`]),
  ),
  'unit-doubled': fc
    .tuple(fc.constantFrom('人', '户', '亩', '吨', '千瓦时', '平方米', '月'), int(1, 999), fc.constantFrom('/', '每'))
    .map(([per, n, mark]) => [`每${per}补助${n}元${mark}${per}`, `每${per}补助${n}元`]),
  'approximation-in-digits': fc.tuple(pair, fc.constantFrom('十', '百', '千')).map(([n, unit]): [string, string] => {
    const scale = { 十: 10, 百: 100, 千: 1000 }[unit]!;
    const spoken = (digit: number): string => (digit === 2 && unit !== '十' ? '两' : ONES[digit - 1]!);
    return [`每月受理${n}、${(n + 1) * scale}件`, `每月受理${spoken(n)}${spoken(n + 1)}${unit}件`];
  }),
  'digit-before-scale': fc
    .tuple(int(2, 9), int(1, 9), noun)
    .map(([tens, ones, unit]) => [`发放资料${ONES[tens - 1]!}十${ones}${unit}`, `发放资料${tens * 10 + ones}${unit}`]),
  'ordinals-mixed': fc
    .tuple(int(1, 9), fc.constantFrom('批', '期', '季度', '次'))
    .map(([n, what]) => [
      `下达第${ONES[n - 1]!}${what}、第${n + 1}${what}任务`,
      `下达第${ONES[n - 1]!}${what}、第${writeChineseNumeral(n + 1)}${what}任务`,
    ]),
  'percent-mixed-numerals': fc
    .tuple(int(1, 9), int(1, 9))
    .map(([first, second]) => [`满意的占${first}成${second}`, `满意的占${ONES[first - 1]!}成${ONES[second - 1]!}`]),
};

/** Full-width digits, per cent signs and brackets, as some keyboards give them. */
function fullWidth(text: string): string {
  return text.replace(/[0-9%().]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}

describe('numerals', () => {
  it('in any form that the standards have are left alone', () => {
    fc.assert(
      fc.property(fc.array(RIGHT, { minLength: 1, maxLength: 6 }), fc.boolean(), (phrases, wide) => {
        const text = `${phrases.join('，')}。`;
        expect(foundIn(wide ? fullWidth(text) : text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([...Object.entries(SLIPS), ...Object.entries(TYPING_SLIPS)])(
    '%s is found among them, and its fix leaves nothing to report',
    (rule, slip) => {
      fc.assert(
        fc.property(fc.array(RIGHT, { maxLength: 2 }), slip, fc.array(RIGHT, { maxLength: 2 }), (before, [wrong, right], behind) => {
          const draft = (phrase: string): string => `${[...before, phrase, ...behind].join('，')}。`;
          expect(foundIn(draft(wrong)).map((found) => found.split(' ')[0])).toEqual([rule]);
          const { report } = fixAll(readReport(draft(wrong)), { settings: DEFAULT_SETTINGS, rules: GROUP, suggestions: true });
          expect(report.text).toBe(draft(right));
          expect(foundIn(report.text)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each(Object.entries(SLIPS))('%s is found in full-width forms as well', (rule, slip) => {
    fc.assert(
      fc.property(slip, ([wrong]) => {
        expect(foundIn(`${fullWidth(wrong)}。`).map((found) => found.split(' ')[0])).toEqual([rule]);
      }),
      { numRuns: 50 },
    );
  });
});
