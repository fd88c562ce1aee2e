import { comparable, figuresBefore, type Mention } from '../../mentions';
import { canBeWithin } from '../arithmetic';
import type { Passage, RelationDraft } from '../draft';
import { subset } from './subset';

/** `全年新建基站300个，截至年末累计建成基站1200个`: what has come this year is part of all there is, though it is said first. */
export function cumulativeRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!folded.includes('累计')) return [];
  return mentions.flatMap((all) => {
    if (all.quantity.kind !== 'amount' || !/累计/.test(all.lead)) return [];
    const fresh = figuresBefore(mentions, all).findLast(
      (m) => all.sentence - m.sentence <= 1 && comparable(m, all) && /新/.test(m.lead) && namesTheSame(m, all),
    );
    if (!fresh) return [];
    const holds = canBeWithin(fresh, all);
    return [subset(all, fresh, holds ? 'holds' : 'broken', '累计数包括本期新增数')];
  });
}

/** Whether the words right before both figures end alike: `新建基站`, `累计建成基站`. */
function namesTheSame(a: Mention, b: Mention): boolean {
  const [first, second] = [
    a.lead.replace(/[”"]$/, ''),
    b.lead
      .replace(/(?:已?达|为)$/, '')
      .replace(/累计$/, '')
      .replace(/[”"]$/, ''),
  ];
  return first.length >= 2 && second.length >= 2 && first.slice(-2) === second.slice(-2);
}
