import type { OutlineNode } from '../../syntax/outline';
import { fold } from '../../text/fold';
import type { CoveredYear } from '../draft/coveredYear';
import { saidYears } from '../../model/reportYear';
import { draftParts } from '../draft/parts';
import type { Problem } from '../rule';
import { gravity, onYear, wrongYear, type YearsOf } from './check';

const PAST =
  /^[ ]*((?:19|20)\d\d)[ ]?年度?(?![—–~至到-])[^。;,]{0,16}(?:工作(?:开展|完成|推进|落实)?情况|回顾|举措|做法|成效|工作总结|主要工作)/;
const PLAN = /^[ ]*((?:19|20)\d\d)[ ]?年度?(?![—–~至到-])[^。;,]{0,14}(?:打算|安排|计划|思路|部署|展望|设想|任务|目标)/;
const DONE = /完成|落实|情况|回顾|成效|总结/;

/** Years in the headings of the uppermost level: 一、2022年工作情况 and 三、2023年工作安排 in a report on 2023. */
export function* headingYears({ report, covered, spoken }: YearsOf): Generator<Problem> {
  const { sections } = draftParts(report);
  const told = covered ?? spoken?.covered;
  if (told) yield* pastHeadings(sections, told);
  const base = told ?? lookedBackOn(sections) ?? summedUp(report);
  const headed = base ? [...planHeadings(sections, base)] : [];
  yield* headed;
  // where a heading is the one that is wrong, nothing is said of its text
  yield* planOpenings({ report, covered: told ?? (headed.length > 0 ? base : undefined) }, sections);
}

/** 清河县司法局2024年工作总结: the year that a title without another sums up. */
function summedUp(report: YearsOf['report']): CoveredYear | undefined {
  const { title } = saidYears(report.document);
  const words = report.document.title
    ? fold(report.text.slice(report.document.title.start, report.document.title.end)).replace(/\s/g, '')
    : '';
  if (!title || !/总结$/.test(words.replace(/\([^()]*\)$/, '')) || /半年|季度|阶段|月|学年/.test(words)) return undefined;
  return { year: title.year, sure: false };
}

/** In any draft: the year that its one heading on past work names, 一、2023年工作回顾. Of half a year another half may be planned. */
function lookedBackOn(sections: readonly OutlineNode[]): CoveredYear | undefined {
  const [past, ...others] = sections.flatMap((node) => yearOf(node, PAST) ?? []);
  if (!past || others.length > 0 || sections.some(({ title }) => /半年|季度|阶段|月/.test(title))) return undefined;
  return { year: past.year, sure: false };
}

interface Headed {
  readonly year: number;
  /** Where its digits begin in the draft. */
  readonly at: number;
}

function yearOf(node: OutlineNode, says: RegExp): Headed | undefined {
  const match = says.exec(fold(node.title));
  return match ? { year: Number(match[1]), at: node.place.end - node.title.length + match[0].indexOf(match[1]!) } : undefined;
}

/** The one heading on past work that names another year than the one told of. */
export function* pastHeadings(sections: readonly OutlineNode[], covered: CoveredYear): Generator<Problem> {
  const past = sections.flatMap((node) => yearOf(node, PAST) ?? []);
  if (past.some(({ year }) => year === covered.year)) return;
  const [first, ...others] = past;
  if (!first || others.length > 0) return;
  const message = `本报告写的是${covered.year}年，标题写成了${first.year}年的工作${onYear(covered)}`;
  yield wrongYear(first.at, covered.year, message, gravity(covered));
}

function* planHeadings(sections: readonly OutlineNode[], covered: CoveredYear): Generator<Problem> {
  for (const node of sections) {
    const plan = yearOf(node, PLAN);
    if (!plan || DONE.test(node.title) || plan.year === covered.year + 1) continue;
    const message = `${covered.year}年的报告安排的是${covered.year + 1}年的工作，标题写成了${plan.year}年${onYear(covered)}`;
    yield wrongYear(plan.at, covered.year + 1, message, plan.year <= covered.year ? gravity(covered) : 'warning');
  }
}

/** 2023年，我县将……: what a part about the next year begins with. */
const WILL = /^[ ]*((?:19|20)\d\d)[ ]?年,?[^。;]{0,60}?(?:将|力争|计划|要|总体(?:要求|思路)|工作思路|主要(?:目标|任务)|预期目标)/;
const OVER = /即将|截至|过去|虽|取得|以来|已经|完成了/;

/** 三、2024年重点工作 above 2025年，我院将…… */
function* misheaded(report: YearsOf['report'], node: OutlineNode, covered: CoveredYear): Generator<Problem> {
  const headed = PLANS.test(node.title) ? undefined : yearOf(node, ANY_WORK);
  const wanted = covered.year + 1;
  if (headed?.year !== covered.year || openingOf(report, node)?.year !== wanted) return;
  yield wrongYear(headed.at, wanted, `标题写的是${headed.year}年，下面写的是${wanted}年的安排${onYear(covered)}`, 'warning');
}

/** 2024年重点工作 may be what was done or what is planned: its text tells. */
const ANY_WORK = /^[ ]*((?:19|20)\d\d)[ ]?年度?(?![—–~至到-])(?![^。;]{0,20}(?:完成|落实|情况|回顾|成效|总结|以来))/;

/** The year with which the text of a plan begins, against the year in its heading, or the one after the report's. */
function* planOpenings({ report, covered }: YearsOf, sections: readonly OutlineNode[]): Generator<Problem> {
  for (const node of sections) {
    if (covered) yield* misheaded(report, node, covered);
    const opening = PLANS.test(node.title) ? openingOf(report, node) : undefined;
    const headed = opening && !DONE.test(node.title) ? yearOf(node, PLAN) : undefined;
    if (opening && headed) yield* againstHeading(opening, headed, covered);
    else if (opening && covered && draftParts(report).nextYear?.heading === node) yield* againstReport(opening, covered);
  }
}

function* againstHeading(opening: Headed, headed: Headed, covered: CoveredYear | undefined): Generator<Problem> {
  const wanted = headed.year;
  // where the heading is the one that is wrong, that is said there
  if (opening.year === wanted || opening.year > wanted + 1 || (covered && opening.year === covered.year + 1)) return;
  yield wrongYear(opening.at, wanted, `标题写的是${wanted}年，这里写成了${opening.year}年`, 'error');
}

function* againstReport(opening: Headed, covered: CoveredYear): Generator<Problem> {
  const wanted = covered.year + 1;
  if (opening.year === wanted || opening.year > wanted + 1) return;
  const message = `${covered.year}年的报告安排的是${wanted}年的工作，这里写成了${opening.year}年${onYear(covered)}`;
  yield wrongYear(opening.at, wanted, message, gravity(covered));
}

/** What the heading of a plan may say. */
const PLANS = /打算|安排|计划|思路|部署|展望|设想|任务|目标|下一?步|下一?年|今后|明年|努力方向/;

function openingOf({ text, document }: YearsOf['report'], node: OutlineNode): Headed | undefined {
  const from = node.runIn ? node.place.end + 1 : bodyBelow(document.lines, node);
  if (from === undefined) return undefined;
  const match = WILL.exec(fold(text.slice(from, Math.min(from + 120, node.sectionEnd))).split('\n', 1)[0]!);
  if (!match || OVER.test(match[0])) return undefined;
  return { year: Number(match[1]), at: from + match[0].indexOf(match[1]!) };
}

/** Where the body right below a heading begins. */
function bodyBelow(lines: YearsOf['report']['document']['lines'], node: OutlineNode): number | undefined {
  const line = firstLineBelow(lines, node);
  return line?.kind === 'body' ? line.start : undefined;
}

function firstLineBelow(lines: YearsOf['report']['document']['lines'], { place, sectionEnd }: OutlineNode) {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start > place.end) high = middle;
    else low = middle + 1;
  }
  while (lines[low]?.kind === 'blank') low += 1;
  const line = lines[low];
  return line && line.start < sectionEnd ? line : undefined;
}
