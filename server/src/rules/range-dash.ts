import type { Report } from '../model/report';
import { marksOfDraft } from './punctuation/draftMarks';
import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { rangesSource, slipSources } from './punctuation/sources';

export default defineRule({
  id: 'range-dash',
  title: { zh: '起止时间之间的连接号不合规定', en: 'The wrong dash between two times' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '起止年、月、日之间用一字线（2021—2025年），不用短横线，也不用占两格的破折号；起止数值之间用一字线或浪纹线。电话、编号、年月日简写（2024-03-01）用短横线，不在此列。',
    en: 'Years, months and days from … to take one em dash (2021—2025年), neither a hyphen nor the double 破折号. Telephone numbers, codes and dates such as 2024-03-01 keep the hyphen.',
  },
  source: 'GB/T 15834—2011 4.13.3',
  bad: '制定三年行动方案（2023-2025年）。',
  good: '制定三年行动方案（2023—2025年）。',
  sources: () => [...slipSources('range-dash'), rangesSource],
  *check(report) {
    let titles: ReadonlySet<string> | undefined;
    yield* slipProblems(report, 'range-dash', ({ line, slip }) => {
      // － of full width is as long as —
      if (slip.end - slip.start === 1 && report.text[line.start + slip.start] === '－') return false;
      // one title written in two ways is told by title-variants
      return slip.asks === undefined || !(titles ??= titlesWithDash(report)).has(slip.asks);
    });
  },
});

/** The titles that the draft also has with the right dash. */
function titlesWithDash(report: Report): ReadonlySet<string> {
  return new Set(marksOfDraft(report).lines.flatMap(({ marks }) => marks.ranges));
}
