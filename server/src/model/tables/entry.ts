import { lastYear } from './periods';
import {
  UNCOUNTED,
  WITHOUT,
  APART,
  CHANGE,
  EARLIER,
  GROWTH,
  LATER,
  OF_WHICH,
  OTHER,
  RATE,
  REMARK,
  SERIAL,
  SHARE,
  SUBTOTAL,
  TOTAL,
} from '../subjects/tables';

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
  /** Its names as they stand there, but for blanks: `税务局(垂管)`. */
  readonly printed: string;
  /** Its number in the head or before its name, `3`, `四`; '' without. */
  readonly number: string;
  /** How it is worked out, as printed with its name: `年初+制定-废止`, `3+4`; '' where nothing is. */
  readonly formula: string;
  /** `法律帮助` of `合计（不含法律帮助）`: what a total leaves out; '' without. */
  readonly without: string;
  /** `法律帮助（不计入合计）`: no total has it. */
  readonly uncounted: boolean;
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

/** `(年初+制定-废止)` behind a name: a bracket in which names or numbers are added or taken away. */
const FORMULA = /\((?:[^()=]{1,12}=)?([^()=+−-]{1,12}(?:[+−-][^()=+−-]{1,12})+)\)$/;

/** The formula that a name has behind it, and the name without it; `(36-45岁)`, `(2023-2024年)` are none. */
function withFormula(text: string): { readonly text: string; readonly formula: string } {
  const match = FORMULA.exec(text);
  if (!match || !(/[+=]/.test(match[0]) || /^[^\d]+$/.test(match[1]!))) return { text, formula: '' };
  return { text: text.slice(0, match.index), formula: match[1]! };
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
  const tight = given.map((name) => name.replace(/[ \t*`]+/g, ''));
  const { formula } = withFormula(tight.at(-1) ?? '');
  const raw = tight.map((name) => tidyName(withFormula(name).text)).filter((name) => name !== '');
  const own = unmarked(raw.at(-1) ?? '');
  const ofWhich = raw.some((name) => OF_WHICH.test(name) || OF_WHICH.test(unmarked(name).name));
  const labels = [...raw.slice(0, -1).map((name) => unmarked(name).name), own.name]
    .map((name) => name.replace(/^其中[:,]?/, ''))
    .filter((name) => name !== '');
  const names = labels.map((one) => one.replace(PERCENT, '')).filter((one) => one !== '');
  const name = names.at(-1) ?? '';
  const year = names.map(periodIn).findLast((period) => period !== undefined);
  return {
    index,
    names,
    name,
    group: names.slice(0, -1).join('|'),
    total: names.some((one) => SUBTOTAL.test(one)) ? 'sub' : names.some((one) => TOTAL.test(one)) ? 'grand' : undefined,
    ofWhich,
    derived: derivedOf(labels),
    period: year,
    rest: names
      .map(withoutPeriod)
      .filter((one) => one !== '' && !TOTAL.test(one) && !SUBTOTAL.test(one))
      .join('|'),
    level: own.level > 0 ? own.level : level,
    printed: tight.join('|'),
    number: own.level > 0 ? /[\d一二三四五六七八九十①-⑳]+/.exec(raw.at(-1)!)![0] : '',
    formula,
    without: WITHOUT.exec(tight.at(-1) ?? '')?.[1] ?? '',
    uncounted: tight.some((one) => UNCOUNTED.test(one)),
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
