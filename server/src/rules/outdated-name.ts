import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('outdated-name', 'information'),
  title: { zh: '机构或制度名称已变更', en: 'A name that is no longer in use' },
  why: {
    zh: '机构改革、法律修改以后，年度报告仍用旧称。写有“原”“更名”“撤销”等字样或说的是往年的，不报；读不出报告年份的，也不报。',
    en: 'The body or institution has been renamed by a reform. Silent where the sentence says so itself, speaks of an earlier year, or the report does not say its year.',
  },
  source: '国务院机构改革方案',
  bad: '2022年，县法制办审查合同九件。',
  good: '2022年，县司法局审查合同九件。',
});
