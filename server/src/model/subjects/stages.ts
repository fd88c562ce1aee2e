import { AlternativeTable } from '../../text/alternatives';
import { CharSet } from '../../text/charSet';
import { trimmed } from '../../text/trimmed';

/**
 * Processes of the field: each stage holds no more than the one before it, counted in one measure, for one topic, scope
 * and period (DOMAIN 4.1–4.13). The first stage of a chain that a label names is its stage there.
 */
export interface Chain {
  readonly name: string;
  /** Alternatives of each stage, as the source of a regular expression. */
  readonly stages: readonly string[];
  /** Words in the passage that let a later stage exceed an earlier one. */
  readonly excuse?: RegExp;
  /** Whether a later stage may well pass an earlier one: then it shows what holds and proves nothing. */
  readonly soft?: boolean;
  /** Whether the stages are compared across periods: what has come in one year is part of all there is. */
  readonly anyPeriod?: boolean;
}

const CARRIED = /结转|旧存|留存|存量|上年|去年|往年|历年|以前年度|跨年|含.{0,6}(?:年|存)/;

const chain = (name: string, stages: string, excuse?: RegExp): Chain => ({
  name,
  stages: stages.split(' '),
  ...(excuse ? { excuse } : {}),
});

/** Stages are written from the widest to the narrowest. */
export const CHAINS: readonly Chain[] = [
  chain(
    '案件办理',
    '收到|新收|接到|接收|接件|办件|转办|交办|承办|登记|办理|申请|(?:诉讼|复议|仲裁|行政|信访)案件$ (?<!不予)受理(?!点|窗口|渠道)|立案(?!侦查) 审结|办结|结案',
    CARRIED,
  ),
  chain('审结与结果', '审结|结案(?!.{0,30}方式) 败诉|纠错|调解、?和解|和解|撤销', CARRIED),
  chain('复议后起诉', '审结 复议后被诉|不服.{0,30}起诉|提起(?:行政)?诉讼'),
  chain(
    '纠纷调解',
    '(?<!司法所)调解(?!成功|员|委|室|组织|协议|、和解|和解) 成功|调解成功|成功(?:调解|调处|化解) 书面.{0,30}协议|调解协议 司法确认',
  ),
  chain('纠纷受理', '受理.{0,30}(?:纠纷) 成功(?:调解|调处|化解)'),
  chain('问题整改', '发现(?!并)|排查(?!整治)|反馈|查出|问题(?!.{0,30}整改) 整改(?!通知)|已?完成整改|销号|化解', CARRIED),
  chain('线索核实', '下发|疑似|收到.{0,30}线索 核实|查实|属实|认定 整改到位|已整改|查处'),
  chain('招聘', '报名 笔试 面试 录用|聘用|招聘到岗'),
  chain('出庭应诉', '开庭|应出庭|应当出庭|作为被告 (?:实际)?出庭(?:应诉)?'),
  chain('行刑衔接', '移送.{0,30}(?:犯罪|公安|司法|线索)|线索 立案'),
  chain('建议回复', '收到.{0,30}建议|司法建议|检察建议 回复|答复|反馈'),
  chain('积案化解', '积案 化解', CARRIED),
  chain('信访接待', '接待 息访|息诉'),
  chain('窗口录入', '接件 录入'),
  chain('事项进驻', '(?:公布|梳理|清理).{0,30}事项 纳入|进驻'),
  chain('考试合格', '参加.{0,30}(?:考试|测试)|参考|组织.{0,30}考试 合格|通过|及格'),
  chain('参训', '应参训|应参加 实际参训|参训'),
  chain('征求意见', '意见|建议 采纳'),
  chain('文件备案', '制定|制发|出台|印发 备案|报备', CARRIED),
  chain('应报实报', '应报备|应备案 实际报备|报备|备案'),
  chain('案卷评查', '评查|抽查|抽取 优秀'),
  chain('持证执法', '在岗|现有.{0,30}执法人员 持有?.{0,12}证|持证'),
  chain('非诉执行', '受理|申请.{0,30}非诉|审查.{0,30}非诉 准予执行|准予'),
  chain('检查处理', '检查|抽查 责令改正|查处'),
  chain('抽检结果', '抽检|抽样|检测|检验|监测 合格|超标|达标|优良'),
  chain('评价结果', '回访|参评|评价|测评|受访|调查样本 满意|有效样本'),
  chain('问卷回收', '发放.{0,30}问卷 收回|回收'),
  chain('决策审议', '提请审议|提交审议 (?:审议|讨论)通过'),
  chain('案件侦破', '立(?:刑事)?案|刑事案件 破案|侦破|破获', CARRIED),
  chain('申请批准', '申请 批准|核准|确认有效', CARRIED),
  chain('申请答复', '收到|新收|受理 答复', CARRIED),
  chain('建议采纳', '回复 采纳'),
  { ...chain('编制在岗', '核定.{0,30}编制 在编|实有'), soft: true },
  chain('应做实做', '应(?:当|该)?(?:监督|检查|检|考|接种|参检|建|参加|参训|到会) 实际(?!收|缴|支)|实[检考种到建参]'),
  chain('报名考试', '报名 实考|参考|到考|实际参加 合格|通过'),
  chain('审查逮捕', '受理审查逮捕 批准逮捕'),
  chain('财产拍卖', '拍卖 成交'),
  { ...chain('累计新增', '累计 新(?:增|培养|培育|聘|建)'), anyPeriod: true },
  chain('召开到会', '应到 实到|到会'),
];

const OUTCOMES =
  '办结|审结|结案|执结|答复|回复|反馈|采纳|查处|处理|兑现|化解|破案|侦破|破获|成交|整改|通过|批准|立案|落实|完成|解决|处罚|移送|起诉|满意|合格|调解|注销|获评|获批|入选|提起公诉|采信|查实|认定|竣工|投产|销号|整改完成|整改到位|作出裁决|作出处理';
const OUTCOME = new RegExp(`^(?:均|都|已|并|全部|现已|目前|年内|全年|当年|其中|已经|成功|依法|按期|及时)*(?:${OUTCOMES})$`);
const OUTCOME_ENDS = new CharSet(OUTCOMES.replace(/.(?=[^|])/g, ''));

/**
 * Bare verbs of outcome: where one stands alone before a figure, what it is done to is what the figure before counts
 * (`收到62件，采纳34件`). The outcome shows a part that holds; by itself it proves no contradiction.
 */
export function isOutcome(words: string): boolean {
  return OUTCOME_ENDS.ends(words) && OUTCOME.test(words);
}

/** One stage of one chain, by their indices. */
interface Place {
  readonly chain: number;
  readonly stage: number;
}

/** Where a label stands in the chains that know it; no chain twice. */
export type Stages = readonly Place[];

const PLACES = new AlternativeTable<Place>(
  CHAINS.flatMap(({ stages }, chain) => stages.map((source, stage) => [source, { chain, stage }] as const)),
);

/** The stages that a label names; undefined where no chain knows it. The narrowest stage of a chain counts. */
export function stagesOf(label: string): Stages | undefined {
  let found: Place[] | undefined;
  PLACES.find(label, (place) => {
    found ??= [];
    const known = found.findIndex(({ chain }) => chain === place.chain);
    if (known < 0) found.push(place);
    else if (found[known]!.stage < place.stage) found[known] = place;
  });
  return found && trimmed(found);
}

/** The stage of a chain that stages name; -1 where they name none. */
function stageIn(stages: Stages, chain: number): number {
  for (const place of stages) if (place.chain === chain) return place.stage;
  return -1;
}

/** The chain in which `narrow` is a later stage than `wide`; the first where there are several. */
export function downstreamChain(wide: Stages | undefined, narrow: Stages | undefined): Chain | undefined {
  if (!wide || !narrow) return undefined;
  let first = CHAINS.length;
  for (const { chain, stage } of narrow) {
    const earlier = chain < first ? stageIn(wide, chain) : -1;
    if (earlier >= 0 && stage > earlier) first = chain;
  }
  return CHAINS[first];
}

/** Whether two labels are different stages of one chain. */
export function differInStage(a: Stages | undefined, b: Stages | undefined): boolean {
  if (!a || !b) return false;
  return a.some(({ chain, stage }) => {
    const other = stageIn(b, chain);
    return other >= 0 && other !== stage;
  });
}
