import type { RequiredContent } from './profile';

/** What a report to a people's congress admits: 我们也清醒看到，发展中还面临不少困难和问题. */
const ADMITS =
  /(?:困难|问题|不足|短板|矛盾|差距)(?:和|与|、|以及)(?:问题|挑战|不足|困难|短板|差距|弱项)|清醒(?:地|的)?(?:看到|认识)|(?:还|仍|依然|尚|也)[^,。;]{0,8}(?:存在|面临|有)[^。;]{0,30}(?:问题|不足|困难|短板|差距|挑战|薄弱)|存在(?:的|着|一些|不少|许多)?(?:主要|突出)?(?:问题|不足|困难|短板)(?!整改|隐患)|(?:不足|短板|差距)之处|(?:问题|不足|困难|短板|差距)[^。;]{0,20}(?:高度重视|努力(?:加以)?(?:解决|克服|改进)|认真(?:加以)?解决|切实(?:加以)?解决)/;

const TITLES = /问题|不足|困难|短板|差距|挑战|薄弱/;

/** 存在的问题和不足: what a report given to a people's congress says by custom; no rule requires it. */
export const ADMITTED: RequiredContent = {
  id: 'shortcomings',
  name: { zh: '存在的问题和不足', en: 'problems and shortcomings' },
  heading: TITLES,
  sentence: ADMITS,
  recognised: '“存在的问题”“困难和问题”“还有……差距”',
  source: '向人民代表大会报告工作的惯例，不是明文规定',
  severity: 'warning',
};

/** The heading of the part about the coming year. */
export const COMING_YEAR =
  /^[ ]*(?:今年|新的一年|今后|下一?步|下一?年|来年|明年|20\d\d年(?![^。;]{0,20}(?:回顾|情况|成效|总结|完成|以来|主要工作$)))|(?:今年|20\d\d年)[^。;]{0,12}(?:安排|任务|目标|打算|计划|思路|部署|建议|重点工作)|政府自身建设$/;
