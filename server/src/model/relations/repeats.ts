import type { PlacedRelation } from '../placed';
import type { Repeat } from './same/factIndex';
import { nameOf } from './same/name';
import { agree } from './same/restate';
import type { Statement } from './same/statement';
import { slipBetween } from './slips';

/**
 * `same`: one indicator stated in two places. Only where the words, the body, the period and the measure are the same is
 * it one indicator; what is left unsaid in one of the two is taken from nowhere. What states what again is found by the
 * index of facts (`same/factIndex.ts`).
 */
export function repeatRelation({ earlier, later }: Repeat): PlacedRelation {
  const [a, b] = [earlier.mention, later.mention];
  const holds = agree(earlier, later);
  const slip = holds ? undefined : slipBetween(b.quantity.printed, a.quantity.printed);
  return {
    draft: {
      kind: 'same',
      verdict: holds ? 'holds' : 'broken',
      formula: `${a.text} ${holds ? '=' : '≠'} ${b.text}`,
      reason: `两处都写“${nameOf(b)}”`,
      ...(slip ? { slip } : {}),
      ...(holds ? {} : { assumption: '两处说的是同一范围、同一时期的同一指标' }),
    },
    figures: [earlier, later].map(({ mention, home }: Statement) => ({ role: 'value', mention, line: home.line })),
  };
}
