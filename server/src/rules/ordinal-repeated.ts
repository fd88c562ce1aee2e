import { markerWith, ordinalRuns } from './ordinals';
import { defineRule } from './rule';

export default defineRule({
  id: 'ordinal-repeated',
  title: { zh: '序号重复或倒序', en: 'An ordinal is repeated or out of order' },
  group: 'structure',
  severity: 'error',
  why: {
    zh: '同一层级里同一个序号出现两次，或者后面的序号比前面的小。',
    en: 'One ordinal of a level stands twice, or a later one is lower than an earlier one.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '（一）完善制度\n制度不断健全。\n（一）加强培训\n培训全面开展。',
  good: '（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。',
  *check(report) {
    for (const { nodes } of ordinalRuns(report)) {
      for (let i = 1; i < nodes.length; i += 1) {
        const [before, node] = [nodes[i - 1]!, nodes[i]!];
        if (node.ordinal! > before.ordinal!) continue;
        const wanted = markerWith(node, before.ordinal! + 1);
        yield {
          span: node.markerSpan,
          message:
            node.ordinal === before.ordinal
              ? `序号重复：“${node.marker}”已用过，应为“${wanted}”`
              : `序号倒序：“${node.marker}”在“${before.marker}”之后，应为“${wanted}”`,
          related: [{ span: before.markerSpan, message: '前一个序号' }],
          fixes: [
            { title: `将“${node.marker}”改为“${wanted}”`, safety: 'suggestion', edits: [{ span: node.markerSpan, newText: wanted }] },
          ],
        };
      }
    }
  },
});
