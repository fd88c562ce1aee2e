import { span } from '../text/span';
import { labelOf } from './leftovers/label';
import { defineRule } from './rule';

export default defineRule({
  id: 'draft-label-left',
  title: { zh: '题目带着稿次', en: 'The title says that it is a draft' },
  group: 'leftovers',
  severity: 'information',
  why: {
    zh: '题目后的（初稿）（征求意见稿）（送审稿）表示稿子走到哪一步，印发时应去掉；写在题目前头的、用【】括的（【初稿】）不是公文用法，作警告。书名号里的文件名照原样写，不提示。',
    en: 'What says in the title how far a draft has come is to go when it is issued; before the title or in 【】 it is a warning, since no document has it so. Names of documents in title marks are left as they are.',
  },
  bad: '云岭县2023年法治政府建设年度报告（送审稿）\n一、主要工作\n各项任务全面完成。',
  good: '云岭县2023年法治政府建设年度报告\n一、主要工作\n各项任务全面完成。',
  // an edit that is carried over is behind the title
  sources: () => [],
  *check({ document, text }) {
    for (const line of document.lines.slice(0, document.bodyStart)) {
      const label = line.kind === 'title' || line.kind === 'subtitle' ? labelOf(line) : undefined;
      if (!label) continue;
      const place = span(line.start + label.start, line.start + label.end);
      yield {
        span: place,
        message: `题目带着稿次“${text.slice(place.start, place.end)}”，印发时应去掉`,
        ...(label.isInternal && { severity: 'warning' as const }),
        fixes: [{ title: '删去', safety: 'suggestion', edits: [{ span: place, newText: '' }] }],
      };
    }
  },
});
