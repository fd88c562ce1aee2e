import type { LineReading } from '../../model/line';
import type { Mention } from '../../model/mentions';

/** A figure that is long enough to be known again, with the words around it. */
export interface StatedNumber {
  readonly mention: Mention;
  /** In its unit as written. */
  readonly value: number;
  readonly unit: string;
  /** What it counts or measures in: figures of other dimensions are never compared. */
  readonly dimension: string;
  /** The pairs of characters around it that may say what it is of. */
  readonly words: ReadonlySet<string>;
  /** Whether it points back to one named before: 上述1872件. */
  readonly pointsBack: boolean;
}

/** Measure words by what they count; those of people, bodies and places are mixed without harm: 人 and 名, 家 and 户. */
const DIMENSIONS = new Map(
  Object.entries({ record: '件 起 宗 例 案 条 份 项 篇 卷', length: '公里 千米', weight: '公斤 千克', area: '平方公里 平方千米' }).flatMap(
    ([name, units]) => units.split(' ').map((unit) => [unit, name] as const),
  ),
);

const SMALLEST_COUNT = 1000;
/** Decimals have at least so many digits: 42.6公里. */
const FEWEST_DIGITS = 3;
/** Words that stand around any figure. */
const COMMON = new Set(
  '全年 累计 共计 其中 完成 办理 合计 总计 总数 同比 增长 下降 占比 达到 实现 全县 全市 全区 全省 新增 各类 有关 相关 以上 左右 今年 去年 年来 开展 组织 工作 建成 投入 新建 改造 提升'.split(
    ' ',
  ),
);

const NONE: readonly StatedNumber[] = [];
const KNOWN = new WeakMap<LineReading, readonly StatedNumber[]>();

/** The figures of a line that another line may state in another unit; worked out once a line. */
export function numbersOf(reading: LineReading): readonly StatedNumber[] {
  if (reading.mentions.length === 0) return NONE;
  let known = KNOWN.get(reading);
  if (!known) {
    const found = reading.mentions.flatMap((mention) => numberOf(mention) ?? []);
    KNOWN.set(reading, (known = found.length === 0 ? NONE : found));
  }
  return known;
}

/** 42.6千米 is read as 42.6千 of 米. */
const THOUSANDS = new Map([
  ['米', '千米'],
  ['克', '千克'],
]);

function numberOf(mention: Mention): StatedNumber | undefined {
  const { quantity, lead, tail, change, perUnit } = mention;
  const thousands = quantity.scale === '千' ? THOUSANDS.get(quantity.unit) : undefined;
  const unit = thousands ?? quantity.unit;
  const value = thousands ? Number((quantity.printed / 1000).toPrecision(12)) : quantity.printed;
  const dimension = DIMENSIONS.get(unit);
  if (!dimension || quantity.loose || (quantity.scale && !thousands) || change || perUnit || !isTelling(value, dimension)) return undefined;
  const words = new Set([...pairsOf(lead.slice(-14)), ...pairsOf(tail.slice(0, 8))]);
  return { mention, value, unit, dimension, words, pointsBack: /(?:上述|这|该|以上)(?:批)?$/.test(lead) };
}

/** Not a round number, which several things may have. */
function isTelling(value: number, dimension: string): boolean {
  if (dimension === 'record') return value >= SMALLEST_COUNT && value % 100 !== 0;
  return String(value).replace(/\D/g, '').length >= FEWEST_DIGITS && value % 10 !== 0;
}

function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !COMMON.has(pair)) pairs.push(pair);
  }
  return pairs;
}

/** How many pairs of characters are around both. */
export function sharedWords(one: StatedNumber, other: StatedNumber): number {
  let shared = 0;
  for (const pair of one.words) if (other.words.has(pair)) shared += 1;
  return shared;
}
