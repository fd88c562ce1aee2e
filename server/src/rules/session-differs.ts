import type { Report } from '../model/report';
import { readChineseNumeral, writeChineseNumeral as cn } from '../text/numerals';
import { covers, span } from '../text/span';
import { draftParts, partsSource } from './draft/parts';
import { lineReading, readLines, hitsOf } from './draft/readLines';
import { defineRule, type Problem } from './rule';

export default defineRule({
  id: 'session-differs',
  title: { zh: '人大会议的届次与本次会议不合', en: 'A session that the one reported to rules out' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '向人代会作的报告，说的是上一次会议决议、任务的落实情况。届次是上一届的，或者次数比本次会议还大，多半是从别的年份的报告里抄来的。本届一次会议的报告、代表建议的编号、“以来”的回顾不报。',
    en: 'A report to a congress tells how the resolutions of the session before were carried out. One of the congress before, or one yet to come, is left from another year’s report.',
  },
  bad: '清河县人民检察院工作报告\n——2025年1月8日在清河县第十七届人民代表大会第四次会议上\n一年来，我院认真落实县十六届人大三次会议决议，依法履职。',
  good: '清河县人民检察院工作报告\n——2025年1月8日在清河县第十七届人民代表大会第四次会议上\n一年来，我院认真落实县十七届人大三次会议决议，依法履职。',
  sources: () => [partsSource, hitsOf(sessionsIn)],
  *check(report) {
    const cited = [...readLines(report, sessionsIn)];
    const own = cited.find(({ line, hit }) => hit.held && line.start <= headEnd(report));
    if (!own) return;
    const { nextYear } = draftParts(report);
    for (const { line, hit } of cited) {
      const place = span(line.start + hit.start, line.start + hit.end);
      const message = hit.carriedOut && !(nextYear && covers(nextYear.span, place)) ? judge(hit, own.hit) : undefined;
      if (message) yield problemAt(place, message, span(own.line.start + own.hit.start, own.line.start + own.hit.end));
    }
  },
});

function problemAt(place: Problem['span'], message: string, own: Problem['span']): Problem {
  return { span: place, message, related: [{ span: own, message: '本次会议' }] };
}

/** A session of a congress; offsets count from the line's beginning. */
interface Session {
  readonly start: number;
  readonly end: number;
  /** 届 and 次. */
  readonly congress: number;
  readonly session: number;
  /** 县, 市, ... where it is printed. */
  readonly level: string | undefined;
  /** Whether the report was given there: 在……会议上 or 2025年1月8日……会议. */
  readonly held: boolean;
  /** Whether it is said that what it resolved has been carried out. */
  readonly carriedOut: boolean;
}

const NONE: readonly Session[] = [];
const CN = '[一二三四五六七八九十]{1,3}';
const SESSION = new RegExp(`([省市县区州旗镇乡])?(?:本届)?第?(${CN})届[ ]?(?:人民代表大会|人大)第?(${CN})次(?:全体)?会议`, 'g');
const CARRIES = /(?:落实|执行|贯彻|完成|履行)[^,。;、]{0,12}$/;
const RESOLVED = /^(?:的)?(?:各项)?(?:决议|决定|确定|批准|部署|提出|审议通过|目标|任务)/;

const sessionsIn = lineReading((folded): readonly Session[] => {
  if (!folded.includes('次') || !folded.includes('届')) return NONE;
  const found = [...folded.matchAll(SESSION)].map((match): Session => {
    const [text, level, congress, session] = match as unknown as [string, string | undefined, string, string];
    const end = match.index + text.length;
    const [before, behind] = [folded.slice(Math.max(0, match.index - 20), match.index), folded.slice(end, end + 12)];
    return {
      start: match.index,
      end,
      congress: readChineseNumeral(congress) ?? 0,
      session: readChineseNumeral(session) ?? 0,
      level,
      held: /日[ ]?(?:在)?[^,。;]{0,16}$/.test(before) && /^上?[)]?[ ]*$/.test(behind),
      carriedOut: CARRIES.test(before) && RESOLVED.test(behind),
    };
  });
  return found.length === 0 ? NONE : found;
});

/** So many lines from the first are the head of a report, above its first heading. */
const HEAD = 20;

function headEnd({ document }: Report): number {
  const head = document.lines.slice(0, HEAD);
  const heading = head.findIndex(({ kind }) => kind === 'heading');
  return head[heading < 0 ? head.length - 1 : heading]?.start ?? 0;
}

/** Why a session cannot be the one whose resolutions were carried out since; sessions may be held twice a year, so the number of earlier ones is not asked. */
function judge({ congress, session, level }: Session, own: Session): string | undefined {
  if (level !== undefined && own.level !== undefined && level !== own.level) return undefined;
  // the first session of a congress hears of the congress before
  if (own.session < 2 || congress > own.congress) return undefined;
  const assumed = '前提：说的是同一级人代会，落实的是上一次会议的决议';
  if (congress < own.congress)
    return `本次会议是第${cn(own.congress)}届第${cn(own.session)}次，上一次会议应为本届，这里写的是第${cn(congress)}届；${assumed}`;
  return session > own.session ? `这里写的是第${cn(session)}次会议，本次会议才是第${cn(own.session)}次；${assumed}` : undefined;
}
