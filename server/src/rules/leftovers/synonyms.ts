/**
 * Words of which drafts hold one or the other, by what they say; a row is one meaning. That two of a row stand side by side
 * with a stroke between them is no list of two things.
 */
const MEANINGS = [
  '加强 强化 增强',
  '建立健全 健全完善 建立 健全 完善',
  '推进 推动 促进 深化',
  '提升 提高 增强',
  '落实 贯彻 贯彻落实 抓好',
  '保障 保证 确保',
  '优化 改善 改进',
  '开展 组织开展 组织',
  '构建 打造 构筑',
  '持续 不断 继续 进一步',
  '全面 全力 大力 着力',
  '扎实 稳步 有序 深入',
  '切实 认真 严格',
  '积极 主动',
  '有效 切实',
  '取得 获得',
  '依法 依规',
  '采纳 吸收 吸纳',
  '举办 开展 举行',
  '印发 下发 制发',
  '出台 制定出台 制定',
  '化解 调处',
  '发现 查出 排查出',
  '处理 处置',
  '收到 接到',
  '选派 派出',
  '覆盖 涵盖',
  '创建 创成',
  '凸显 突出 彰显',
  '成效 效果 实效',
  '短板 不足',
  '目前 当前',
  '较好 良好',
  '显著 明显',
  '参加 参与',
  '邀请 聘请',
  '下降 减少 降低',
  '增长 增加 上升',
  '通过 经过',
  '围绕 聚焦 紧扣',
].map((row) => row.split(' '));

const MEANING_OF = new Map<string, number[]>();
MEANINGS.forEach((row, meaning) => row.forEach((word) => MEANING_OF.set(word, [...(MEANING_OF.get(word) ?? []), meaning])));
const LONGEST = Math.max(...[...MEANING_OF.keys()].map((word) => word.length));
const SHORTEST = 2;

/** The longest word of the table that begins at an offset; '' where none does. */
function wordAt(text: string, at: number): string {
  for (let length = LONGEST; length >= SHORTEST; length -= 1) {
    const word = text.slice(at, at + length);
    if (word.length === length && MEANING_OF.has(word)) return word;
  }
  return '';
}

/** The words of the table with which a text begins, one behind the other. */
export function leadingWords(text: string): string[] {
  const words: string[] = [];
  for (let at = 0, word = wordAt(text, 0); word !== ''; word = wordAt(text, at)) {
    words.push(word);
    at += word.length;
  }
  return words;
}

/** The words of the table with which a text ends; the text must be short. */
export function trailingWords(text: string): string[] {
  for (let from = 0; from + SHORTEST <= text.length; from += 1) {
    const words = leadingWords(text.slice(from));
    if (words.join('').length === text.length - from) return words;
  }
  return [];
}

/** Whether two different words say the same. */
export function sayTheSame(one: string, other: string): boolean {
  const meanings = MEANING_OF.get(other);
  return one !== other && meanings !== undefined && (MEANING_OF.get(one) ?? []).some((meaning) => meanings.includes(meaning));
}

/** Where two clauses differ in one word only, and these say the same: the two words; undefined elsewhere. */
export function onlyWordChanged(one: string, other: string): readonly [string, string] | undefined {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let back = 0;
  while (back < Math.min(one.length, other.length) - from && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  // the two may share a character: 提升, 提高
  for (let start = Math.max(0, from - 3); start <= from; start += 1) {
    const rest = Math.min(back, one.length - start, other.length - start);
    for (let end = Math.max(0, rest - 3); end <= rest; end += 1) {
      const pair = [one.slice(start, one.length - end), other.slice(start, other.length - end)] as const;
      if (sayTheSame(...pair)) return pair;
    }
  }
  return undefined;
}
