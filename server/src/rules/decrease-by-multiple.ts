import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('decrease-by-multiple', 'warning'),
  title: { zh: '减少用“倍”', en: 'A decrease in multiples' },
  why: {
    zh: '减少一倍就是没有了，所以减少、下降、缩短不用“倍”，用百分数、分数或“减至几分之一”。',
    en: 'What falls by its one-fold is gone: a decrease is told in per cent or as a fraction, never in multiples.',
  },
  source: 'GB/T 15835—2011',
  bad: '平均办理时间缩短2倍。',
  good: '平均办理时间缩短一半。',
});
