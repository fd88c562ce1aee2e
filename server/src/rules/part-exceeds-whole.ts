import { broken, problemOf, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'part-exceeds-whole',
  title: { zh: '部分大于整体', en: 'A part is larger than its whole' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '受理不会多于收到，审结不会多于受理（文中写明结转、旧存的除外），成功不会多于调解，批次不会多于人次。部分大于整体，两个数字中至少有一个写错了。',
    en: 'What is accepted never exceeds what is received, what is closed never exceeds what is accepted (unless a carry-over is stated). Where a part is larger than its whole, one of the two is wrong.',
  },
  source: '《行政复议、行政应诉案件统计制度》',
  bad: '全年收到行政复议申请26件，其中受理28件。',
  good: '全年收到行政复议申请28件，其中受理26件。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'subset')) {
      const [whole, part] = relation.figures.map(({ figure }) => figure);
      yield problemOf(relation, 1, `“${part!.text}”大于所属的“${whole!.text}”：${relation.reason}`);
    }
  },
});
