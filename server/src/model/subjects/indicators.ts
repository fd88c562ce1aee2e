/**
 * 指标: what reports count of a subject, in the order in which it happens. Which relations these figures must satisfy is not
 * said here: chains (`stages.ts`), divisions (`partitions.ts`) and rates are asked by these names.
 */
export interface IndicatorTable {
  readonly subject: string;
  /** What a heading or a sentence says that is about it. */
  readonly words: RegExp;
  readonly indicators: readonly Indicator[];
}

export interface Indicator {
  /** As it is written before the figure: `受理` of 受理12件. */
  readonly name: string;
  readonly measure: string;
  /** Its parts, as they are written before theirs. */
  readonly parts?: readonly string[];
  /** Of a rate the indicator it is a part of the other: 败诉率 is 败诉 in 审结. */
  readonly rate?: readonly [part: string, whole: string];
}

/** `收到 件 | 受理 件 | 败诉率 % 败诉/审结 | 审结 件 = 维持 撤销`. */
function table(subject: string, words: RegExp, lines: string): IndicatorTable {
  return { subject, words, indicators: lines.split(' | ').map(indicator) };
}

function indicator(line: string): Indicator {
  const [said, parts] = line.split(' = ');
  const [name, measure, rate] = said!.split(' ');
  return {
    name: name!,
    measure: measure!,
    ...(parts && { parts: parts.split(' ') }),
    ...(rate && { rate: rate.split('/') as unknown as readonly [string, string] }),
  };
}

export const INDICATORS: readonly IndicatorTable[] = [
  table(
    '行政复议',
    /复议/,
    '收到 件 = 受理 不予受理 告知 | 受理 件 | 审结 件 = 维持 驳回 撤销 变更 确认违法 责令 调解 终止 | 纠错 件 | 纠错率 % 纠错/审结 | 调解和解率 % 调解和解/审结',
  ),
  table(
    '行政诉讼',
    /应诉|诉讼|出庭/,
    '新收 件 = 一审 二审 再审 | 审结 件 | 败诉 件 | 败诉率 % 败诉/审结 | 应出庭 件 | 实际出庭 件 | 出庭应诉率 % 出庭/应出庭',
  ),
  table('人民调解', /调解|矛盾|纠纷/, '排查 件 | 受理 件 | 调解 件 | 调解成功 件 = 书面 口头 | 调解成功率 % 成功/调解 | 司法确认 件'),
  table('信访', /信访|来访|上访/, '受理 件次 = 来信 来访 来电 网络 | 办结 件次 | 按期办结率 % 办结/受理 | 化解积案 件'),
  table('行政处罚', /处罚/, '立案 件 | 结案 件 = 简易程序 普通程序 | 罚没款 万元 | 移送 件'),
  table('行政执法', /执法/, '办理 件 = 许可 检查 处罚 强制 | 评查案卷 件 = 优秀 合格 不合格 | 合格率 % 合格/评查 | 持证 人 = 专职 兼职'),
  table('行政许可', /许可|审批/, '收到 件 | 受理 件 | 办结 件 | 按期办结率 % 办结/受理'),
  table('规范性文件', /规范性文件|制度建设|制度体系/, '制定 件 | 报备 件 | 报备率 % 报备/制定 | 清理 件 = 继续有效 修改 废止 失效'),
  table('依申请公开', /公开/, '新收 件 = 自然人 法人 | 受理 件 | 答复 件 | 按期答复率 % 答复/受理'),
  table('法律援助', /援助|法律服务/, '申请 件 | 受理 件 = 民事 刑事 行政 | 办结 件'),
  table('建议提案', /建议|提案/, '收到 件 | 办结 件 = A类 B类 C类 | 办结率 % 办结/收到'),
  table('督察整改', /督察|督查|整改|问题/, '发现 个 | 整改 个 = 已完成 正在 | 整改完成率 % 整改/发现'),
  table('培训考试', /培训|考试|资格/, '报名 人 | 参加考试 人 | 合格 人 | 合格率 % 合格/参加考试'),
  table('法院', /法院|审判|执行/, '收案 件 | 受理 件 | 审结 件 = 判决 裁定 调解结案 | 结案率 % 审结/受理 | 执结 件'),
  table('检察院', /检察/, '受理审查逮捕 人 | 批准逮捕 人 | 提起公诉 人 | 立案 件 | 发出检察建议 件 | 采纳 件'),
];
