import { numberingOf } from './structure/numbering';
import { oddStarts, oddMarksSource } from './structure/oddMarks';
import { marksOf, slipProblem } from './structure/slipProblem';
import { inlineGapsIn } from './structure/inlineMarks';
import { span } from '../text/span';
import type { Report } from '../model/report';
import { readLines, hitsOf } from './draft/readLines';
import { numberingSource } from './structure/sources';
import { defineRule, type Problem } from './rule';

export default defineRule({
  id: 'ordinal-skipped',
  title: { zh: '序号跳号', en: 'An ordinal is skipped' },
  group: 'structure',
  severity: 'error',
  why: {
    zh: '同一层级的序号应当从一开始、逐个递增（全稿连续编号的，接着上一部分往下编）。中间缺号，可能是序号写错，也可能是漏了一段，所以改号只作建议。一处出错只报一处，后面顺延的不再报。',
    en: 'Ordinals of one level begin at one and rise by one, or run on from the section before where the draft does so. A gap is a wrong number or a lost section, so renumbering is a suggestion only. One slip is one finding: what merely follows it is not reported.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '（一）完善制度\n制度不断健全。\n（三）加强培训\n培训全面开展。',
  good: '（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。',
  sources: () => [numberingSource, oddMarksSource, hitsOf(inlineGapsIn)],
  *check(report) {
    for (const run of numberingOf(report).runs) {
      for (const slip of run.slips) {
        // 二是……（三）……四是 is told where the forms of a run differ
        if (oddStarts(report).has(run.nodes[slip.at]!.markerSpan.start)) continue;
        const { ordinal } = run.nodes[slip.at]!;
        if (slip.kind === 'order' || ordinal! < slip.expected) continue;
        const { printed, wanted } = marksOf(run, slip);
        const lost = slip.kind === 'shifted' ? `；也可能漏了${wanted}一段` : '';
        yield slipProblem(run, slip, `序号跳号：此处应为${wanted}，写为${printed}${lost}`);
      }
    }
    yield* inlineGaps(report);
  },
});

/** （一）……。（二）……。（四）……。 in one paragraph; what the outline has is told with its runs. */
function* inlineGaps(report: Report): Generator<Problem> {
  for (const { line, hit } of readLines(report, inlineGapsIn)) {
    if (line.kind !== 'body' && line.kind !== 'heading') continue;
    const asPrinted = (from: number, to: number): string => report.text.slice(line.start + from, line.start + to).trim();
    const printed = asPrinted(hit.start, hit.end);
    const wanted = printed.replace(/[\d０-９]+|[一二三四五六七八九十]+|[①-⑳]/, hit.skipped);
    yield {
      span: span(line.start + hit.start, line.start + hit.end),
      message: `序号跳号：此处应为“${wanted}”，写为“${printed}”；也可能漏了“${wanted}”一段`,
      related: [{ span: span(line.start + hit.before.start, line.start + hit.before.end), message: '前一个序号' }],
    };
  }
}
