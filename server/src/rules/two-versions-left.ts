import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('two-versions-left', 'warning'),
  title: { zh: '两种写法并存', en: 'Two versions stand side by side' },
  why: {
    zh: '“建立健全/健全完善”“加强（强化）”是改稿时两种写法都留着；前后两个分句只有“提升”“提高”之别，多半是新旧两稿都没有删。只认意思相同的词，“线上/线下”“元/月”不提示。',
    en: 'A stroke or a bracket between two words that say the same, or two clauses that differ in such words only, are an old and a new version of which one should have gone. Only words that say the same are taken: 线上/线下 and 元/月 are left alone.',
  },
  bad: '建立健全/健全完善行政调解工作机制。',
  good: '建立健全行政调解工作机制。',
});
