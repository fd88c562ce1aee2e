import type { Report } from '../model/report';
import { FIVE_YEAR_PLANS, LAW_SCHOOLING, TITLED_PLANS, type PlanPeriod } from '../model/subjects/plans';
import { span } from '../text/span';
import { coveredYear } from './draft/coveredYear';
import { spokenYear, deliverySource } from './draft/spokenYear';
import { lineReading, readLines, hitsOf } from './draft/readLines';
import type { Profile } from './profiles/profile';
import { partsSource } from './draft/parts';
import { stagedPlansIn } from './years/planStages';
import { defineRule, type Problem } from './rule';
import { planStageYears } from './years/planStageYears';
import { printedYears } from './years/printedYears';

export default defineRule({
  id: 'plan-year',
  title: { zh: '规划的年份不符', en: 'The years of a plan do not fit' },
  group: 'dates',
  severity: 'warning',
  why: {
    zh: '五年规划、普法规划和中央文件的起止年份是固定的：“十四五”是2021—2025年，“八五”普法是2021—2025年，《法治社会建设实施纲要》是2020—2025年。还检查把早已到期或尚未开始的规划当作现行的来贯彻。',
    en: 'The years of five-year plans and of central documents are fixed. A plan that ended long before the report’s year, or has not begun, is not one that is being carried out.',
  },
  bad: '2024年是“十四五”规划的收官之年。',
  good: '2025年是“十四五”规划的收官之年。',
  sources: () => [partsSource, deliverySource, hitsOf(plansIn), hitsOf(stagedPlansIn)],
  *check(report, _, { profile }) {
    for (const { line, hit } of readLines(report, plansIn)) {
      const problem = hit.message ?? (hit.wanted ? misprinted(hit) : outOfForce(hit, report, profile));
      if (!problem) continue;
      const place = span(line.start + hit.start, line.start + hit.end);
      const fixes = hit.fix === undefined ? [] : [fixTo(hit.fix, place)];
      yield { span: place, message: problem, fixes };
    }
    yield* planStageYears(report, profile);
  },
});

/** A plan that a line names with its years, or carries out. */
export interface NamedPlan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The years printed with it, or those it is known to be for. */
  readonly years: readonly [number, number];
  /** What its years should be, where those printed are others. */
  readonly wanted?: string;
  readonly fix?: string;
  /** What is wrong, where it is not its years. */
  readonly message?: string;
}

function fixTo(newText: string, place: Problem['span']): NonNullable<Problem['fixes']>[number] {
  return { title: `改为“${newText}”`, safety: 'suggestion', edits: [{ span: place, newText }] };
}

function misprinted({ name, years, wanted }: NamedPlan): string {
  return `${name}的年份是${wanted}，这里写的是${years[0] === years[1] ? `${years[0]}年` : `${years[0]}—${years[1]}年`}`;
}

/** How many years behind its end a plan may still be spoken of as carried out: drafts of the year after wind it up. */
const GRACE = 2;

function outOfForce({ name, years }: NamedPlan, report: Report, profile: Profile): string | undefined {
  const covered = coveredYear(report, profile) ?? spokenYear(report, profile)?.covered;
  if (!covered) return undefined;
  if (covered.year - years[1] >= GRACE)
    return `${name}（${years[0]}—${years[1]}年）到${covered.year}年早已期满；前提：本报告写的是${covered.year}年的工作`;
  if (years[0] - covered.year >= GRACE)
    return `${name}（${years[0]}—${years[1]}年）在${covered.year}年尚未开始；前提：本报告写的是${covered.year}年的工作`;
  return undefined;
}

const NONE: readonly NamedPlan[] = [];
const RANGE = '((?:19|20)\\d\\d)年?[ ]?(?:[—–~-]{1,2}|至)[ ]?((?:19|20)\\d\\d)年?';

const plansIn = lineReading((folded): readonly NamedPlan[] => {
  if (!/五|《|[两三四]年/.test(folded)) return NONE;
  // the years of a plan stand in brackets, in those of its title or behind its name
  const ranges = /\d年?\)/.test(folded) ? [...titledIn(folded), ...rangedIn(folded)] : NONE;
  const found = [...ranges, ...mileposts(folded), ...schoolingIn(folded), ...printedYears(folded)];
  return found.length === 0 ? NONE : found;
});

const TITLED = new RegExp(`《([^《》()]{4,40})\\((${RANGE})\\)》`, 'g');

/** 《法治社会建设实施纲要（2021—2025年）》, and any plan in 《》 that is carried out. */
function* titledIn(folded: string): Generator<NamedPlan> {
  for (const match of folded.matchAll(TITLED)) {
    const [text, title, written, first, last] = match as unknown as [string, string, string, string, string];
    const [before, behind] = wordsAround(folded, match.index, text.length);
    const years: [number, number] = [Number(first), Number(last)];
    const at = match.index + title.length + 2;
    if (years[0] > years[1]) continue;
    const known = TITLED_PLANS.find((plan) => plan.title === title.replace(/^(?:中共中央|国务院|[ ])+/, ''));
    const place = { start: at, end: at + written.length, name: `《${title}》`, years };
    if (known && !hasEdition(known.editions, years)) yield { ...place, ...wantedOf(known.editions, written) };
    else if (isCarriedOut(before, behind)) yield place;
  }
}

function hasEdition(editions: readonly (readonly [number, number])[], [first, last]: readonly [number, number]): boolean {
  return first > editions.at(-1)![1] || editions.some((one) => one[0] === first && one[1] === last);
}

/** What the years should be; a change where one edition alone shares a year with what is printed. */
function wantedOf(editions: readonly (readonly [number, number])[], written: string): { wanted: string; fix?: string } {
  const wanted = editions.map(([first, last]) => `${first}—${last}年`).join('或');
  const [near, ...others] = editions.filter((one) => one.some((year) => written.includes(String(year))));
  return near && others.length === 0 ? { wanted, fix: `${near[0]}—${near[1]}年` } : { wanted };
}

/** The words right before and right behind a place, which say what is done with what stands there. */
function wordsAround(folded: string, at: number, length: number): readonly [string, string] {
  return [folded.slice(Math.max(0, at - 12), at), folded.slice(at + length, at + length + 12)];
}

const CARRIES_OUT = /贯彻|落实|实施|按照|根据|对照|推进|围绕|执行|对标/;
const LOOKS_BACK = /以来|期间|验收|总结|评估|收官|表彰|先进|回顾|成果|经验|基础|获|评为|到期|期满|后/;

function isCarriedOut(before: string, behind: string): boolean {
  // 《甲》《乙》: the verb stands before the first
  const clause = /[^,。;:]*$/.exec(before)![0];
  return CARRIES_OUT.test(clause) && !LOOKS_BACK.test(clause) && !LOOKS_BACK.test(behind);
}

const NAMES = (plans: readonly PlanPeriod[]): string => plans.map(({ name }) => name).join('|');
const YEARS_OF = new Map(FIVE_YEAR_PLANS.map(({ name, years }) => [name, years]));
const SCHOOLING_OF = new Map(LAW_SCHOOLING.map(({ name, years }) => [name, years]));

/** “十四五”规划（2020—2025年）, “八五”普法（2020—2025年）; years within the plan's, or of a longer outlook, are right. */
const RANGED = new RegExp(
  `(?<![一二三四五六七八九十])(${NAMES(FIVE_YEAR_PLANS)}|${NAMES(LAW_SCHOOLING)})”?([^,。;《》()]{0,16})\\(${RANGE}\\)`,
  'g',
);

function* rangedIn(folded: string): Generator<NamedPlan> {
  for (const match of folded.matchAll(RANGED)) {
    const [text, name, words, first, last] = match as unknown as [string, string, string, string, string];
    const plan = /普法|法治宣传/.test(words) ? SCHOOLING_OF.get(name) : name.length > 2 ? YEARS_OF.get(name) : undefined;
    const years: [number, number] = [Number(first), Number(last)];
    if (
      !plan ||
      years[0] > years[1] ||
      /远景|中长期|长远/.test(words) ||
      (years[0] >= plan[0] && years[1] <= plan[1]) ||
      years[1] - years[0] > 5
    )
      continue;
    const start = match.index + text.lastIndexOf('(') + 1;
    const range = `${plan[0]}—${plan[1]}年`;
    yield { start, end: match.index + text.length - 1, name: `“${name}”`, years, wanted: range, fix: range };
  }
}

/** 2024年是“十四五”规划的收官之年: the first and the last year are known. */
const MILEPOST = new RegExp(
  `(?<!\\d)((?:19|20)\\d\\d)年,?(?:也|既)?是[^,。;]{0,16}?“(${NAMES(FIVE_YEAR_PLANS)}|${NAMES(LAW_SCHOOLING)})”([^,。;“]{0,12})(开局|起步|收官|最后|首)(?:之年|一年|年)`,
  'g',
);

function* mileposts(folded: string): Generator<NamedPlan> {
  for (const match of folded.matchAll(MILEPOST)) {
    const [, year, name, words, which] = match as unknown as [string, string, string, string, string];
    const plan = /普法/.test(words) ? SCHOOLING_OF.get(name) : YEARS_OF.get(name);
    if (!plan) continue;
    const wanted = /收官|最后/.test(which) ? plan[1] : plan[0];
    if (Number(year) === wanted) continue;
    const label = `“${name}”${which}之年`;
    yield {
      start: match.index,
      end: match.index + 5,
      name: label,
      years: [Number(year), Number(year)],
      wanted: `${wanted}年`,
      fix: `${wanted}年`,
    };
  }
}

const PREPARED = /^[^,。;]{0,6}(?:编制|谋划|起草|制定|前期|研究|筹备|准备|衔接)/;

/** 深入实施“七五”普法规划: a plan that is carried out. */
const SCHOOLING = new RegExp(`(?:“|(?<![一二三四五六七八九十第]))(${NAMES(LAW_SCHOOLING)})”?普法`, 'g');
const OWN_RANGE = new RegExp(`^[^,。;]{0,10}\\(${RANGE}`);

function* schoolingIn(folded: string): Generator<NamedPlan> {
  for (const match of folded.matchAll(SCHOOLING)) {
    const [text, name] = match as unknown as [string, string];
    const [before, behind] = wordsAround(folded, match.index, text.length);
    // 围绕“九五”普法规划编制做好调研 prepares what is to come
    if (!isCarriedOut(before, behind) || OWN_RANGE.test(behind) || PREPARED.test(behind)) continue;
    yield { start: match.index, end: match.index + text.length, name: `“${name}”普法`, years: SCHOOLING_OF.get(name)! };
  }
}
