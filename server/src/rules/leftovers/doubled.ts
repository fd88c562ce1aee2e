import { isHan } from './characters';
import type { Hit, Place } from './hit';
import { clauseVersions } from './versions';

/**
 * Function words of one character that no sentence has twice side by side, each with the characters that make another word of
 * the first (目的的) or of the second (为了了解) with it.
 */
const FUNCTION_WORDS: ReadonlyMap<number, readonly [before: string, behind: string]> = new Map(
  Object.entries({
    的: ['目打有标之', '确士卢哥'],
    了: ['不为除明', '解结断却事无然如望得'],
    和: ['共缓总饱调温祥谦柔平附随亲讲暖劝议中磨宁人', '谐平解美睦气善约缓好'],
    与: ['参给赠赋授付寄施', '会否其共此时人'],
    在: ['存所现正实旨潜内自外好还', '校职建押逃线岗场册编籍此于'],
    于: ['', '是'],
    对: ['一针绝面相应反核校查比配派成作', '策照象方口比联接手付外内待抗冲标于'],
    为: ['行作成认因以更最较颇尤称视定分变改人大有何无', '主期民人何首了着止此政'],
    及: ['以涉普顾波危遍触提论', '时格早其'],
    是: ['但就还也可不都凡于只正若总要真而', '否非的'],
    将: ['', '来要近军士领'],
    由: ['理自缘事', '于此来'],
    被: ['棉', '告害申'],
    把: ['火一', '关握控脉住'],
    从: ['服顺听随', '事而此业容属严'],
    或: ['', '者许'],
    其: ['尤与极', '他中实'],
    并: ['合吞兼一归', '非不且购联入'],
    使: ['即促致驱行大', '用命馆得者'],
    让: ['出转谦礼', '利步位'],
  }).map(([word, around]) => [word.charCodeAt(0), around as [string, string]]),
);

/**
 * Words of two and three characters that official texts never reduplicate, by what they are: verbs of doing that need an object,
 * adverbs, prepositions and conjunctions, nouns of the trade. 研究研究, 一项一项, 讨论讨论 are meant and not among them, nor are
 * verbs that name whom they concern (管理管理人员).
 */
export const WORDS: ReadonlySet<string> = new Set(
  (
    '进行 开展 推进 推动 加强 强化 完善 健全 提升 提高 落实 贯彻 深化 实现 召开 印发 制定 出台 促进 增强 优化 建立 举办 举行 组织 实施 建成 ' +
    '成立 发布 取得 收到 受理 办理 办结 审结 查处 化解 排查 签订 开通 设立 打造 构建 搭建 完成 达到 接待 保障 维护 巩固 拓展 提供 采取 解决 ' +
    '根据 按照 依照 依据 关于 对于 以及 并且 因此 由于 为了 截至 其中 同时 针对 包括 或者 但是 所以 如果 虽然 是否 还是 随着 通过 围绕 鉴于 ' +
    '已经 可以 应当 必须 能够 需要 全面 深入 积极 切实 不断 持续 坚持 确保 聚焦 严格 扎实 大力 着力 连夜 连续 及时 立即 迅速 主动 认真 依法 ' +
    '有效 有力 有序 稳步 统筹 协同 共同 分别 先后 陆续 累计 共计 合计 一律 一直 始终 正在 尚未 均已 逐步 逐级 定期 随时 集中 统一 充分 广泛 ' +
    '继续 重点 主要 特别是 尤其是 进一步 属于 位于 成为 作为 认为 具有 没有 力度 水平 氛围 成效 情况 期间 以来 左右 以上 以下 以内 ' +
    '我们 他们 我县 我市 我区 我省 我局 全县 全市 全区 全省 全国 全年 今年 去年 目前 当前 群众 机制 体系 能力 活动 案件 问题 工作 部门 任务 ' +
    '制度 办法 文件 方案 会议 人员 干部 政府 法治 行政 社会 经济 乡镇 街道 社区 县委 市委 区委'
  ).split(' '),
);

/** What makes a noun of the second: 推进落实落实率, 设立社会社会学会. */
const NAMES_ON = '性化型类者率家员生师后长学法权史';

const NUMERAL = /[零〇一二两三四五六七八九十百千万亿几]/;

function hit(start: number, end: number, word: string, again: number): Hit {
  return {
    rule: 'word-doubled',
    start,
    end,
    message: `“${word}”重复`,
    fixes: [{ title: '删去重复的', safety: 'suggestion', newText: '', start: again, end }],
  };
}

/** `的的`: the second of two equal characters stands at an offset. */
function doubledCharacter(folded: string, at: number): Hit | undefined {
  const around = FUNCTION_WORDS.get(folded.charCodeAt(at));
  if (!around || folded[at - 2] === folded[at]) return undefined;
  let end = at + 1;
  while (folded[end] === folded[at]) end += 1;
  if (end - at > 1) return hit(at - 1, end, folded[at]!, at);
  const [before, behind] = around;
  if (around[0].includes(folded[at - 2] ?? '\n') || behind.includes(folded[end] ?? '\n')) return undefined;
  return before.includes(folded[at - 2] ?? '\n') ? undefined : hit(at - 1, end, folded[at]!, at);
}

/** `进行进行`, `开展了开展`, `法治政府法治政府`: a word of a length that begins at an offset has stood right before, or before 了. */
function doubledWord(folded: string, at: number, length: number, gap: 0 | 1): Hit | undefined {
  const word = folded.slice(at, at + length);
  if (length <= 3 ? !WORDS.has(word) || NAMES_ON.includes(folded[at + length] ?? '\n') : !isOneWord(word)) return undefined;
  return hit(at - length - gap, at + length, word, at);
}

/** Four Han characters and more, no numerals, and not the same two again and again. */
function isOneWord(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (!isHan(word.charCodeAt(i))) return false;
  return !NUMERAL.test(word) && word[0] !== word[1] && word.slice(0, 2) !== word.slice(2, 4);
}

/** Words that are looked for twice side by side have up to so many characters. */
const LONGEST_WORD = 12;

/** For each character where it was last seen, counted through all lines ever read, so that nothing need be cleared between them. */
const LAST = new Int32Array(0x10000);
const FULL = 0x3fffffff;
let next = LONGEST_WORD + 1;

/** Words that stand twice side by side: characters in a row each of which was last seen as many places before as the one before it. */
export class Doubles {
  readonly #base: number;
  #distance = 0;
  /** How many characters in a row have been seen at that distance, and behind the last of them. */
  #count = 0;
  #end = -1;
  /** Behind what has been reported. */
  #behind = 0;

  constructor(readonly place: Place) {
    if (next > FULL) {
      LAST.fill(0);
      next = LONGEST_WORD + 1;
    }
    this.#base = next;
    next += place.folded.length + LONGEST_WORD + 1;
  }

  /** What ends with the character at an offset, which is a Han character; told them in the order of the text. */
  at(at: number, code: number): Hit | undefined {
    const distance = this.#base + at - LAST[code]!;
    LAST[code] = this.#base + at;
    if (distance > LONGEST_WORD) return undefined;
    this.#count = distance === this.#distance && at === this.#end ? this.#count + 1 : 1;
    this.#distance = distance;
    this.#end = at + 1;
    if (this.#count < distance && !(distance === 3 && this.#count === 2)) return undefined;
    const found = this.#count < distance ? this.#aroundLe(at) : this.#word(at, distance);
    if (!found || found.start < this.#behind || this.place.quote >= 0) return undefined;
    this.#behind = found.end;
    return found;
  }

  #word(at: number, length: number): Hit | undefined {
    const { folded } = this.place;
    return length === 1 ? doubledCharacter(folded, at) : doubledWord(folded, at - length + 1, length, 0);
  }

  /** `开展了开展`: two characters seen three places before, and 了 between. */
  #aroundLe(at: number): Hit | undefined {
    const { folded } = this.place;
    return folded[at - 2] === '了' ? doubledWord(folded, at - 1, 2, 1) : undefined;
  }
}

const LIST_ITEM = 2;
const CLAUSE = 6;
/** Longer sentences are told by `sentence-repeated`, wherever they stand. */
const KNOWN_AGAIN = 20;
/** `实干、实干、再实干` is meant. */
const MEANT = '再还更又';

/** Clauses and members of a list that stand twice, one behind the other. Told the marks of a line in their order. */
export class Clauses {
  #from = 0;
  #before: readonly [number, number] = [0, 0];
  #mark = '';

  constructor(readonly place: Place) {}

  /** At an offset stands a mark, or the line ends. */
  at(at: number): Hit | undefined {
    const { folded } = this.place;
    const [one, other] = [this.#before, [this.#from, at] as const];
    const mark = this.#mark;
    this.#mark = folded[at] ?? '';
    this.#before = other;
    this.#from = at + 1;
    if (one[1] === one[0] || this.place.quote >= 0 || this.place.title >= 0) return undefined;
    return this.#twice(one, other, mark) ?? (mark === '、' ? undefined : clauseVersions(folded, one, other));
  }

  #twice(one: readonly [number, number], other: readonly [number, number], mark: string): Hit | undefined {
    const { folded } = this.place;
    const length = one[1] - one[0];
    if (length !== other[1] - other[0] || length > 80 || length < (mark === '、' ? LIST_ITEM : CLAUSE)) return undefined;
    const [text, again] = [folded.slice(...one), folded.slice(...other)];
    if (text !== again || (mark === '。' && length >= KNOWN_AGAIN) || MEANT.includes(folded[other[1] + 1] ?? '\n')) return undefined;
    for (let i = 0; i < 2; i += 1) if (!isHan(text.charCodeAt(i))) return undefined;
    return isPlain(text, mark) ? hit(one[0], other[1], text, one[1]) : undefined;
  }
}

/** Whether words are no figures of which two may be equal, and cut no quotation or bracket: `男5人，女5人` is no list of the same. */
function isPlain(text: string, mark: string): boolean {
  if (mark === '、' ? NUMERAL.test(text) || /\d/.test(text) : /\d/.test(text) && text.length < 10) return false;
  return !/["()]/.test(text) && text.split('“').length === text.split('”').length;
}
