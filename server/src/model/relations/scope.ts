import type { Mention } from '../mentions';

/** What a period's words come down to: a year, a part of one, the year before, or nothing said. */
export function periodClass(period: string): string {
  if (period === '') return '';
  const year = /(?:19|20)\d{2}/.exec(period)?.[0];
  const part = /上半年|下半年|[一二三四]季度|前[一二三四]季度|\d{1,2}[-—至]\d{1,2}月/.exec(period)?.[0];
  if (year) return year + (part ?? '');
  if (part) return part;
  if (/上年|去年|上一年|前年|历年|年初|以来|近.+年|每/.test(period)) return period;
  if (period !== '全年累计' && /累计|截至(?!(?:年|12月)[末底]?)/.test(period)) return '累计';
  return '本年';
}

/** Whether two figures can be of one period; a period that is not said may be any. */
export function samePeriod(a: Mention, b: Mention): boolean {
  const [first, second] = [a.period, b.period];
  return first === second || first === '' || second === '' || sameClass(periodClass(first), periodClass(second));
}

/** The same of two periods' classes. */
export function sameClass(first: string, second: string): boolean {
  if (first === second || first === '' || second === '') return true;
  const isYear = (period: string): boolean => /^\d{4}$/.test(period);
  return (first === '本年' && isYear(second)) || (second === '本年' && isYear(first));
}

/** Whether two figures can be of one body or area; a scope that is not said may be any. */
export function sameScope(a: Mention, b: Mention): boolean {
  return a.scope === b.scope || a.scope === '' || b.scope === '';
}

/** Whether two figures can speak of one subject: no topic is named between them that the first does not have. */
export function sameTopic(a: Mention, b: Mention): boolean {
  return a.topic === b.topic || a.topic === '' || b.topic === '';
}
