import { KEPT_BACK_SURNAMES } from '../../text/surnames';

/** Whether the character before an offset may be the family name of somebody whose name is kept back. */
export function isAfterFamilyName(folded: string, at: number): boolean {
  return KEPT_BACK_SURNAMES.has(folded[at - 1] ?? '');
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
