import { headOf } from './draft/head';
import { draftParts, partsSource } from './draft/parts';
import { defineRule } from './rule';

export default defineRule({
  id: 'title-missing',
  title: { zh: '没有标题', en: 'The draft has no title' },
  group: 'completeness',
  severity: 'warning',
  why: {
    zh: '公文标题由发文机关、事由和文种组成。没有标题，正文里的“我县”“我局”就没有所指，年度也无从看出。只在看得出是哪种报告、且已写完的草稿上报告。',
    en: 'A title names the issuing body, the matter and the kind of document. Reported on whole drafts of a known kind only.',
  },
  source: 'GB/T 9704—2012 7.3.1',
  bad: '2023年，我县深入推进法治政府建设。现将有关情况报告如下。\n一、主要举措和成效\n县长主持研究法治建设，全年培训执法人员。\n二、存在的不足和原因\n由于培训次数较少，基层执法能力还有差距。\n三、2024年工作安排\n继续加强执法监督。',
  good: '清河县2023年法治政府建设年度报告\n2023年，我县深入推进法治政府建设。现将有关情况报告如下。\n一、主要举措和成效\n县长主持研究法治建设，全年培训执法人员。\n二、存在的不足和原因\n由于培训次数较少，基层执法能力还有差距。\n三、2024年工作安排\n继续加强执法监督。',
  sources: () => [partsSource],
  *check(report, _, { profile }) {
    if (!profile.expects.title || report.document.title || !draftParts(report).whole) return;
    const place = headOf(report);
    if (!place) return;
    yield { span: place, message: `草稿以正文开头，没有标题；前提：这是${profile.name.zh}的全文` };
  },
});
