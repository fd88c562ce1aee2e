import type { Report } from '../model/report';
import type { LineKind } from '../syntax/lineKind';
import { headOf } from './draft/head';
import { draftParts, partsSource } from './draft/parts';
import { defineRule } from './rule';

export default defineRule({
  id: 'sign-off-missing',
  title: { zh: '没有落款或成文日期', en: 'No sign-off or no date' },
  group: 'completeness',
  severity: 'warning',
  offByDefault: true,
  why: {
    zh: '公文在正文之下署发文机关名称和成文日期。网上公开的文本常不带落款，各单位起草时也常留到最后，所以默认关闭。',
    en: 'Below the body stand the issuing body and the date. Off by default: texts on the web often lack them, and drafts get them last.',
  },
  source: 'GB/T 9704—2012 7.3.5',
  bad: '清河县2023年法治政府建设年度报告\n一、主要举措和成效\n县长主持研究法治建设，全年培训执法人员。\n二、存在的不足和原因\n由于培训次数较少，基层执法能力还有差距。\n三、2024年工作安排\n继续加强执法监督。',
  good: '清河县2023年法治政府建设年度报告\n一、主要举措和成效\n县长主持研究法治建设，全年培训执法人员。\n二、存在的不足和原因\n由于培训次数较少，基层执法能力还有差距。\n三、2024年工作安排\n继续加强执法监督。\n清河县人民政府\n2024年2月20日',
  sources: () => [partsSource],
  *check(report, _, { profile }) {
    const { signOff, date } = profile.expects;
    if ((!signOff && !date) || !draftParts(report).whole) return;
    const place = headOf(report);
    const missing = [...(signOff && !has(report, 'signature') ? ['落款'] : []), ...(date && !has(report, 'date') ? ['成文日期'] : [])];
    if (place && missing.length > 0) yield { span: place, message: `正文之下没有${missing.join('和')}；前提：草稿已写完` };
  },
});

function has({ document }: Report, wanted: LineKind): boolean {
  return document.lines.some(({ kind }) => kind === wanted);
}
