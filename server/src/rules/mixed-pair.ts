import type { Report } from '../model/report';
import { span, type Span } from '../text/span';
import { fullWidth, isHalf } from './punctuation/chars';
import { looseMarks, looseSource } from './punctuation/loose';
import { quoted } from './punctuation/slip';
import { widthsOf } from './punctuation/width';
import { defineRule, type Problem } from './rule';
import { customsSource } from './punctuation/sources';

export default defineRule({
  id: 'mixed-pair',
  title: { zh: '一对括号、引号前后形式不同', en: 'The two halves of a pair differ in form' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '一对括号一半全角、一半半角，或一对引号一半弯、一半直，是输入法切换留下的。改为全角；全稿括号都用半角的改为半角。',
    en: 'A bracket with one half full-width and one half-width, or quotation marks of which one is curved and one straight, is left behind by a switch of input method.',
  },
  source: 'GB/T 15834—2011 4.8.2、4.9.2',
  bad: '设立执法协作站12个(占乡镇总数的60%）。',
  good: '设立执法协作站12个（占乡镇总数的60%）。',
  sources: () => [customsSource, looseSource],
  *check(report) {
    yield* brackets(report);
    yield* quotes(report);
  },
});

function* brackets(report: Report): Iterable<Problem> {
  // a pair of two widths has a half-width mark
  for (const { line, marks } of widthsOf(report).lines.half) {
    for (let i = 0; i < marks.rounds.length; i += 2) {
      const [open, close] = [line.start + marks.rounds[i]!, line.start + marks.rounds[i + 1]!];
      const isHalfOpen = isHalf(report.text.charCodeAt(open));
      if (isHalfOpen !== isHalf(report.text.charCodeAt(close))) yield mixed(report, open, close, isHalfOpen);
    }
  }
}

function mixed(report: Report, open: number, close: number, isHalfOpen: boolean): Problem {
  const { text } = report;
  const { half, full } = widthsOf(report).byKind.bracket;
  const half_ = isHalfOpen ? open : close;
  const full_ = isHalfOpen ? close : open;
  const toHalf = half > full;
  const where: Span = toHalf ? span(full_, full_ + 1) : span(half_, half_ + 1);
  const right = toHalf ? String.fromCharCode(text.charCodeAt(full_) - 0xfee0) : fullWidth(text[half_]!);
  return {
    span: span(open, close + 1),
    message: `括号前后宽度不同：“${text[open]!}”与“${text[close]!}”`,
    fixes: [{ title: `改为${quoted(right)}`, safety: 'safe', edits: [{ span: where, newText: right }] }],
  };
}

function* quotes(report: Report): Iterable<Problem> {
  for (const { line, loose } of looseMarks(report)) {
    if (loose.kind !== 'unlike') continue;
    const [open, close] = [line.start + loose.at, line.start + loose.other];
    const marks = [line.folded[loose.at], line.folded[loose.other]];
    if (!marks.includes('"')) continue;
    const isOpen = marks[0] === '"';
    const where = isOpen ? span(open, open + 1) : span(close, close + 1);
    const right = isOpen ? '“' : '”';
    yield {
      span: span(open, close + 1),
      message: '一对引号一半是弯引号，一半是直引号',
      fixes: [{ title: `改为弯引号`, safety: 'safe', edits: [{ span: where, newText: right }] }],
    };
  }
}
