import { isTraditional } from '../text/traditional';
import type { Report } from '../model/report';
import { span } from '../text/span';
import { editsOf, slipProblem, slipsOf } from './punctuation/lineRule';
import { defineRule } from './rule';
import { curvedSource, slipSources, traditionalSource } from './punctuation/sources';

export default defineRule({
  id: 'corner-quotes',
  title: { zh: '横排简体文稿用了直角引号', en: 'Corner brackets for quotation marks' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '横排文稿的引号是“”‘’；「」『』用于竖排文稿。全稿都用「」的，只提示一次，可一次改完；繁体文稿不在此列。',
    en: 'Horizontal text in simplified characters quotes with “” and ‘’; 「」 and 『』 belong to vertical text. A draft that has them throughout is told once; one in traditional characters is left alone.',
  },
  source: 'GB/T 15834—2011 4.8.2、5.2.4',
  bad: '推行「综合查一次」改革。',
  good: '推行“综合查一次”改革。',
  sources: () => [...slipSources('corner-quotes'), curvedSource, traditionalSource],
  *check(report) {
    const found = slipsOf(report, 'corner-quotes');
    if (found.length === 0 || report.document.lines.some(({ text }) => isTraditional(text.folded))) return;
    if (found.length === 1 || report.text.includes('“')) {
      for (const placed of found) yield slipProblem(report, placed);
      return;
    }
    yield together(report, found);
  },
});

function together(report: Report, found: ReturnType<typeof slipsOf>): ReturnType<typeof slipProblem> {
  const { line, slip } = found[0]!;
  return {
    span: span(line.start + slip.start, line.start + slip.end),
    message: `${slip.message}（全稿共${found.length}处）`,
    fixes: [{ title: `将全稿${found.length}处改为弯引号`, safety: 'safe', edits: found.flatMap((placed) => editsOf(report, placed)) }],
  };
}
