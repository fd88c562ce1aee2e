import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('template-text-left', 'warning'),
  title: { zh: '模板提示语未删', en: 'Words of the template are still there' },
  why: {
    zh: '（此处填写……）“单击此处输入文字”、标题后的（不超过500字）、【示例】和“填写说明”，是模板写给填写人的，成稿时应删去。办事指南里请群众填写申请表一类不提示，附件和表格后面的填写说明不提示。',
    en: 'A template tells those who fill it in what to write and how long; in the finished report these words must go. What citizens are asked to fill in, and guides behind tables and annexes, are left alone.',
  },
  bad: '二、存在的主要问题（不超过500字）\n基层力量还不均衡。',
  good: '二、存在的主要问题\n基层力量还不均衡。',
});
