import { problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'measure-word-missing',
  title: { zh: '“余”“多”之后缺量词', en: 'No measure word behind 余 or 多' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '数字带“余”“多”时，后面的名词前宜有量词：“5万余名学生”“20余家企业”。“3万群众”这类整数的习惯说法不报。',
    en: 'A number with 余 or 多 takes a measure word before its noun: 5万余名学生. Round numbers in common phrases, such as 3万群众, are left alone.',
  },
  bad: '普法课堂覆盖5万余学生。',
  good: '普法课堂覆盖5万余名学生。',
  check: (report) => problemsOf(report, 'measure-word-missing'),
});
