/** How rows and columns of tables are named in reports, blanks, brackets and ordinal marks taken away. Data only. */

/** `合计`, `全县合计`, `收入总计`, `全市` below its counties: everything above, below or beside. */
export const TOTAL = /^(?:总计|合计|共计|总数|总量|总和|汇总)|^全[年省市区县旗州镇乡]$|(?:总计|合计|共计)(?:数|件数|人数|金额)?$/;
/** `小计`: a block of it. */
export const SUBTOTAL = /小计/;
/** `其中：网络申请`: a part of what stands before it. */
export const OF_WHICH = /^其中/;

/** What is worked out from other columns, and so is no part of a sum. */
export const SHARE = /占比|比重|构成比|所占比例|占.{0,8}(?:比例|百分比)|^比例$|^占总/;
export const GROWTH = /增长|增幅|增速|同比|环比|增减率|增减幅|升降(?:率|幅)|涨幅|变化率|变动率|变化幅度/;
export const CHANGE = /增减|^升降$|增加(?:数|额|量)?$|净增|变化|增量|增额|增长(?:量|额|数)|差额/;
export const RATE = /率$|满意度$|进度$/;
/** Averages, ranks, prices, serial numbers, remarks: neither parts nor shares. */
export const OTHER =
  /人均|户均|件均|平均|均值|排名|名次|位次|单价|得分|分值|倍数|完成比例|时限|天数|^最[高大多低小少](?:值|分|者)?$|^均[值分]$|^[年季月]均$/;
/** What stands below or beside others as their mean, their highest, their lowest. */
export const MEAN = /^(?:算术)?平均(?:[数值分]|得分|成绩)?$|^均[值分]$|^[年季月]均$/;
export const HIGHEST = /^最[高大多](?:值|分|者)?$/;
export const LOWEST = /^最[低小少](?:值|分|者)?$/;
/** Points that may be had, that are taken away, that are left. */
export const FULL_SCORE = /^(?:标准|基准|满|总)?分值?$|^分数$/;
export const LOST_SCORE = /扣分|扣减|失分/;
export const SCORE = /得分|^实得|评分$/;
/** What adds up down a column, and stands beside others without being a part with them. */
export const APART = /累计|目标|计划|预算|指标值|编制|任务数|^应/;
/** `合计（不含法律帮助）`, `总计（除垂管单位外）`: what a total leaves out. */
export const WITHOUT = /(?:不含|不包括|不包含|未含|除)([^()、,]{2,12}?)(?:等|单位|部门|案件|外|以外)*\)$/;
/** `法律帮助（不计入合计）`: what no total has. */
export const UNCOUNTED = /\((?:不|未)(?:计|列|纳|算)入?(?:合计|总计|总数|汇总|在内)?\)/;
export const SERIAL = /^(?:序号|编号|序|行次|栏次|代码|编码|行号|NO\.?|No\.?)$/;
export const REMARK = /^(?:备注|说明|注|联系人|联系电话|电话|负责人|责任人|日期|时间|完成时间|填表人)$/;
/** A column that names the measure word of each row. */
export const UNIT_COLUMN = /^(?:计量)?单位$/;

export const EARLIER = /上年|去年|上一年|上期|同期|上月|上季/;
export const LATER = /本年|今年|当年|本期|本月|本季|报告期/;

/** Rates with what they are a share of, by the rate's own words (DOMAIN 4.1–4.13); the numerator's names are in `rates.ts`. */
export const RATE_BASES: readonly (readonly [rate: RegExp, base: RegExp])[] = [
  [/败诉|胜诉|纠错|撤销|维持|和解/, /审结|办结|结案|判决/],
  [/办结|结案|审结|执结/, /受理|收到|新收|收案|立案|承办|接件|交办/],
  [/受理/, /收到|申请|接收/],
  [/成功|调解/, /调解|受理|排查/],
  [/出庭/, /应出庭|开庭/],
  [/不?合格|优良|达标|优秀/, /抽检|检查|评查|抽查|检测|监测|参评|参加|参考/],
  [/整改|销号|化解/, /发现|排查|问题|反馈|交办|积案/],
  [/满意|好评/, /评价|测评|回访|参评/],
  [/通过/, /参考|参加|报考|应考|报名/],
  [/参训|到会|参考/, /应参训|应到|应训|应考|报名/],
  [/备案|报备/, /制定|应备案|应报备|制发/],
  [/采纳/, /收到|提出|征集|建议/],
  [/回复|答复|办复/, /收到|承办|交办|提出/],
  [/持证/, /在岗|执法人员|人数|人员/],
  [/公开|公示/, /应公开|应公示|总数/],
  [/完成|进度|执行/, /计划|目标|任务|预算/],
];

/** Numerators of rates that do not have their name. */
export const RATE_PARTS: readonly (readonly [rate: RegExp, part: RegExp])[] = [[/完成|进度|执行/, /完成|执行|决算|支出/]];

/** Counted once however often it comes up, so that parts may overlap: 检查户数 beside 检查户次. */
export const DISTINCT = /[户家人]数|企业数|单位数|对象数/;
export const TIMES = /[户家人]次/;

/** 国办公开办函〔2021〕30号, table 3: applicants, whose sum is the row's 总计. */
export const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'] as const;
/** The same form, table 4: outcomes, whose sum is 总计 in each of three groups. */
export const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;
export const OUTCOME_GROUPS = ['行政复议', '未经复议直接起诉', '复议后起诉'] as const;
/** The rows of table 3 by the words printed in them. */
export const APPLICATION_ROWS = {
  incoming: /本年(?:度)?新收政府信息公开申请/,
  opening: /上年(?:度)?结转政府信息公开申请/,
  total: /^总计$/,
  closing: /结转下(?:一)?年度继续办理/,
} as const;
