import { Cue } from '../../cues';
import { comparable, type Mention } from '../../mentions';
import { compareSum } from '../arithmetic';
import type { Passage } from '../draft';
import { TOTAL_CUE, type PartList } from './list';

/** `建议7件、提案95件，共计102件`; the parts stand before their total. */
export function* totalsBehind({ mentions }: Passage): Generator<PartList> {
  for (const total of mentions) {
    if (total.quantity.kind !== 'amount' || total.index < 2) continue;
    const opener = clauseOpener(mentions, total);
    if (((total.cues | opener.cues) & Cue.Sum) === 0) continue;
    const cue = TOTAL_CUE.exec(total.lead)?.[0] ?? OPENING_CUE.exec(opener.lead)?.[0];
    if (cue === undefined) continue;
    const back = partsBefore(mentions, total);
    if (back.length < 2) continue;
    const alternatives = back.map((_, i) => back.slice(i)).filter((list) => list.length >= 2);
    // 调出和退休合计52人: the names it sums stand right before it, without figures
    const ofNames = /[和及与][^,;。和及与]*$/.test(total.lead.replace(TOTAL_CUE, '')) || /、[^,;。\d、]*$/.test(wordsBeforeCue(total));
    const strict =
      !ofNames &&
      (/(?:共计|合计|总计|一共|总共)|共$/.test(total.lead) ||
        sharesVerb(total, back) ||
        opener !== total ||
        /[者项]共|以上|四个|三个/.test(total.gap));
    if (ofNames && compareSum(total, back) !== 'equal') continue;
    yield {
      total,
      parts: back,
      alternatives,
      cue: /共计|合计|总计|总数|共/.exec(cue)![0],
      announced: strict,
      announcedComplete: strict,
    };
  }
}

/** `、撤销、变更、确认违法` of a gap that ends in 共. */
function wordsBeforeCue({ gap }: Mention): string {
  return gap.replace(/^、/, '').replace(TOTAL_CUE, '');
}

/** The run of comparable figures right before a total, in its sentence; or one each in the items 一是……；二是……。 */
function partsBefore(mentions: readonly Mention[], total: Mention): Mention[] {
  const parts: Mention[] = [];
  const opener = clauseOpener(mentions, total);
  const acrossItems = opener.separation === 5;
  for (let i = opener.index - 1; i >= 0; i -= 1) {
    const candidate = mentions[i]!;
    if (candidate.depth > total.depth) continue;
    if (total.sentence - candidate.sentence > (acrossItems ? 1 : 0)) break;
    if (acrossItems && !/[一二三四五六七八九十]是/.test(candidate.gap)) {
      if (parts.length > 0 || candidate.quantity.kind !== 'amount') break;
      if (!comparable(candidate, total)) break;
      return [];
    }
    if (!comparable(candidate, total)) {
      if (candidate.quantity.kind !== 'amount') continue;
      break;
    }
    if (candidate.change || TOTAL_CUE.test(candidate.lead)) break;
    parts.unshift(candidate);
    if (candidate.separation === 5 && !acrossItems) break;
  }
  return parts;
}

/** `三轮共抽查案卷185件`: the figure that the total's clause begins with. */
const OPENING_CUE = /(?:共计|合计|总计|总共|(?<!公)共)[\u4e00-\u9fff]{0,4}$/;

/** The figure that a clause begins with, back to the beginning of its sentence: of figures without any mark there may be a million. */
function clauseOpener(mentions: readonly Mention[], total: Mention): Mention {
  let opener = total;
  for (
    let before = mentions[total.index - 1];
    opener.separation === 0 && before?.sentence === total.sentence;
    before = mentions[opener.index - 1]
  )
    opener = before;
  return opener;
}

function sharesVerb(total: Mention, parts: readonly Mention[]): boolean {
  const verb = /(?:共计|合计|共)([\u4e00-\u9fff]{2})/.exec(total.lead)?.[1];
  return verb !== undefined && parts.some((part) => part.gap.includes(verb));
}
