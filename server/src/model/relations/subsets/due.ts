import { comparable } from '../../mentions';
import { canBeWithin } from '../arithmetic';
import type { Passage, RelationDraft } from '../draft';
import { sharedPair } from '../words';
import { subset } from './subset';

/** `应当制定1264项，目前已制定1262项`: what ought to be done, and what has been. */
export function dueRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!folded.includes('应')) return [];
  return mentions.flatMap((done) => {
    const due = mentions[done.index - 1];
    if (!due || due.sentence !== done.sentence || !comparable(due, done) || done.change) return [];
    const verb = /应(?:当|该)?([\u4e00-\u9fff]{2})/.exec(due.lead)?.[1];
    if (verb === undefined) return [];
    const holds = canBeWithin(done, due);
    const said = done.lead.includes(`已${verb}`) || done.lead.includes(`实际${verb}`);
    // 应主动公开214条，在法定时限内公开209条
    const meant =
      holds && done.separation === 2 && !/[未不]/.test(done.lead) && sharedPair(done.lead, due.lead.slice(due.lead.indexOf('应')));
    return said || meant ? [subset(due, done, holds ? 'holds' : 'broken', '已做的不超过应做的')] : [];
  });
}
