import { isMoney } from '../measures';

const NAMES: Readonly<Record<string, string>> = {
  人: '人数',
  名: '人数',
  位: '人数',
  人次: '人次',
  户: '户数',
  户次: '户次',
  次: '次数',
  场: '场次',
  场次: '场次',
  批: '批次',
  批次: '批次',
  期: '期数',
  条: '条数',
};

/** What is counted of a thing of which nothing else is said: of people 人数, of money 金额. */
export function countOf(unit: string): string {
  if (isMoney(unit)) return '金额';
  return NAMES[unit] ?? (/^(?:个?工作日|天|日|小时|个?小时|分钟|学时|课时|个?月|年)$/.test(unit) ? '时长' : '数量');
}

/** Measure words of kinds rather than of things: behind `询问室、调解室、档案室` the noun follows 三类. */
export function countsKinds(unit: string): boolean {
  return /^(?:类|种|级|大|个|项|方面|家)$/.test(unit);
}
