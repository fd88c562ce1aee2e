import { fold } from '../text/fold';
import type { Report } from '../model/report';
import type { OutlineNode } from '../syntax/outline';
import { RANK_POINT } from './structure/headings';
import type { Run } from './structure/runs';
import { isList } from './structure/lists';
import { numberingOf } from './structure/numbering';
import { sectionsOf } from './structure/sections';
import { numberingSource } from './structure/sources';
import { defineRule } from './rule';
import { span } from '../text/span';

const LONGEST_TITLE = 30;

export default defineRule({
  id: 'heading-full-stop',
  title: { zh: '单独成行的标题末尾用了句号', en: 'A heading on its own line ends in a full stop' },
  group: 'structure',
  severity: 'hint',
  why: {
    zh: '标题单独占一行时，末尾不用句号；标题后面接排正文时才用句号隔开。逐条列出的完整句子不是标题，不在此列。',
    en: 'A heading that has a line of its own takes no full stop; one that text follows in the same line does. Lists of whole sentences are no headings.',
  },
  source: 'GB/T 15834—2011 附录 B.4',
  bad: '（一）完善制度。\n制度不断健全。\n（二）加强培训\n培训全面开展。',
  good: '（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。',
  sources: () => [numberingSource],
  *check(report) {
    const sections = sectionsOf(report);
    for (const run of numberingOf(report).runs) {
      if (run.rank === undefined || isList(report, run)) continue;
      for (const node of headingsOf(report, run)) {
        const { ownLine, hasContent } = sections.get(node)!;
        const { end } = node.place;
        if (!ownLine || !hasContent || report.text[end] !== '。' || !isTitle(node.title)) continue;
        const stop = span(end, end + 1);
        yield {
          span: stop,
          message: `标题“${node.marker}${node.title}”单独成行，末尾不用句号`,
          fixes: [{ title: '删去标题末尾的句号', safety: 'safe', edits: [{ span: stop, newText: '' }] }],
        };
      }
    }
  },
});

/** Those of a run that are surely headings: what stands below the last 1. may belong to what the list is in. */
function headingsOf(report: Report, { nodes, rank }: Run): readonly OutlineNode[] {
  const sections = sectionsOf(report);
  const others = nodes.slice(0, -1);
  return rank! < RANK_POINT || others.every((node) => sections.get(node)!.hasText) ? nodes : others;
}

/** Short, and neither several clauses nor something counted. */
function isTitle(title: string): boolean {
  return title.length > 0 && title.length <= LONGEST_TITLE && !/\d|;|:|,.*,/.test(fold(title).replace(/\d{4}年/g, ''));
}
