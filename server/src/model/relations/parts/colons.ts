import { Cue } from '../../cues';
import { comparable, type Mention } from '../../mentions';
import type { Passage } from '../draft';
import { ENDS, type PartList } from './list';

/** `宣传1260场次：进机关96场次；进乡村512场次；……` */
export function* colonLists({ mentions }: Passage): Generator<PartList> {
  for (const first of mentions) {
    if (first.quantity.kind !== 'amount') continue;
    const spelt =
      (first.cues & Cue.Colon) !== 0 && /^[^。;]{0,10}(?::|——)/.test(first.gap)
        ? { total: mentions[first.index - 1], closed: false }
        : kindsBefore(mentions, first);
    const { total, closed } = spelt ?? {};
    if (!total || !comparable(total, first) || total.depth !== first.depth || countsOtherThings(total, first)) continue;
    const parts = partsOf(mentions, first);
    const complete = closed ?? false;
    if (parts.length >= 2) yield { total, parts, alternatives: [], cue: '冒号', announced: true, announcedComplete: complete };
  }
}

/** `判处312人，按刑罚轻重分为四类：`: the number of kinds stands between the total and the colon; the total is before it. */
function kindsBefore(mentions: readonly Mention[], first: Mention): { total: Mention | undefined; closed: boolean } | undefined {
  let colon = first;
  while (colon.separation !== 3 && colon.index > 0 && first.index - colon.index < 3 && colon.sentence === first.sentence)
    colon = mentions[colon.index - 1]!;
  const kinds = mentions[colon.index - 1];
  if (colon.separation !== 3 || !kinds || !/^[类种级档]$/.test(kinds.quantity.unit) || !/分为?$/.test(kinds.lead)) return undefined;
  return { total: mentions[kinds.index - 1], closed: true };
}

/** The figures counted alike behind the colon; `三年以下的171人` has another figure in a part's words. */
function partsOf(mentions: readonly Mention[], first: Mention): Mention[] {
  const parts = [first];
  for (let i = first.index + 1; i < mentions.length; i += 1) {
    const next = mentions[i]!;
    if (next.sentence !== first.sentence || next.separation > 4) break;
    if (!comparable(next, first)) {
      if (/^[年月天]$/.test(next.quantity.unit)) continue;
      break;
    }
    if (ENDS.test(next.lead)) break;
    if (next.depth === first.depth) parts.push(next);
  }
  return parts;
}

/** `3个“三年行动”：……7个城市`: the nouns behind the measure words have nothing in common. */
function countsOtherThings(total: Mention, part: Mention): boolean {
  return (
    total.tail !== '' &&
    part.tail !== '' &&
    ![...part.tail].some((_, i) => i + 2 <= part.tail.length && total.tail.includes(part.tail.slice(i, i + 2)))
  );
}
