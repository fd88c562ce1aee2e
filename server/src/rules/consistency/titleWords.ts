/** Kinds of documents as GB/T 9704 and the rules on legislation name them; a title ends in one. */
const KINDS = new Set(
  (
    '条例 规定 办法 细则 规则 规章 规程 规范 方案 预案 草案 意见 通知 决定 决议 公告 通告 公报 通报 报告 请示 批复 议案 纪要 规划 计划 纲要 要点 清单 目录 制度 机制 指引 指南 标准 ' +
    '章程 守则 公约 导则 准则 总则 措施 举措 倡议 协议 合同 名单 台账 白皮 蓝皮 手册 汇编 读本 基准 流程 体系 承诺 说明 要求 令 函 法'
  ).split(' '),
);

const KIND_ALONE = /^(?:实施)?(?:清单|办法|条例|意见|方案|规定|通知|纲要|规划|要点|细则|决定|计划|指引|标准|规则|决议|公告|章程)$/;

/** Whether a text names a kind of document alone, which is no title: 《办法》. */
export function isKindAlone(text: string): boolean {
  return KIND_ALONE.test(text);
}

/** Words that are put for one another in titles: 工作方案, 实施方案. */
const SYNONYMS = [
  '工作 实施 行动',
  '监督 监管 督导 督查',
  '推进 推动 促进',
  '处置 处理 办理',
  '评查 评审 评议 评估',
  '考核 考评 考评',
  '整治 治理 整改',
  '提升 提高 改进 改善',
  '防治 防控 防范',
  '管理 治理',
  '奖励 激励',
  '培育 培养',
];
const CLASS = new Map(SYNONYMS.flatMap((group) => group.split(' ').map((word) => [word, group.slice(0, 2)] as const)));
const ANY = new RegExp([...CLASS.keys()].join('|'), 'g');

/** 评查方法, 经验做法, 行政执法: no kinds though 法 is one. */
const NO_KIND = /[方做说看执司普立守用]法$/;

function endsInKind(title: string): boolean {
  return KINDS.has(title.slice(-2)) || (KINDS.has(title.slice(-1)) && !NO_KIND.test(title));
}

/** How two titles end that differ at the end: one in what is no kind of document (评查方法 for 评查办法), or in two kinds (规定, 规程). */
export function endsOf(one: string, other: string): 'slip' | 'kinds' | 'other' {
  const [first, second] = [endsInKind(one), endsInKind(other)];
  if (first && second) return 'kinds';
  return first !== second ? 'slip' : 'other';
}

/** A title with words that are put for one another replaced by one of them. */
export function inUsualWords(title: string): string {
  return title.replace(ANY, (word) => CLASS.get(word)!);
}

/** The words in which two titles of the same usual words differ. */
export function wordsApart(one: string, other: string): readonly [string, string] | undefined {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let back = 0;
  while (back < Math.min(one.length, other.length) - from && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  const [a, b] = [one.slice(from, one.length - back), other.slice(from, other.length - back)];
  return a.length > LONGEST || b.length > LONGEST ? undefined : [a, b];
}

/** One word differs, not several. */
const LONGEST = 2;
