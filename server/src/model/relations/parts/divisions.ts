import { comparable, firstInReach, labelOf, type Mention } from '../../mentions';
import { divisionOf, divisionsNaming, isAnyMember, isMember } from '../../subjects/partitions';
import type { Passage } from '../draft';
import { TOTAL_CUE, type PartList } from './list';

/** Parts of a known division behind a figure that its whole is named at, without any cue: `结案19件,驳回7件、维持8件、撤回4件`. */
export function* knownDivisions({ mentions }: Passage): Generator<PartList> {
  for (let at = 1; at < mentions.length; at += 1) {
    const first = mentions[at]!;
    if (first.quantity.kind !== 'amount' || !hasNext(mentions, first) || !isAnyMember(first.lead) || first.gap.includes('其中')) continue;
    for (const known of divisionsNaming(first.lead)) {
      if (!known.whole) continue;
      const parts = runOf(mentions, first, (m) => isMember(known, m.lead));
      const division = parts.length >= 2 ? divisionOf(parts.map((part) => part.lead)) : undefined;
      if (division?.division !== known) continue;
      const total = wholeBefore(mentions, first, known.whole, (m) => isMember(known, m.lead));
      if (!total) continue;
      yield { total, parts, alternatives: [], cue: known.name, announced: false, announcedComplete: false };
      break;
    }
  }
}

/** Whether a figure counted alike follows soon, so that there may be a list. */
function hasNext(mentions: readonly Mention[], first: Mention): boolean {
  for (let i = first.index + 1; i <= first.index + 3 && i < mentions.length; i += 1) if (comparable(mentions[i]!, first)) return true;
  return false;
}

function runOf(mentions: readonly Mention[], first: Mention, belongs: (m: Mention) => boolean): Mention[] {
  const run: Mention[] = [];
  for (let i = first.index; i < mentions.length; i += 1) {
    const next = mentions[i]!;
    if (next.depth !== first.depth || next.bracket !== first.bracket || next.sentence !== first.sentence) break;
    // 合格508卷，合格率97.7%，评选优秀20卷: a rate ends the list, a share (占37%) does not
    if (next.quantity.kind !== 'amount') {
      if (/率/.test(next.lead)) break;
      continue;
    }
    if (!comparable(next, first) || (i > first.index && (next.separation > 2 || /其中/.test(next.gap))) || !belongs(next)) break;
    run.push(next);
  }
  return run;
}

function wholeBefore(mentions: readonly Mention[], first: Mention, whole: RegExp, belongs: (m: Mention) => boolean): Mention | undefined {
  for (let i = first.index - 1; i >= firstInReach(first); i -= 1) {
    const candidate = mentions[i]!;
    if (candidate.sentence !== first.sentence) return undefined;
    if (candidate.depth > first.depth) continue;
    if (!comparable(candidate, first)) {
      if (candidate.quantity.kind === 'amount') return undefined;
      continue;
    }
    if (belongs(candidate)) return undefined;
    if (TOTAL_CUE.test(candidate.lead) || whole.test(labelOf(candidate))) return candidate;
    return undefined;
  }
  return undefined;
}
