import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { isList } from './structure/lists';
import { numberingOf } from './structure/numbering';
import type { Run } from './structure/runs';
import { sectionsOf } from './structure/sections';
import { numberingSource } from './structure/sources';
import { defineRule } from './rule';

export default defineRule({
  id: 'heading-empty',
  title: { zh: '标题之下没有内容', en: 'A heading with nothing below it' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '同级的其他标题之下都有正文或下级标题，这一个之下却紧接着下一个标题，多半是正文漏了，或者标题该删。正在写的最后一个标题不报；逐条列出、各占一行的条目也不报。',
    en: 'Other headings of its level have text or lower headings below them; this one is followed by the next heading at once. Most likely its text has been lost. The last heading of the draft, which may be being written, and plain lists are left alone.',
  },
  bad: '一、工作成效\n（一）完善制度\n制度不断健全。\n（二）加强培训\n（三）强化督导\n逐月通报进展。',
  good: '一、工作成效\n（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。\n（三）强化督导\n逐月通报进展。',
  sources: () => [numberingSource],
  *check(report) {
    const sections = sectionsOf(report);
    for (const run of numberingOf(report).runs) {
      if (run.rank === undefined || run.nodes.length < 2 || isList(report, run)) continue;
      let runIn: number | undefined;
      for (const node of run.nodes) {
        const { hasContent, next, ownLine } = sections.get(node)!;
        if (hasContent || !next || !ownLine) continue;
        const bare = isSentence(report, node) && (runIn ??= runInOf(report, run)) === run.nodes.length - 1 && runIn + 1 >= FEWEST;
        if (!bare && !isTitle(node.title, report.text[node.place.end])) continue;
        yield {
          span: node.place,
          message: bare
            ? `“${node.marker}${node.title}”之后没有正文，紧接着就是“${next.node.marker}${next.node.title}”；前提：这一句是标题，同组其他各项的标题之后都有正文`
            : `“${node.marker}${node.title}”之下没有内容，紧接着就是“${next.node.marker}${next.node.title}”；同级其他标题之下都有内容`,
          related: [{ span: next.node.place, message: '紧接着的标题' }],
        };
      }
    }
  },
});

/** Not a sentence, nor what announces a list. */
function isTitle(title: string, behind: string | undefined): boolean {
  return title.length > 0 && title.length <= 40 && !/[。；;：:！!]$/.test(title) && !/[。；;：:！!]/.test(behind ?? '');
}

/** Titles that end with 。 and go on in their line are short; a sentence that says something has figures or clauses. */
const LONGEST_SENTENCE = 16;
const FEWEST = 3;

/** `4.推动移风易俗。`: a title as those that go on in their line have it. */
function isSentence({ text }: Report, { title, place }: OutlineNode): boolean {
  return title.length > 0 && title.length <= LONGEST_SENTENCE && !/[\d０-９，,；;：:]/.test(title) && text[place.end] === '。';
}

/** How many headings of a run are such titles with text behind them in their line. */
function runInOf(report: Report, { nodes }: Run): number {
  return nodes.filter((node) => node.runIn && isSentence(report, node)).length;
}
