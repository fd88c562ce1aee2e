import type { Report } from '../model/report';
import { span } from '../text/span';
import { editsOf, slipProblem, slipsOf } from './punctuation/lineRule';
import { defineRule } from './rule';
import { curvedSource, slipSources } from './punctuation/sources';

export default defineRule({
  id: 'straight-quotes',
  title: { zh: '中文用了直引号', en: 'Straight quotation marks in Chinese text' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '中文的引号是弯引号“”，不用不分前后的直引号。全稿都用直引号的，只提示一次，可一次改完。英文词句、代码中的直引号不在此列。',
    en: 'Chinese quotation marks are curved: “”. A draft that has straight ones throughout is told once. Those around words that are not Chinese are left alone.',
  },
  source: 'GB/T 15834—2011 4.8.2',
  bad: '推行"综合查一次"改革。',
  good: '推行“综合查一次”改革。',
  sources: () => [...slipSources('straight-quotes'), curvedSource],
  *check(report) {
    const found = slipsOf(report, 'straight-quotes');
    if (found.length > 1 && !hasCurved(report)) {
      const { line, slip } = found[0]!;
      yield {
        span: span(line.start + slip.start, line.start + slip.end),
        message: `${slip.message}（全稿共${found.length}处）`,
        fixes: [{ title: `将全稿${found.length}处改为弯引号`, safety: 'safe', edits: found.flatMap((placed) => editsOf(report, placed)) }],
      };
    } else for (const placed of found) yield slipProblem(report, placed);
  },
});

function hasCurved({ text }: Report): boolean {
  return text.includes('“');
}
