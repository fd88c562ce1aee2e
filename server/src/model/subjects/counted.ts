/**
 * 量词 of what reports count: nouns with the measure words that stand behind their figures, the usual one first. A figure
 * whose words end in one of the nouns takes them; of several nouns the longest counts.
 */
const COUNTED: readonly (readonly [nouns: string, measures: string])[] = [
  [
    '申请 复议 诉讼 应诉 仲裁 争议 许可 处罚 强制 裁决 援助 公证 鉴定 败诉 维持 驳回 撤销 终止 纠错 司法确认 移送 立案 结案 审结 受理 办结',
    '件',
  ],
  ['案件 刑事案件 行政案件', '件 起 宗'],
  ['纠纷 矛盾纠纷 事故 警情', '件 起'],
  ['文件 规范性文件 规章 法规', '件 部 个'],
  ['检查 行政检查 执法检查 巡查', '次 户次 件 家次'],
  ['投诉 举报 诉求 工单 热线 信访事项 来信 来访 来电 网上信访', '件 件次'],
  ['线索 议案 提案 司法建议 检察建议 建议书 备案 报备', '件 份'],
  ['建议 意见 意见建议 信息 政府信息 法律意见 审查意见 审计建议', '条 件'],
  ['合同 协议 意见书 法律意见书 资料 宣传资料 问卷 调解协议', '份 件'],
  ['案卷 执法案卷', '件 卷 本 宗'],
  [
    '人员 干部 执法人员 律师 公职律师 法律顾问 调解员 志愿者 明白人 “法律明白人” 党员 职工 学员 专职 兼职 持证 合格 参加考试 参考 报名 逮捕 公诉',
    '人 名',
  ],
  ['培训 咨询 群众 接待 受众 旁听 受教育 覆盖 观看 法律咨询 参训 宣讲对象', '人次 人'],
  ['培训班 专题培训 轮训', '期 场 次'],
  ['活动 宣传活动 讲座 法治讲座 听证会 宣讲 发布会 庭审 旁听庭审 考试', '场 次'],
  ['会议 常务会议 联席会议 学法 研究 督察 督查 调研 演练 排查 审议', '次 场 轮'],
  ['资金 金额 罚款 罚没款 损失 投资 收入 支出 预算 经费 涉案金额', '万元 亿元 元'],
  ['乡镇 村 社区 单位 部门 委员会 调委会 中心 工作站 工作室 问题 项目 站点 窗口 平台 点 基地 阵地 组织 队伍', '个'],
  ['事项 政务服务事项 制度 措施 任务 权力 职权 机制 改革 清单', '项 个'],
  ['企业 经营主体 市场主体 个体工商户 农户', '户 家'],
  ['执法记录仪 设备 车辆', '台 辆'],
  ['面积 土地 耕地', '亩 公顷 平方米'],
  ['率 比例 比重 占比 满意度 同比增长 同比下降 增长 下降', '%'],
];

const BY_NOUN = new Map(COUNTED.flatMap(([nouns, measures]) => nouns.split(' ').map((noun) => [noun, measures.split(' ')] as const)));
const LONGEST = Math.max(...[...BY_NOUN.keys()].map((noun) => noun.length));

/** The measure words of what the words before a figure name: `受理行政复议申请` 件. Empty where they name nothing known. */
export function measuresOf(words: string): readonly string[] {
  for (let length = Math.min(LONGEST, words.length); length > 0; length -= 1) {
    const found = BY_NOUN.get(words.slice(-length));
    if (found) return found;
  }
  return [];
}
