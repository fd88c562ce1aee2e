import { CharSet } from '../../text/charSet';

/**
 * What sections of a report are about. A figure belongs to the topic last named before it; figures of different topics
 * are never stages of one process. A new subject is an entry here.
 */
const TOPICS: readonly (readonly [topic: string, words: string])[] = [
  ['行政复议', '行政复议|复议案件|复议申请|复议'],
  ['非诉执行', '非诉'],
  ['行政诉讼', '行政诉讼|行政审判|行政应诉|一审|二审|再审|行政案件|应诉|诉讼案件|败诉'],
  ['信息公开', '信息公开申请|政务公开|公开申请|政府信息'],
  ['法律援助', '法律援助'],
  ['人民调解', '人民调解|矛盾纠纷|调解纠纷|排查纠纷'],
  ['信访', '信访|来访|来信|初信初访'],
  ['规范性文件', '规范性文件|涉法文件'],
  ['合同', '合同'],
  ['行政处罚', '行政处罚|处罚案件'],
  ['行政许可', '行政许可'],
  ['行政检查', '行政检查'],
  ['案卷评查', '案卷'],
  ['投诉举报', '投诉举报|投诉|举报|诉求|热线'],
  ['政务服务', '政务服务|审批|事项'],
  ['建议提案', '人大代表建议|代表建议|政协提案|委员提案|提案'],
  ['意见征集', '征求意见|意见建议|公开征求'],
  ['督察', '督察|督查|巡察'],
  ['执法人员', '执法人员|执法证'],
  ['培训考试', '考试|培训班|培训|参训'],
  ['普法', '普法|宣传活动|法治宣传'],
  ['公证', '公证'],
  ['司法鉴定', '司法鉴定'],
  ['行刑衔接', '涉嫌犯罪|移送'],
  ['司法建议', '司法建议|检察建议'],
  ['隐患', '隐患'],
  ['法律顾问', '法律顾问'],
];

/** The words with their topics by the code of their first character, the longest first. */
const BY_FIRST = byFirst();
/** The characters that words of topics begin with. */
export const TOPIC_BEGINS = String.fromCharCode(...BY_FIRST.keys());
const BEGINS = new CharSet(TOPIC_BEGINS);

function byFirst(): ReadonlyMap<number, readonly (readonly [word: string, topic: string])[]> {
  const table = new Map<number, (readonly [string, string])[]>();
  for (const [topic, words] of TOPICS)
    for (const word of words.split('|')) table.set(word.charCodeAt(0), [...(table.get(word.charCodeAt(0)) ?? []), [word, topic]]);
  for (const words of table.values()) words.sort(([a], [b]) => b.length - a.length);
  return table;
}

/** The topic that a piece of text names last; undefined where it names none. */
export function lastTopicIn(text: string): string | undefined {
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (!BEGINS.has(code)) continue;
    for (const [word, topic] of BY_FIRST.get(code)!) if (text.startsWith(word, at)) return topic;
  }
  return undefined;
}
