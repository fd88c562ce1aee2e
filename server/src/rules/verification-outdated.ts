import { defineRule } from './rule';

export default defineRule({
  id: 'verification-outdated',
  title: { zh: '核实后又有改动', en: 'What was verified has been changed' },
  group: 'annotations',
  severity: 'information',
  why: {
    zh: '某个数据或某段话核实过，后来字句变了，原来的核实不再作数。请再核实一次，或者删去这条核实。只是全角半角、首尾空格不同的，不提示。',
    en: 'A figure or a passage was verified, and has other words now, so that the verification no longer holds. Verify it again, or delete the verification.',
  },
  bad: '全县共受理行政复议申请53件。\n〔核实〕词语：53件；原为：52件；人：张三；日：2025-01-08；理由：与台账核对无误',
  good: '全县共受理行政复议申请52件。\n〔核实〕词语：52件；人：张三；日：2025-01-08；理由：与台账核对无误',
  reads: 'annotations',
  check: () => [],
});
