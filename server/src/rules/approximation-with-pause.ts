import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'approximation-with-pause',
  title: { zh: '概数中间用了顿号', en: 'A 顿号 within an approximate number' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '相邻两个数字连用表示概数，中间不用顿号：“三四十件”。“二、三产业”“一、二审”这类缩略的并列不在此列。',
    en: 'Two neighbouring numerals that stand for a number not known exactly are written together: 三四十件. Abbreviated lists such as 二、三产业 take the mark and are left alone.',
  },
  source: 'GB/T 15834—2011 4.5.3.4，GB/T 15835—2011 4.2.2',
  bad: '每月受理投诉三、四十件。',
  good: '每月受理投诉三四十件。',
  sources: () => [numeralSource('approximation-with-pause')],
  check: (report) => problemsOf(report, 'approximation-with-pause', true),
});
