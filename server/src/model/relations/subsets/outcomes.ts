import { comparable, figuresBefore } from '../../mentions';
import { isOutcome } from '../../subjects/stages';
import { canBeWithin } from '../arithmetic';
import type { Passage, RelationDraft } from '../draft';
import { subset } from './subset';

/**
 * `制发建议29份，采纳26份`, `受理236件，法定期限已届满的224件`: a bare verb of outcome, or a figure picked out by 的, right behind
 * the figure it is part of; of a list what follows goes with the total.
 */
export function outcomeRelations({ mentions }: Passage, lists: readonly RelationDraft[]): RelationDraft[] {
  const outcomes = mentions.filter(({ quantity, separation, lead }) => {
    if (quantity.kind !== 'amount' || separation < 2 || separation > 4) return false;
    return isOutcome(lead) || (lead.endsWith('的') && PICKED_OUT.test(lead));
  });
  if (outcomes.length === 0) return [];
  const totals = new Map(lists.flatMap(({ figures: [total, ...parts] }) => parts.map(({ mention }) => [mention, total!.mention] as const)));
  return outcomes.flatMap((narrow) => {
    const { lead, sentence, depth } = narrow;
    const beside = figuresBefore(mentions, narrow, 3).findLast(
      (m) => m.sentence === sentence && m.depth === depth && comparable(m, narrow),
    );
    const wide = beside && (totals.get(beside) ?? beside);
    if (!wide || wide.index > narrow.index || wide.change || isOutcome(wide.lead) || !canBeWithin(narrow, wide)) return [];
    return wide.separation === 1 || totals.has(narrow) ? [] : [subset(wide, narrow, 'holds', `“${lead}”说的是前面那些`)];
  });
}

const PICKED_OUT = /^(?!.*(?:上年|去年|同期|另|此外|规定|于|[较比由从]))(?:[^其]{4,14})的$/;
