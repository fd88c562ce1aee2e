import type { Report } from '../model/report';
import { span } from '../text/span';
import { fullWidth, isHalf } from './punctuation/chars';
import { marksOfDraft } from './punctuation/draftMarks';
import { sumOf, usualWidth } from './punctuation/counts';
import { widthsOf } from './punctuation/width';
import { defineRule, type Edit } from './rule';
import { tallied } from './punctuation/tally';

export default defineRule({
  id: 'half-width-throughout',
  title: { zh: '全稿标点用半角', en: 'Half-width marks throughout' },
  group: 'punctuation',
  severity: 'information',
  offByDefault: true,
  why: {
    zh: '中文的逗号、分号、冒号、括号占一个字的位置。网页上复制来的文字常常都变成了半角，全稿只提示一次，可一次改完。默认关闭。',
    en: 'Chinese commas, semicolons, colons and brackets take the place of a character. Text copied from web pages often has half-width ones throughout; it is told once. Off by default.',
  },
  source: 'GB/T 15834—2011 5.1',
  bad: '一年来,全县坚持学法,执法检查有序开展,合法审查全面覆盖;普法宣传扎实推进,群众满意度提高,信访总量下降,诉源治理见效,队伍建设加强,督查考核从严。',
  good: '一年来，全县坚持学法，执法检查有序开展，合法审查全面覆盖；普法宣传扎实推进，群众满意度提高，信访总量下降，诉源治理见效，队伍建设加强，督查考核从严。',
  sources: () => [tallied(({ before, now }) => [before, now].every(({ widths }) => usualWidth(sumOf(widths)) !== 'half'))],
  *check(report) {
    if (usualWidth(widthsOf(report)) !== 'half') return;
    const edits = halfMarks(report);
    yield {
      span: edits[0]!.span,
      message: `全稿标点用半角，共${edits.length}处；公文用全角`,
      fixes: [{ title: `将全稿${edits.length}处改为全角`, safety: 'suggestion', edits }],
    };
  },
});

function halfMarks(report: Report): Edit[] {
  const places: number[] = [];
  for (const { line, marks } of marksOfDraft(report).lines) {
    for (const at of [...marks.widths, ...marks.rounds]) {
      if (!'[]'.includes(line.folded[at]!) && isHalf(report.text.charCodeAt(line.start + at))) places.push(line.start + at);
    }
  }
  return places.sort((a, b) => a - b).map((at) => ({ span: span(at, at + 1), newText: fullWidth(report.text[at]!) }));
}
