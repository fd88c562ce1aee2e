import { comparable, figuresBefore, type Mention } from '../../mentions';
import { canBeWithin } from '../arithmetic';
import type { Passage, RelationDraft } from '../draft';
import { contentOf, likeness } from '../same/likeness';
import { differInStage } from '../same/oneThing';
import { sameScope, sameTopic } from '../scope';
import { subset } from './subset';

const PART_OF_YEAR = /上半年|下半年|[一二三四]季度|前[一二三四]季度|\d{1,2}月|截至[^,。;]{0,4}月/;
const WHOLE_YEAR = /^(?:全年|全年累计|(?:19|20)\d{2}年(?:度)?)$/;
/** How many characters of the words around the two must agree. */
const LIKE = 4;

/** `上半年立案318起，全年立案642起`: what a part of the year has is within what the year has. */
export function periodRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!PART_OF_YEAR.test(folded)) return [];
  return mentions.flatMap((whole) => {
    if (whole.quantity.kind !== 'amount' || !WHOLE_YEAR.test(whole.period) || whole.change) return [];
    const part = figuresBefore(mentions, whole).findLast((m) => isPartOfYear(m, whole));
    if (!part) return [];
    const holds = canBeWithin(part, whole);
    return [
      { ...subset(whole, part, holds ? 'holds' : 'broken', '全年数包括其中一段时期的数'), ...(holds ? {} : { assumption: ASSUMED }) },
    ];
  });
}

const ASSUMED = '两数属于同一年、同一范围';

function isPartOfYear(part: Mention, whole: Mention): boolean {
  return (
    PART_OF_YEAR.test(part.period) &&
    whole.sentence - part.sentence <= 1 &&
    comparable(part, whole) &&
    !part.change &&
    sameScope(part, whole) &&
    sameTopic(part, whole) &&
    !differInStage(part, whole) &&
    !/其中|另|新增/.test(whole.gap) &&
    likeness(contentOf(part), contentOf(whole)) >= LIKE
  );
}
