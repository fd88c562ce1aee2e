import type { Report } from '../model/report';
import { fold } from '../text/fold';
import { contentsTold, isMereWord, isRequired, isTold, toldSource } from './draft/contents';
import { coveredYear } from './draft/coveredYear';
import { headOf } from './draft/head';
import { draftParts, type DraftParts, partsSource } from './draft/parts';
import { isSpoken } from './draft/spokenYear';
import type { Profile, RequiredContent } from './profiles/profile';
import type { Source } from './source';
import { defineRule, type Related } from './rule';

export default defineRule({
  id: 'content-missing',
  title: { zh: '缺少必备内容', en: 'Required content is missing' },
  group: 'completeness',
  severity: 'warning',
  why: {
    zh: '有些报告必须写明哪些内容，是规定好了的：法治政府建设年度报告要写主要举措和成效、不足和原因、党政主要负责人履职情况、下一年度安排。这里按内容找，不看标题怎么写，也不要求单列一章。草稿写到末尾（有落款、日期，或者已写到下一年度）才检查。',
    en: 'Regulations say what some reports must tell of. It is looked for by content and not by heading, in drafts that have been written to their end: signed, dated, or with a part about the next year.',
  },
  source: '《法治政府建设与责任落实督察工作规定》第二十五条；国办公开办函〔2021〕30号',
  bad: '清河县2023年法治政府建设年度报告\n一、主要举措和成效\n县长主持研究法治政府建设工作，全年培训执法人员。\n二、2024年工作安排\n继续加强执法监督。',
  good: '清河县2023年法治政府建设年度报告\n一、主要举措和成效\n县长主持研究法治政府建设工作，全年培训执法人员。\n二、存在的不足和原因\n由于培训次数较少，基层执法能力仍显不足。\n三、2024年工作安排\n继续加强执法监督。',
  sources: () => [partsSource, toldSource, writtenSource],
  *check(report, _, { profile }) {
    const covered = coveredYear(report, profile);
    const place = headOf(report);
    const year = covered?.year ?? (isSpoken(profile) ? ANY_YEAR : undefined);
    if (profile.contents.length === 0 || year === undefined || !place) return;
    const parts = draftParts(report);
    if (!isWritten(report, parts, profile)) return;
    const told = contentsTold(report, profile);
    for (const [bit, content] of profile.contents.entries()) {
      if (!isRequired(content, year) || isTold(content, (told & (1 << bit)) !== 0, parts)) continue;
      yield { span: place, message: messageOf(content, parts), related: placesFor(content, parts), severity: content.severity };
    }
  },
});

/** What is custom in reports given in person is so in every year. */
const ANY_YEAR = 0;
/** Below so many characters a report to a congress is a piece of one. */
const SPEECH = 600;

/** Whether the draft has been written to its end, as it shows or as the last sections of its kind do. */
export function isWritten({ text }: Report, { whole, sections }: DraftParts, profile: Profile): boolean {
  if (isSpoken(profile) && text.length < SPEECH) return false;
  const { lastSections } = profile;
  if (whole || !lastSections || sections.length < 2) return whole;
  const last = sections.findLast(({ title }) => lastSections.test(fold(title)));
  return last !== undefined && text.slice(last.place.end, last.sectionEnd).trim().length >= FILLED;
}

/** A section of fewer characters is still being written. */
const FILLED = 20;

/** Lengths that tell whether the draft has been written to its end: that of the whole, and of the section that was edited. */
const writtenSource: Source = ({ from, by }, { text, outline }) => {
  if (text.length >= SPEECH !== text.length - by >= SPEECH) return false;
  const section = outline.find(({ place, sectionEnd }) => place.start <= from && from <= sectionEnd);
  return !section || text.slice(section.place.end, section.sectionEnd).trim().length >= FILLED + Math.abs(by);
};

function messageOf(content: RequiredContent, parts: DraftParts): string {
  const what = `“${content.name.zh}”（${content.source}）`;
  if (isMereWord(content, parts)) return `${what}只有一句话，没有写出具体安排`;
  return `全文没有写${what}；写有${content.recognised}等字样即可识别。前提：草稿已写完`;
}

const MOST = 12;

/** The clause that is too short, or the sections among which the content would stand. */
function placesFor(content: RequiredContent, parts: DraftParts): Related[] {
  if (isMereWord(content, parts)) return [{ span: parts[content.part!]!.place, message: '只有这一句' }];
  return parts.sections.slice(0, MOST).map(({ place }) => ({ span: place, message: '已有的部分' }));
}
