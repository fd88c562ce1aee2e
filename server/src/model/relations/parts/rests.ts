import { comparable, figuresBefore, isDownstream, type Mention } from '../../mentions';
import { compareSum } from '../arithmetic';
import type { Passage } from '../draft';
import { type PartList } from './list';

const REMAINDER = /(?:^|[^\u4e00-\u9fff])(?:其余|剩余|余下|其他)(?:的)?$/;
const ADDED = /加上|连同|加之|并入|(?:^|[,;。])[^,;。]{0,4}另有/;

/** `抽检214台，合格197台，其余17台整改`: what is left makes the parts the whole. */
export function* restLists({ mentions, folded }: Passage): Generator<PartList> {
  if (!/其余|剩余|余下|其他/.test(folded)) return;
  for (const rest of mentions) {
    if (rest.quantity.kind !== 'amount' || !REMAINDER.test(`,${rest.lead}`) || rest.lead === '其他') continue;
    const before = figuresBefore(mentions, rest).filter(
      (m) => m.sentence === rest.sentence && m.depth === rest.depth && comparable(m, rest) && !m.change,
    );
    // 受理171件；加上上年结转的9件，审结168件，其余12件: what is added is no whole
    if (before.length < 2 || before.slice(0, -1).some(({ lead, gap }) => ADDED.test(gap) || ADDED.test(lead))) continue;
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
