import type { Mention } from '../../model/mentions';

/** Measure words whose small numbers are counts, and not names as 三个方面, 四类, 三级. */
const COUNTED = new Set([
  '次',
  '件',
  '场',
  '份',
  '名',
  '起',
  '期',
  '批',
  '条',
  '人次',
  '件次',
  '场次',
  '户',
  '家',
  '人',
  '例',
  '宗',
  '篇',
  '册',
]);

/** 五次, 二十余场: a count in Chinese numerals that could as well be in digits; not 两个, 数十件, 三个方面. */
function isChineseCount({ quantity, text }: Mention): boolean {
  if (quantity.kind !== 'amount' || quantity.scale !== '' || quantity.unit === '') return false;
  if (!/^[三四五六七八九十二一][一二三四五六七八九十百零]*[余多]?[^一二三四五六七八九十百千万亿几]/.test(text)) return false;
  return quantity.printed > 10 || (quantity.printed >= 3 && COUNTED.has(quantity.unit));
}

/** The same count in digits: 二十余场 is 20余场. */
export function inDigits({ quantity, text }: Mention): string | undefined {
  const vague = /[余多]/.exec(text)?.[0] ?? '';
  return Number.isInteger(quantity.printed) ? `${quantity.printed}${vague}${quantity.unit}` : undefined;
}

/** A count in Chinese numerals, and one of the same measure in digits beside it. */
export interface OddCount {
  readonly odd: Mention;
  readonly other: Mention;
}

/** Counts in Chinese numerals beside one of the same measure in digits. */
export function oddOnes(mentions: readonly Mention[]): readonly OddCount[] {
  return mentions.flatMap((odd, i) => {
    if (!isChineseCount(odd)) return [];
    const [before, behind] = [mentions[i - 1], mentions[i + 1]];
    const other = [before, behind].find((one) => one !== undefined && isBeside(one, odd));
    return other ? [{ odd, other }] : [];
  });
}

/** Whether a figure in digits stands in one list with a count of the same measure: 、 between them. */
function isBeside(other: Mention, odd: Mention): boolean {
  const later = other.index > odd.index ? other : odd;
  return (
    other.sentence === odd.sentence &&
    other.quantity.unit === odd.quantity.unit &&
    other.depth === odd.depth &&
    /^\d/.test(other.text) &&
    later.separation === 1
  );
}

/** A count in Chinese numerals. */
export interface ChineseCount {
  readonly mention: Mention;
  /** The same in digits, where it has a form in digits. */
  readonly right: string | undefined;
}

export function chineseCounts(mentions: readonly Mention[]): readonly ChineseCount[] {
  return mentions.filter(isChineseCount).map((mention) => ({ mention, right: inDigits(mention) }));
}
