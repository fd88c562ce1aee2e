import { span } from '../text/span';
import { leftoversOf } from './leftovers/find';
import { pagesBetween, pagesSource } from './leftovers/pageLines';
import { defineRule } from './rule';
import { leftoverSources } from './leftovers/sources';

export default defineRule({
  id: 'page-number-left',
  group: 'leftovers',
  severity: 'warning',
  title: { zh: '页码混入正文', en: 'A page number in the midst of the text' },
  why: {
    zh: '从版式文件或扫描件里复制，页码（“— 7 —”“第7页 共12页”）会跟着进来，把一句话断成两截，应删去。只提示断在句子中间的；单独成行而上下两段各自完整的，以及每行都硬换行的文本，不提示。',
    en: 'Page numbers that came with a copy cut a sentence in two. Those between whole paragraphs are left alone, and so are texts whose every line is broken.',
  },
  bad: '全年调解矛盾纠纷，把 — 7 — 农民工工资纠纷作为重点。',
  good: '全年调解矛盾纠纷，把农民工工资纠纷作为重点。',
  sources: () => [...leftoverSources('page-number-left'), pagesSource],
  *check(report) {
    yield* leftoversOf(report, 'page-number-left');
    const { document, text } = report;
    for (const { line, before, behind } of pagesBetween(document)) {
      const printed = text.slice(line.start, line.end).trim();
      yield {
        span: span(line.start, line.end),
        message: `页码“${printed}”把上下两行的一句话断开了`,
        fixes: [{ title: '删去页码，接上句子', safety: 'suggestion', edits: [{ span: span(before.end, behind.start), newText: '' }] }],
      };
    }
  },
});
