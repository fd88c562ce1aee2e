import type { Report } from '../model/report';
import { draftParts, type Part } from './draft/parts';
import { defineRule } from './rule';

export default defineRule({
  id: 'section-heading-missing',
  title: { zh: '不足和安排没有自己的标题', en: 'Shortcomings and plans without a heading of their own' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '前面各部分都有标题，写到不足和下一年度安排却不加标题，这两部分就落在上一个标题之下，成了它的内容。两部分都没有标题时才报告。',
    en: 'Where all parts before have headings, shortcomings and plans without one become part of the section above. Reported where both lack one.',
  },
  source: 'GB/T 9704—2012 7.3.3',
  bad: '清河县2023年法治政府建设年度报告\n一、规范行政执法\n县长主持研究法治建设，全年评查案卷60件。\n二、加强法治宣传\n（一）建强宣传阵地\n建成法治公园3个。\n（二）创新宣传方式\n发放宣传资料6万份。\n2023年的工作虽然取得成效，但由于力量不足，还存在一些差距。\n2024年，我们将继续加强执法监督。完善述法制度。',
  good: '清河县2023年法治政府建设年度报告\n一、规范行政执法\n县长主持研究法治建设，全年评查案卷60件。\n二、加强法治宣传\n（一）建强宣传阵地\n建成法治公园3个。\n（二）创新宣传方式\n发放宣传资料6万份。\n三、存在的不足和原因\n2023年的工作虽然取得成效，但由于力量不足，还存在一些差距。\n四、2024年工作安排\n2024年，我们将继续加强执法监督。完善述法制度。',
  *check(report, _, { profile }) {
    if (profile.id !== 'rule-of-law') return;
    const { sections, shortcomings, nextYear, whole } = draftParts(report);
    const last = sections.at(-1);
    if (!whole || !last || sections.length < 2 || !shortcomings || !nextYear || nextYear.sentences < 2) return;
    const follow = [shortcomings, nextYear].every((part) => isBare(report, part) && part.place.start > last.place.end);
    if (!follow || shortcomings.place.start >= nextYear.place.start) return;
    yield {
      span: shortcomings.place,
      message: `从这里开始写不足和下一年度安排，却没有标题，落在“${last.marker.trim()}${last.title}”之下；前提：这两部分不属于该标题`,
      related: [{ span: nextYear.place, message: '从这里开始写下一年度' }],
    };
  },
});

/** Whether a part has no heading and begins its line. */
function isBare({ document }: Report, { heading, place }: Part): boolean {
  if (heading) return false;
  const line = document.lines.find(({ end }) => end >= place.start);
  return line?.kind === 'body' && line.folded.slice(0, place.start - line.start).trim() === '';
}
