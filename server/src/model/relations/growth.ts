import type { Mention } from '../mentions';
import type { Passage, RelationDraft } from './draft';
import { growthByDifference } from './growth/difference';
import { directions } from './growth/direction';
import { judge } from './growth/judge';
import { multiples } from './growth/multiples';
import { pairsFor } from './growth/pairs';
import { respectiveChanges } from './growth/respective';
import { changeVerb } from './growth/verbs';
import { sentenceStart } from './sentence';
import { yearlyGrowth } from './growth/yearly';

/** Wording under which growth is not that of the two printed figures. */
const OTHER_BASIS = /同口径|可比|扣除|实际增长|年均(?=[增下递复上])|不变价|剔除|平均每年|预期|目标|累计增/;

/** `growth`: a stated rise or fall against the two values it is said of. `lists` are the part lists already read. */
export function growthRelations(passage: Passage, lists: readonly RelationDraft[]): RelationDraft[] {
  const parts = new Set(lists.flatMap(({ figures }) => figures.slice(1).map(({ mention }) => mention)));
  const respective = respectiveChanges(passage);
  const found: RelationDraft[] = [];
  for (const change of passage.mentions) {
    const paired = respective.get(change);
    const verb = paired?.verb ?? changeVerb(change);
    if (verb === undefined) continue;
    const yearly = OTHER_BASIS.test(sentenceAround(passage.folded, change));
    const direct = (): RelationDraft | undefined =>
      paired ? judge(paired.pair, change, verb) : growthOf(passage.mentions, change, verb, parts);
    const relation = yearly ? yearlyGrowth(passage.mentions, change, verb) : direct();
    if (relation) found.push(relation);
  }
  const told = new Set(found.filter(({ verdict }) => verdict === 'broken').flatMap(({ figures }) => figures.map(({ mention }) => mention)));
  const turned = directions(passage).filter(({ figures }) => !figures.some(({ mention }) => told.has(mention)));
  return [...found, ...multiples(passage), ...turned];
}

/** The growth of the most natural pair; of another one where that does not fit and the other does. */
function growthOf(mentions: readonly Mention[], change: Mention, verb: string, parts: ReadonlySet<Mention>): RelationDraft | undefined {
  const pairs = pairsFor(mentions, change, parts);
  if (!pairs) return growthByDifference(mentions, change, verb, parts);
  const natural = judge(pairs.natural, change, verb);
  if (natural?.verdict !== 'broken') return natural;
  return pairs.others.map((pair) => judge(pair, change, verb)).find((other) => other?.verdict === 'holds') ?? natural;
}

function sentenceAround(folded: string, mention: Mention): string {
  const start = sentenceStart(folded, mention.quantity.start);
  return folded.slice(Math.max(start, mention.quantity.start - 120), mention.quantity.end);
}
