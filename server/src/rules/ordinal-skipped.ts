import { markerWith, ordinalRuns } from './ordinals';
import { defineRule } from './rule';

export default defineRule({
  id: 'ordinal-skipped',
  title: { zh: '序号跳号', en: 'An ordinal is skipped' },
  group: 'structure',
  severity: 'error',
  why: {
    zh: '同一层级的序号应当从一开始、逐个递增。中间缺号，可能是序号写错，也可能是漏了一段，所以改号只作建议。',
    en: 'Ordinals of one level begin at one and rise by one. A gap is a wrong number or a lost section, so renumbering is a suggestion only.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '（一）完善制度\n制度不断健全。\n（三）加强培训\n培训全面开展。',
  good: '（一）完善制度\n制度不断健全。\n（二）加强培训\n培训全面开展。',
  *check(report) {
    for (const { nodes, first } of ordinalRuns(report)) {
      let expected = first;
      for (const node of nodes) {
        if (node.ordinal! > expected) {
          const wanted = markerWith(node, expected);
          yield {
            span: node.markerSpan,
            message: `序号跳号：此处应为“${wanted}”，写为“${node.marker}”；也可能漏了“${wanted}”一段`,
            fixes: [
              { title: `将“${node.marker}”改为“${wanted}”`, safety: 'suggestion', edits: [{ span: node.markerSpan, newText: wanted }] },
            ],
          };
        }
        expected = Math.max(expected, node.ordinal!) + 1;
      }
    }
  },
});
