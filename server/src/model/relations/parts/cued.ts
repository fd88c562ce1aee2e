import { CharSet } from '../../../text/charSet';
import type { Span } from '../../../text/span';
import { Cue } from '../../cues';
import { comparable, figuresBefore, firstInReach, type Mention } from '../../mentions';
import { compareSum, printedSum } from '../arithmetic';
import type { Passage } from '../draft';
import { slipBetween } from '../slips';
import { insideCue } from './inside';
import { isPaired, isPartOf, partWords, TOTAL_CUE, type PartList } from './list';
import { partsFrom } from './reach';

const CUE =
  /其中|(?<=[,;。(]|^)由(?=[^,;。]{0,80}$)|(?<!不)包括(?![^,。;]{0,80}在内)|(?<!不)包含|分别为|分为|(?<!不)含|从中|上述[^,。;]{1,14}中|[按从][^,。;]{2,10}(?:分|划分|统计|看)(?=,|[\u4e00-\u9fff]{2,8}$)|(?<=案件|问题|事项|提案|建议|指标|案卷|申请|人员|企业|单位|文件|项目|纠纷|诉求|线索|隐患|[个件户家人])中(?=,)/y;
/** These have a subject of their own, and reach back to a figure only where they stand first in their clause. */
const NEEDS_NO_SUBJECT = /^(?:包括|包含|含|分为)$/;

/** `52件，其中许可30件、处罚22件`; also `56个问题中，已整改42个`. */
export function* cuedLists(passage: Passage): Generator<PartList> {
  const { mentions, folded } = passage;
  for (const first of mentions) {
    const cue = insideCue(passage, first) ?? lastCue(first);
    if (!cue) continue;
    const nearest = cue.total ?? totalBefore(mentions, first, cue.stops);
    if (!nearest) continue;
    const reach = partsFrom(mentions, first, nearest);
    const composed = cue.word === '由';
    if (composed && !isComposed(folded, reach.parts)) continue;
    if (cue.word === '分别为' && !isSpeltOut(reach.parts)) continue;
    const total = cue.total ?? bestTotal(mentions, nearest, reach.parts);
    yield {
      total,
      ...reach,
      cue: cue.word,
      announced: true,
      announcedComplete: /^分[为别]/.test(cue.word) || composed,
    };
  }
}

/** `214所，分别为幼儿园118所、小学56所`: every part with a name of its own; `分别为84件、27件` are values of what stands before. */
function isSpeltOut(parts: readonly Mention[]): boolean {
  return parts.length >= 2 && parts.every((part) => partWords(part).replace(/^.*分别为/, '').length >= 2);
}

/** `7件52人，其中已判决5件50人`: each item in two measures makes a second list beside the first. */
export function* pairedLists({ mentions }: Passage, cued: readonly PartList[]): Generator<PartList> {
  for (const list of cued) {
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

/** A word that leads from a total to its parts, and the total where the words name it. */
interface LeadIn {
  readonly word: string;
  /** Over how many 。 it may reach back. */
  readonly stops: number;
  readonly total?: Mention;
}

const CUE_CHARS = new CharSet('中含括由');

/** Whether a gap may hold a cue, by what each of them needs. */
function mayLead({ gap, cues }: Mention): boolean {
  if ((cues & Cue.Parts) === 0) return false;
  return CUE_CHARS.meets(gap) || gap.includes('分为') || gap.includes('分别为') || (/[按从]/.test(gap) && /[分看计]/.test(gap));
}

function lastCue(mention: Mention): LeadIn | undefined {
  if (mention.quantity.kind !== 'amount' || !mayLead(mention)) return undefined;
  const gap = withoutGlosses(mention.gap);
  const found = lastCueIn(gap);
  if (!found) return undefined;
  const behind = gap.slice(found.start);
  if (/[。;]/.test(behind)) return undefined;
  const before = gap.slice(0, found.start);
  const word = gap.slice(found.start, found.end);
  if (NEEDS_NO_SUBJECT.test(word) && /[,;。:(、]/.test(before) && !/(?:^|[,;。:(、])(?:主要|均|具体|按[^,。;]{2,10})?$/.test(before))
    return undefined;
  // a cue at the beginning of its own sentence may reach back over one 。
  return { word, stops: /。[^,;]{0,3}$/.test(before) ? 1 : 0 };
}

/** What the cues begin with. */
const CUE_BEGINS = new CharSet('其由包分含从上按中');

/** The last cue of a text, none overlapping one before it. */
function lastCueIn(text: string): Span | undefined {
  let last: Span | undefined;
  for (let at = 0; at < text.length;) {
    CUE.lastIndex = at;
    if (CUE_BEGINS.has(text.charCodeAt(at)) && CUE.test(text)) {
      last = { start: at, end: CUE.lastIndex };
      at = CUE.lastIndex;
    } else at += 1;
  }
  return last;
}

/** `城市(包括县城)及`: words in brackets lead nowhere. */
function withoutGlosses(gap: string): string {
  return gap.includes('(') ? gap.replace(/\([^()]*\)/g, (gloss) => '*'.repeat(gloss.length)) : gap;
}

/** How many figures behind its parts a total is looked for. */
const BEHIND = 6;

/**
 * Where the nearest figure is not what the parts add up to, another of the sentence may be: one that they do add up to, or
 * one that only a slip of the pen keeps them from.
 */
function bestTotal(mentions: readonly Mention[], nearest: Mention, parts: readonly Mention[]): Mention {
  if (parts.length < 2 || compareSum(nearest, parts) === 'equal') return nearest;
  const before = figuresBefore(mentions, nearest).toReversed();
  const end = parts.at(-1)!.index + 1;
  const behind = mentions.slice(end, end + BEHIND).filter((m) => TOTAL_CUE.test(m.lead));
  const others = [...before, ...behind].filter(
    (m) => Math.abs(m.sentence - nearest.sentence) <= 1 && comparable(m, nearest) && m.depth === nearest.depth && !m.change,
  );
  return (
    others.find((candidate) => compareSum(candidate, parts) === 'equal') ??
    [nearest, ...others].find((candidate) => isSlip(candidate, parts)) ??
    closestOf(
      [nearest, ...others].filter((candidate) => isNearMiss(candidate, parts)),
      parts,
    ) ??
    nearest
  );
}

function closestOf(totals: readonly Mention[], parts: readonly Mention[]): Mention | undefined {
  const miss = (total: Mention): number => Math.abs(total.quantity.printed - printedSum(parts));
  return totals.toSorted((a, b) => miss(a) - miss(b))[0];
}

/** Whether the parts miss the total by little. */
function isNearMiss(total: Mention, parts: readonly Mention[]): boolean {
  const sum = printedSum(parts);
  const { printed } = total.quantity;
  return Math.abs(sum - printed) <= 0.03 * printed;
}

/** Whether a slip of the pen turns the sum of the parts into the total. */
function isSlip({ quantity }: Mention, parts: readonly Mention[]): boolean {
  return quantity.printed >= 100 && slipBetween(quantity.printed, printedSum(parts)) !== undefined;
}

function totalBefore(mentions: readonly Mention[], first: Mention, stops: number): Mention | undefined {
  for (let i = first.index - 1; i >= firstInReach(first); i -= 1) {
    const candidate = mentions[i]!;
    if (first.sentence - candidate.sentence > stops) return undefined;
    if (candidate.depth > first.depth) continue;
    if (candidate.depth === first.depth && candidate.bracket !== first.bracket) continue;
    if (isPartOf(candidate, first) && !candidate.change && !candidate.perUnit) return candidate;
    // inside a bracket the total is what stands right before it, or nothing
    if (candidate.depth < first.depth && candidate.quantity.kind === 'amount') return undefined;
  }
  return undefined;
}
