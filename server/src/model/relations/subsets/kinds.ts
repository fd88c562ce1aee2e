import { comparable } from '../../mentions';
import { canBeWithin } from '../arithmetic';
import type { Passage, RelationDraft } from '../draft';
import { subset } from './subset';

/** `共有村197个，已创建示范村31个`, `登记在册律所41家，单独建立党支部的律所35家`: things of a kind, and those of them that are more. */
export function kindRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!/[共现]有|登记|注册/.test(folded)) return [];
  return mentions.flatMap((kind) => {
    const noun = KIND.exec(kind.lead)?.[1];
    if (noun === undefined) return [];
    const part = mentions[kind.index + 1];
    if (!part || part.sentence !== kind.sentence || !comparable(kind, part)) return [];
    const label = part.lead.replace(/(?<!已|达到|达|为|有|共|的)(?:已|达到|达|为|有|共|的)+$/, '');
    const narrower = label.endsWith(`示范${noun}`) || (noun.length >= 3 && label.endsWith(`的${noun.slice(-6)}`));
    if (!narrower || part.change) return [];
    return [subset(kind, part, canBeWithin(part, kind) ? 'holds' : 'broken', `${label.slice(-10)}是${noun}的一部分`)];
  });
}

const KIND = /(?:共有|现有|登记在册|注册|登记)([\u4e00-\u9fff][\u4e00-\u9fff()]{0,11})$/;
