/**
 * Measure words: what can stand behind a numeral and say what is counted. A closed class of the language, so a table.
 * Money and other dimensions carry no scale here; 万 and 亿 belong to the numeral.
 */
const COUNTED =
  '人次 件次 批次 户次 家次 场次 条次 车次 班次 架次 列次 项次 个次 艘次 个 件 起 宗 例 项 条 份 册 本 部 篇 张 枚 幅 块 面 期 次 场 批 轮 名 人 位 家 户 所 处 座 栋 幢 套 间 ' +
  '台 辆 架 艘 列 只 头 匹 棵 株 支 队 组 对 类 种 款 页 字 行 卷 案 单 门 堂 课 站 片 段 层 口 笔 票 趟 班 根 箱 袋 瓶 桶 顶 封 副 把 师 席 点位 点 级 大 届 方 环 环节 步 单元 学生 群众 企业 村民 职工 居民 干部 党员';
const MEASURED =
  '元 美元 欧元 港元 日元 英镑 平方公里 平方千米 平方米 立方米 公里 千米 里 海里 米 厘米 毫米 公顷 亩 吨 吨标准煤 标准箱 标箱 公斤 千克 斤 克 微克 千瓦时 千瓦 千伏安 千伏 伏 兆瓦 瓦 度 ' +
  '小时 学时 课时 分钟 秒 天 日 个工作日 工作日 个月 个小时 个季度 季度 年 周 周岁 岁 字节';

const words = (list: string): string[] => list.split(' ').sort((a, b) => b.length - a.length);

/** Nouns that are counted without a measure word only after 万余 and the like (`5万余学生`). */
const NOUNS = new Set(['学生', '群众', '企业', '村民', '职工', '居民', '干部', '党员', '单元', '环节']);

/** Words by the code of their first character, the longest first, so that one look at the text finds the word that stands there. */
export type WordTable = ReadonlyMap<number, readonly string[]>;

function tableOf(list: readonly string[]): WordTable {
  const table = new Map<number, string[]>();
  for (const word of list) table.set(word.charCodeAt(0), [...(table.get(word.charCodeAt(0)) ?? []), word]);
  return table;
}

/** The longest word of the table at an offset; '' where none stands there. */
export function wordAt(table: WordTable, text: string, at: number): string {
  for (const word of table.get(text.charCodeAt(at)) ?? []) if (text.startsWith(word, at)) return word;
  return '';
}

/** For use behind Arabic digits. 大 and 届 are names there (`18大`), 日 and 年 are told from dates by the scanner. */
export const ARABIC_MEASURES = tableOf(words(`${COUNTED} ${MEASURED}`).filter((word) => !['大', '届'].includes(word)));

/**
 * For use behind Chinese numerals, where many measure words make names (`三农`, `十分`, `四方`): only those that count
 * cases, people, documents and events.
 */
export const CHINESE_MEASURES = tableOf(
  words(
    '人次 件次 批次 户次 家次 场次 部门 单位 方面 个 件 起 宗 例 项 条 份 册 本 部 篇 张 枚 期 次 场 批 轮 名 人 位 家 户 所 处 座 台 辆 支 队 组 类 种 卷 级 点 大 个工作日 个月 天 元 亩 公里 小时 倍',
  ).filter((word) => !NOUNS.has(word)),
);

/** Measure words that count the same things: `186名` and `189人`, `3起` and `3件`. Others stand for themselves. */
const SAME_MEASURE = new Map(
  Object.entries({
    起: '件',
    宗: '件',
    例: '件',
    案: '件',
    件次: '件',
    名: '人',
    位: '人',
    批: '批次',
    场次: '场',
    工作日: '个工作日',
    册: '本',
    支: '个',
    处: '处',
    所: '所',
  }),
);

/** The class in which two measure words are compared. */
export function measureClass(unit: string): string {
  return SAME_MEASURE.get(unit) ?? unit;
}

const MONEY = new Set(['元', '美元', '欧元', '港元', '日元', '英镑']);
export function isMoney(unit: string): boolean {
  return MONEY.has(unit);
}

const CONTINUOUS = new Set(words(MEASURED));
/** Whether the measure word measures rather than counts, so that decimals are natural. */
export function isContinuous(unit: string): boolean {
  return CONTINUOUS.has(unit);
}
