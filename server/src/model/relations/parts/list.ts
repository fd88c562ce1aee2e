import { isContinuous } from '../../measures';
import { comparable, type Mention } from '../../mentions';

/** A total and the mentions that a wording gives as its parts. */
export interface PartList {
  readonly total: Mention;
  /** The parts as the wording has them most naturally. */
  readonly parts: readonly Mention[];
  /** Other places at which the list may end or begin. */
  readonly alternatives: readonly (readonly Mention[])[];
  readonly cue: string;
  /** Whether the cue alone says that the list is complete. */
  readonly announcedComplete: boolean;
  /** Whether the cue alone says that the figures are parts of the total. */
  readonly announced: boolean;
}

/** The parts that begin with a figure, and where else their list might end. */
export interface Reach {
  readonly parts: readonly Mention[];
  readonly alternatives: readonly (readonly Mention[])[];
}

/** `维持56件，占37.08%`: whether a figure's own share follows it. */
export function hasShare(mentions: readonly Mention[], mention: Mention): boolean {
  const next = mentions[mention.index + 1];
  return next !== undefined && next.quantity.kind === 'share' && /占/.test(next.lead) && next.separation <= 2;
}

/** Brackets behind a total spell it out, which the judgement counts for. */
export const BRACKET = '括号';

/** What stops a list of parts: totals, comparisons, things beside it. */
export const ENDS = /另|此外|同时|还|(?<!公)共|合计|累计|总计|比上年|较上年|同比|环比|比去年|较去年|上年|去年|每|平均|人均/;

/** Verbs that begin a new statement when the list did not begin with a verb. */
export const NEW_STATEMENT =
  /^(?:并|且)?(?:提供|开展|组织|发放|接受|解答|办理|出具|提出|制定|印发|召开|举办|培训|审查|化解|挽回|帮助|下发|制发|完成|发布|惠及|覆盖|参与|接待|建成|建立|设立|选聘|聘请|查处|移送|收到|罚没|涉及)/;

/** The words right before a total that closes a list. */
export const TOTAL_CUE =
  /(?:共计|合计|总计|总共)[\u4e00-\u9fff]{0,10}$|(?<!公)(?:共计|合计|总计|一共|总共|共有|共|总数为|总数)(?:(?:审查|抽查|督察|督查|检查|办结|办理|新收|受理|收到|处理|完成|举办|开展|调解|化解|培训|制定|排查|整治|查处)(?:[\u4e00-\u9fff]{0,6}))?$/;

/** Whether a part can be of a whole: counted alike, or printed without its measure word (`94期，其中暴雨27、雷电35`). */
export function isPartOf(whole: Mention, part: Mention): boolean {
  return (
    comparable(whole, part) ||
    (isBare(part) && whole.quantity.kind === 'amount' && whole.quantity.unit !== '' && !isContinuous(whole.quantity.unit))
  );
}

export function isBare({ quantity }: Mention): boolean {
  return quantity.kind === 'amount' && quantity.unit === '' && quantity.scale === '' && Number.isInteger(quantity.printed);
}

/** `工程建设类165个、12.9亿元`: the second of two measures of one item, without words of its own. */
export function isPaired(mentions: readonly Mention[], second: Mention): boolean {
  const first = mentions[second.index - 1];
  return (
    first !== undefined &&
    first.depth === second.depth &&
    /^[、,]?$/.test(second.gap) &&
    first.quantity.kind === 'amount' &&
    second.quantity.kind === 'amount'
  );
}

/** The words before a part without the cue that leads it in: `行政许可` of `其中行政许可30件`. */
export function partWords(part: Mention): string {
  return part.lead.replace(/^.*其中/, '');
}
