import { saidYears } from '../../model/reportYear';
import { covers, span } from '../../text/span';
import { draftParts } from '../draft/parts';
import { readLines } from '../draft/readLines';
import type { SpokenYear } from '../draft/spokenYear';
import type { Problem } from '../rule';
import { gravity, onYear, wrongYear, type YearsOf } from './check';
import { yearClaimsIn, type YearClaim } from './claims';

/** Years in sentences that the year of the report, or the day it was signed, rules out. */
export function* sentenceYears(years: YearsOf): Generator<Problem> {
  const { nextYear } = draftParts(years.report);
  const claims = [...readLines(years.report, yearClaimsIn)].filter(({ line, hit }) => {
    return line.kind !== 'title' && !(nextYear && covers(nextYear.span, span(line.start + hit.start, line.start + hit.end)));
  });
  const usualBases = claims.filter(({ hit }) => hit.kind === 'base' && hit.year + 1 === years.covered?.year).length;
  for (const { line, hit } of claims) {
    const judged = years.spoken ? judgeSpoken(hit, years.spoken) : JUDGES[hit.kind](hit, years, usualBases);
    if (!judged) continue;
    const place = span(line.start + hit.start, line.start + hit.end);
    yield wrongYear(line.start + hit.at, judged.wanted, judged.message, judged.severity, place);
  }
}

interface Judged {
  readonly message: string;
  readonly severity: Problem['severity'];
  readonly wanted: number | undefined;
}

type Judge = (claim: YearClaim, years: YearsOf, usualBases: number) => Judged | undefined;

const JUDGES: Readonly<Record<YearClaim['kind'], Judge>> = { cutoff: judgeCutoff, base: judgeBase, counted: judgeCounted };

/** 截至2025年12月底 in a report that was signed in February 2025. */
function judgeCutoff(claim: YearClaim, years: YearsOf): Judged | undefined {
  const { year, month } = claim;
  const { report, covered } = years;
  if (month === 12 && isOfYearBefore(claim, years)) return lookAt(covered!.year, `截至${year}年底`);
  const { signed } = saidYears(report.document);
  const wanted = covered?.year;
  const until = `${year}年${month === undefined ? '' : `${month}月`}`;
  if (signed && (!covered || signed.year > covered.year)) {
    if (year * 12 + (month ?? 1) <= signed.year * 12 + signed.month) return undefined;
    return { message: `截至${until}的数，晚于成文日期（${signed.year}年${signed.month}月）`, severity: 'error', wanted };
  }
  if (!covered || year <= covered.year || (year === covered.year + 1 && (month ?? 1) < 7)) return undefined;
  return { message: `${covered.year}年的报告里不会有截至${until}的数；前提：本报告写的是${covered.year}年`, severity: 'warning', wanted };
}

/** So many growths with the usual base make another base look like a slip. */
const USUAL = 2;

/** 比2022年增长 in a report on 2022. */
function judgeBase({ year, endOfYear, years }: YearClaim, { covered }: YearsOf, usualBases: number): Judged | undefined {
  if (!covered || years.length > 1) return undefined;
  const before = covered.year - 1;
  if (year > covered.year || (year === covered.year && !endOfYear)) {
    const message = `本报告写的是${covered.year}年，却与${year}年相比，上年应为${before}年${onYear(covered)}`;
    return { message, severity: gravity(covered), wanted: before };
  }
  if (year !== before - 1 || usualBases < USUAL) return undefined;
  return { message: `别处都与${before}年相比，这里与${year}年相比；前提：这里比的也是上年`, severity: 'information', wanted: before };
}

/** The year before the report's, alone in a sentence that compares nothing: it may be meant, or left from last year's draft. */
function isOfYearBefore({ year, years, compares }: YearClaim, { covered }: YearsOf): boolean {
  return covered !== undefined && year === covered.year - 1 && years.length === 1 && !compares;
}

function lookAt(wanted: number, written: string): Judged {
  return { message: `本报告写的是${wanted}年，这里写的是“${written}”，请核对是否沿用了上一年的稿子`, severity: 'information', wanted };
}

/** 2024年全年共受理 in a report on 2023. */
function judgeCounted(claim: YearClaim, years: YearsOf): Judged | undefined {
  const { year } = claim;
  const { report, covered } = years;
  if (isOfYearBefore(claim, years)) return lookAt(covered!.year, `${year}年`);
  if (!covered || year <= covered.year) return undefined;
  const { signed } = saidYears(report.document);
  const after = signed !== undefined && year > signed.year;
  const message = after
    ? `${year}年晚于成文日期（${signed.year}年）`
    : `本报告写的是${covered.year}年，这里是${year}年的数；前提：这一句写的是本年度的工作`;
  return { message, severity: after ? 'error' : 'warning', wanted: covered.year };
}

/** 截至2025年12月底, or 2025年全年共受理, in a report that was given in January 2025. */
function judgeSpoken({ kind, year, month }: YearClaim, { covered, delivery }: SpokenYear): Judged | undefined {
  if (kind === 'base' || year <= covered.year) return undefined;
  const wanted = covered.year;
  const until = kind === 'counted' ? `${year}年全年` : `截至${year}年${month === undefined ? '' : `${month}月`}`;
  if (!delivery) {
    if (kind === 'cutoff' && year === wanted + 1 && (month ?? 1) < FAR) return undefined;
    return {
      message: `${until}的数还没有：报告在${wanted + 1}年年初作，写的是${wanted}年；前提：标题里的年份是作报告的年份`,
      severity: 'warning',
      wanted,
    };
  }
  if (year * 12 + (kind === 'counted' ? 12 : (month ?? 1)) <= delivery.year * 12 + delivery.month) return undefined;
  return {
    message: `${until}的数，晚于作报告的日期（${delivery.year}年${delivery.month}月）`,
    severity: kind === 'cutoff' ? 'error' : 'warning',
    wanted,
  };
}

/** The month from which a year is too far gone for a report at its beginning. */
const FAR = 7;
