import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';

export default defineRule({
  id: 'titled-activity',
  title: { zh: '活动、会议的名称用了书名号', en: 'Title marks around an event' },
  group: 'punctuation',
  severity: 'hint',
  offByDefault: true,
  why: {
    zh: '书名号用于书、文件、栏目等作品的名称；活动、会议、课程、奖项、证照不是作品，用引号或不用标点。默认关闭。',
    en: 'Title marks belong to works and documents. Events, meetings, courses, prizes and licences are none. Off by default.',
  },
  source: 'GB/T 15834—2011 附录 A.13.1',
  bad: '组织开展《百日清案行动》。',
  good: '组织开展“百日清案行动”。',
  *check(report) {
    yield* slipProblems(report, 'titled-activity');
  },
});
