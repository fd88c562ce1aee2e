import type { Report } from '../model/report';
import { perLine } from '../syntax/perLine';
import { coveredYear } from './draft/coveredYear';
import { draftParts, type Part, partsSource } from './draft/parts';
import { sameOf } from './source';
import { defineRule } from './rule';

export default defineRule({
  id: 'cause-missing',
  title: { zh: '不足没有写原因', en: 'Shortcomings without their causes' },
  group: 'completeness',
  severity: 'hint',
  why: {
    zh: '《法治政府建设与责任落实督察工作规定》要求报告“存在的不足和原因”。许多报告只列不足，不写原因。',
    en: 'The provisions ask for shortcomings and their causes. Many reports list the former only.',
  },
  source: '《法治政府建设与责任落实督察工作规定》第二十五条第二项',
  bad: '清河县2023年法治政府建设年度报告\n一、主要举措和成效\n县长亲自部署法治建设工作。\n二、存在的不足\n执法人员的业务能力参差不齐。\n三、2024年工作安排\n继续加强执法监督。',
  good: '清河县2023年法治政府建设年度报告\n一、主要举措和成效\n县长亲自部署法治建设工作。\n二、存在的不足和原因\n由于培训次数较少，执法人员的业务能力参差不齐。\n三、2024年工作安排\n继续加强执法监督。',
  sources: () => [partsSource, sameOf(hasCause)],
  *check(report, _, { profile }) {
    const asked = profile.contents.find(({ part }) => part === 'shortcomings');
    const covered = coveredYear(report, profile);
    if (!asked || !covered || covered.year < (asked.from ?? 0)) return;
    const { shortcomings, whole } = draftParts(report);
    if (!whole || !shortcomings || givesCause(report, shortcomings)) return;
    yield { span: shortcomings.place, message: '写了不足，没有写原因；写有“原因”“由于”“主要是”“究其根源”等字样即可识别' };
  },
});

const CAUSE = /原因|由于|因为|究其|根源|症结|归结|归因|源于|在于|导致|致使|造成|主要是|受[^,。;]{1,20}(?:影响|制约|限制)|所致/;

const hasCause = perLine((folded) => CAUSE.test(folded), false);

/** 二、存在的问题和原因 announces causes and gives none: a heading counts only where its text follows in the line. */
function givesCause({ document }: Report, { span: within, heading }: Part): boolean {
  return document.lines.some(({ start, end, text }) => {
    if (end <= within.start || start >= within.end || !hasCause(text)) return false;
    return !heading || heading.runIn || start > heading.place.start || end <= heading.place.start;
  });
}
