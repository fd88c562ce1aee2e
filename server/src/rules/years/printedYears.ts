import { FIVE_YEAR_PLANS, LAW_SCHOOLING } from '../../model/subjects/plans';
import { readChineseNumeral } from '../../text/numerals';

/** A plan whose printed number or years contradict each other; as `NamedPlan` of plan-year. */
interface Misprinted {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly years: readonly [number, number];
  readonly wanted: string;
  readonly fix?: string;
  readonly message?: string;
}

const RANGE = '((?:19|20)\\d\\d)年?[ ]?(?:[—–~-]{1,2}|至)[ ]?((?:19|20)\\d\\d)年?';

/** Numbers and years of plans that stand beside one another in a line. */
export function* printedYears(folded: string): Generator<Misprinted> {
  yield* numberedIn(folded);
  yield* longIn(folded);
  yield* outlooksIn(folded);
}

const NUMBERED = new RegExp(
  `第([一二三四五六七八九十]{1,3})个五年(普法|法治宣传教育)?(?:规划|计划)[^,。;《》()]{0,8}\\((${RANGE})\\)`,
  'g',
);

/** 第八个五年普法规划（2016—2020年）; 第十三个五年规划纲要（2021—2025年）. */
function* numberedIn(folded: string): Generator<Misprinted> {
  if (!folded.includes('个五年')) return;
  for (const match of folded.matchAll(NUMBERED)) {
    const [text, digits, schooling, written, first, last] = match as unknown as [
      string,
      string,
      string | undefined,
      string,
      string,
      string,
    ];
    const number = readChineseNumeral(digits) ?? 0;
    const before = folded.slice(Math.max(0, match.index - 16), match.index);
    const plan = schooling !== undefined || /普法|法治宣传/.test(before) ? LAW_SCHOOLING[number - 1] : FIVE_YEAR_PLANS[number - FIRST];
    const years: [number, number] = [Number(first), Number(last)];
    if (!plan || years[0] > years[1] || (years[0] === plan.years[0] && years[1] === plan.years[1]) || years[1] - years[0] > 5) continue;
    const end = match.index + text.length - 1;
    const wanted = `${plan.years[0]}—${plan.years[1]}年`;
    yield { start: end - written.length, end, name: `第${digits}个五年${schooling ?? ''}规划`, years, wanted, fix: wanted };
  }
}

/** The number of the first plan in `FIVE_YEAR_PLANS`. */
const FIRST = 9;

const LONG = new RegExp(
  `([两三四五十])年((?:专项)?(?:行动(?:计划|方案)?|规划|计划|攻坚(?:行动|计划|方案)?))[^,。;《》()]{0,10}\\((${RANGE})\\)`,
  'g',
);

/** 三年行动计划（2021—2025年）: years that are not so many; one more where it runs from the middle of a year. */
function* longIn(folded: string): Generator<Misprinted> {
  for (const match of folded.matchAll(LONG)) {
    const [text, digit, what, written, first, last] = match as unknown as [string, string, string, string, string, string];
    const length = digit === '两' ? 2 : readChineseNumeral(digit)!;
    const years: [number, number] = [Number(first), Number(last)];
    const printed = years[1] - years[0] + 1;
    if (printed < 2 || folded[match.index - 1] === '个' || printed === length || printed === length + 1) continue;
    const end = match.index + text.length - 1;
    yield {
      start: end - written.length,
      end,
      name: `${digit}年${what}`,
      years,
      wanted: `${length}年，如${years[0]}—${years[0] + length - 1}年`,
    };
  }
}

const OUTLOOK = /“?(十[一二三]?五)”?规划(?:纲要)?(?:和|及|与|以及)(?:二〇三五|二○三五|2035)年远景目标/g;
const OUTLOOK_LONG = /第(十[一二三]?)个五年规划(?:纲要)?(?:和|及|与|以及)(?:二〇三五|二○三五|2035)年远景目标/g;

/** “十三五”规划和二〇三五年远景目标: that outlook was settled on with the fourteenth plan. */
function* outlooksIn(folded: string): Generator<Misprinted> {
  if (!folded.includes('远景目标')) return;
  for (const match of [...folded.matchAll(OUTLOOK), ...folded.matchAll(OUTLOOK_LONG)]) {
    const start = match.index + match[0].indexOf(match[1]!);
    const fix = match[0].startsWith('第') ? '十四' : '十四五';
    const message = `二〇三五年远景目标是与“十四五”规划一起提出的，这里写的是“${match[1]}”`;
    yield { start, end: start + match[1]!.length, name: '远景目标', years: [2021, 2035], wanted: '', fix, message };
  }
}
