import { comparable, type Mention } from '../../mentions';
import type { Passage } from '../draft';
import { ENDS, type PartList } from './list';

/** `宣传1260场次：进机关96场次；进乡村512场次；……` */
export function* colonLists({ mentions }: Passage): Generator<PartList> {
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
