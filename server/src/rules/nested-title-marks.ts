import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'nested-title-marks',
  title: { zh: '书名号之内又用双书名号', en: 'Double title marks inside title marks' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '书名号中还需要书名号时，外面一层用双书名号，里面一层用单书名号：《关于印发〈……〉的通知》。用小于号、大于号代替的，作为提示。',
    en: 'A title inside a title takes single marks: 《…〈…〉…》. Less-than and greater-than signs in their place are a hint.',
  },
  source: 'GB/T 15834—2011 4.15.3.5',
  bad: '印发《关于落实《岭东县信访办法》的通知》。',
  good: '印发《关于落实〈岭东县信访办法〉的通知》。',
  sources: () => slipSources('nested-title-marks'),
  *check(report) {
    yield* slipProblems(report, 'nested-title-marks');
  },
});
