import { AlternativeTable } from '../../text/alternatives';
import { CharSet } from '../../text/charSet';

/**
 * Ways in which things of the field are divided. A list of parts whose labels are members of one division is a list of
 * disjoint parts; where all `required` members are there, or a rest is named, it is the whole (DOMAIN 4.1–4.13).
 */
export interface Division {
  readonly name: string;
  /** Alternatives of each member, as the source of a regular expression. */
  readonly members: readonly string[];
  /** Members (by index) that together are all there is; empty where other kinds may always be left unnamed. */
  readonly required: readonly number[];
  /** What the whole is called where no word such as 其中 leads from it to the parts. */
  readonly whole?: RegExp;
}

const division = (name: string, members: string, required: readonly number[], whole?: RegExp): Division => ({
  name,
  members: members.split(' '),
  required,
  ...(whole ? { whole } : {}),
});

export const DIVISIONS: readonly Division[] = [
  division('行政执法行为', '许可 检查 处罚 强制 征收 征用 确认 给付 裁决 奖励', [0, 1, 2, 3], /执法|案件/),
  division(
    '复议结果',
    '维持 驳回 撤销 变更 确认违法 确认无效 责令 调解 终止 和解 撤回|撤诉 纠错 不予受理|驳回起诉 败诉',
    [],
    /审结|办结|结案|审理|决定/,
  ),
  division('申请处理', '(?<!不予|不|再)受理 不予受理 告知|转送|补正 待审查|正在审查', [0, 1, 2], /收到|新收|接到|申请/),
  division('非诉审查结果', '(?<!不)准予执行 不准予执行|不予执行', [0, 1], /非诉/),
  division('诉讼审级', '一审 二审 再审', [0, 1, 2], /应诉|诉讼/),
  division('案件性质', '民事 刑事 行政(?!复议|执法|处罚|许可)', [0, 1, 2]),
  division(
    '文件清理',
    '继续有效|保留|予以保留 修改|修订 废止 失效',
    [0, 1, 2],
    /清理|现行有效|(?<!(?:制定|制发|出台|印发|发布|公布|起草|审查|备案|报备)[\u4e00-\u9fff]{0,8})规范性文件/,
  ),
  division('专兼职', '专职 兼职', [0, 1]),
  division('性别', '男 女', [0, 1]),
  division('申请人', '自然人|公民 法人|组织|企业', [0, 1]),
  division('申请渠道', '网络|网上|线上|互联网 信函|邮寄|来信 当面|现场|来访 来电|电话 走访', []),
  division('即办承诺', '即办件 承诺件', [0, 1], /办件|录入/),
  division('热线办理', '直接答复|直接办理|直接解答 转派|转办|交办', [0, 1], /受理|诉求|热线/),
  division('评查等次', '优秀 (?<!不)合格|良好 不合格|较差', [0, 1, 2], /案卷|评查|抽取|抽查/),
  division('整改进度', '(?:已|完成|整改到位|办结)(?!.{0,20}(?:基本|未|正在)) 基本完成 正在|持续|未(?:完成|整改)|尚', [0, 2], /问题|隐患/),
  division('提案分类', 'A类|已经解决 B类|正在解决|列入计划 C类|留作参考', [0, 1, 2], /提案|建议/),
  division('满意度', '(?<!基本|不)满意 基本满意 不满意', [0, 1, 2], /提案|建议|评价/),
  division('经营主体', '企业 个体工商户 合作社', [0, 1, 2], /主体/),
  division('承办方式', '主办 协办|会办 分办', [0, 1], /承办|建议|提案/),
  division('处罚程序', '简易程序|当场处罚 普通程序|一般程序', [0, 1], /处罚/),
  division('裁判方式', '判决 裁定 调解(?:结案|书)', [0, 1, 2], /审结/),
  division('协议形式', '书面 口头', [0, 1], /协议|成功/),
  division('半年', '上半年 下半年', [0, 1]),
  division('季度', '一季度 二季度 三季度 四季度', [0, 1, 2, 3]),
  division('表决', '赞成|同意 反对 弃权', [0, 1, 2], /表决|投票/),
  division('城乡', '城镇|城市 农村|乡村', [0, 1]),
  division('三次产业', '第一产业 第二产业 第三产业', [0, 1, 2]),
  division('结案性质', '实体 程序', [0, 1], /办结|审结/),
  division(
    '市县乡',
    '省本?级|省直 市(?:本)?级|市直 (?:县|区)(?:\\([^)]*\\))?(?:本)?级|(?:县|区)直|县(?:\\(市、区\\)|区) (?:乡|镇)(?:镇)?(?:\\([^)]*\\))?级|镇街|乡镇|镇\\(街道\\) (?:村|社区)',
    [],
  ),
];

/** A part that stands for whatever has not been named; with it the list is the whole. */
const REST = /其他|其它|其余|剩余|另外/;
const REST_NEEDS = new CharSet('其剩另');

export function namesRest(label: string): boolean {
  return REST_NEEDS.meets(label) && REST.test(label);
}

/** A member of a division. */
interface Member {
  readonly division: Division;
  readonly index: number;
}

const MEMBERS = new AlternativeTable<Member>(
  DIVISIONS.flatMap((one) => one.members.map((source, index) => [source, { division: one, index }] as const)),
);

/** The division whose members the labels are, each label another one; a rest may be among them. */
export function divisionOf(labels: readonly string[]): { division: Division; complete: boolean } | undefined {
  const named = labels.map(membersOf);
  const isRest = labels.map(namesRest);
  if (!named.some((members) => members.size > 0)) return undefined;
  for (const division of DIVISIONS) {
    const used = assign(
      named.map((members) => members.get(division)),
      isRest,
    );
    if (used) return { division, complete: division.required.length > 0 && division.required.every((i) => used.has(i)) };
  }
  return undefined;
}

/** For each division that a label names members of, which these are, in their order. */
function membersOf(label: string): ReadonlyMap<Division, readonly number[]> {
  const found = new Map<Division, number[]>();
  MEMBERS.find(label, ({ division, index }) => {
    const known = found.get(division);
    if (!known) found.set(division, [index]);
    else if (!known.includes(index)) known.push(index);
  });
  for (const indices of found.values()) indices.sort((a, b) => a - b);
  return found;
}

/** Gives every label a member of its own of those that it names. */
function assign(named: readonly (readonly number[] | undefined)[], isRest: readonly boolean[]): ReadonlySet<number> | undefined {
  const used = new Set<number>();
  for (const [i, members] of named.entries()) {
    const free = members?.find((member) => !used.has(member));
    if (free !== undefined) used.add(free);
    else if (!isRest[i]) return undefined;
  }
  return used.size >= 2 || (used.size === 1 && named.length > 1 && isRest.includes(true)) ? used : undefined;
}

/** Whether a label is a member of any division that has a name for its whole. */
export function isAnyMember(label: string): boolean {
  return MEMBERS.find(label, ({ division }) => division.whole !== undefined) || namesRest(label);
}

/** The divisions that a label may be a member of, in their order. */
export function divisionsNaming(label: string): readonly Division[] {
  if (namesRest(label)) return DIVISIONS;
  const members = membersOf(label);
  return members.size === 0 ? [] : DIVISIONS.filter((division) => members.has(division));
}

/** Whether a label alone is a member of a division. */
export function isMember(candidate: Division, label: string): boolean {
  return MEMBERS.find(label, ({ division }) => division === candidate) || namesRest(label);
}
