import { saidYears } from '../model/reportYear';
import { headOf } from './draft/head';
import { draftParts, partsSource } from './draft/parts';
import { defineRule } from './rule';

export default defineRule({
  id: 'report-year-missing',
  title: { zh: '看不出报告年度', en: 'The year reported on is not said' },
  group: 'completeness',
  severity: 'warning',
  why: {
    zh: '年度报告要让人一看就知道是哪一年的。标题和开头一段都没有写年份时报告。',
    en: 'An annual report has to say which year it is of, in its title or its first paragraph.',
  },
  source: '《法治政府建设与责任落实督察工作规定》第二十五条第一项（上一年度）',
  bad: '清河县法治政府建设年度报告\n一年来，我县深入推进法治政府建设。\n一、主要举措和成效\n县长主持研究法治建设，全年培训执法人员。\n二、存在的不足和原因\n由于培训次数较少，基层执法能力还有差距。\n三、下一步工作安排\n继续加强执法监督。',
  good: '清河县2023年法治政府建设年度报告\n一年来，我县深入推进法治政府建设。\n一、主要举措和成效\n县长主持研究法治建设，全年培训执法人员。\n二、存在的不足和原因\n由于培训次数较少，基层执法能力还有差距。\n三、下一步工作安排\n继续加强执法监督。',
  sources: () => [partsSource],
  *check(report, _, { profile }) {
    if (!profile.annual || !draftParts(report).whole) return;
    const { title, opening, mentioned } = saidYears(report.document);
    const place = headOf(report);
    if (title || opening || mentioned !== undefined || !place) return;
    yield { span: place, message: '标题和开头都没有写报告年度；写有“2023年”“2023年度”等字样即可识别' };
  },
});
