import type { LineKind } from '../syntax/lineKind';
import type { Report } from '../model/report';
import { hitsOf, numeralSource, problemOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'date-not-written-out',
  title: { zh: '日期没有写全“年”“月”“日”', en: 'A date without 年, 月 and 日' },
  group: 'numerals',
  severity: 'information',
  why: {
    zh: '成文日期用阿拉伯数字将年、月、日标全：“2024年2月6日”，不写“2024.2.6”“二〇二四年二月六日”。正文里用点、斜线隔开的日期作参考提示，括号里的和用连字符的不报。',
    en: 'The date of signing is written with digits and 年, 月, 日: 2024年2月6日. In the text, dates with points or slashes are only mentioned; those in brackets or with hyphens are left alone.',
  },
  source: 'GB/T 9704—2012 7.3.5，GB/T 15835—2011 5.1.4',
  bad: '该办法于2023.3.6起施行。',
  good: '该办法于2023年3月6日起施行。',
  sources: () => [numeralSource('date-not-written-out')],
  *check(report) {
    for (const { line, index, hit } of hitsOf(report, 'date-not-written-out')) {
      if (line.kind === 'table' || line.kind === 'subtitle') continue;
      const alone = line.folded.trim().length === hit.end - hit.start;
      if (alone && !isSigned(report, index)) continue;
      yield { ...problemOf(line, hit), severity: alone ? 'warning' : 'information' };
    }
  },
});

/** Whether a line that is a date stands where a report is signed: below its text, with nothing but notes behind it. */
function isSigned({ document: { lines, bodyStart } }: Report, index: number): boolean {
  if (index <= bodyStart) return false;
  for (let i = index + 1; i < lines.length; i += 1) if (!BEHIND_DATE.has(lines[i]!.kind)) return false;
  return true;
}

const BEHIND_DATE: ReadonlySet<LineKind> = new Set<LineKind>(['blank', 'chrome', 'note', 'attachment']);
