import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'misplaced-mark',
  title: { zh: '括号、引号的边上有多余的点号', en: 'A point at the edge of brackets or quotes' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '前括号、前引号、前书名号之后不能紧接逗号、顿号等点号；后括号、后书名号之前不用逗号、顿号、分号。引文末尾已有句末点号的，引号外不再用句号（提示）。',
    en: 'No point follows an opening bracket or quotation mark, and no comma, 顿号 or semicolon stands before a closing bracket. A quotation that ends with its own full stop takes none outside (a hint).',
  },
  source: 'GB/T 15834—2011 附录 B.2.1、B.2.2',
  bad: '推进矛盾纠纷排查（包括劳动、婚姻、邻里、）和调处。',
  good: '推进矛盾纠纷排查（包括劳动、婚姻、邻里）和调处。',
  sources: () => slipSources('misplaced-mark'),
  *check(report) {
    yield* slipProblems(report, 'misplaced-mark');
  },
});
