import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'title-mark-form',
  title: { zh: '文件名称用了别的符号作书名号', en: 'A title in other marks than 《》' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '文件、书刊的名称用双书名号《》；〈〉只用在《》之内，小于号、大于号（<办法>、<<办法>>）不是书名号。',
    en: 'The title of a document stands in 《》. 〈〉 belongs inside 《》, and < > are no title marks.',
  },
  source: 'GB/T 15834—2011 4.15.2、4.15.3.2',
  bad: '修订<岭东县信访工作办法>。',
  good: '修订《岭东县信访工作办法》。',
  sources: () => slipSources('title-mark-form'),
  *check(report) {
    yield* slipProblems(report, 'title-mark-form');
  },
});
