import type { Report } from '../model/report';
import { span } from '../text/span';
import { marksOfDraft } from './punctuation/draftMarks';
import { editsOf, slipProblem, slipsOf } from './punctuation/lineRule';
import { defineRule } from './rule';
import { adjoiningSource, slipSources } from './punctuation/sources';

export default defineRule({
  id: 'pause-between-quoted',
  title: { zh: '并列的书名号、引号之间用了顿号', en: '顿号 between titles or quoted words' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '标有书名号、引号的并列成分之间通常不用顿号；中间插有括注等其他成分的才用。全稿都用顿号的，只提示一次，可一次改完。',
    en: 'Titles and quoted words side by side usually take no 顿号, unless something such as a note in brackets stands between them. A draft that always has it is told once.',
  },
  source: 'GB/T 15834—2011 4.5.3.5',
  bad: '修订了《岭东县信访办法》、《岭东县调解办法》。',
  good: '修订了《岭东县信访办法》《岭东县调解办法》。',
  sources: () => [...slipSources('pause-between-quoted'), adjoiningSource],
  *check(report) {
    const found = slipsOf(report, 'pause-between-quoted');
    if (found.length > 1 && !hasAdjoining(report)) {
      const { line, slip } = found[0]!;
      const edits = found.flatMap((placed) => editsOf(report, placed));
      yield {
        span: span(line.start + slip.start, line.start + slip.end),
        message: `${slip.message}（全稿共${edits.length}处）`,
        fixes: [{ title: `删去全稿${edits.length}处顿号`, safety: 'safe', edits }],
      };
    } else for (const placed of found) yield slipProblem(report, placed);
  },
});

/** Whether the draft also writes 《甲》《乙》. */
function hasAdjoining(report: Report): boolean {
  return marksOfDraft(report).lines.some(({ marks }) => marks.adjoining > 0);
}
