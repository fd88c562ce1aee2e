import { readMentions, type Mention } from './mentions';
import { boundRelations } from './relations/bounds';
import { namedCounts } from './relations/counts';
import type { Passage, RelationDraft } from './relations/draft';
import { flowRelations } from './relations/flows';
import { growthRelations } from './relations/growth';
import { exactRelations, exactSums } from './relations/parts/exact';
import { nearSums } from './relations/parts/near';
import { partListRelations } from './relations/partLists';
import { productRelations } from './relations/products';
import { rateRelations } from './relations/rates';
import { subsetRelations } from './relations/subsets';

/** All that one line says by itself. A function of the line's text alone, so that it can be kept by text. */
export interface LineReading {
  readonly mentions: readonly Mention[];
  readonly relations: readonly RelationDraft[];
}

const NOTHING: LineReading = { mentions: [], relations: [] };

/** Reads a folded line; `from` is where its text begins behind an ordinal mark. */
export function readLine(folded: string, from: number): LineReading {
  const mentions = readMentions(folded, from);
  if (mentions.length === 0) return NOTHING;
  const passage: Passage = { folded, mentions };
  const sums = exactSums(passage);
  const worded = partListRelations(passage, sums);
  const flows = flowRelations(passage, worded);
  const exact = exactRelations(sums, [...worded, ...flows]);
  const lists = [...worded, ...exact, ...nearSums(passage, [...worded, ...exact, ...flows])];
  const relations = [
    ...lists,
    ...subsetRelations(passage, lists),
    ...flows,
    ...growthRelations(passage, lists),
    ...rateRelations(passage, lists),
    ...productRelations(passage),
    ...namedCounts(passage),
    ...boundRelations(passage),
  ];
  return { mentions, relations: withoutConsequences(withoutRepeats(relations)) };
}

/** A part that passes its whole makes the list pass it as well: one contradiction, which the list tells. */
function withoutConsequences(relations: readonly RelationDraft[]): readonly RelationDraft[] {
  const sums = relations.filter(({ kind, verdict }) => kind === 'sum' && verdict === 'broken');
  if (sums.length === 0) return relations;
  const isTold = ({ figures }: RelationDraft): boolean =>
    sums.some((sum) => figures.every(({ mention }) => sum.figures.some((figure) => figure.mention === mention)));
  return relations.filter((relation) => relation.kind !== 'subset' || relation.verdict !== 'broken' || !isTold(relation));
}

/** Of relations between the same figures the first stays: the wording before the knowledge of the field. */
function withoutRepeats(relations: readonly RelationDraft[]): RelationDraft[] {
  if (relations.length < 2) return [...relations];
  const seen: Set<string> = new Set();
  return relations.filter((relation) => {
    if (relation.figures.length < 2) return true;
    const key = relation.figures
      .map((f) => f.mention.index)
      .sort((a, b) => a - b)
      .join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
