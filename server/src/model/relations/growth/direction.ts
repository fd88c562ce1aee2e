import type { Mention } from '../../mentions';
import { shown } from '../arithmetic';
import { figure, type Passage, type RelationDraft } from '../draft';
import { isFromTo } from './pairs';

const RISES = /(?:上升|增加|增长|提高|提升|扩大)(?:到|至)$/;
const FALLS = /(?:下降|减少|降低|缩短|压缩|压减|精简)(?:到|至)$/;

/** `由上年的174件上升至151件`: the verb against the two values, where no figure says by how much. */
export function directions({ mentions, folded }: Passage): RelationDraft[] {
  if (!/[由从]/.test(folded)) return [];
  return mentions.flatMap((later) => {
    const earlier = mentions[later.index - 1];
    if (!earlier || !isFromTo(earlier, later) || earlier.quantity.loose || later.quantity.loose) return [];
    const [from, to] = [earlier.quantity.printed, later.quantity.printed];
    const wrong = (RISES.test(later.lead) && to < from) || (FALLS.test(later.lead) && to > from);
    return wrong ? [against(earlier, later)] : [];
  });
}

function against(earlier: Mention, later: Mention): RelationDraft {
  const sign = later.quantity.printed < earlier.quantity.printed ? '<' : '>';
  return {
    kind: 'growth',
    verdict: 'broken',
    formula: `${shown(later)} ${sign} ${shown(earlier)}`,
    reason: `“${later.lead}”与前后两数的大小不符`,
    figures: [figure('later', later), figure('earlier', earlier)],
    slip: '增减方向写反',
  };
}
