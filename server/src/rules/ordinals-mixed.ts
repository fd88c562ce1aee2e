import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'ordinals-mixed',
  title: { zh: '并列的序数写法不一', en: 'Ordinals side by side in two forms' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '并列的序数要么都用汉字数字，要么都用阿拉伯数字，“第”要加都加：“第二、第三季度”，不写“2季度、第3季度”“第一批、第2批”。',
    en: 'Ordinals in one list are all in Chinese numerals or all in digits, all with 第 or none.',
  },
  source: 'GB/T 15835—2011 4.3',
  bad: '2季度、第3季度分别开展检查。',
  good: '第二季度、第三季度分别开展检查。',
  sources: () => [numeralSource('ordinals-mixed')],
  check: (report) => problemsOf(report, 'ordinals-mixed', true),
});
