import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('formula-year', 'warning'),
  title: { zh: '表述与报告年份不符', en: 'A formula that does not fit the year of the report' },
  why: {
    zh: '年度报告写的是一年的事：当时还没有提出的表述、没有召开的会议、没有设立的机构不应出现；已有新表述的，提示核对。报告的年份从标题或开头读出，读不出时不报。',
    en: 'A report tells of one year: a formula, meeting or body that came later cannot be in it. One that has been followed by another is a hint. Silent where the report does not say its year.',
  },
  bad: '2018年，全县深入学习习近平法治思想。',
  good: '2021年，全县深入学习习近平法治思想。',
});
