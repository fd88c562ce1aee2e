import { CharSet } from '../../text/charSet';

/** The words in which names of bodies end, and those of projects and honours. */
const BODIES =
  '局 委员会 办公室 中心 指挥部 领导小组 工作组 专班 大队 支队 总队 中队 法院 检察院 仲裁院 研究院 学院 医院 协会 学会 联合会 联席会议 理事会 派出所 司法所 律师事务所 工作站 服务站 集团 公司 纪委监委 联络站 服务所 监管所 调委会 党校';
const PROJECTS = '平台 工程 示范区 示范市 示范县 示范镇 试验区 先行区 基地 行动 计划 系统 项目 品牌 联盟 园区 活动 热线';

/** The words in which names of sites end: what is built, and who works there. Those joined by = are one to the reader. */
const SITES =
  '产业园=产业园区=工业园=工业园区 科技园 物流园 创业园 公园 校区=校园 幼儿园 卫生院 人民法庭 法庭 检察室 调解室 会客厅 图书馆 博物馆 纪念馆 文化馆 体育馆 展览馆 大桥 隧道 水库 大道 公路 高速公路 快速路 铁路 车站 机场 ' +
  '码头 港区 枢纽 开发区 管理区 合作社 大厦 综合体 水厂 电厂 变电站 泵站 广场 小区 片区 驿站 工程';
const SITE_BODIES = /法庭|检察室|卫生院/;

export interface Ending {
  readonly word: string;
  readonly isBody: boolean;
  /** The word that stands for it and those that mean the same. */
  readonly kind?: string;
}

const BY_LAST = new Map<number, Ending[]>();
for (const [words, isBody] of [
  [BODIES, true],
  [PROJECTS, false],
] as const)
  for (const word of words.split(' ')) add(BY_LAST, { word, isBody });

const SITES_BY_LAST = new Map<number, Ending[]>();
for (const same of SITES.split(' '))
  for (const word of same.split('=')) add(SITES_BY_LAST, { word, isBody: SITE_BODIES.test(word), kind: same.split('=')[0]! });

function add(table: Map<number, Ending[]>, ending: Ending): void {
  const code = ending.word.charCodeAt(ending.word.length - 1);
  table.set(
    code,
    [...(table.get(code) ?? []), ending].sort((a, b) => b.word.length - a.word.length),
  );
}

/** The characters in which such words end. */
const LAST = new CharSet(String.fromCharCode(...BY_LAST.keys(), ...SITES_BY_LAST.keys()));

/** Whether a name may end in a character. */
export function mayEndName(code: number): boolean {
  return LAST.has(code);
}

/** The longest name of a site that ends right before `end`; 小区域, 工程师 are other words. */
export function siteAt(folded: string, end: number): Ending | undefined {
  const sites = SITES_BY_LAST.get(folded.charCodeAt(end - 1));
  if (!sites || NOT_BEHIND_SITE.test(folded.slice(end, end + 2))) return undefined;
  return sites.find(({ word }) => folded.startsWith(word, end - word.length));
}

const NOT_BEHIND_SITE = /^[域师学]/;

/** 布局, 大局 are no bodies; 局面, 局长, 中心镇 are other words. */
const NOT_BEFORE_JU = /[布格结开大全变时当棋僵破残定战政]$/;
const NOT_BEHIND = /^(?:[面势部限促长]|镇|组|工作|任务|城区|城镇|校|办公)/;

/** The longest name ending that ends right before `end`, where what follows does not make it another word. */
export function endingAt(folded: string, end: number): Ending | undefined {
  for (const ending of BY_LAST.get(folded.charCodeAt(end - 1)) ?? []) {
    if (!folded.startsWith(ending.word, end - ending.word.length)) continue;
    if (ending.word === '局' && NOT_BEFORE_JU.test(folded.slice(Math.max(0, end - 2), end - 1))) return undefined;
    if ((ending.word === '局' || ending.word === '中心') && NOT_BEHIND.test(folded.slice(end, end + 2))) return undefined;
    return ending;
  }
  return undefined;
}
