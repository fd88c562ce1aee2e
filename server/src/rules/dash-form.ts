import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'dash-form',
  title: { zh: '破折号的形式不合规定', en: 'A dash of the wrong form' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '破折号的形式是“——”，占两个字的位置，不用短横线连写，也不用一个“—”或三个“—”代替。连接词语的一字线（北京—上海）不在此列。',
    en: 'A dash is —— and takes the place of two characters; hyphens, one — or three are not a dash. One — that joins two names is right.',
  },
  source: 'GB/T 15834—2011 4.10.2',
  bad: '--加强组织领导，健全工作机制。',
  good: '——加强组织领导，健全工作机制。',
  sources: () => slipSources('dash-form'),
  *check(report) {
    yield* slipProblems(report, 'dash-form');
  },
});
