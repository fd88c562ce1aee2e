import { comparable, figuresBefore, type Mention } from '../../mentions';
import type { Passage } from '../draft';
import { isFromTo, type Pair } from './pairs';
import { changeVerb } from './verbs';

const LISTED = /^[、,和及与]$/;

export interface RespectiveChange {
  readonly pair: Pair;
  readonly verb: string;
}

/**
 * 分别: `……3120件、……8640次，上年分别为4000件、13200次，同比分别下降22%、36%`; `由9个减至3个、由30天减至6天，分别压减66.7%、80%`;
 * `188名、94名，比上年的160名、80名分别增长17.5%、17.5%`; `87起、61人，同比分别下降13%、12.9%，上年分别为100起、70人`.
 */
export function respectiveChanges({ mentions, folded }: Passage): Map<Mention, RespectiveChange> {
  const found = new Map<Mention, RespectiveChange>();
  if (!folded.includes('分别')) return found;
  for (const first of mentions) {
    const verb = first.quantity.kind === 'share' && /分别/.test(first.gap) ? changeVerb(first) : undefined;
    if (!verb) continue;
    const changes = [first, ...listedAfter(mentions, first, 'share')];
    const before = figuresBefore(mentions, first).filter((m) => m.sentence === first.sentence && m.quantity.kind === 'amount');
    const behind = valuesBehind(mentions, changes.at(-1)!, changes.length);
    const values = behind ? [...before.slice(-changes.length), ...behind] : before.slice(-2 * changes.length);
    pairUp(values, changes.length).forEach((pair, i) => found.set(changes[i]!, { pair, verb }));
  }
  return found;
}

function listedAfter(mentions: readonly Mention[], first: Mention, kind: 'share' | 'amount'): Mention[] {
  const listed: Mention[] = [];
  for (let i = first.index + 1; i < mentions.length; i += 1) {
    const next = mentions[i]!;
    if (next.quantity.kind !== kind || !LISTED.test(next.gap)) break;
    listed.push(next);
  }
  return listed;
}

function valuesBehind(mentions: readonly Mention[], last: Mention, count: number): Mention[] | undefined {
  const first = mentions[last.index + 1];
  if (!first || first.sentence !== last.sentence || !/(?:上年|去年)[^,。]{0,80}分别/.test(first.gap) || first.quantity.kind !== 'amount')
    return undefined;
  const values = [first, ...listedAfter(mentions, first, 'amount')];
  return values.length === count ? values : undefined;
}

function pairUp(values: readonly Mention[], n: number): Pair[] {
  if (values.length !== 2 * n || n === 0) return [];
  const alternating = Array.from({ length: n }, (_, i) => ({ earlier: values[2 * i]!, later: values[2 * i + 1]! }));
  if (alternating.every(({ earlier, later }) => isFromTo(earlier, later))) return alternating;
  if (!/上年|去年/.test(values[n]!.gap)) return [];
  const parallel = Array.from({ length: n }, (_, i) => ({ later: values[i]!, earlier: values[n + i]! }));
  return parallel.every(({ earlier, later }) => comparable(earlier, later)) ? parallel : [];
}
