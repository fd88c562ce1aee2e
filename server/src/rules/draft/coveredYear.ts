import type { Report } from '../../model/report';
import { saidYears } from '../../model/reportYear';
import { fold } from '../../text/fold';
import type { Profile } from '../profiles/profile';

/** The year a report is about. */
export interface CoveredYear {
  readonly year: number;
  /** Whether title and opening both say it, or one of them and the date of signing agrees. */
  readonly sure: boolean;
}

/** 2023年度……总结: a whole year whatever the kind of report; not a budget, which looks ahead. */
const WHOLE_YEAR_TITLE = /(?:19|20)\d\d年度[^。]{0,40}(?:报告|总结|汇报|年报)$/;
const LOOKS_AHEAD = /预算|计划|要点|方案|安排|半年|季度/;

/**
 * The whole year that is over which a report tells of; undefined where its kind does not tell of one, or the draft does not
 * say which. A report on the work of the government bears the year it is given in, so it has none here.
 */
export function coveredYear(report: Report, profile: Profile): CoveredYear | undefined {
  const { title, opening, signed } = saidYears(report.document);
  if (!profile.annual && !(profile.id === 'general' && hasWholeYearTitle(report))) return undefined;
  const signedFor = signed && (signed.month <= 6 ? signed.year - 1 : undefined);
  const year = title?.year ?? opening?.year ?? (profile.annual ? signedFor : undefined);
  if (year === undefined) return undefined;
  const said = [title?.year, opening?.year, signedFor].filter((one) => one !== undefined);
  return { year, sure: said.length >= 2 && said.every((one) => one === year) };
}

function hasWholeYearTitle({ text, document: { title } }: Report): boolean {
  if (!title || title.end - title.start > 120) return false;
  const words = fold(text.slice(title.start, title.end)).replace(/\s/g, '');
  return WHOLE_YEAR_TITLE.test(words) && !LOOKS_AHEAD.test(words);
}
