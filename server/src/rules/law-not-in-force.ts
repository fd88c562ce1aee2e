import type { Report } from '../model/report';
import { saidYears } from '../model/reportYear';
import { LAWS, type Law, type Revision } from '../model/subjects/laws';
import { covers, span } from '../text/span';
import { perLine } from '../syntax/perLine';
import { coveredYear } from './draft/coveredYear';
import { draftParts, partsSource } from './draft/parts';
import { lineReading, readLines, hitsOf } from './draft/readLines';
import type { Profile } from './profiles/profile';
import { sameOf } from './source';
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
  sources: () => [partsSource, hitsOf(citationsIn), sameOf(titleEnds)],
  *check(report, _, { profile }) {
    const cited = [...readLines(report, citationsIn)];
    if (cited.length === 0) return;
    const latest = latestDay(report, profile);
    const { nextYear } = draftParts(report);
    for (const { line, hit } of cited) {
      const place = span(line.start + hit.start, line.start + hit.end);
      const early = tooEarly(hit, latest);
      if (!early || (nextYear && covers(nextYear.span, place)) || hasLocalNamesake(report, hit.law)) continue;
      yield { span: place, message: messageOf(hit, early) };
    }
  },
});

interface Citation {
  readonly start: number;
  readonly end: number;
  readonly law: Law;
  /** Whether it is called 新修订的. */
  readonly revised: boolean;
  /** Whether it is what something was done by: 按照, 执行. */
  readonly byIt: boolean;
  /** When its sentence says it was applied; see `datedBefore`. */
  readonly applied: Applied | undefined;
  /** Whether its clause speaks of what one does with a law to come; then only what it was applied to counts. */
  readonly ahead: boolean;
}

/** 2023年5月，按照新修订的行政复议法……: the last day it may mean, and whether a case was decided by it. */
interface Applied {
  readonly day: number;
  readonly printed: string;
  readonly decides: boolean;
}

type Day = readonly [number, number, number];

/** A version of a law that came later than what it is cited for. */
interface Early {
  readonly version: Pick<Revision, 'inForce' | 'source'>;
  /** The date in the sentence, where that is what it is later than. */
  readonly printed?: string;
}

/** How many days before a revision is in force 新修订的 is taken to mean that one. */
const KNOWN_OF = 400;

/** The cited version, where it is in force only after the report was written, or after the day its sentence names. */
function tooEarly(cited: Citation, latest: number | undefined): Early | undefined {
  const version = latest === undefined || cited.ahead ? undefined : laterThanReport(cited, latest);
  if (version) return { version };
  return cited.applied && laterThanDate(cited, cited.applied);
}

function laterThanReport({ law, revised, byIt }: Citation, latest: number): Early['version'] | undefined {
  if (dayOf(law.inForce) > latest) return law;
  const version = revised ? nextRevision(law, latest) : undefined;
  // 贯彻新修订的…… may mean what has been passed and is to come
  return version && (byIt || dayOf(version.passed) > latest) ? version : undefined;
}

function laterThanDate({ law, revised }: Citation, { day, printed, decides }: Applied): Early | undefined {
  if (!revised) return decides && dayOf(law.inForce) > day ? { version: law, printed } : undefined;
  const version = nextRevision(law, day);
  // what has been passed may be prepared for; what has not been passed can only be awaited
  return version && (decides || day < dayOf(version.passed)) ? { version, printed } : undefined;
}

function nextRevision({ revised }: Law, day: number): Revision | undefined {
  return revised?.find(({ inForce }) => dayOf(inForce) > day && dayOf(inForce) - day < KNOWN_OF);
}

function messageOf({ law, revised }: Citation, { version, printed }: Early): string {
  const [year, month, day] = version.inForce;
  const name = `${revised ? '修订后的' : ''}《${law.title}》`;
  return `${name}自${year}年${month}月${day}日起施行，晚于${printed ?? '本报告'}；前提：引用的就是这部法规（${version.source}）`;
}

const BY_TITLE = new Map(LAWS.map((law) => [law.title, law]));
const NONE: readonly Citation[] = [];
const CITED = /《(?:中华人民共和国)?([^《》]{3,40})》/g;
/** Without 《》 only behind 新修订的, and the longest title that fits. */
const UNQUOTED = new RegExp(
  `(?<=新修[订正改]的)(?:中华人民共和国)?(${[...BY_TITLE.keys()].sort((a, b) => b.length - a.length).join('|')})(?!实施)`,
  'g',
);
/** What one does with a law that is still to come. */
const AHEAD =
  /学习|宣传|宣讲|解读|培训|起草|草拟|制定|修订|立法|征求|草案|审议|即将|拟|准备|迎接|出台|颁布|公布|施行|生效|讲座|知识|竞赛|考试|专题|辅导|普法|通过/;

const citationsIn = lineReading((folded): readonly Citation[] => {
  if (!/《|新修/.test(folded)) return NONE;
  const matches = [...folded.matchAll(CITED), ...(folded.includes('新修') ? folded.matchAll(UNQUOTED) : [])];
  const found = matches.flatMap((match) => citationOf(folded, match) ?? []);
  return found.length === 0 ? NONE : found;
});

function citationOf(folded: string, match: RegExpExecArray): Citation | undefined {
  const [text, title] = match as unknown as [string, string];
  const end = match.index + text.length;
  const [before, behind] = [folded.slice(Math.max(0, match.index - 12), match.index), folded.slice(end, end + 8)];
  const law = BY_TITLE.get(title);
  if (!law || /^\((?:草案|征求)|^草案/.test(behind)) return undefined;
  const clause = /[^,。;]*$/.exec(before)![0].replace(/新修[订正改]/, '');
  const ahead = AHEAD.test(clause) || AHEAD.test(/^[^,。;]*/.exec(behind)![0]);
  const revised = /新修[订正改]的?$/.test(before);
  const applied = datedBefore(folded, match.index, end);
  return ahead && !applied ? undefined : { start: match.index, end, law, revised, byIt: BY_IT.test(before), applied, ahead };
}

/** How far a sentence is read to either side of a law. */
const SENTENCE = 120;
/** A month or a day with which a clause begins; not 2023年5月起, which goes on. */
const DATED =
  /(?:^|[,:、])[ ]*((20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?)(?:[上中下]旬|初|底|末|份)?(?!\d|起|以来|以后|之?后|开始|[至到—–~-])/g;
const BY_IT = /(?:按照|依照|依据|根据|遵照|适用|执行)[^,。;]{0,14}$/;
/** What is learnt, awaited or prepared, anywhere in the sentence. */
const AWAITED = /学习|宣传|宣讲|解读|培训|起草|草案|征求|即将|准备|迎接|颁布|施行|生效|讲座|知识|竞赛|考试|辅导|普法|将于|实施后/;
/** What is done to one case, by the law that is in force. */
const DECIDES = /受理|办理|办结|审理|审结|立案|查处|处罚|罚款|撤销|确认违法|作出|启动|处置|裁决|追究|责令/;

/** When the sentence of a law says that it was applied; undefined where it names no one month, or tells of learning. */
function datedBefore(folded: string, start: number, end: number): Applied | undefined {
  const before = /[^。;!?]*$/.exec(folded.slice(Math.max(0, start - SENTENCE), start))![0];
  const behind = /^[^。;!?]*/.exec(folded.slice(end, end + SENTENCE))![0];
  if (!BY_IT.test(before) || AWAITED.test(before + behind)) return undefined;
  const match = [...before.matchAll(DATED)].at(-1);
  if (!match) return undefined;
  const [, printed, year, month, day] = match as unknown as [string, string, string, string, string | undefined];
  return { day: dayOf([Number(year), Number(month), Number(day ?? 31)]), printed, decides: DECIDES.test(behind) };
}

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

/** The ends of titles, with as much before them as the longest name of a law has. */
const titleEnds = perLine((folded) => (folded.includes('》') ? folded.match(/[^》]{0,60}》/g)!.join('') : ''), '');

/** 《云川省优化营商环境条例》, later called 《优化营商环境条例》 for short, is another law. */
function hasLocalNamesake({ document }: Report, { title }: Law): boolean {
  return document.lines.some(({ folded }) => {
    for (let at = folded.indexOf(`${title}》`); at >= 0; at = folded.indexOf(`${title}》`, at + 1)) {
      if (!/(?:《|中华人民共和国)$/.test(folded.slice(Math.max(0, at - 8), at))) return true;
    }
    return false;
  });
}
