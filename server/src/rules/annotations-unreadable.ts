import { defineRule } from './rule';

export default defineRule({
  id: 'annotations-unreadable',
  title: { zh: '批注文件读不出', en: 'The file of annotations cannot be read' },
  group: 'annotations',
  severity: 'warning',
  why: {
    zh: '草稿旁边的批注文件（`.annotations.json`）不是能读的 JSON，或者不是批注文件。核实过的问题因此又会提示。文件不会被覆盖，而是原样改名，留在旁边。',
    en: 'The file of annotations beside the draft cannot be read, so that verified findings are reported again. It is never overwritten, but kept beside the draft under another name.',
  },
  bad: '全县共受理行政复议申请52件。\n〔无法读取〕批注文件“报告.txt.annotations.json”读不出来（第3行不是 JSON），没有采用',
  good: '全县共受理行政复议申请52件。',
  reads: 'annotations',
  check: () => [],
});
