import { CharSet } from '../../../text/charSet';
import { Cue } from '../../cues';
import { comparable, figuresBefore, labelOf, type Mention } from '../../mentions';
import type { Passage } from '../draft';
import { sharedPairs } from '../words';

/** 其中, 集中, 年中, 当中: 中 that does not mean inside of something named. */
const OTHER_WORD = /(?:其|集|年|期|途|过程|工作|之|高|初|空|水|华|域|眼|市|县|建设|活动|行动)$/;
/** 中心, 中央, 中小企业: 中 that begins a word. */
const BEGINS_WORD = /^(?:心|小|央|国|介|学|旬|等|外|期|队|型|层|药|医|止|断|标|级|共|华|专|青|高)/;

/** 加快中海壳牌三期建设: words that begin a statement name nothing before it. */
const STARTS_SOMETHING = /^(?:加快|推动|推进|促进|建设|实施|启动|打造|支持|落实|开展|组织|深化)/;

/**
 * `审结案件中，维持118件`, `在办结案件中评为优秀的146件`, `118个行政村中，有121个`, `上述检察建议已回复41件`: the words name
 * the figure that the next ones are part of. The figure is given with the cue; nothing where no figure is named so.
 */
export function insideCue(passage: Passage, first: Mention): { word: string; stops: number; total: Mention } | undefined {
  if (first.quantity.kind !== 'amount') return undefined;
  const { mentions } = passage;
  if (!mayNameWhole(mentions, first)) return undefined;
  const counted = lastAlike(mentions, first);
  const named = namedWhole(wordsSince(passage, counted, first));
  if (!named) return undefined;
  const total = named.counted ? counted : wholeNamed(mentions, first, named.words);
  return total && { word: named.word, stops: 1, total };
}

/** Whether 中 or 述 stands between a figure and the last one that it may be counted like. */
function mayNameWhole(mentions: readonly Mention[], { index }: Mention): boolean {
  for (let i = index; i >= 0 && i > index - OTHERS; i -= 1) if ((mentions[i]!.cues & Cue.Inside) !== 0) return true;
  return false;
}

interface Named {
  readonly words: string;
  readonly word: string;
  /** Whether the words follow a figure directly and say what it counts: `118个` + `行政村中`. */
  readonly counted: boolean;
}

function namedWhole(gap: string): Named | undefined {
  if (!gap.includes('中') && !gap.includes('述')) return undefined;
  const words = (gap.includes('(') ? gap.replace(/\([^()]*\)/g, '') : gap).replaceAll('当中', '中');
  // the last clause that holds the cue; behind it at most one clause without one
  const last = clauseStart(words, words.length);
  const clause = words.slice(last);
  const named = namedAbove(clause) ?? namedInside(clause, last === 0, true);
  if (named || last === 0) return named;
  const before = clauseStart(words, last - 1);
  const other = words.slice(before, last - 1);
  return namedAbove(other) ?? namedInside(other, before === 0, false);
}

const CLAUSE_MARKS = new CharSet(',;。:()');

/** Where the clause begins that ends at an offset. */
function clauseStart(words: string, end: number): number {
  let start = end;
  while (start > 0 && !CLAUSE_MARKS.has(words.charCodeAt(start - 1))) start -= 1;
  return start;
}

function namedAbove(clause: string): Named | undefined {
  if (!clause.includes('述')) return undefined;
  const words = /^(?:对|将|在)?[上前]述(?:的)?([\u4e00-\u9fff]{2,8}?)(?:已|均|共|中|全部|$)/.exec(clause)?.[1];
  return words === undefined ? undefined : { words, word: '上述', counted: false };
}

/** `first`: the clause follows a figure directly; `last`: the part stands in it. */
function namedInside(clause: string, first: boolean, last: boolean): Named | undefined {
  const at = clause.indexOf('中');
  const follows = clause.slice(at + 1);
  if (at < 1 || BEGINS_WORD.test(follows)) return undefined;
  const words = clause.slice(0, at).replace(/^(?:在|从|以上|这些|该|全部|所有)+/, '');
  if (OTHER_WORD.test(words) || words.length > 14 || words.includes('、')) return undefined;
  if (first && words.length <= 8 && mayFollow(follows)) return { words, word: '中', counted: true };
  // 在办结案件中评为优秀的: words may follow in the clause of the figure, not in one before it
  if (follows !== '' && (!last || STARTS_SOMETHING.test(words))) return undefined;
  return words.length >= 2 ? { words, word: '中', counted: false } : undefined;
}

/** `118个行政村中，有`: what follows a counted noun is no noun itself, as in 20个城中村. */
function mayFollow(words: string): boolean {
  return words === '' || /^(?:有|已|只有|仅|共|随机|抽|评选|筛选|遴选)/.test(words);
}

/** How many figures counted otherwise may stand between: `236名公职律师中，在市、县两级部门任职的有203名`. */
const OTHERS = 3;

/** The figure counted alike that stands before, with none but a few others between. */
function lastAlike(mentions: readonly Mention[], first: Mention): Mention | undefined {
  const whole = figuresBefore(mentions, first, OTHERS).findLast((m) => comparable(m, first));
  return whole && !whole.change && whole.sentence === first.sentence ? whole : undefined;
}

/** The words between the two, or since the figure before where none is counted alike. */
function wordsSince({ folded }: Passage, whole: Mention | undefined, first: Mention): string {
  return whole ? folded.slice(whole.quantity.end, first.quantity.leadEnd) : first.gap;
}

/** `上述案件中`: the figure that all those before it are part of. */
function largestBefore(mentions: readonly Mention[], first: Mention): Mention | undefined {
  const alike = figuresBefore(mentions, first).filter((m) => first.sentence - m.sentence <= 1 && comparable(m, first) && !m.change);
  return alike.toSorted((a, b) => b.quantity.printed - a.quantity.printed)[0];
}

const NEGATED = /[不未]/;

/** The figure of this sentence or the two before that the words name best, of several the nearest; 受理案件 is not 不予受理. */
function wholeNamed(mentions: readonly Mention[], first: Mention, words: string): Mention | undefined {
  const stem = words.replace(/(?:各类|全部|已|的|类)|(?:案件|事项|人员|数量)$/g, '');
  if (stem === '') return largestBefore(mentions, first);
  let best: Mention | undefined;
  let most = 0;
  for (const candidate of figuresBefore(mentions, first).toReversed()) {
    if (first.sentence - candidate.sentence > 2) break;
    const shared = mayBeWhole(candidate, first, stem) ? sharedPairs(labelOf(candidate), stem) : 0;
    if (shared <= most) continue;
    most = shared;
    best = candidate;
  }
  return best;
}

function mayBeWhole(candidate: Mention, first: Mention, stem: string): boolean {
  if (!comparable(candidate, first) || candidate.change || candidate.depth > first.depth) return false;
  const label = labelOf(candidate);
  if (NEGATED.test(label) && !NEGATED.test(stem)) return false;
  // 受理前自愿撤回16件 is not of the 受理案件
  return !label.includes(`${stem.slice(-2)}前`) && !label.includes(`${stem.slice(-2)}后`);
}
