import type { Report } from '../../model/report';
import { covers, span } from '../../text/span';
import { coveredYear } from '../draft/coveredYear';
import { draftParts } from '../draft/parts';
import { readLines } from '../draft/readLines';
import { spokenYear } from '../draft/spokenYear';
import type { Profile } from '../profiles/profile';
import type { Problem } from '../rule';
import { stagedPlansIn, type StagedPlan } from './planStages';

/** The years that a sentence may be about, the earliest and the latest. */
type Range = readonly [number, number];

/** 圆满完成“八五”普法总结验收 in a report on 2020: a plan at a stage that the year of the report rules out. */
export function* planStageYears(report: Report, profile: Profile): Generator<Problem> {
  const hits = [...readLines(report, stagedPlansIn)];
  if (hits.length === 0) return;
  const { nextYear } = draftParts(report);
  const covered = coveredYear(report, profile);
  const spoken = covered ? undefined : spokenYear(report, profile)?.covered;
  const base = (covered ?? spoken)?.year;
  const closed = new Map<string, Problem['span']>();
  for (const { line, hit } of hits) {
    const place = span(line.start + hit.start, line.start + hit.end);
    const ahead = nextYear !== undefined && covers(nextYear.span, place);
    if (hit.stage === 'closed' && !ahead) closed.set(hit.name, place);
    const over = ahead && hit.stage !== 'closed' && hit.stage !== 'closing' ? closed.get(hit.name) : undefined;
    const range = rangeOf(hit, base, ahead, spoken !== undefined);
    const message = range && judge(hit, range);
    if (message) yield { span: place, message: `${message}；前提：${assumed(hit, range, ahead)}` };
    else if (over)
      yield {
        span: place,
        message: `前面写“${hit.name}”已经结束，这里又写它刚刚开始；前提：两处说的是同一个规划`,
        related: [{ span: over, message: '已经结束' }],
      };
  }
}

function rangeOf({ inYear }: StagedPlan, base: number | undefined, ahead: boolean, spoken: boolean): Range | undefined {
  if (inYear !== undefined) return [inYear, inYear];
  if (base === undefined) return undefined;
  if (ahead) return [base + 1, base + 1];
  return spoken ? [base, base + 1] : [base, base];
}

function assumed({ inYear }: StagedPlan, [year]: Range, ahead: boolean): string {
  if (inYear !== undefined) return `这一句说的是${inYear}年`;
  return ahead ? `这里安排的是${year}年的工作` : `本报告写的是${year}年的工作`;
}

/** How long behind its end a plan may still be wound up. */
const GRACE = 1;

/** What is wrong with a plan at a stage in any of the years; nothing where one of them fits. */
function judge({ name, years, stage, inYear }: StagedPlan, [from, to]: Range): string | undefined {
  const [first, last] = years;
  const plan = `${name}（${first}—${last}年）`;
  // a plan is prepared to end in the year before it does
  const early = stage === 'closed' ? to < last : stage === 'closing' && to + (inYear === undefined ? 1 : 0) < last;
  if (early) return to < first ? `${plan}在${to}年尚未开始，不会已经收官或者验收` : `${plan}要到${last}年才期满`;
  if ((stage === 'closed' || stage === 'closing') && from > last + GRACE) return `${plan}到${from}年早已期满，不在这时收官或者验收`;
  if (stage === 'drafted' && from >= last) return `${plan}到${from}年${from === last ? '已是最后一年' : '已经期满'}，不会还在编制`;
  if (stage === 'begun' && from > last) return `${plan}到${from}年已经期满，不会这时启动`;
  if (stage === 'first' && from > first + GRACE) return `${plan}的第一年是${first}年`;
  return undefined;
}
