import { trimmed } from '../text/trimmed';
import { readMentions } from './lineMention';
import type { Mention } from './mentions';
import { boundRelations } from './relations/bounds';
import { mayAnnounce, namedCounts } from './relations/counts';
import type { Passage, RelationDraft } from './relations/draft';
import { flowRelations } from './relations/flows';
import { growthRelations } from './relations/growth';
import { exactRelations, exactSums } from './relations/parts/exact';
import { nearSums } from './relations/parts/near';
import { partListRelations } from './relations/partLists';
import { productRelations } from './relations/products';
import { rateRelations } from './relations/rates';
import { statementsOf } from './relations/same/keys';
import type { Statement } from './relations/same/statement';
import { subsetRelations } from './relations/subsets';

/** All that one line says by itself. A function of the line's text alone, so that later versions of the draft share it. */
export interface LineReading {
  readonly mentions: readonly Mention[];
  readonly relations: readonly RelationDraft[];
  /** Those of the relations that are broken. */
  readonly broken: readonly RelationDraft[];
  /** Figures that may announce how many headings or items follow. */
  readonly announcing: readonly Mention[];
  /** Figures that may be stated again elsewhere. */
  readonly statements: readonly Statement[];
}

const NOTHING: LineReading = { mentions: [], relations: [], broken: [], announcing: [], statements: [] };

/** Reads a folded line; `from` is where its text begins behind an ordinal mark. */
export function readLine(folded: string, from: number): LineReading {
  const mentions = readMentions(folded, from);
  if (mentions.length === 0) return NOTHING;
  const passage: Passage = { folded, mentions };
  const relations = mentions.length === 1 ? [...namedCounts(passage), ...boundRelations(passage)] : relationsOf(passage);
  return readingOf(mentions, relations);
}

/** What the wording asserts between figures; where there is but one, it is only counted or bounded. */
function relationsOf(passage: Passage): readonly RelationDraft[] {
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
  return withoutConsequences(withoutRepeats(relations));
}

function readingOf(mentions: readonly Mention[], relations: readonly RelationDraft[]): LineReading {
  return {
    mentions: trimmed(mentions),
    relations: trimmed(relations),
    broken: trimmed(relations.filter(({ verdict }) => verdict === 'broken')),
    announcing: trimmed(mentions.filter(mayAnnounce)),
    statements: trimmed(statementsOf(mentions)),
  };
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
