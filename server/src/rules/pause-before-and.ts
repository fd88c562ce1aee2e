import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'pause-before-and',
  title: { zh: '“和”“及”“等”之前用了顿号', en: '顿号 before 和, 及 or 等' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '并列的最后两项之间已用“和”“与”“及”“以及”“或”连接的，不再用顿号；“等”之前也不用。“和解”“和平”“及时”“等级”一类以这些字开头的词不在此列。',
    en: 'Where 和, 与, 及, 以及 or 或 joins the last two members of a list there is no 顿号 before it, nor before 等. Words that begin with these characters (和解, 及时, 等级) are left alone.',
  },
  source: 'GB/T 15834—2011 4.5.3.1、附录 A.3、B.1.2',
  bad: '重点检查了许可、处罚、和强制三类案卷。',
  good: '重点检查了许可、处罚和强制三类案卷。',
  sources: () => slipSources('pause-before-and'),
  *check(report) {
    yield* slipProblems(report, 'pause-before-and');
  },
});
