import type { Report } from '../../model/report';
import { saidYears } from '../../model/reportYear';
import { fold } from '../../text/fold';
import { covers, span } from '../../text/span';
import type { CoveredYear } from '../draft/coveredYear';
import { draftParts } from '../draft/parts';
import { lineReading, readLines } from '../draft/readLines';
import type { Profile } from '../profiles/profile';
import type { Problem } from '../rule';
import { wrongYear } from './check';
import { pastHeadings } from './headings';

/** A year in a plan, or a word that the whole year is told of. */
interface YearSaid {
  /** due: 争取2024年6月底前完成; opens: 2024年，我局将……; whole: 全年共受理. */
  readonly kind: 'due' | 'opens' | 'whole';
  /** Where its digits begin: in the line, and once placed in the draft. */
  readonly at: number;
  readonly year: number;
  /** Of a deadline, the month it names. */
  readonly month: number | undefined;
}

const NONE: readonly YearSaid[] = [];
const DUE =
  /(?:争取|力争|确保|计划|预计|务必|拟|[将要][在于])[^,。;\d]{0,14}((?:19|20)\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日|[上中下]旬)?(?:年?[底末初])?(?:之?前|以前)(?![^,。;]{0,16}(?:的|已))[^,。;]{0,16}(?:完成|建成|实现|办结|投用|投入|完工|竣工|通车|通水|开工|销号|整改|到位|印发|出台|达到|全覆盖)/g;
/** 2024年，我局将…… at the beginning of a paragraph; not 2024年虽然……但仍要. */
const OPENS = /^[ ]*((?:19|20)\d\d)年,?(?:我[局县市区镇乡院委厅办]|全[县市区镇乡局]|我们)?(?:仍|还)?(?:将|要)(?!近|要)/;
const WHOLE = /全年(?:共|累计|完成|实现|受理|办理|新增|检查|培训|开展|建成|评查)|截[至止](?:\d{4}年)?12月|1[—–~至-]12月/;

/** Deadlines, what plans begin with, and words that tell of a whole year. */
export const plannedYearsIn = lineReading((folded): readonly YearSaid[] => {
  if (!/年|12月/.test(folded)) return NONE;
  const found: YearSaid[] = [...folded.matchAll(DUE)].map((match) => {
    const [text, year, month] = match as unknown as [string, string, string | undefined];
    return {
      kind: 'due',
      at: match.index + text.indexOf(year),
      year: Number(year),
      month: month === undefined ? undefined : Number(month),
    };
  });
  const opens = OPENS.exec(folded.slice(0, 40));
  if (opens) found.push({ kind: 'opens', at: opens[0].indexOf(opens[1]!), year: Number(opens[1]), month: undefined });
  const whole = folded.search(WHOLE);
  if (whole >= 0) found.push({ kind: 'whole', at: whole, year: 0, month: undefined });
  return found.length === 0 ? NONE : found;
});

/** Years that were left in a plan, and the date of a summary that was left in the year it sums up. */
export function* plannedYears(report: Report, covered: CoveredYear | undefined, profile: Profile): Generator<Problem> {
  const found = [...readLines(report, plannedYearsIn)].map(({ line, hit }): YearSaid => ({ ...hit, at: line.start + hit.at }));
  const summed = !covered && profile.id === 'general' ? summedUp(report) : undefined;
  const part = draftParts(report).nextYear;
  const inPlan = found.filter(({ at }) => part && covers(part.span, span(at, at + 4)));
  const planned = part && yearOfPlan(part.heading?.title ?? '', covered?.year ?? summed);
  if (planned !== undefined) yield* inPlanOf(planned, summed, inPlan, report);
  if (summed === undefined) return;
  yield* pastHeadings(draftParts(report).sections, { year: summed, sure: false });
  const ahead = new Set(inPlan);
  const tellsOfAll = found.some((said) => said.kind === 'whole' && !ahead.has(said));
  yield* signedTooEarly(report, summed, tellsOfAll);
}

/** Where the kind of report is known, what a plan begins with is asked with its heading; `summed` is given where it is not. */
function* inPlanOf(planned: number, summed: number | undefined, said: readonly YearSaid[], report: Report): Generator<Problem> {
  for (const one of said) {
    if (one.kind === 'due') yield* pastDue(report, one, planned);
    if (one.kind !== 'opens' || summed !== planned - 1 || one.year !== summed) continue;
    const message = `${summed}年的总结安排的是${planned}年的工作，这里写成了${one.year}年；前提：${assumed(planned)}`;
    yield wrongYear(one.at, planned, message, 'warning');
  }
}

const SEVERAL_YEARS = /\d{4}年?[ ]?[—–~至到-]|[三五]年|十[三四五六]五/;

/** 2025年工作安排 says it; otherwise the year after the one told of. Undefined where both are said and differ, or it is for several years. */
function yearOfPlan(heading: string, told: number | undefined): number | undefined {
  const words = fold(heading);
  if (SEVERAL_YEARS.test(words)) return undefined;
  const match = /^[ ]*((?:19|20)\d\d)年/.exec(words);
  const said = match ? Number(match[1]) : undefined;
  if (told === undefined || said === undefined) return said ?? (told === undefined ? undefined : told + 1);
  return said === told + 1 ? said : undefined;
}

/** 争取2024年6月底前完成 among the plans for 2025, or 2025年1月底前 in what was signed in March 2025. */
function* pastDue(report: Report, { at, year, month }: YearSaid, planned: number): Generator<Problem> {
  const { signed } = saidYears(report.document);
  const until = `${year}年${month === undefined ? '' : `${month}月`}`;
  if (year < planned) {
    const wanted = year === planned - 1 ? planned : undefined;
    yield wrongYear(at, wanted, `安排${planned}年的工作，完成期限却写的是${until}；前提：${assumed(planned)}`, 'warning');
  } else if (signed?.year === planned && year === planned && month !== undefined && month < signed.month) {
    const message = `完成期限（${until}）早于成文日期（${signed.year}年${signed.month}月）；前提：这一句安排的是以后的工作`;
    yield { span: span(at, at + 5), message, severity: 'warning' };
  }
}

function assumed(planned: number): string {
  return `这一部分写的是${planned}年的打算`;
}

/** 清河县司法局2024年工作总结: the year a title sums up. */
function summedUp({ text, document }: Report): number | undefined {
  const { title } = saidYears(document);
  if (!title || !document.title) return undefined;
  const words = fold(text.slice(document.title.start, document.title.end)).replace(/\s|\([^()]*\)$/g, '');
  const sumsUp = /(?:总结|工作情况的?(?:报告|汇报))$/.test(words) && !/半年|季度|阶段|月|学年|预算|届/.test(words);
  return sumsUp ? title.year : undefined;
}

/** Until this month nobody sums up a year that has begun, and until the other nobody tells of all of it. */
const [BEGUN, NOT_YET] = [3, 9] as const;

function* signedTooEarly(report: Report, told: number, tellsOfAll: boolean): Generator<Problem> {
  const { signed } = saidYears(report.document);
  if (signed?.year !== told || signed.month > (tellsOfAll ? NOT_YET : BEGUN)) return;
  const message = `${told}年还没有结束，成文日期不会在${signed.month}月；前提：本稿写的是${told}年全年`;
  yield wrongYear(signed.span.start, told + 1, message, 'warning', signed.span);
}
