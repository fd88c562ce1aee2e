import type { Passage, RelationDraft } from './draft';
import { cumulativeRelations } from './subsets/cumulative';
import { doubleCountRelations } from './subsets/doubleCounts';
import { dueRelations } from './subsets/due';
import { kindRelations } from './subsets/kinds';
import { outcomeRelations } from './subsets/outcomes';
import { periodRelations } from './subsets/periods';
import { stageRelations } from './subsets/stages';

/** `subset` by knowledge of the field and of the language, not by a list of parts. `lists` are the part lists already read. */
export function subsetRelations(passage: Passage, lists: readonly RelationDraft[]): RelationDraft[] {
  return [
    ...stageRelations(passage, lists),
    ...doubleCountRelations(passage),
    ...cumulativeRelations(passage),
    ...kindRelations(passage),
    ...dueRelations(passage),
    ...periodRelations(passage),
    ...outcomeRelations(passage, lists),
  ];
}
