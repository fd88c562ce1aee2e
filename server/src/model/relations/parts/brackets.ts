import { comparable } from '../../mentions';
import type { Passage } from '../draft';
import { BRACKET, type PartList } from './list';
import { partsFrom } from './reach';

const ASIDE =
  /^\((?:不含|有|不包括|除|另|同比|比|较|(?:上年|去年|前年|同期|(?:19|20)\d{2}年)(?:度|同期)*(?:为|是|完成)?\d|全[省市国]|占|约合|折合|每|平均|人均|其中|按|据|以|由|从)/;

/** `142个（乡镇12个、村130个）`, `审结57件（含上年结转9件）`. */
export function* bracketLists({ mentions, folded }: Passage): Generator<PartList> {
  for (const first of mentions) {
    const before = mentions[first.index - 1];
    if (first.bracket < 0 || !before || before.bracket === first.bracket || before.depth !== first.depth - 1) continue;
    if (first.bracket < before.quantity.end || !comparable(before, first)) continue;
    const between = folded.slice(before.quantity.end, first.bracket);
    if (between.length > 12 || /[,。;、]/.test(between)) continue;
    if (ASIDE.test(folded.slice(first.bracket, first.bracket + 12))) continue;
    const { parts, alternatives } = partsFrom(mentions, first, before);
    yield { total: before, parts, alternatives, cue: BRACKET, announced: true, announcedComplete: false };
  }
}
