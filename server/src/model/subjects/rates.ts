/** What is known about rates and shares of the field (DOMAIN 4.0). */

/** Percentages that may pass 100: growth, targets met, speed, budgets. */
export const MAY_EXCEED_HUNDRED =
  /增|升|提速|同比|环比|较上年|比上年|涨|翻|完成.{0,14}(?:目标|任务|指标|计划|预期|序时)|(?:目标|任务|指标|计划)(?:的|完成率)?$|执行率|完成率|覆盖.{0,30}人次|达(?:到)?(?:目标|计划)|相当于|倍|溢价|贡献率|毛入[学园]率|到位率|(?:杠杆|负债|偿债|入库|产销|周转|收益|回报|利润|利用|使用|赔付|换手|保值|拨备|流动性|资金|汇|税|费|利|中签|弹性)[\u4e00-\u9fff]{0,4}率/;

/** Rates of a part in its whole, which cannot pass 100. */
export const PART_OF_WHOLE_RATE =
  /(?:[\u4e00-\u9fff]{2}率|满意度)(?:均|都|分别)?(?:保持在|稳定在|达到|达|为|是|超|约|至|提高到|提升到|提升至|提高至)?$|(?:满意|好评|合格|优秀|办结|审结|结案|受理|整改|采纳|采信|回复|答复|办复|面商|成功|化解|出庭|应诉|胜诉|败诉|纠错|维持|备案|报备|及时|规范|准确|覆盖|普及|达标|参训|参考|参保|入学|就业|注册|公开|公示|网办|可办|开通|响应|签收|反馈|销号|调解|审查|审核|持证|知晓|满意度|执结|息访|按时|按期|到位|录取|绿化|入户|见面|联系|服务|查处|结|通过)率|满意度|占比|占|比重|比例/;

/** Falls: nothing falls by more than all of it. */
export const FALL = /(?:下降|减少|降低|压缩|压减|缩短|下调|削减|减|降|精简)(?:了|幅度|比例|率)?(?:达|达到|为|约)?$/;

/** Rates whose base is not a figure that stands in a report as a rule: matters due, cases needing attendance, answers to a survey. */
export const OWN_BASE = /内|后|限|提前|当场|即时|当日|按时|按期|及时|限时|准时|到期|首次|一次性|覆盖|普及|胜诉/;

/** Rates of what has been done against what was planned. */
export const OF_TARGET = /(?:完成|占|达到?).{0,6}(?:计划|目标|任务|预算|指标)(?:数|总量|总数)?的$|(?:完成|执行|兑现)率(?:为|达|达到|是)?$/;

/** Names of a rate's numerator where they are not the rate's own words: 结案率 is of 审结. */
export const NUMERATOR_SYNONYMS: Readonly<Record<string, RegExp>> = {
  结案: /审结|办结|结案|执结/,
  审结: /审结|办结|结案|执结/,
  办结: /办结|审结/,
  报备: /报备|备案/,
  备案: /报备|备案/,
  调解成功: /成功/,
  成功: /成功/,
  整改: /整改/,
  整改完成: /整改/,
  完成: /完成/,
  出庭应诉: /出庭/,
  合格: /(?<!不)合格/,
  通过: /(?<!不)合格|(?<!未)通过/,
  参训: /实际参训|参训/,
  纠错: /纠错|纠正/,
  调解和解: /调解|和解/,
};
