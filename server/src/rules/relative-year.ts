import { covers, span } from '../text/span';
import { coveredYear } from './draft/coveredYear';
import { draftParts, partsSource } from './draft/parts';
import { lineReading, readLines, hitsOf } from './draft/readLines';
import { defineRule } from './rule';

export default defineRule({
  id: 'relative-year',
  title: { zh: '写往年工作用了“今年”“去年”“明年”', en: 'This year, last year, next year in a report on a past year' },
  group: 'dates',
  severity: 'hint',
  why: {
    zh: '年度报告写的是上一年，定稿、公开已在次年，读者看到“今年”会以为是次年。宜写出年份，或用“全年”“本年度”。下一年度安排部分里的“今年”不报。',
    en: 'An annual report is signed and published in the year after. Readers take “this year” for that one; the figure of the year, or 全年, is clear.',
  },
  bad: '清河县2023年法治政府建设年度报告\n今年以来，全县举办执法培训。',
  good: '清河县2023年法治政府建设年度报告\n2023年以来，全县举办执法培训。',
  sources: () => [partsSource, hitsOf(relativesIn)],
  *check(report, _, { profile }) {
    if (!profile.annual) return;
    const covered = coveredYear(report, profile);
    if (!covered) return;
    const { nextYear } = draftParts(report);
    for (const { line, hit } of readLines(report, relativesIn)) {
      const place = span(line.start + hit.at, line.start + hit.at + 2);
      if (line.kind === 'title' || (nextYear && covers(nextYear.span, place))) continue;
      const year = `${covered.year + hit.offset}年`;
      yield {
        span: place,
        message: `本报告写的是${covered.year}年，“${hit.word}”宜写明为“${year}”，以免读成成文的那一年`,
        fixes: [{ title: `将“${hit.word}”改为“${year}”`, safety: 'suggestion', edits: [{ span: place, newText: year }] }],
      };
    }
  },
});

interface RelativeYear {
  readonly at: number;
  readonly word: string;
  /** What to add to the report's year. */
  readonly offset: number;
}

const NONE: readonly RelativeYear[] = [];
const OFFSETS: Readonly<Record<string, number>> = { 今: 0, 去: -1, 明: 1 };
/** Not 如今年轻, 至今年均, 过去年份, 证明年限, 说明年度; but 截至今年底. */
const WORD =
  /(?<![如当迄古而现于]|(?<!截)至|[过除失减扣])(?:今|去)年(?![轻龄均代限份产]|度)|(?<![证说表文声清透查阐注申])明年(?![轻龄均代限份]|度)/g;
const QUOTED = /[“《][^”》]{0,60}[”》]/g;

const relativesIn = lineReading((folded): readonly RelativeYear[] => {
  if (!/[今去明]年/.test(folded)) return NONE;
  const quotes = [...folded.matchAll(QUOTED)].map((match) => span(match.index, match.index + match[0].length));
  const found = [...folded.matchAll(WORD)].map(({ index, 0: word }) => ({ at: index, word, offset: OFFSETS[word[0]!]! }));
  return found.filter(({ at }) => !quotes.some(({ start, end }) => start <= at && at < end));
});
