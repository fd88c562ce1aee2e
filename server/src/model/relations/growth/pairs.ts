import { comparable, figuresBefore, type Mention } from '../../mentions';
import { changeVerb, EARLIER, isTarget } from './verbs';

/** The later and the earlier value that a statement of change is about. */
export interface Pair {
  readonly later: Mention;
  readonly earlier: Mention;
}

/** The pairs that a change may be about, the most natural first; where that one does not fit another one may. */
export interface Pairs {
  readonly natural: Pair;
  readonly others: readonly Pair[];
}

/**
 * 由 a 增加到 b，增长 c; b，较上年的 a 增长 c; b，上年为 a，同比增长 c; b，同比增长 c（上年 a）. `parts` are figures given as part of
 * one before them: the change is rather that of their total.
 */
export function pairsFor(mentions: readonly Mention[], change: Mention, parts: ReadonlySet<Mention>): Pairs | undefined {
  const before = figuresBefore(mentions, change).filter((m) => m.sentence === change.sentence && isValueOf(m, change));
  // 11520件（2023年为9600件），同比上升20%: the earlier value may stand in a bracket of its own
  const beside = before.filter((m, i) => m.depth === change.depth || (i === before.length - 1 && m.depth === change.depth + 1));
  return fromTo(beside) ?? afterEarlier(beside, change, parts) ?? byYears(beside, change) ?? beforeEarlier(mentions, change, before, parts);
}

function isValueOf(m: Mention, change: Mention): boolean {
  if (changeVerb(m) && !isTarget(m)) return false;
  return change.quantity.kind === 'points' ? m.quantity.kind === 'share' : m.quantity.kind === 'amount' || m.quantity.kind === 'share';
}

function isAlike(a: Mention, b: Mention): boolean {
  return a.quantity.kind === b.quantity.kind && (a.quantity.kind === 'share' || comparable(a, b));
}

const FROM = /[由从][^,。;由从]*$/;

export function isFromTo(earlier: Mention, later: Mention): boolean {
  return isAlike(earlier, later) && FROM.test(earlier.lead) && later.separation <= 1 && /[至到为][^,。;至到为]*$/.test(later.lead);
}

function fromTo(before: readonly Mention[]): Pairs | undefined {
  const [earlier, later] = before.slice(-2);
  return earlier && later && isFromTo(earlier, later) ? { natural: { later, earlier }, others: [] } : undefined;
}

/** `（2023年为9600件）`, `比2023年的1177件`: a year of its own, where the report's year goes without saying. */
const YEAR_BEFORE = /[(比较](?:19|20)\d{2}年(?:度|同期|为|的|是|完成|收到)*$/;

function saysEarlier(m: Mention): boolean {
  return EARLIER.test(m.lead) || YEAR_BEFORE.test(m.gap) || EARLIER.test(m.gap.slice(m.gap.lastIndexOf('。') + 1).slice(-10));
}

/** `418件，其中民事271件、行政6件，较上年的380件增长10%`: the earlier value right before the change. */
function afterEarlier(before: readonly Mention[], change: Mention, parts: ReadonlySet<Mention>): Pairs | undefined {
  const earlier = before.at(-1);
  if (!earlier || !saysEarlier(earlier) || !nearChange(earlier, change)) return undefined;
  return pairsWith(before.slice(0, -1), earlier, parts);
}

function pairsWith(values: readonly Mention[], earlier: Mention, parts: ReadonlySet<Mention>): Pairs | undefined {
  // 去年1276万元，前年1432万元: last year is the later of the two
  const isLater = (m: Mention): boolean => !saysEarlier(m) || (/前年/.test(earlier.lead) && !/前年/.test(m.lead));
  const laters = values.filter((m) => isAlike(m, earlier) && isLater(m)).toReversed();
  const natural = laters.find((m) => !parts.has(m)) ?? laters[0];
  if (!natural) return undefined;
  return { natural: { later: natural, earlier }, others: laters.filter((m) => m !== natural).map((later) => ({ later, earlier })) };
}

/** `713件，同比增长15.2%（上年619件）`, `47家，比上年多8家，上年为39家`: the earlier value behind the change. */
function beforeEarlier(
  mentions: readonly Mention[],
  change: Mention,
  before: readonly Mention[],
  parts: ReadonlySet<Mention>,
): Pairs | undefined {
  const earlier = mentions[change.index + 1];
  if (!earlier || earlier.sentence !== change.sentence || !isValueOf(earlier, change) || !saysEarlier(earlier)) return undefined;
  if (earlier.separation > 2 || mentions[earlier.index + 1]?.gap.startsWith('、')) return undefined;
  return pairsWith(before.slice(-4), earlier, parts);
}

function byYears(before: readonly Mention[], change: Mention): Pairs | undefined {
  const [previous, last] = before.slice(-2);
  if (!previous || !last || !hasYear(previous) || !hasYear(last) || previous.period === last.period || !comparable(previous, last))
    return undefined;
  const [earlier, later] = yearOf(previous) < yearOf(last) ? [previous, last] : [last, previous];
  return nearChange(last, change) ? { natural: { later, earlier }, others: [] } : undefined;
}

function nearChange(last: Mention, change: Mention): boolean {
  return change.index - last.index <= 2 && change.separation <= 2;
}

export function hasYear(m: Mention): boolean {
  return /(?:19|20)\d{2}年/.test(m.period);
}

export function yearOf(m: Mention): number {
  return Number(/(?:19|20)\d{2}/.exec(m.period)![0]);
}
