import { isList } from './structure/lists';
import { numberingOf } from './structure/numbering';
import { sectionsOf } from './structure/sections';
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
  *check(report) {
    const sections = sectionsOf(report);
    for (const run of numberingOf(report).runs) {
      if (run.rank === undefined || run.nodes.length < 2 || isList(report, run)) continue;
      for (const node of run.nodes) {
        const { hasContent, next, ownLine } = sections.get(node)!;
        if (hasContent || !next || !ownLine || !isTitle(node.title, report.text[node.place.end])) continue;
        yield {
          span: node.place,
          message: `“${node.marker}${node.title}”之下没有内容，紧接着就是“${next.node.marker}${next.node.title}”；同级其他标题之下都有内容`,
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
