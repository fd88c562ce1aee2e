import { DASH, isChinese, isHan, kindOf, ONE } from './chars';
import type { Pair } from './pairs';
import { slip, type Slip } from './slip';
import { Within } from './within';

/** Dashes of the wrong form. `dashes` is where runs of dashes begin. */
export function dashesIn(folded: string, dashes: readonly number[], within: Within): Slip[] {
  const first = folded.search(/\S/);
  return dashes.flatMap((at) => {
    const end = endOfRun(folded, at);
    if (end - at > LONGEST) return [];
    if (kindOf(folded.charCodeAt(at)) === ONE) return oneSlip(folded, at, within) ?? [];
    return rangeSlip(folded, at, end, within) ?? dashSlip(folded, at, end, at === first) ?? [];
  });
}

/** Longer runs are lines to write on. */
const LONGEST = 4;

function endOfRun(folded: string, at: number): number {
  let end = at + 1;
  while (kindOf(folded.charCodeAt(end)) === DASH) end += 1;
  return end;
}

/** What stands before and behind the dash of a range of time, and makes it one. */
const RANGES: readonly { readonly before: RegExp; readonly behind: RegExp }[] = [
  { before: /(?:^|[^\d\w/.-])((?:19|20)\d{2})年?$/, behind: /^((?:19|20)\d{2})(?![\d\w/.-])/ },
  { before: /(?:^|[^\d/.-])(\d{1,2})月?$/, behind: /^(\d{1,2})月/ },
  { before: /月\d{1,2}日?$/, behind: /^\d{1,2}[月日]/ },
  { before: /[年月日]$/, behind: /^(?:19|20)\d{2}年/ },
];
const FIGURES = { before: /\d[%年月日]?$/, behind: /^\d{1,9}(?![\d]{0,9}年[来间内])/ };
const FAR = 10;
/** What is counted, of which `3-5` before it is a range: not 3-5号楼 and 2-3年级. */
const COUNTED = '[%万亿元名人件个天家次项条处户亩吨倍岁]|年(?!级)|小时|分钟|公里|工作日';
const VALUE_BEFORE = new RegExp(`(?:^|[^\\d\\w/.第—~-])((?:0\\.|[1-9])[\\d.]{0,6})(${COUNTED})?$`);
const VALUE_BEHIND = new RegExp(`^((?:0\\.|[1-9])[\\d.]{0,6})(${COUNTED})`);

/** `2021-2025年`, `1-11月`, `2021——2025年`, `3——5家`. */
function rangeSlip(folded: string, at: number, end: number, within: Within): Slip | undefined {
  const run = folded.slice(at, end);
  const [before, behind] = [folded.slice(Math.max(0, at - FAR), at), folded.slice(end, end + FAR)];
  if (run === '—' || run.includes('~') || !/\d|[年月日%]/.test(before.at(-1) ?? '') || !/^\d/.test(behind)) return undefined;
  const isTime = RANGES.some((range) => rises(range.before.exec(before), range.behind.exec(behind)));
  const isLong = (run.length > 1 && FIGURES.before.test(before) && FIGURES.behind.test(behind)) || isValueRange(before, behind);
  if (!isTime && !isLong) return undefined;
  const message = isTime ? `起止时间之间用一字线“—”，不用“${run}”` : `起止数值之间不用“${run}”，用一字线“—”或浪纹线“～”`;
  const found = slip('range-dash', at, end, message, '—');
  const title = within.title(at);
  return title ? { ...found, asks: titled(folded, title, at) } : found;
}

/** `15%-20%`, `3-5名`: two values of one thing, the second the greater. */
function isValueRange(before: string, behind: string): boolean {
  const [low, high] = [VALUE_BEFORE.exec(before), VALUE_BEHIND.exec(behind)];
  if (!low || !high || Number(low[1]) >= Number(high[1])) return false;
  // of 3-5% range-unit-dropped tells
  return low[2] === undefined ? !'%万亿'.includes(high[2]!) : low[2] === high[2];
}

/** Both ends of a range with 一 between them: of the same unit, or figures only. */
const SAME_ENDS = /(?:\d一\d|年一(?:19|20)\d{2}年|月一\d{1,2}月|日一\d{1,2}[月日]|%一\d{1,5}(?:\.\d{1,4})?%)/;

/** `2021一2025年`: the Chinese numeral in the place of the dash. */
function oneSlip(folded: string, at: number, within: Within): Slip | undefined {
  const mark = folded[at]!;
  if (!SAME_ENDS.test(`${folded.slice(at - 1, at)}一${folded.slice(at + 1, at + FAR)}`)) return undefined;
  const message = `“${mark}”不是连接号，起止的时间、数值之间用一字线“—”`;
  const found: Slip = { ...slip('range-dash', at, at + 1, message, '—'), severity: 'warning' };
  const title = within.title(at);
  return title ? { ...found, asks: titled(folded, title, at) } : found;
}

/** Where both ends are numbers of one kind, the second is the later. */
function rises(before: RegExpExecArray | null, behind: RegExpExecArray | null): boolean {
  if (!before || !behind) return false;
  return before[1] === undefined || behind[1] === undefined || Number(before[1]) < Number(behind[1]);
}

/** The title as far as its dash, with the right one: where the draft has it like this as well, `title-variants` tells of the two. */
function titled(folded: string, { open }: Pair, at: number): string {
  return `${folded.slice(open + 1, at)}—`;
}

/** The titles of a line, as far as the dash of a range of years, whose dash is right. */
export function rightRanges(folded: string, dashes: readonly number[], pairs: readonly Pair[]): string[] {
  const within = new Within(folded, pairs);
  return dashes.flatMap((at) => {
    const title = folded[at] === '—' && /^—\d/.test(folded.slice(at, at + 2)) ? within.title(at) : undefined;
    return title ? titled(folded, title, at) : [];
  });
}

/** `--` and `———` where 破折号 is meant, and a single — at the beginning of a line. */
function dashSlip(folded: string, at: number, end: number, begins: boolean): Slip | undefined {
  const run = folded.slice(at, end);
  const [before, behind] = [folded.charCodeAt(at - 1), folded.charCodeAt(end)];
  const leads = isChinese(behind) && !isPoint(folded[end]!);
  if (!leads || !(begins || isChinese(before))) return undefined;
  const wrong = /^-{2,4}$/.test(run) || run === '———' || (run === '—' && begins && isHan(behind));
  return wrong ? slip('dash-form', at, end, `破折号应为“——”，不用“${run}”`, '——') : undefined;
}

function isPoint(mark: string): boolean {
  return '、。”》）】'.includes(mark);
}
