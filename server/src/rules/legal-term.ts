import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('legal-term', 'hint'),
  title: { zh: '法律用语不规范', en: 'Not the term of the law' },
  why: {
    zh: '法律、法规已有专门用语的，用法定的说法：行政复议作出的是决定，以听证方式审理；信息公开是依申请公开。',
    en: 'Where the law has a term of its own, official texts use it.',
  },
  source: '有关法律、法规',
  bad: '行政复议立案八十件。',
  good: '行政复议受理八十件。',
});
