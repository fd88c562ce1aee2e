import { saidYears } from '../model/reportYear';
import { coveredYear } from './draft/coveredYear';
import { spokenYear, deliverySource } from './draft/spokenYear';
import type { Profile } from './profiles/profile';
import { partsSource } from './draft/parts';
import { yearsSource } from './draft/sources';
import { hitsOf } from './draft/readLines';
import { yearClaimsIn } from './years/claims';
import { defineRule, type Problem } from './rule';
import { gravity, onYear, wrongYear, type YearsOf } from './years/check';
import { headingYears } from './years/headings';
import { plannedYears, plannedYearsIn } from './years/plannedYears';
import { sentenceYears } from './years/sentences';

export default defineRule({
  id: 'year-conflict',
  title: { zh: '年份前后矛盾', en: 'Years contradict one another' },
  group: 'dates',
  severity: 'error',
  why: {
    zh: '报告年度与标题、开头、各部分标题、下一年度安排、截止时间、同比基期、成文日期里的年份应当相合。拿上一年的稿子来改，最容易漏改年份。可以另有所指的年份（考核年度、多年规划、历年对比）不报。',
    en: 'The year of the report has to agree with the years in its title, opening, headings, plans, cut-off dates, bases of growth and its date. Drafts made from last year’s keep its years. Years that may mean something else are left alone.',
  },
  bad: '一、2023年工作情况\n全年培训执法人员。\n二、2024年工作安排\n2023年，我县将继续加强执法监督。',
  good: '一、2023年工作情况\n全年培训执法人员。\n二、2024年工作安排\n2024年，我县将继续加强执法监督。',
  sources: () => [partsSource, deliverySource, yearsSource, hitsOf(plannedYearsIn), hitsOf(yearClaimsIn)],
  *check(report, _, { profile }) {
    const covered = coveredYear(report, profile);
    const between = titleAndOpening({ report, covered }, profile);
    if (between) {
      yield between;
      return;
    }
    yield* plannedYears(report, covered, profile);
    yield* signedYear({ report, covered }, profile);
    const spoken = covered ? undefined : spokenYear(report, profile);
    yield* headingYears({ report, covered, spoken });
    yield* sentenceYears({ report, covered, spoken });
  },
});

/** 2023年 in the title and 2022年，我县…… in the first sentence: until one is put right, nothing else can be judged. */
function titleAndOpening({ report, covered }: YearsOf, profile: Profile): Problem | undefined {
  const { title, opening, signed } = saidYears(report.document);
  if (!profile.annual || !covered || !title || !opening || title.year === opening.year) return undefined;
  const openingIsRight = signed?.year === opening.year + 1;
  const [wrong, right] = openingIsRight ? [title, opening] : [opening, title];
  const message = openingIsRight
    ? `标题写的是${title.year}年，开头写的是${opening.year}年，成文在${signed.year}年`
    : `开头写的是${opening.year}年，标题写的是${title.year}年`;
  return wrongYear(wrong.span.start, right.year, message, 'error');
}

/** The month up to which an annual report cannot be signed in the year it is about. */
const NOT_YET = 9;

function* signedYear({ report, covered }: YearsOf, profile: Profile): Generator<Problem> {
  const { signed, title, opening } = saidYears(report.document);
  if (!profile.annual || !covered || !signed || (!title && !opening)) return;
  const wanted = covered.year + 1;
  if (signed.year < covered.year) {
    yield wrongYear(
      signed.span.start,
      wanted,
      `成文日期早于报告年度（${covered.year}年）${onYear(covered)}`,
      gravity(covered),
      signed.span,
    );
  } else if (signed.year === covered.year && signed.month <= NOT_YET) {
    const message = `${covered.year}年还没有结束，成文日期不会在${signed.month}月；前提：本报告写的是${covered.year}年全年`;
    yield wrongYear(signed.span.start, wanted, message, 'warning', signed.span);
  } else if (signed.year > wanted) {
    yield wrongYear(signed.span.start, wanted, `${covered.year}年的报告应在${wanted}年成文；前提：日期不是补报的`, 'warning', signed.span);
  }
}
