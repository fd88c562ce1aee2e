import type { Report } from '../../model/report';
import { covers, span, type Span } from '../../text/span';
import { coveredYear } from '../draft/coveredYear';
import { draftParts } from '../draft/parts';
import { readLines } from '../draft/readLines';
import { spokenYear } from '../draft/spokenYear';
import type { Profile } from '../profiles/profile';
import type { Problem } from '../rule';
import { stagedPlansIn, type PlanStage, type StagedPlan } from './planStages';

/** The years that a sentence may be about, the earliest and the latest. */
type Range = readonly [number, number];

/** 圆满完成“八五”普法总结验收 in a report on 2020: a plan at a stage that the year of the report rules out. */
export function* planStageYears(report: Report, profile: Profile): Generator<Problem> {
  const hits = [...readLines(report, stagedPlansIn)];
  if (hits.length === 0) return;
  const { nextYear } = draftParts(report);
  const told = toldYear(report, profile);
  const closed = new Map<string, Span>();
  for (const { line, hit } of hits) {
    const place = span(line.start + hit.start, line.start + hit.end);
    const ahead = nextYear !== undefined && covers(nextYear.span, place);
    if (hit.stage === 'closed' && !ahead) closed.set(hit.name, place);
    yield* outOfYear(hit, place, rangeOf(hit, told, ahead), ahead) ?? begunAgain(hit, place, ahead ? closed.get(hit.name) : undefined);
  }
}

/** The year the draft is about; one that is given in person at the beginning of the next tells of that one too. */
interface ToldYear {
  readonly year: number;
  readonly spoken: boolean;
}

function toldYear(report: Report, profile: Profile): ToldYear | undefined {
  const covered = coveredYear(report, profile);
  const year = (covered ?? spokenYear(report, profile)?.covered)?.year;
  return year === undefined ? undefined : { year, spoken: covered === undefined };
}

function outOfYear(hit: StagedPlan, place: Span, range: Range | undefined, ahead: boolean): readonly Problem[] | undefined {
  const message = range && judge(hit, range);
  return message === undefined ? undefined : [{ span: place, message: `${message}；前提：${assumed(hit, range!, ahead)}` }];
}

/** 全面启动“八五”普法 among the plans of a draft whose first part tells that it has been accepted. */
function begunAgain({ name, stage }: StagedPlan, place: Span, over: Span | undefined): readonly Problem[] {
  if (!over || ENDS.has(stage)) return [];
  const message = `前面写${name}已经结束，这里又写它刚刚开始；前提：两处说的是同一个规划`;
  return [{ span: place, message, related: [{ span: over, message: '已经结束' }] }];
}

function rangeOf({ inYear }: StagedPlan, told: ToldYear | undefined, ahead: boolean): Range | undefined {
  if (inYear !== undefined) return [inYear, inYear];
  if (told === undefined) return undefined;
  const { year, spoken } = told;
  if (ahead) return [year + 1, year + 1];
  return spoken ? [year, year + 1] : [year, year];
}

function assumed({ inYear }: StagedPlan, [year]: Range, ahead: boolean): string {
  if (inYear !== undefined) return `这一句说的是${inYear}年`;
  return ahead ? `这里安排的是${year}年的工作` : `本报告写的是${year}年的工作`;
}

/** How long behind its end a plan may still be wound up. */
const GRACE = 1;

/** What is wrong with a plan at a stage in any of the years; nothing where one of them fits. */
function judge(hit: StagedPlan, range: Range): string | undefined {
  return ENDS.has(hit.stage) ? judgeEnd(hit, range) : judgeBeginning(hit, range);
}

const ENDS: ReadonlySet<PlanStage> = new Set<PlanStage>(['closed', 'closing', 'nearing']);

function judgeEnd({ name, years, stage, inYear }: StagedPlan, [from, to]: Range): string | undefined {
  const [first, last] = years;
  const plan = `${name}（${first}—${last}年）`;
  if (from > last + GRACE) return `${plan}到${from}年早已期满，不在这时收官或者验收`;
  // a plan is prepared to end in the year before it does
  const early = stage === 'closed' ? to < last : stage === 'closing' && to + (inYear === undefined ? 1 : 0) < last;
  if (!early) return undefined;
  return to < first ? `${plan}在${to}年尚未开始，不会已经收官或者验收` : `${plan}要到${last}年才期满`;
}

function judgeBeginning({ name, years, stage }: StagedPlan, [from]: Range): string | undefined {
  const [first, last] = years;
  const plan = `${name}（${first}—${last}年）`;
  if (stage === 'drafted' && from >= last) return `${plan}到${from}年${from === last ? '已是最后一年' : '已经期满'}，不会还在编制`;
  if (stage === 'begun' && from > last) return `${plan}到${from}年已经期满，不会这时启动`;
  return stage === 'first' && from > first + GRACE ? `${plan}的第一年是${first}年` : undefined;
}
