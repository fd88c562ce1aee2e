import type { Report } from '../model/report';
import { reportYear } from '../model/reportYear';
import type { DraftLine } from '../syntax/parts';
import { perLine } from '../syntax/perLine';
import { span, type Span } from '../text/span';
import { RANK_CHAPTER, RANK_SECTION, type Heading } from './structure/headings';
import { isPlainHeading, lineAt } from './structure/lines';
import { numberingOf } from './structure/numbering';
import { numberingSource } from './structure/sources';
import { openingSource } from './draft/sources';
import { nothingOf } from './source';
import { defineRule, type Context } from './rule';

export default defineRule({
  id: 'part-without-heading',
  title: { zh: '不足或下一步打算没有标题', en: 'Shortcomings or plans without a heading' },
  group: 'structure',
  severity: 'warning',
  why: {
    zh: '法治政府建设年度报告应当写明存在的不足和下一年度安排。全稿分了几部分，这两部分却没有标题，就落到了前一部分最后一个标题之下，读者从目录里找不到。',
    en: 'The annual report must state shortcomings and next year’s plans. Where the draft has chapters but these parts have no heading, they fall under the last heading of another chapter.',
  },
  source: '《法治政府建设与责任落实督察工作规定》第二十五条',
  bad: '清河县2023年法治政府建设年度报告\n一、规范行政执法\n县长主持研究法治建设，全年评查案卷60件。\n二、加强法治宣传\n（一）建强宣传阵地\n建成法治公园3个。\n（二）创新宣传方式\n发放宣传资料6万份。\n2023年的工作虽然取得成效，但由于力量不足，还存在一些差距。\n2024年，我们将继续加强执法监督。完善述法制度。',
  good: '清河县2023年法治政府建设年度报告\n一、规范行政执法\n县长主持研究法治建设，全年评查案卷60件。\n二、加强法治宣传\n（一）建强宣传阵地\n建成法治公园3个。\n（二）创新宣传方式\n发放宣传资料6万份。\n三、存在的不足和原因\n2023年的工作虽然取得成效，但由于力量不足，还存在一些差距。\n四、2024年工作安排\n2024年，我们将继续加强执法监督。完善述法制度。',
  sources: () => [numberingSource, openingSource, nothingOf(openingOf), nothingOf(withinOf)],
  *check(report, _options, context) {
    const { headings } = numberingOf(report);
    const last = headings.at(-1);
    if (!last || headings.filter(({ rank }) => rank === topOf(headings, context)).length < 2 || !isAboutLaw(headings, context)) return;
    const parts = partsBehind(report, last).filter(({ about }) => !hasHeading(report, about));
    const [first] = parts;
    if (!first) return;
    const names = [...new Set(parts.map(({ about }) => NAMES[about]))].join('和');
    yield {
      span: first.place,
      message: `${names}没有单独的标题，落在了“${last.node.marker}${last.node.title}”之下`,
      related: [
        ...parts.slice(1).map(({ place, about }) => ({ span: place, message: `${NAMES[about]}从这里开始` })),
        { span: last.node.place, message: '前面最后一个标题' },
      ],
    };
  },
});

type About = 'problems' | 'plans';
const NAMES: Readonly<Record<About, string>> = { problems: '存在的不足', plans: '下一步打算' };

/** What headings of these parts say. */
const HEADINGS: Readonly<Record<About, RegExp>> = {
  problems: /不足|问题|短板|困难|薄弱|差距|弱项|挑战|难点/,
  plans: /下一?步|下一?年|明年|来年|今后|打算|安排|计划|思路|展望|谋划|努力方向|改进(?:措施|方向)|20\d\d年.*(?:重点|任务|目标)/,
};

/** Whether it is an annual report on law-based government, as its profile says or its chapters do. */
function isAboutLaw(headings: readonly Heading[], { profile }: Context): boolean {
  if (profile.id !== 'general') return profile.id === 'rule-of-law';
  return headings.some(({ node, rank }) => rank === RANK_CHAPTER && node.title.includes('法治政府'));
}

/** The rank of chapters: 一、; or （一） in a draft of a known kind that has no 一、. */
function topOf(headings: readonly Heading[], { profile }: Context): number {
  if (profile.id === 'general' || headings.some(({ rank }) => rank <= RANK_CHAPTER)) return RANK_CHAPTER;
  return RANK_SECTION;
}

interface Part {
  readonly about: About;
  readonly place: Span;
}

/** Paragraphs behind the last heading, but for the first, with which one of these parts begins. */
function partsBehind({ document }: Report, { node }: Heading): Part[] {
  const parts: Part[] = [];
  const first = lineAt(document, node.markerSpan.start);
  let paragraphs = node.runIn ? 1 : 0;
  document.lines.slice(first).forEach((line, i) => {
    if (line.kind !== 'body' && i > 0) return;
    if (i > 0) paragraphs += 1;
    const opening = openingOf(line.text);
    const opens = i > 0 && paragraphs > 1 && !line.marker && opening ? aboutOf(opening, reportYear(document)) : undefined;
    if (opens && !parts.some(({ about }) => about === opens)) parts.push({ about: opens, place: placeOf(line, 0) });
    // the end of the only paragraph: ……。虽然……取得了一定成效，但……不足。下一步，……
    for (const { about, at } of withinOf(line.text)) {
      const inside = at + line.start > node.place.end && (about === 'problems' || parts.some((part) => part.about === 'problems'));
      if (inside && !parts.some((part) => part.about === about)) parts.push({ about, place: placeOf(line, at) });
    }
  });
  return parts;
}

interface Opening {
  readonly problems: boolean;
  readonly plans: boolean;
  /** `2025年，我县将……`. */
  readonly year: number | undefined;
}

const [LONGEST_OPENING, LONGEST_PLACE] = [160, 100];
const GOT_BUT =
  /(?:成绩|成效|进展|进步|成果|提升|提高).{0,12}(?:但|然而).{0,40}(?:存在|还有|仍有|尚有|面临|差距|不足).{0,30}(?:不足|问题|差距|短板|薄弱|困难|弱项)/;
const NEXT = /(?:^|,)(?:下一步|下步|下一年度?|明年|来年|新的一年)(?:里|,|我|全).{0,30}(?:将|要|继续)/;
const IN_YEAR = /^[ ]*(20\d\d)年,.{0,12}将/;

/** What the first words of a paragraph announce. */
const openingOf = perLine((folded): Opening | undefined => {
  const words = folded.slice(0, LONGEST_OPENING).trim();
  const year = IN_YEAR.exec(words)?.[1];
  const opening = { problems: GOT_BUT.test(words), plans: NEXT.test(words), year: year === undefined ? undefined : Number(year) };
  return opening.problems || opening.plans || opening.year !== undefined ? opening : undefined;
});

interface Within {
  readonly about: About;
  /** Where its sentence begins in the line. */
  readonly at: number;
}

const NOTHING_WITHIN: readonly Within[] = [];
/** A sentence inside a paragraph that sums up the draft's own matter and turns to its shortcomings. */
const SUMS_UP =
  /(?<=[。!])[ ]*(?:虽然|尽管|总的来看|一年来|过去一年|(?:20\d\d年)|[我全本][省市县区镇乡局街]).{0,12}(?:法治政府|依法行政|法治建设).{0,40}(?:成绩|成效|进展|进步|成果|提升).{0,12}(?:但|然而)/g;
const GOES_ON = /(?<=[。!])[ ]*(?:下一步|下步|今后|下一年度?),/g;

/** Sentences within a paragraph that begin one of these parts. */
const withinOf = perLine((folded): readonly Within[] => {
  if (!/但|然而/.test(folded) || !/法治|依法行政/.test(folded)) return NOTHING_WITHIN;
  const found: Within[] = [];
  for (const { index } of folded.matchAll(SUMS_UP)) {
    if (GOT_BUT.test(folded.slice(index, index + LONGEST_OPENING))) found.push({ about: 'problems', at: index });
  }
  if (found.length === 0) return NOTHING_WITHIN;
  for (const { index } of folded.matchAll(GOES_ON)) if (index > found[0]!.at) found.push({ about: 'plans', at: index });
  return found;
}, NOTHING_WITHIN);

function aboutOf({ problems, plans, year }: Opening, reported: number | undefined): About | undefined {
  if (problems) return 'problems';
  return plans || (year !== undefined && year - 1 === reported) ? 'plans' : undefined;
}

/** The first clause of a paragraph, or of a sentence within it. */
function placeOf({ start, folded }: DraftLine, at: number): Span {
  const from = at + /^[ ]*/.exec(folded.slice(at))![0].length;
  const end = at + folded.slice(at, at + LONGEST_PLACE).search(/[:。;]/);
  return span(start + from, start + (end > from ? end : Math.min(folded.length, at + LONGEST_PLACE)));
}

/** Whether a heading of the draft, numbered or not, is about a part. */
function hasHeading(report: Report, about: About): boolean {
  if (numberingOf(report).headings.some(({ node }) => HEADINGS[about].test(node.title))) return true;
  return report.document.lines.some(({ kind, text, folded }) => kind === 'body' && isPlainHeading(text) && HEADINGS[about].test(folded));
}
