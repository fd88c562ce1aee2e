import { intersects, interval } from '../../../text/interval';
import { comparable, type Mention } from '../../mentions';
import { plain, shown } from '../arithmetic';
import { figure, type Passage, type RelationDraft } from '../draft';
import { EARLIER } from './verbs';

/** `112部，是上年64部的1.75倍`: one value as a multiple of another. */
export function multiples({ mentions, folded }: Passage): RelationDraft[] {
  if (!folded.includes('倍')) return [];
  return mentions.flatMap((times) => {
    const [later, base] = [mentions[times.index - 2], mentions[times.index - 1]];
    if (times.quantity.kind !== 'times' || times.gap !== '的' || !later || !base || !comparable(later, base)) return [];
    if (base.separation > 2 || base.sentence !== times.sentence || !/(?:是|为|达到|达|相当于)[\u4e00-\u9fff]{0,14}$/.test(base.lead))
      return [];
    if (base.quantity.loose || later.quantity.loose || base.quantity.printed <= 0) return [];
    return [multiple(times, later, base)];
  });
}

function multiple(times: Mention, later: Mention, base: Mention): RelationDraft {
  const factor = later.quantity.printed / base.quantity.printed;
  const holds = intersects(times.quantity.value, interval(factor, factor));
  return {
    kind: EARLIER.test(base.lead) ? 'growth' : 'rate',
    verdict: holds ? 'holds' : 'broken',
    formula: `${shown(later)} ÷ ${shown(base)} = ${plain(Number(factor.toFixed(2)))}${holds ? '，即' : ' ≠'} ${times.text}`,
    reason: '“是……的N倍”说明两数之比',
    figures: [figure('later', later), figure('earlier', base), figure('change', times)],
    ...(holds ? {} : { expected: `${plain(Number(factor.toFixed(2)))}倍` }),
  };
}
