/** Family names that begin no common word before a blank: 张××, 李某某 are people whose names are kept back. */
export const FAMILY_NAMES = new Set(
  '张王李刘陈杨赵黄周吴徐孙胡朱郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾韦夏付傅邹熊孟秦阎闫薛侯雷段郝邵史毛赖武康贺严尹钱施牛洪龚汤陶黎温莫易樊乔文安殷颜庄章鲁倪邢岳齐聂梅焦俞柯翁',
);

/** Whether the character before an offset may be the family name of somebody whose name is kept back. */
export function isAfterFamilyName(folded: string, at: number): boolean {
  return FAMILY_NAMES.has(folded[at - 1] ?? '');
}

/** `××公司诉县市场监管局一案`, `××等人不服处罚决定`: what is told of a case, whose parties are rightly not named. */
const CASE = /[^,。;:]{0,18}?(?:诉|不服|一案|系列案|纠纷|等人)/y;
/** Words that speak of parties, looked for right before. */
const PARTY = /(?:原告|被告|当事人|申请人|第三人|被执行人|村民|居民|群众|业主|男子|女子|嫌疑人|负责人|诉)$/;

/** Whether a name that is left out between two offsets is that of a party to a case. */
export function isInCase(folded: string, start: number, end: number): boolean {
  CASE.lastIndex = end;
  return CASE.test(folded) || PARTY.test(folded.slice(Math.max(0, start - 4), start));
}

const BUSINESS =
  /[\u4e00-\u9fff]{0,12}?(?:公司|[餐商药书饭酒]?店|厂|超市|餐厅|餐馆|合作社|药房|商行|经营部|门市部|企业|农场|养殖场|加油站)/y;

/** Whether the name of a business begins behind an offset, which may be kept back on purpose. */
export function isBusiness(folded: string, at: number): boolean {
  BUSINESS.lastIndex = at;
  return BUSINESS.test(folded);
}
