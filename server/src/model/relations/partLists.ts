import type { Mention } from '../mentions';
import type { Passage, RelationDraft } from './draft';
import { bracketLists } from './parts/brackets';
import { colonLists } from './parts/colons';
import { cuedLists, pairedLists } from './parts/cued';
import { knownDivisions } from './parts/divisions';
import { isRefuted, type ExactSums } from './parts/exact';
import { judge } from './parts/judge';
import type { PartList } from './parts/list';
import { restLists } from './parts/rests';
import { totalsBehind } from './parts/totals';

/** The ways in which a draft gives the parts of a total, the plainest wording first. */
const READERS = [pairedLists, bracketLists, colonLists, restLists, totalsBehind, knownDivisions];

/**
 * `sum` and `subset` from lists of parts: behind 其中, in brackets, behind a colon, before 共计, or by a division that the
 * field knows. Each total of a list is read once: the first way of reading that finds it counts. `sums` are the exact
 * sums of the passage, against which no list is called broken.
 */
export function partListRelations(passage: Passage, sums: ExactSums): RelationDraft[] {
  const found: RelationDraft[] = [];
  const taken = new Set<string>();
  const settled = new Set<Mention>();
  const read = (lists: Iterable<PartList>): void => {
    for (const list of lists) {
      const key = (m: Mention): string => `${list.total.index}/${m.index}`;
      if (list.parts.some((part) => taken.has(key(part)))) continue;
      // a list that the wording has given its total needs no other by knowledge of the field
      if (!list.announced && list.parts.every((part) => settled.has(part))) continue;
      const relations = judge(passage, list, sums).filter(
        ({ kind, verdict, figures }) =>
          kind !== 'sum' ||
          verdict !== 'broken' ||
          !isRefuted(
            figures[0]!.mention,
            figures.slice(1).map(({ mention }) => mention),
            sums,
          ),
      );
      for (const { kind, verdict, figures } of relations) {
        for (const { mention } of figures) taken.add(key(mention));
        if (kind === 'sum' && verdict === 'holds') for (const { mention } of figures.slice(1)) settled.add(mention);
      }
      found.push(...relations);
    }
  };
  const cued = [...cuedLists(passage)];
  read(cued);
  for (const reader of READERS) read(reader(passage, cued));
  return found;
}
