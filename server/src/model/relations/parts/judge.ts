import type { Mention } from '../../mentions';
import { mayOverlap } from '../../subjects/overlaps';
import { divisionOf, namesRest } from '../../subjects/partitions';
import { canBeWithin, compareSum, printedSum, sumFormula, writeLike } from '../arithmetic';
import { figure, type Passage, type RelationDraft } from '../draft';
import { sentenceEnd } from '../sentence';
import { slipBetween } from '../slips';
import type { ExactSums } from './exact';
import { BRACKET, isPartOf, NEW_STATEMENT, partWords, type PartList } from './list';

/** Wording that says or hints that one thing may stand in several parts. */
const OVERLAP = /涉及|存在|并存|同时|同步|检出|患有|既.{0,8}又|兼有|重复|一件多|多类|并处/;
/** The same behind the list, where weaker words speak of something else. */
const OVERLAP_BEHIND =
  /^\([^()]*(?:同步|同时|涉及|并存)|部分[^,。;]{0,14}(?:同时|兼|并)|同时(?:涉|存|具|适|属)|既.{0,8}又|兼有|重复|重叠|交叉|一件多|多类|多个|两种/;
/** Wording that names the list as a choice of parts. */
const PARTIAL_LIST = /不限于|包括.{0,40}等/;

/** What a list of parts says: a sum that holds or is broken, parts within their whole, or nothing. */
export function judge(passage: Passage, list: PartList, sums: ExactSums): RelationDraft[] {
  const { total } = list;
  const parts = chooseReading(list, sums);
  if (parts.length === 1) return list.announced ? [pairRelation(list, parts[0]!)] : [];
  const comparison = compareSum(total, parts);
  if (comparison === 'equal') return [sumRelation(list, parts, 'holds', 'equal', closedBy(list, parts) ?? '各项之和等于总数')];
  if (parts.some((part) => !isPartOf(total, part))) return [];
  const known = divisionOf(parts.map(partWords)) !== undefined;
  return comparison === 'over' ? judgeExcess(passage, list, parts, known) : judgeShortfall(passage, list, parts, known);
}

function judgeShortfall(passage: Passage, list: PartList, parts: readonly Mention[], known: boolean): RelationDraft[] {
  const overlapping = !known && overlaps(passage, list, parts);
  const pairs = list.announced && overlapping ? parts.map((part) => pairRelation(list, part)) : undefined;
  const named = pairs ?? (list.announced || known ? [subsetRelation(list, parts)] : []);
  if (opensList(passage, parts)) return named;
  const closed = closedBy(list, parts);
  if (closed) return [sumRelation(list, parts, 'broken', 'under', closed)];
  const little = isHair(list.total, parts) || (list.cue === BRACKET && fallsShortByLittle(list.total, parts));
  return little && (list.announced || known) ? [sumRelation(list, parts, 'broken', 'under', LITTLE)] : named;
}

const LITTLE = '各项之和与总数只差很少';

/** The reading that adds up, where one of them does; otherwise the natural one. */
function chooseReading({ total, parts, alternatives }: PartList, sums: ExactSums): readonly Mention[] {
  if (parts.length >= 2 && compareSum(total, parts) === 'equal') return parts;
  const exactly = sums.of(total).find((sum) => sum.total === total && parts.every((part) => sum.parts.includes(part)));
  if (exactly && parts.length >= 2) return exactly.parts;
  const exact = !total.quantity.loose;
  const mended = exact
    ? alternatives.find((list) => list.every((m) => !m.quantity.loose) && list.length >= 2 && printedSum(list) === total.quantity.printed)
    : undefined;
  return mended ?? alternatives.find((list) => divisionOf(list.map(partWords))?.complete) ?? parts;
}

function judgeExcess(passage: Passage, list: PartList, parts: readonly Mention[], known: boolean): RelationDraft[] {
  const tooLarge = parts.filter((part) => !canBeWithin(part, list.total));
  const overlapping = !known && overlaps(passage, list, parts);
  if (overlapping && tooLarge.length === 0) return list.announced ? parts.map((part) => pairRelation(list, part)) : [];
  if (known || isPlainList(list, parts))
    return [sumRelation(list, parts, 'broken', 'over', known ? '各项互不重叠' : `“${list.cue}”所列各项`)];
  if (tooLarge.length > 0 && list.announced) return tooLarge.slice(0, 1).map((part) => pairRelation(list, part));
  return [];
}

/** Whether the words say, or the labels suggest, that one thing may stand in several of the parts. */
function overlaps(passage: Passage, { total }: PartList, parts: readonly Mention[]): boolean {
  const last = parts.at(-1)!;
  const inside = passage.folded.slice(total.quantity.start, last.quantity.end + last.tail.length);
  const behind = passage.folded.slice(last.quantity.end, sentenceEnd(passage.folded, last.quantity.end));
  return OVERLAP.test(inside) || OVERLAP_BEHIND.test(behind) || mayOverlap(wordsAround(passage, parts), total.lead);
}

/** The words of each part back to the part before it: `40岁以上人员` has a figure of its own inside. */
function wordsAround({ folded }: Passage, parts: readonly Mention[]): string[] {
  return parts.map((part, i) => (i === 0 ? partWords(part) : folded.slice(parts[i - 1]!.quantity.end, part.quantity.start)));
}

/** Parts that are set side by side in one form: by 、 or ；, in brackets, or under one pattern of words. */
function isPlainList(list: PartList, parts: readonly Mention[]): boolean {
  if (!list.announced) return false;
  if (list.announcedComplete || list.cue === '冒号') return true;
  const marks = new Set(parts.slice(1).map((part) => part.separation));
  const verbs = parts.slice(1).filter((part) => NEW_STATEMENT.test(part.lead)).length;
  if (verbs > 0) return false;
  // 126家中，纳入考核的118家，考核优秀37家: by ， what is said of the parts goes on as well as their list
  if (/^中$|^上述/.test(list.cue) && !marks.has(1)) return false;
  if (marks.size === 1 && marks.has(1)) return true;
  return parts.every((part) => partWords(part).length <= 12) && marks.size === 1;
}

function closedBy(list: PartList, parts: readonly Mention[]): string | undefined {
  if (list.announcedComplete) return `“${list.cue}”说明各项之和就是总数`;
  if (parts.some((part) => namesRest(part.lead))) return '列有“其他”或“其余”，各项之和就是总数';
  const division = divisionOf(parts.map(partWords));
  if (division?.complete) return `${division.division.name}的各类已全部列出`;
  return undefined;
}

/** Whether the list says that it names some parts only: `等`, `其余案件正在审查`. */
function opensList(passage: Passage, parts: readonly Mention[]): boolean {
  const last = parts.at(-1)!;
  const behind = passage.folded.slice(last.quantity.end, sentenceEnd(passage.folded, last.quantity.end));
  const before = parts[0]!.gap;
  return /^[\u4e00-\u9fff]{0,6}等/.test(behind) || /其余|其他|剩余|待|尚|正在/.test(behind) || PARTIAL_LIST.test(before);
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
  const certain = list.announced && (comparison === 'over' || reason !== LITTLE);
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
