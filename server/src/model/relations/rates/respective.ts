import { comparable, figuresBefore, type Mention } from '../../mentions';
import type { Passage, RelationDraft } from '../draft';
import { fits, type Reading } from './reading';

const LISTED = /^[、,和及与]$/;

/** How many shares are listed in the order of as many figures, at most. */
const LONGEST = 12;

/** The shares of a list such as `分别占60%和40%` that one of them belongs to; undefined where they are not in order of figures. */
function listOf(mentions: readonly Mention[], rate: Mention): { first: Mention; count: number } | undefined {
  let at = rate.index;
  while (
    at > 0 &&
    rate.index - at < LONGEST &&
    mentions[at]!.quantity.kind === 'share' &&
    !/分别/.test(mentions[at]!.lead) &&
    LISTED.test(mentions[at]!.gap)
  )
    at -= 1;
  const first = mentions[at]!;
  if (first.quantity.kind !== 'share' || !/分别/.test(first.lead)) return undefined;
  let count = rate.index - at + 1;
  while (count < LONGEST && mentions[at + count]?.quantity.kind === 'share' && LISTED.test(mentions[at + count]!.gap)) count += 1;
  return { first, count };
}

/** `商品类756件、服务类504件，分别占60%和40%`: shares in the order of the figures. */
export function readRespective({ mentions }: Passage, rate: Mention, lists: readonly RelationDraft[]): Reading | undefined {
  const list = listOf(mentions, rate);
  if (!list || !/^分别占比?|(?:占比|比重)分别为$/.test(list.first.lead)) return undefined;
  const numerator = mentions[rate.index - list.count];
  const total = numerator && lists.find(({ figures }) => figures.some((f, i) => i > 0 && f.mention === numerator))?.figures[0]?.mention;
  if (!numerator || !total || numerator.sentence !== rate.sentence) return undefined;
  return { rate, numerator: [numerator], bases: [[total]], named: true, settled: true, reason: '“分别占”依次对应前面各数' };
}

/** `开庭分别为84件、27件，分别出庭81件、25件，出庭率分别为96.4%、92.6%`: three lists side by side. */
export function readParallel({ mentions }: Passage, rate: Mention): Reading | undefined {
  const list = listOf(mentions, rate);
  if (!list || list.count < 2 || !/率分别/.test(list.first.lead)) return undefined;
  const { first, count } = list;
  const before = figuresBefore(mentions, first).filter((m) => m.sentence === first.sentence && m.quantity.kind === 'amount');
  const [bases, numerators] = [before.slice(-2 * count, -count), before.slice(-count)];
  if (bases.length !== count || !isInOrder(bases) || !isInOrder(numerators) || !comparable(bases[0]!, numerators[0]!)) return undefined;
  const all = bases.map((base, i): Reading => {
    const [numerator, share] = [numerators[i]!, mentions[first.index + i]!];
    return { rate: share, numerator: [numerator], bases: [[base]], named: true, settled: true, reason: '“分别”依次对应前面各数' };
  });
  return all.some(fits) ? all[rate.index - first.index] : undefined;
}

function isInOrder(list: readonly Mention[]): boolean {
  return /分别/.test(list[0]!.gap) && list.slice(1).every((m) => LISTED.test(m.gap));
}
