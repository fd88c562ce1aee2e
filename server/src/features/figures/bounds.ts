import { plainNumber, type Interval } from '../../text/interval';

/** JSON has no infinity: a bound that does not exist is null. */
export function intervalToJson({ low, high, lowOpen, highOpen }: Interval): {
  low: number | null;
  high: number | null;
  lowOpen: boolean;
  highOpen: boolean;
} {
  return { low: finiteOrNull(low), high: finiteOrNull(high), lowOpen, highOpen };
}

function finiteOrNull(bound: number): number | null {
  return Number.isFinite(bound) ? plainNumber(bound) : null;
}
