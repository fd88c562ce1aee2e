import type { LineKind } from '../syntax/lineKind';
import { hitsOf, numeralSource, problemOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'date-padded',
  title: { zh: '日期编了虚位', en: 'A zero before the month or day' },
  group: 'numerals',
  severity: 'information',
  why: {
    zh: '成文日期中的数字，年份标全称，月、日不编虚位（1不编为01）。成文日期编虚位的为警告；正文、附注里的日期编虚位的作参考提示；表格和网页自带的时间不报。',
    en: 'The date of signing has no zero before a month or day of one digit: 2024年2月6日. In the text this is only mentioned; tables and the furniture of pages are left alone.',
  },
  source: 'GB/T 9704—2012 7.3.5',
  bad: '自2023年03月06日起施行。',
  good: '自2023年3月6日起施行。',
  sources: () => [numeralSource('date-padded')],
  *check(report) {
    for (const { line, index, hit } of hitsOf(report, 'date-padded')) {
      if (LEFT_ALONE.has(line.kind) || index < report.document.bodyStart) continue;
      yield { ...problemOf(line, hit), severity: line.kind === 'date' ? 'warning' : 'information' };
    }
  },
});

/** A date below a title is mostly the page's, and so is one in a table the office's. */
const LEFT_ALONE: ReadonlySet<LineKind> = new Set<LineKind>(['subtitle', 'table']);
