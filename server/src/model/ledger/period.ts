import { mask } from './clause';

const PERIODS =
  /(?<![比较与到])(?:(?:19|20)\d{2}年(?:度)?(?:上半年|下半年|第?[一二三四]季度|前[一二三四]季度|\d{1,2}[-—至]\d{1,2}月份?|以来|\d{1,2}月(?:份|底|末|以来)?|底|末|初)?|截[至止](?:到)?(?:目前|(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?)|近[一二三四五六七八九十两\d]+年|近年来|上半年|下半年|第[一二三四]季度|前[一二三四]季度|今年以来|入汛以来|全年|今年|本年度?|年内|当年|上年度?|去年|年底前|年初|年末|每[年月季日周])/g;
const WHOLE_YEAR = /^(?:全年|今年|今年以来|本年度?|年内|当年)$/;
const YEAR_BEFORE = /^(?:上年度?|去年)$/;

/** When a figure is of. `year` is the report's own, where it says one. */
export interface Said {
  readonly period: string;
  /** Whether it holds of this figure alone: 上年结转3件 says nothing of what follows. */
  readonly passing: boolean;
}

/** The period that the words of a figure name last; undefined where they name none. */
export function periodIn(text: string, year: number | undefined): Said | undefined {
  let last: string | undefined;
  for (const [match] of mask(text).matchAll(PERIODS)) last = match;
  if (last === undefined) return undefined;
  if (WHOLE_YEAR.test(last)) return { period: year === undefined ? last : `${year}年`, passing: false };
  if (YEAR_BEFORE.test(last)) return { period: year === undefined ? '上年' : `${year - 1}年`, passing: true };
  return { period: last.replace(/年度$/, '年').replace(/^截止/, '截至'), passing: /^每|^年[底初末]/.test(last) };
}

/** The year a report is about: the first one its title or its opening names. */
export function yearIn(text: string): number | undefined {
  const year = /(?<![比较与到自从])(?:19|20)\d{2}(?=年)/.exec(text)?.[0];
  return year === undefined ? undefined : Number(year);
}
