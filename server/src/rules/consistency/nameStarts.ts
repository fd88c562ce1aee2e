import { CharSet } from '../../text/charSet';

/** 县司法局 begins at its level. */
const LEVELS = new CharSet('省市县区镇乡州旗盟');
/** 城市, 社区, 依法治县, 示范市, 全县: no level begins behind these. */
const NOT_BEHIND = new CharSet('城都社园辖景片地校厂林牧灾库山街治各全本我两夜超集菜专老分跨小湖海战禁病疫范该乡村省市县区镇');
/** 市场, 区域, 乡镇, 市县, 县直, 县长: these begin no name. */
const NOT_BEFORE = new CharSet('场民容域块划间位别县镇乡村街直属内外情长区');
/** What the place of a body ends with where no place is named: 由县, 对县, 和县. */
const LEADS = new CharSet('由在向对和与及同经报被为将是使让给从到以于据等该至的了把请');
const VERBS = new Set(
  (
    '指导 推动 会同 联合 组织 成立 设立 组建 建立 建成 依托 协调 支持 督促 推进 按照 通过 打造 搭建 配合 委托 提请 召开 印发 健全 完善 发挥 强化 加强 整合 依靠 安排 以及 根据 抽调 充实 设在 挂靠 牵头 明确 要求 ' +
    '深化 加快 优化 升级 做强 做实 建好 用好 参加 入驻 走进 来到 报送 移送 邀请 争创 创建 积极 继续 持续 大力 全面 深入 统筹 规范 实施 开展 启动 运行 制定 出台'
  ).split(' '),
);

/** The words before a name of which it is not known whether they belong to it. */
export interface NameStart {
  readonly start: number;
  /** Whether it begins with a level: 县, 市. */
  readonly anchored: boolean;
  /** The two characters of a place in front of the level, as far as can be told; '' where none is named. */
  readonly place: string;
}

/** Further words in front of a name, of sites and projects above all: 位于霞湾, 新建环城北路. */
const MORE_VERBS = new Set(
  (
    '建设 新建 改建 续建 在建 投资 完成 促进 保障 位于 投入 确保 力争 着力 重点 开工 竣工 抓好 抓紧 启用 走访 前往 谋划 提升 拓展 延伸 覆盖 接入 开通 开设 设置 创办 举办 承办 引进 落户 落地 移交 ' +
    '提升 加大 带动 助力 服务 衔接 连接 围绕 聚焦 突出 坚持 指导 督办 监督 检查 调研 视察 慰问 考察 参观 征集 采用 使用 利用 借助 运用 由于 随着 关于 其中 包括 例如 比如 分别 以及 上述 目前 现有 已有 共有 我县 我市 我区 我省 我镇 全县 全市 全区 全省 全镇 各级'
  ).split(' '),
);

/** Whether two characters are a word that stands in front of a name. */
export function isVerb(word: string): boolean {
  return VERBS.has(word) || MORE_VERBS.has(word);
}

/** Whether a name may begin behind a character: 由, 在, 和. */
export function isLead(character: string): boolean {
  return LEADS.has(character.charCodeAt(0));
}

/** Whether a level stands at an offset with which a name begins: 县司法局, not 全县, 市场. */
export function beginsName(folded: string, from: number, at: number): boolean {
  if (!LEVELS.has(folded.charCodeAt(at)) || NOT_BEFORE.has(folded.charCodeAt(at + 1))) return false;
  return at === from || !NOT_BEHIND.has(folded.charCodeAt(at - 1));
}

/** Where a name begins that ends in a run of Chinese characters, which begins at `from`; `end`: where the word begins in which it ends. */
export function nameStart(folded: string, from: number, end: number): NameStart {
  for (let at = end - 1; at >= from && folded[at] !== '的'; at -= 1) {
    if (!beginsName(folded, from, at)) continue;
    return { start: at, anchored: true, place: placeBefore(folded, from, at) };
  }
  // no name has 的 inside
  let start = from + folded.slice(from, end).lastIndexOf('的') + 1;
  while (VERBS.has(folded.slice(start, start + 2)) && start + 2 < end) start += 2;
  return { start, anchored: false, place: '' };
}

function placeBefore(folded: string, from: number, at: number): string {
  if (at - from < 2 || LEADS.has(folded.charCodeAt(at - 1))) return '';
  const place = folded.slice(at - 2, at);
  return VERBS.has(place) ? '' : place;
}
