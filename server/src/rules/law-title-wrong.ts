import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('law-title-wrong', 'warning'),
  title: { zh: '法规、文件名称有误', en: 'The title of a law or document is misquoted' },
  why: {
    zh: '书名号里的名称要与公布的标题一字不差；已被新法取代或废止的，报告年份在其后的不应再引用。地方制定的同名文件（书名号后有地名）不报；读不出报告年份的，不查是否有效。',
    en: 'A title in 《》 is the one that was published, word for word, and a law that has been replaced is no longer cited. Documents of a place with a like name are left alone.',
  },
  source: '法规、文件公布的标题',
  bad: '贯彻《重大行政决策暂行条例》。',
  good: '贯彻《重大行政决策程序暂行条例》。',
});
