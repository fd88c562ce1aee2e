import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'series-marks-mixed',
  title: { zh: '并列各项末尾的标点不一', en: 'Items of one series end in different marks' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '“一是……；二是……；三是……。”各项之间的标点应当一致：都用分号，最后用句号；有一项内部已用句号的，各项末尾都用句号。',
    en: 'The items of a series 一是…；二是…；三是…。 end alike: in semicolons, the last in a full stop; where an item has a full stop inside, all end in full stops.',
  },
  source: 'GB/T 15834—2011 4.6.3.3、附录 A.5',
  bad: '一是健全学法制度；二是落实公示要求。三是规范评查标准；四是加强队伍建设。',
  good: '一是健全学法制度；二是落实公示要求；三是规范评查标准；四是加强队伍建设。',
  sources: () => slipSources('series-marks-mixed'),
  *check(report) {
    yield* slipProblems(report, 'series-marks-mixed');
  },
});
