import type { Report } from '../model/report';
import { saidYears } from '../model/reportYear';
import { LAWS, type Law } from '../model/subjects/laws';
import { covers, span } from '../text/span';
import { coveredYear } from './draft/coveredYear';
import { draftParts } from './draft/parts';
import { lineReading, readLines } from './draft/readLines';
import type { Profile } from './profiles/profile';
import { defineRule } from './rule';

export default defineRule({
  id: 'law-not-in-force',
  title: { zh: '引用的法规当时尚未施行', en: 'A law cited before it was in force' },
  group: 'dates',
  severity: 'warning',
  why: {
    zh: '成文时还没有施行的法律法规，不会是这一年工作的依据，多半是从别的年份的报告里抄来的，或者年份写错。学习、宣传、起草、准备施行的不报。',
    en: 'What was not in force when the report was signed cannot be what the year’s work rested on. Studying, drafting or preparing for a law is fine.',
  },
  bad: '清河县2020年法治政府建设年度报告\n2020年，我县严格执行《信访工作条例》。',
  good: '清河县2023年法治政府建设年度报告\n2023年，我县严格执行《信访工作条例》。',
  *check(report, _, { profile }) {
    const cited = [...readLines(report, citationsIn)];
    const latest = cited.length === 0 ? undefined : latestDay(report, profile);
    if (latest === undefined) return;
    const { nextYear } = draftParts(report);
    for (const { line, hit } of cited) {
      const place = span(line.start + hit.start, line.start + hit.end);
      const since = versionAfter(hit, latest);
      if (!since || (nextYear && covers(nextYear.span, place)) || hasLocalNamesake(report, hit.law)) continue;
      const version = hit.revised ? '修订后的' : '';
      yield {
        span: place,
        message: `${version}《${hit.law.title}》自${since[0]}年${since[1]}月${since[2]}日起施行，晚于本报告；前提：引用的就是这部法规（${hit.law.source}）`,
      };
    }
  },
});

interface Citation {
  readonly start: number;
  readonly end: number;
  readonly law: Law;
  /** Whether it is called 新修订的. */
  readonly revised: boolean;
}

type Day = readonly [number, number, number];

/** How many days before a revision is in force 新修订的 is taken to mean that one: it has been passed, and is known of. */
const KNOWN_OF = 400;

/** The day from which the cited version is in force, where that is later than the report. */
function versionAfter({ law, revised }: Citation, latest: number): Day | undefined {
  if (dayOf(law.inForce) > latest) return law.inForce;
  if (!revised) return undefined;
  return law.revised?.find((day) => dayOf(day) > latest && dayOf(day) - latest < KNOWN_OF);
}

const BY_TITLE = new Map(LAWS.map((law) => [law.title, law]));
const NONE: readonly Citation[] = [];
const CITED = /《(?:中华人民共和国)?([^《》]{3,40})》/g;
/** What one does with a law that is still to come. */
const AHEAD =
  /学习|宣传|宣讲|解读|培训|起草|草拟|制定|修订|立法|征求|草案|审议|即将|拟|准备|迎接|出台|颁布|公布|施行|生效|讲座|知识|竞赛|考试|专题|辅导|普法|通过/;

const citationsIn = lineReading((folded): readonly Citation[] => {
  if (!folded.includes('《')) return NONE;
  const found: Citation[] = [];
  for (const match of folded.matchAll(CITED)) {
    const [text, title] = match as unknown as [string, string];
    const end = match.index + text.length;
    const [before, behind] = [folded.slice(Math.max(0, match.index - 12), match.index), folded.slice(end, end + 8)];
    const law = BY_TITLE.get(title);
    if (
      !law ||
      AHEAD.test(/[^,。;]*$/.exec(before)![0].replace(/新修订/, '')) ||
      AHEAD.test(/^[^,。;]*/.exec(behind)![0]) ||
      /^\((?:草案|征求)/.test(behind)
    )
      continue;
    found.push({ start: match.index, end, law, revised: /新修[订改]的?$/.test(before) });
  }
  return found.length === 0 ? NONE : found;
});

/** Days in their order; months of 31 will do. */
function dayOf([year, month, day]: Day): number {
  return (year * 12 + month) * 31 + day;
}

/** The last day on which the report may have been written: its date, or where it has none the end of the year after its own. */
function latestDay(report: Report, profile: Profile): number | undefined {
  const covered = coveredYear(report, profile);
  if (!covered) return undefined;
  const { signed } = saidYears(report.document);
  const late = [covered.year + 1, 12, 31] as const;
  // a date in the year itself is a slip, unless it is late in it
  const plausible = signed && (signed.year === covered.year + 1 || (signed.year === covered.year && signed.month >= 10));
  if (!plausible) return dayOf(late);
  return dayOf([signed.year, signed.month, signed.day]);
}

/** 《云川省优化营商环境条例》, later called 《优化营商环境条例》 for short, is another law. */
function hasLocalNamesake({ document }: Report, { title }: Law): boolean {
  return document.lines.some(({ folded }) => {
    for (let at = folded.indexOf(`${title}》`); at >= 0; at = folded.indexOf(`${title}》`, at + 1)) {
      if (!/(?:《|中华人民共和国)$/.test(folded.slice(Math.max(0, at - 8), at))) return true;
    }
    return false;
  });
}
