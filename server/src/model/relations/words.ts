/** Pairs of characters that say nothing about what is counted. */
const EMPTY_PAIRS: ReadonlySet<string> = new Set(
  '案件 事项 总数 数量 行政 全部 年度 人口 天数 项目 工作 全年 全市 全县 全区 全省'.split(' '),
);

/** How many pairs of neighbouring characters of the words a label holds, other than such as stand everywhere. */
export function sharedPairs(label: string, words: string): number {
  let shared = 0;
  for (let i = 0; i + 2 <= words.length; i += 1) {
    const pair = words.slice(i, i + 2);
    if (label.includes(pair) && !EMPTY_PAIRS.has(pair)) shared += 1;
  }
  return shared;
}

/** Whether a label holds any such pair. */
export function sharedPair(label: string, words: string): boolean {
  for (let i = 0; i + 2 <= words.length; i += 1) {
    const pair = words.slice(i, i + 2);
    if (label.includes(pair) && !EMPTY_PAIRS.has(pair)) return true;
  }
  return false;
}
