import { defineRule } from './rule';

export default defineRule({
  id: 'source-differs',
  title: { zh: '正文与依据不符', en: 'Draft and recorded source differ' },
  group: 'annotations',
  severity: 'warning',
  why: {
    zh: '给数据记录过依据（部门、台账、位置和当时的数值），后来正文里的数改了，或者当初就抄错了。两者按数量比较：109.89万元与1098912元相符，20余件与23件相符；计量单位不同、不是单个数字的，不提示。',
    en: 'A source was recorded for a figure, with the value it had there, and the draft has another value now. Both are compared as quantities, roundings allowed; where they measure different things nothing is said.',
  },
  bad: '全县共受理行政复议申请53件。\n〔依据〕词语：53件；部门：县司法局；文件：行政复议台账.xlsx；位置：第3行；记载：52件',
  good: '全县共受理行政复议申请52件。\n〔依据〕词语：52件；部门：县司法局；文件：行政复议台账.xlsx；位置：第3行；记载：52件',
  reads: 'annotations',
  check: () => [],
});
