import { lastYear } from './periods';
import { APART, CHANGE, EARLIER, GROWTH, LATER, OF_WHICH, OTHER, RATE, REMARK, SERIAL, SHARE, SUBTOTAL, TOTAL } from '../subjects/tables';

/** What the figures of a row or column are among the others. */
export type Derived = 'share' | 'growth' | 'change' | 'rate' | 'other' | 'apart';

/** A row or a column by what its names say. */
export interface Entry {
  readonly index: number;
  /** Its own name and those it stands under, the widest first, blanks and marks taken away. */
  readonly names: readonly string[];
  readonly name: string;
  /** What it stands under: the names above its own, `|` between; '' without. */
  readonly group: string;
  readonly total: 'grand' | 'sub' | undefined;
  readonly ofWhich: boolean;
  readonly derived: Derived | undefined;
  /** `上年` -1, `本年` 0, a year itself; undefined where no period is named. */
  readonly period: number | undefined;
  /** What is left of the names without period and total: what two columns of one thing have in common. */
  readonly rest: string;
  /** How far inside: by 一、（一）1. before the name, or by the blanks before it. */
  readonly level: number;
  /** Serial numbers, remarks, and rows that hold nothing. */
  readonly ignored: boolean;
}

const MARKS: readonly (readonly [number, RegExp])[] = [
  [1, /^第?[一二三四五六七八九十]{1,3}[、.,]/],
  [2, /^\([一二三四五六七八九十]{1,3}\)/],
  [3, /^\d{1,2}[、.](?!\d)/],
  [4, /^\(\d{1,2}\)/],
  [5, /^[①-⑳]/],
];

/** Gives a name's own level in the numbering, and the name without its mark. */
export function unmarked(label: string): { readonly level: number; readonly name: string } {
  const mark = MARKS.find(([, pattern]) => pattern.test(label));
  return mark ? { level: mark[0], name: label.replace(mark[1], '') } : { level: 0, name: label };
}

/** A name without blanks, stars, units in brackets and a colon behind it. */
export function tidyName(text: string): string {
  return text
    .replace(/[ \t*`#_]+/g, '')
    .replace(/\(([%‰])\)$/, '$1')
    .replace(/\((?:计量)?(?:单位:)?(?:万|亿)?[\u4e00-\u9fff/、]{1,4}\)$/, '')
    .replace(/[:,]$/, '');
}

/** Whether a row is one that is added up, or compared, down the columns: 计划 and 累计 stand beside others and add up all the same. */
export function isCounted({ ignored, derived }: Entry): boolean {
  return !ignored && (derived === undefined || derived === 'apart');
}

/** Reads a row or column from the names it has, the widest first; `level` from its place where its mark says none. */
export function entryOf(index: number, given: readonly string[], level = 0): Entry {
  const raw = given.map(tidyName).filter((name) => name !== '');
  const own = unmarked(raw.at(-1) ?? '');
  const ofWhich = raw.some((name) => OF_WHICH.test(name) || OF_WHICH.test(unmarked(name).name));
  const printed = [...raw.slice(0, -1).map((name) => unmarked(name).name), own.name]
    .map((name) => name.replace(/^其中[:,]?/, ''))
    .filter((name) => name !== '');
  const names = printed.map((one) => one.replace(PERCENT, '')).filter((one) => one !== '');
  const name = names.at(-1) ?? '';
  const year = names.map(periodIn).findLast((period) => period !== undefined);
  return {
    index,
    names,
    name,
    group: names.slice(0, -1).join('|'),
    total: names.some((one) => SUBTOTAL.test(one)) ? 'sub' : names.some((one) => TOTAL.test(one)) ? 'grand' : undefined,
    ofWhich,
    derived: derivedOf(printed),
    period: year,
    rest: names
      .map(withoutPeriod)
      .filter((one) => one !== '' && !TOTAL.test(one) && !SUBTOTAL.test(one))
      .join('|'),
    level: own.level > 0 ? own.level : level,
    ignored: SERIAL.test(name) || REMARK.test(name),
  };
}

/** `增减%`, `完成预算（%）` before its unit is taken away. */
const PERCENT = /[%‰]$/;

function derivedOf(names: readonly string[]): Derived | undefined {
  for (const printed of names.toReversed()) {
    const name = printed.replace(PERCENT, '');
    if (SHARE.test(name)) return 'share';
    if (GROWTH.test(name) || (CHANGE.test(name) && name !== printed)) return 'growth';
    if (CHANGE.test(name)) return 'change';
    if (RATE.test(name) || name !== printed) return 'rate';
    if (OTHER.test(name)) return 'other';
    if (APART.test(name)) return 'apart';
  }
  return undefined;
}

function periodIn(name: string): number | undefined {
  if (GROWTH.test(name) || CHANGE.test(name)) return undefined;
  if (EARLIER.test(name) && !/结转/.test(name)) return -1;
  const year = lastYear(name);
  if (year !== undefined) return year;
  return LATER.test(name) && !/新收|结转/.test(name) ? 0 : undefined;
}

function withoutPeriod(name: string): string {
  return periodIn(name) === undefined
    ? name
    : name
        .replace(/(?:19|20)\d{2}年?(?:度)?(?:同期)?|(?:上|去|本|今|当)(?:一)?(?:年|期|月|季)(?:度)?(?:同期)?|同期|报告期/g, '')
        .replace(/^(?:数|数量|情况)$/, '');
}
