import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'titled-activity',
  title: { zh: '活动、会议的名称用了书名号', en: 'Title marks around an event' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '书名号用于书、文件、栏目等作品的名称；活动、会议、课程不是作品，用引号或不用标点。只在举办、开展等词之后的才提示，栏目、影视、图书不在此列；奖项、证照许多单位用书名号，另设选项。',
    en: 'Title marks belong to works and documents. Events, meetings and courses are none. Told only behind words such as 举办 and 开展, never of programmes, films and books; prizes and licences, which many offices put in title marks, are an option.',
  },
  source: 'GB/T 15834—2011 附录 A.13.1',
  bad: '组织开展《百日清案行动》。',
  good: '组织开展“百日清案行动”。',
  options: {
    papers: {
      default: false,
      description: { zh: '奖项、证照的名称用书名号也提示', en: 'Tell of prizes and licences in title marks as well' },
    },
  },
  sources: () => slipSources('titled-activity'),
  *check(report, { papers }) {
    yield* slipProblems(report, 'titled-activity', ({ slip }) => papers || slip.asks === undefined);
  },
});
