import { canBeWithin } from '../arithmetic';
import type { Passage, RelationDraft } from '../draft';
import { subset } from './subset';

/** Measure words of which the first can never count more than the second. */
const NEVER_MORE: readonly (readonly [few: RegExp, many: RegExp])[] = [
  [/^批次?$/, /^人次?$/],
  [/^户$/, /^户次$/],
  [/^家$/, /^家次$/],
  [/^人$|^名$/, /^人次$/],
];

/** `120批128人次`, `836户、798户次`: one happening counted in two ways. */
export function doubleCountRelations({ mentions }: Passage): RelationDraft[] {
  const found: RelationDraft[] = [];
  for (const second of mentions) {
    const first = mentions[second.index - 1];
    if (!first || second.separation > 2 || second.depth !== first.depth || !isBeside(second.gap)) continue;
    if (second.gap.length > 3 && first.quantity.unit + '次' !== second.quantity.unit) continue;
    const [a, b] = [first.quantity.unit, second.quantity.unit];
    const pair = NEVER_MORE.find(([few, many]) => (few.test(a) && many.test(b)) || (few.test(b) && many.test(a)));
    if (!pair || (/^[人名]$/.test(a) && second.gap !== '')) continue;
    const [few, many] = pair[0].test(a) && pair[1].test(b) ? [first, second] : [second, first];
    const holds = canBeWithin(few, many);
    found.push(subset(many, few, holds ? 'holds' : 'broken', `同一件事，${few.quantity.unit}数不超过${many.quantity.unit}数`));
  }
  return found;
}

/** At most a word between two figures, and a mark. */
function isBeside(gap: string): boolean {
  const words = gap.trim();
  return words.length <= 9 && /^[\u4e00-\u9fff]{0,8}[、,]?$/.test(words);
}
