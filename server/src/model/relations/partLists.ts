import { comparable, isDownstream, labelOf, type Mention } from '../mentions';
import { divisionOf, DIVISIONS, isAnyMember, isMember, namesRest } from '../subjects/partitions';
import { isContinuous } from '../measures';
import { canBeWithin, compareSum, printedSum, sumFormula, writeLike } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';
import { slipBetween } from './slips';

/** A total and the mentions that a wording gives as its parts. */
interface PartList {
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

/**
 * `sum` and `subset` from lists of parts: behind 其中, in brackets, behind a colon, before 共计, or by a division that the
 * field knows. Each total of a list is read once: the first way of reading that finds it counts.
 */
export function partListRelations(passage: Passage): RelationDraft[] {
  const found: RelationDraft[] = [];
  const taken = new Set<string>();
  for (const reader of [cuedLists, pairedLists, bracketLists, colonLists, restLists, totalsBehind, knownDivisions]) {
    for (const list of reader(passage)) {
      const key = (m: Mention): string => `${list.total.index}/${m.index}`;
      if (list.parts.some((part) => taken.has(key(part)))) continue;
      const relations = judge(passage, list);
      for (const relation of relations) for (const { mention } of relation.figures) taken.add(key(mention));
      found.push(...relations);
    }
  }
  return found;
}

// ---------------------------------------------------------------- 其中

const CUE =
  /其中|(?<=[,;。(]|^)由(?=[^,;。]*$)|(?<!不)包括|(?<!不)包含|分为|(?<!不)含|从中|上述[^,。;]{1,14}中|按[^,。;]{2,10}(?:分|划分|统计|看)(?=,|[\u4e00-\u9fff]{2,8}$)|(?<=案件|问题|事项|提案|建议|指标|案卷|申请|人员|企业|单位|文件|项目|纠纷|诉求|线索|隐患|[个件户家人])中(?=,)/g;
/** These have a subject of their own, and reach back to a figure only where they stand first in their clause. */
const NEEDS_NO_SUBJECT = /^(?:包括|包含|含|分为)$/;

/** `52件，其中许可30件、处罚22件`; also `56个问题中，已整改42个`. */
function* cuedLists({ mentions, folded }: Passage): Generator<PartList> {
  for (const first of mentions) {
    const cue = lastCue(first);
    if (!cue) continue;
    const nearest = totalBefore(mentions, first, cue.stops);
    if (!nearest) continue;
    const reach = partsFrom(mentions, first, nearest);
    const composed = cue.word === '由';
    if (composed && !isComposed(folded, reach.parts)) continue;
    const total = fittingTotal(mentions, nearest, reach.parts);
    yield {
      total,
      ...reach,
      cue: cue.word,
      announced: true,
      announcedComplete: cue.word === '分为' || composed,
    };
  }
}

/** `7件52人，其中已判决5件50人`: each item in two measures makes a second list beside the first. */
function* pairedLists(passage: Passage): Generator<PartList> {
  const { mentions } = passage;
  for (const list of cuedLists(passage)) {
    const second = mentions[list.parts[0]!.index + 1];
    if (!second || !isPaired(mentions, second) || comparable(second, list.parts[0]!)) continue;
    const parts = list.parts.map((part) => mentions[part.index + 1]);
    if (!parts.every((part): part is Mention => part !== undefined && isPaired(mentions, part) && comparable(part, second))) continue;
    const total = mentions[list.total.index + 1];
    if (!total || !comparable(total, second) || total.index >= list.parts[0]!.index) continue;
    yield { ...list, total, parts, alternatives: [] };
  }
}

/** `由甲5件和乙3件两部分构成`. */
function isComposed(folded: string, parts: readonly Mention[]): boolean {
  return parts.length >= 2 && /^[\u4e00-\u9fff]{0,8}(?:构成|组成)/.test(folded.slice(parts.at(-1)!.quantity.end));
}

function lastCue(mention: Mention): { word: string; stops: number } | undefined {
  if (mention.quantity.kind !== 'amount' || !/[中含括为分看计由]/.test(mention.gap)) return undefined;
  let found: RegExpExecArray | undefined;
  CUE.lastIndex = 0;
  const gap = withoutGlosses(mention.gap);
  for (let match = CUE.exec(gap); match; match = CUE.exec(gap)) found = match;
  if (!found) return undefined;
  const behind = gap.slice(found.index);
  if (/[。;]/.test(behind)) return undefined;
  const before = gap.slice(0, found.index);
  if (NEEDS_NO_SUBJECT.test(found[0]) && /[,;。:(、]/.test(before) && !/(?:^|[,;。:(、])(?:主要|均|具体|按[^,。;]{2,10})?$/.test(before))
    return undefined;
  // a cue at the beginning of its own sentence may reach back over one 。
  return { word: found[0], stops: /。[^,;]{0,3}$/.test(before) ? 1 : 0 };
}

/** `城市(包括县城)及`: words in brackets lead nowhere. */
function withoutGlosses(gap: string): string {
  return gap.includes('(') ? gap.replace(/\([^()]*\)/g, (gloss) => '*'.repeat(gloss.length)) : gap;
}

/** Figures that say by how much something has changed are no totals: `比上年增加36万元`. */
const CHANGE = /(?:增加|增长|减少|下降|上升|提高|提升|增|减|降)(?:了|约|近)?$|^(?:同比|环比|比上年|较上年的?|比去年|较去年的?)/;

export function isChange(mention: Mention): boolean {
  return CHANGE.test(mention.lead);
}

/** Whether a part can be of a whole: counted alike, or printed without its measure word (`94期，其中暴雨27、雷电35`). */
function isPartOf(whole: Mention, part: Mention): boolean {
  return (
    comparable(whole, part) ||
    (isBare(part) && whole.quantity.kind === 'amount' && whole.quantity.unit !== '' && !isContinuous(whole.quantity.unit))
  );
}

function isBare({ quantity }: Mention): boolean {
  return quantity.kind === 'amount' && quantity.unit === '' && quantity.scale === '' && Number.isInteger(quantity.printed);
}

/** `每千人6.5批次` is no total of anything. */
function isPerUnit(mention: Mention): boolean {
  return /每|人均|户均|平均/.test(mention.lead);
}

/** Where the nearest figure is not what the parts add up to, one before it in the sentence may be. */
function fittingTotal(mentions: readonly Mention[], nearest: Mention, parts: readonly Mention[]): Mention {
  if (parts.length < 2 || compareSum(nearest, parts) === 'equal') return nearest;
  for (let i = nearest.index - 1; i >= 0; i -= 1) {
    const candidate = mentions[i]!;
    if (candidate.sentence !== nearest.sentence) break;
    if (comparable(candidate, nearest) && candidate.depth === nearest.depth && compareSum(candidate, parts) === 'equal') return candidate;
  }
  return nearest;
}

function totalBefore(mentions: readonly Mention[], first: Mention, stops: number): Mention | undefined {
  for (let i = first.index - 1; i >= 0; i -= 1) {
    const candidate = mentions[i]!;
    if (first.sentence - candidate.sentence > stops) return undefined;
    if (candidate.depth > first.depth) continue;
    if (candidate.depth === first.depth && candidate.bracket !== first.bracket) continue;
    if (isPartOf(candidate, first) && !isChange(candidate) && !isPerUnit(candidate)) return candidate;
    // inside a bracket the total is what stands right before it, or nothing
    if (candidate.depth < first.depth && candidate.quantity.kind === 'amount') return undefined;
  }
  return undefined;
}

const ENDS = /另|此外|同时|还|(?<!公)共|合计|累计|总计|比上年|较上年|同比|环比|比去年|较去年|上年|去年|每|平均|人均/;
/** Verbs that begin a new statement when the list did not begin with a verb. */
const NEW_STATEMENT =
  /^(?:并|且)?(?:提供|开展|组织|发放|接受|解答|办理|出具|提出|制定|印发|召开|举办|培训|审查|化解|挽回|帮助|下发|制发|完成|发布|惠及|覆盖|参与|接待|建成|建立|设立|选聘|聘请|查处|移送|收到|罚没|涉及)/;

interface Reach {
  readonly parts: readonly Mention[];
  readonly alternatives: readonly (readonly Mention[])[];
}

/** The parts from `first` on, and where else the list might end. */
function partsFrom(mentions: readonly Mention[], first: Mention, total: Mention): Reach {
  const parts: Mention[] = [first];
  const further: Mention[][] = [];
  let ended = false;
  let limit = 0;
  // ……2300多人、其中顶尖人才41人，新增高技能人才39万人: ， is above 、其中
  const ledInByComma = /、其中/.test(first.gap);
  for (let i = first.index + 1; i < mentions.length; i += 1) {
    const next = mentions[i]!;
    if (next.depth < first.depth || next.sentence !== first.sentence) break;
    if (next.depth > first.depth || (next.depth === first.depth && next.bracket !== first.bracket)) continue;
    if (next.quantity.kind !== 'amount') continue;
    if (/其中|从中/.test(next.gap)) break;
    if (!comparable(next, first) && !(isBare(first) && isBare(next))) {
      if (isPaired(mentions, next)) continue;
      // a slip of the measure word inside a list that adds up: 411条、5476条、1551件
      if (next.separation <= 2 && !ENDS.test(next.lead) && !isPaired(mentions, next)) further.push([...(further.at(-1) ?? parts), next]);
      ended = true;
      continue;
    }
    if (ENDS.test(next.gap) && !namesRest(next.lead)) break;
    if (parts.some((part) => isDownstream(part, next) || isStepOf(part, next))) break;
    limit ||= Math.max(next.separation, 1);
    const inList =
      next.separation <= Math.max(limit, 1) &&
      next.separation < 4 &&
      !(ledInByComma && next.separation > 1) &&
      !(next.separation > 1 && !canBeWithin(next, total) && !inDivision(parts, next));
    const newStatement = NEW_STATEMENT.test(next.lead) && !NEW_STATEMENT.test(first.lead.replace(/^.*其中/, ''));
    if (!inList || newStatement) ended = true;
    if (ended) further.push([...(further.at(-1) ?? parts), next]);
    else parts.push(next);
  }
  const shorter = parts.map((_, i) => parts.slice(0, i + 1)).filter((list) => list.length >= 2 && list.length < parts.length);
  return { parts, alternatives: [...further, ...shorter].filter((list) => list.every((m) => m !== total)) };
}

/** `转派办理25764件，转派件已办结25102件`: what became of a part is no part beside it. */
function isStepOf(part: Mention, next: Mention): boolean {
  const head = part.lead.replace(/^.*其中/, '').slice(0, 2);
  return (
    head.length === 2 &&
    next.lead.startsWith(head) &&
    /已|办结|完成|整改|其中/.test(next.lead.slice(2)) &&
    !/已|办结|完成|整改/.test(part.lead)
  );
}

/** `工程建设类165个、12.9亿元`: the second of two measures of one item, without words of its own. */
function isPaired(mentions: readonly Mention[], second: Mention): boolean {
  const first = mentions[second.index - 1];
  return (
    first !== undefined &&
    first.depth === second.depth &&
    /^[、,]?$/.test(second.gap) &&
    first.quantity.kind === 'amount' &&
    second.quantity.kind === 'amount'
  );
}

function inDivision(parts: readonly Mention[], next: Mention): boolean {
  return divisionOf([...parts, next].map((part) => part.lead.replace(/^.*其中/, ''))) !== undefined;
}

// ---------------------------------------------------------------- brackets

const BRACKET = '括号';
const ASIDE = /^\((?:不含|不包括|除|另|同比|比|较|占|约合|折合|每|平均|人均|其中|按|据|以|由|从)/;

/** `142个（乡镇12个、村130个）`, `审结57件（含上年结转9件）`. */
function* bracketLists({ mentions, folded }: Passage): Generator<PartList> {
  for (const first of mentions) {
    const before = mentions[first.index - 1];
    if (first.bracket < 0 || !before || before.bracket === first.bracket || before.depth !== first.depth - 1) continue;
    if (first.bracket < before.quantity.end || !comparable(before, first)) continue;
    const between = folded.slice(before.quantity.end, first.bracket);
    if (between.length > 12 || /[,。;、]/.test(between)) continue;
    if (ASIDE.test(folded.slice(first.bracket, first.bracket + 6))) continue;
    const { parts, alternatives } = partsFrom(mentions, first, before);
    yield { total: before, parts, alternatives, cue: BRACKET, announced: true, announcedComplete: false };
  }
}

// ---------------------------------------------------------------- colon

/** `宣传1260场次：进机关96场次；进乡村512场次；……` */
function* colonLists({ mentions }: Passage): Generator<PartList> {
  for (const first of mentions) {
    const total = mentions[first.index - 1];
    if (!total || first.separation !== 3 || !comparable(total, first) || total.depth !== first.depth) continue;
    if (!/^[^,。;]{0,10}:/.test(first.gap) || countsOtherThings(total, first)) continue;
    const parts = [first];
    for (let i = first.index + 1; i < mentions.length; i += 1) {
      const next = mentions[i]!;
      if (next.sentence !== first.sentence || !comparable(next, first) || next.separation > 4 || ENDS.test(next.lead)) break;
      if (next.depth === first.depth) parts.push(next);
    }
    if (parts.length >= 2) yield { total, parts, alternatives: [], cue: '冒号', announced: true, announcedComplete: false };
  }
}

/** `3个“三年行动”：……7个城市`: the nouns behind the measure words have nothing in common. */
function countsOtherThings(total: Mention, part: Mention): boolean {
  return (
    total.tail !== '' &&
    part.tail !== '' &&
    ![...part.tail].some((_, i) => i + 2 <= part.tail.length && total.tail.includes(part.tail.slice(i, i + 2)))
  );
}

// ---------------------------------------------------------------- 其余

const REMAINDER = /(?:^|[^\u4e00-\u9fff])(?:其余|剩余|余下|其他)(?:的)?$/;

/** `抽检214台，合格197台，其余17台整改`: what is left makes the parts the whole. */
function* restLists({ mentions }: Passage): Generator<PartList> {
  for (const rest of mentions) {
    if (rest.quantity.kind !== 'amount' || !REMAINDER.test(`,${rest.lead}`) || rest.lead === '其他') continue;
    const before = mentions.filter(
      (m) => m.index < rest.index && m.sentence === rest.sentence && m.depth === rest.depth && comparable(m, rest) && !isChange(m),
    );
    if (before.length < 2) continue;
    const readings = before.slice(0, -1).map((total, i) => ({ total, parts: [...before.slice(i + 1), rest] }));
    const fits = readings.find(({ total, parts }) => compareSum(total, parts) === 'equal');
    // one part and its rest stand next to their total; with more parts the first figure is the total
    const natural = fits ?? (before.some((m) => isDownstreamOfAny(before, m)) ? readings.at(-1)! : readings[0]!);
    yield { ...natural, alternatives: [], cue: '其余', announced: true, announcedComplete: true };
  }
}

function isDownstreamOfAny(all: readonly Mention[], mention: Mention): boolean {
  return all.some((other) => other.index < mention.index && isDownstream(other, mention) !== undefined);
}

// ---------------------------------------------------------------- 共计

const TOTAL_CUE =
  /(?<!公)(?:共计|合计|总计|一共|总共|共有|共|总数为|总数)(?:(?:审查|抽查|督察|督查|检查|办结|办理|新收|受理|收到|处理|完成|举办|开展|调解|化解|培训|制定|排查|整治|查处)(?:[\u4e00-\u9fff]{0,6}))?$/;

/** `建议7件、提案95件，共计102件`; the parts stand before their total. */
function* totalsBehind({ mentions }: Passage): Generator<PartList> {
  for (const total of mentions) {
    if (total.quantity.kind !== 'amount' || !TOTAL_CUE.test(total.lead) || total.index < 2) continue;
    const back = partsBefore(mentions, total);
    if (back.length < 2) continue;
    const alternatives = back.map((_, i) => back.slice(i)).filter((list) => list.length >= 2);
    const strict =
      /(?:共计|合计|总计|一共|总共|共)$/.test(total.lead) ||
      sharesVerb(total, back) ||
      clauseOpener(mentions, total) !== total ||
      /[者项]共|以上|四个|三个/.test(total.gap);
    yield {
      total,
      parts: back,
      alternatives,
      cue: /共计|合计|总计|总数|共/.exec(total.lead)![0],
      announced: strict,
      announcedComplete: strict,
    };
  }
}

/** The run of comparable figures right before a total, in its sentence; or one each in the items 一是……；二是……。 */
function partsBefore(mentions: readonly Mention[], total: Mention): Mention[] {
  const parts: Mention[] = [];
  const opener = clauseOpener(mentions, total);
  const acrossItems = opener.separation === 5;
  for (let i = opener.index - 1; i >= 0; i -= 1) {
    const candidate = mentions[i]!;
    if (candidate.depth > total.depth) continue;
    if (total.sentence - candidate.sentence > (acrossItems ? 1 : 0)) break;
    if (acrossItems && !/[一二三四五六七八九十]是/.test(candidate.gap)) {
      if (parts.length > 0 || candidate.quantity.kind !== 'amount') break;
      if (!comparable(candidate, total)) break;
      return [];
    }
    if (!comparable(candidate, total)) {
      if (candidate.quantity.kind !== 'amount') continue;
      break;
    }
    if (isChange(candidate) || TOTAL_CUE.test(candidate.lead)) break;
    parts.unshift(candidate);
    if (candidate.separation === 5 && !acrossItems) break;
  }
  return parts;
}

/** `三轮共抽查案卷185件`: the figure that the total's clause begins with. */
function clauseOpener(mentions: readonly Mention[], total: Mention): Mention {
  let opener = total;
  while (opener.separation === 0 && opener.index > 0) opener = mentions[opener.index - 1]!;
  return opener;
}

function sharesVerb(total: Mention, parts: readonly Mention[]): boolean {
  const verb = /(?:共计|合计|共)([\u4e00-\u9fff]{2})/.exec(total.lead)?.[1];
  return verb !== undefined && parts.some((part) => part.gap.includes(verb));
}

// ---------------------------------------------------------------- divisions

/** Parts of a known division behind a figure that its whole is named at, without any cue: `结案19件,驳回7件、维持8件、撤回4件`. */
function* knownDivisions({ mentions }: Passage): Generator<PartList> {
  for (let at = 1; at < mentions.length; at += 1) {
    const first = mentions[at]!;
    if (first.quantity.kind !== 'amount' || !isAnyMember(first.lead) || first.gap.includes('其中')) continue;
    for (const known of DIVISIONS) {
      if (!known.whole || !isMember(known, first.lead)) continue;
      const parts = runOf(mentions, first, (m) => isMember(known, m.lead));
      const division = parts.length >= 2 ? divisionOf(parts.map((part) => part.lead)) : undefined;
      if (division?.division !== known) continue;
      const total = wholeBefore(mentions, first, known.whole, (m) => isMember(known, m.lead));
      if (!total) continue;
      yield { total, parts, alternatives: [], cue: known.name, announced: false, announcedComplete: false };
      break;
    }
  }
}

function runOf(mentions: readonly Mention[], first: Mention, belongs: (m: Mention) => boolean): Mention[] {
  const run: Mention[] = [];
  for (let i = first.index; i < mentions.length; i += 1) {
    const next = mentions[i]!;
    if (next.depth !== first.depth || next.bracket !== first.bracket || next.sentence !== first.sentence) break;
    if (next.quantity.kind !== 'amount') continue;
    if (!comparable(next, first) || (i > first.index && (next.separation > 2 || /其中/.test(next.gap))) || !belongs(next)) break;
    run.push(next);
  }
  return run;
}

function wholeBefore(mentions: readonly Mention[], first: Mention, whole: RegExp, belongs: (m: Mention) => boolean): Mention | undefined {
  for (let i = first.index - 1; i >= 0; i -= 1) {
    const candidate = mentions[i]!;
    if (candidate.sentence !== first.sentence) return undefined;
    if (candidate.depth > first.depth) continue;
    if (!comparable(candidate, first)) {
      if (candidate.quantity.kind === 'amount') return undefined;
      continue;
    }
    if (belongs(candidate)) return undefined;
    if (TOTAL_CUE.test(candidate.lead) || whole.test(labelOf(candidate))) return candidate;
    return undefined;
  }
  return undefined;
}

// ---------------------------------------------------------------- judgement

/** Wording that says or hints that one thing may stand in several parts. */
const OVERLAP = /涉及|并存|同时|同步|检出|患有|既.{0,8}又|兼有|重复|一件多|多类|并处/;
/** Wording that names the list as a choice of parts. */
const PARTIAL_LIST = /不限于|包括.{0,40}等/;

function judge(passage: Passage, list: PartList): RelationDraft[] {
  const reading = chooseReading(list);
  const { total, parts } = { total: list.total, parts: reading };
  if (parts.length === 1) return list.announced ? [pairRelation(list, parts[0]!)] : [];
  const comparison = compareSum(total, parts);
  if (comparison === 'equal') return [sumRelation(list, parts, 'holds', 'equal', closedBy(list, parts) ?? '各项之和等于总数')];
  if (parts.some((part) => !isPartOf(total, part))) return [];
  const labels = parts.map((part) => part.lead.replace(/^.*其中/, ''));
  const division = divisionOf(labels);
  if (comparison === 'over') return judgeExcess(passage, list, parts, division !== undefined);
  const closed = closedBy(list, parts);
  const open = opensList(passage, parts);
  if (closed && !open) return [sumRelation(list, parts, 'broken', 'under', closed)];
  if (!open && (list.announced || division) && (isHair(total, parts) || (list.cue === BRACKET && fallsShortByLittle(total, parts))))
    return [sumRelation(list, parts, 'broken', 'under', '各项之和与总数只差很少')];
  return list.announced ? [subsetRelation(list, parts)] : [];
}

/** The reading that adds up, where one of them does; otherwise the natural one. */
function chooseReading({ total, parts, alternatives }: PartList): readonly Mention[] {
  if (parts.length >= 2 && compareSum(total, parts) === 'equal') return parts;
  const exact = !total.quantity.loose;
  const mended = exact
    ? alternatives.find((list) => list.every((m) => !m.quantity.loose) && list.length >= 2 && printedSum(list) === total.quantity.printed)
    : undefined;
  return mended ?? parts;
}

function judgeExcess(passage: Passage, list: PartList, parts: readonly Mention[], known: boolean): RelationDraft[] {
  const around = passage.folded.slice(list.total.quantity.start, endOfSentence(passage, parts.at(-1)!));
  const tooLarge = parts.filter((part) => !canBeWithin(part, list.total));
  if (!known && OVERLAP.test(around) && tooLarge.length === 0) return list.announced ? parts.map((part) => pairRelation(list, part)) : [];
  if (known || isPlainList(list, parts))
    return [sumRelation(list, parts, 'broken', 'over', known ? '各项互不重叠' : `“${list.cue}”所列各项`)];
  if (tooLarge.length > 0 && list.announced) return tooLarge.slice(0, 1).map((part) => pairRelation(list, part));
  return [];
}

/** Parts that are set side by side in one form: by 、 or ；, in brackets, or under one pattern of words. */
function isPlainList(list: PartList, parts: readonly Mention[]): boolean {
  if (!list.announced) return false;
  if (list.announcedComplete || list.cue === '冒号') return true;
  const marks = new Set(parts.slice(1).map((part) => part.separation));
  const verbs = parts.slice(1).filter((part) => NEW_STATEMENT.test(part.lead)).length;
  if (verbs > 0) return false;
  if (marks.size === 1 && marks.has(1)) return true;
  return parts.every((part) => part.lead.replace(/^.*其中/, '').length <= 12) && marks.size === 1;
}

function closedBy(list: PartList, parts: readonly Mention[]): string | undefined {
  if (list.announcedComplete) return `“${list.cue}”说明各项之和就是总数`;
  if (parts.some((part) => namesRest(part.lead))) return '列有“其他”或“其余”，各项之和就是总数';
  const division = divisionOf(parts.map((part) => part.lead.replace(/^.*其中/, '')));
  if (division?.complete) return `${division.division.name}的各类已全部列出`;
  return undefined;
}

/** Whether the list says that it names some parts only: `等`, `其余案件正在审查`. */
function opensList(passage: Passage, parts: readonly Mention[]): boolean {
  const last = parts.at(-1)!;
  const behind = passage.folded.slice(last.quantity.end, endOfSentence(passage, last));
  const before = parts[0]!.gap;
  return /^[\u4e00-\u9fff]{0,6}等/.test(behind) || /其余|其他|剩余|待|尚/.test(behind) || PARTIAL_LIST.test(before);
}

function endOfSentence({ folded }: Passage, mention: Mention): number {
  const stop = folded.indexOf('。', mention.quantity.end);
  return stop < 0 ? folded.length : stop;
}

/** Short by at most two, or by half a percent: in practice a slip, not a kind left unnamed (FORMAT.md). */
function isHair(total: Mention, parts: readonly Mention[]): boolean {
  if (total.quantity.loose || parts.some((part) => part.quantity.loose) || parts.length < 2) return false;
  const gap = total.quantity.printed - printedSum(parts);
  return gap <= Math.max(2 * Math.min(1, total.quantity.step), total.quantity.printed * 0.005) && gap < printedSum(parts) * 0.1;
}

/** A bracket behind a total spells it out; where it names nearly all, the gap is a slip. */
function fallsShortByLittle(total: Mention, parts: readonly Mention[]): boolean {
  return (
    !total.quantity.loose &&
    parts.every((part) => !part.quantity.loose) &&
    total.quantity.printed - printedSum(parts) <= total.quantity.printed * 0.05
  );
}

function sumRelation(
  list: PartList,
  parts: readonly Mention[],
  verdict: 'holds' | 'broken',
  comparison: 'equal' | 'over' | 'under',
  reason: string,
): RelationDraft {
  const { total } = list;
  const certain = list.announced && (comparison === 'over' || reason !== '各项之和与总数只差很少');
  return {
    kind: 'sum',
    verdict,
    formula: sumFormula(total, parts, comparison),
    reason: list.announced ? `“${list.cue}”引出各项；${reason}` : `按${list.cue}划分；${reason}`,
    figures: [figure('total', total), ...parts.map((part) => figure('part', part))],
    ...(verdict === 'broken' ? { expected: writeLike(total, printedSum(parts)), ...slipOf(total, parts) } : {}),
    ...(verdict === 'broken' && !certain ? { assumption: comparison === 'over' ? '各项互不重叠' : '所列各项就是全部' } : {}),
  };
}

/** The slip that explains the total, or one of the parts where the others and the total are right. */
function slipOf(total: Mention, parts: readonly Mention[]): { slip?: string } {
  const sum = printedSum(parts);
  const ofTotal = slipBetween(total.quantity.printed, sum);
  if (ofTotal) return { slip: ofTotal };
  for (const part of parts) {
    const slip = slipBetween(part.quantity.printed, total.quantity.printed - (sum - part.quantity.printed));
    if (slip && slip !== '一位数字写错') return { slip: `“${part.text}”${slip}` };
  }
  return {};
}

function subsetRelation(list: PartList, parts: readonly Mention[]): RelationDraft {
  return {
    kind: 'subset',
    verdict: 'holds',
    formula: sumFormula(list.total, parts, 'within'),
    reason: `“${list.cue}”引出其中几项`,
    figures: [figure('whole', list.total), ...parts.map((part) => figure('part', part))],
  };
}

function pairRelation(list: PartList, part: Mention): RelationDraft {
  const holds = canBeWithin(part, list.total);
  return {
    kind: 'subset',
    verdict: holds ? 'holds' : 'broken',
    formula: sumFormula(list.total, [part], holds ? 'within' : 'over'),
    reason: `“${list.cue}”引出的部分不超过总数`,
    figures: [figure('whole', list.total), figure('part', part)],
  };
}
