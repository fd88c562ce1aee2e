import type { LineReading } from '../../model/line';
import type { Mention } from '../../model/mentions';
import { sumFormula } from '../../model/relations/arithmetic';
import { figure, type RelationDraft } from '../../model/relations/draft';

const LISTS = /其中|包括|分别为|分为/;
/** No list is longer. */
const MOST = 14;
const FEWEST = 3;

/**
 * Sums that the line's relations leave out since their figures are counted in several units: `960条，其中612件、233条、115条`.
 * `known` are the sums that it has.
 */
export function unlikeSums({ mentions }: LineReading, known: readonly RelationDraft[]): RelationDraft[] {
  const totals = new Set(known.map(({ figures }) => figures[0]?.mention));
  return mentions.flatMap((total, at) => {
    const first = mentions[at + 1];
    if (totals.has(total) || !isExact(total) || !first || !LISTS.test(first.gap) || first.sentence !== total.sentence) return [];
    const parts = partsOf(total, mentions.slice(at + 1, at + 1 + MOST));
    if (!parts) return [];
    const figures = [figure('total', total), ...parts.map((part) => figure('part', part))];
    return [{ kind: 'sum', verdict: 'holds', formula: sumFormula(total, parts, 'equal'), reason: '各项之和正好等于它', figures }];
  });
}

function partsOf(total: Mention, next: readonly Mention[]): Mention[] | undefined {
  const parts: Mention[] = [];
  let sum = 0;
  for (const mention of next) {
    if (mention.sentence !== total.sentence || mention.depth !== total.depth || !isExact(mention)) return undefined;
    parts.push(mention);
    sum += mention.quantity.printed;
    if (sum >= total.quantity.printed) return sum === total.quantity.printed && parts.length >= FEWEST ? parts : undefined;
  }
  return undefined;
}

/** People are counted beside cases and not among them. */
function isExact({ quantity: { kind, loose, unit }, change }: Mention): boolean {
  return kind === 'amount' && unit !== '' && unit !== '人' && !loose && !change;
}
