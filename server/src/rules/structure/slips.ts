/** One mistake in a run of ordinals. */
export interface Slip {
  /** The first number that is not what it should be. */
  readonly at: number;
  /** What it should be. */
  readonly expected: number;
  /**
   * wrong: this number alone (1 2 4 4 5) · shifted: it and all behind it (1 2 2 3, or 1 2 4 5) · order: `count` numbers stand
   * in another order (1 2 4 3 5).
   */
  readonly kind: 'wrong' | 'shifted' | 'order';
  readonly count: number;
}

export interface Alignment {
  /** What the run begins with: as asked for, or where that is free, what explains most. */
  readonly first: number;
  readonly slips: readonly Slip[];
}

const NONE: readonly Slip[] = [];
const LONGEST_DISORDER = 8;
/** What it costs to begin with another number than 1 where that is allowed: less than a slip. */
const LATE = 0.5;

/**
 * The fewest mistakes that explain a run of numbers which should rise by one from `first`; `free` where it may begin later,
 * as a contribution to a larger draft does. What stands behind a mistake is judged by what it follows: 1 2 4 5 6 is one gap.
 */
export function alignOrdinals(ordinals: readonly number[], first: number, free: boolean): Alignment {
  const begins = free && ordinals[0]! > 0 ? ordinals[0]! : first;
  if (ordinals.every((ordinal, i) => ordinal === begins + i)) return { first: begins, slips: NONE };
  const { numbers, slips: orders } = inOrder(ordinals, free ? ordinals[0]! : first);
  const { right, start } = bestPath(numbers, first, free);
  const slips = [...orders, ...slipsBetween(numbers, right, start)].sort((a, b) => a.at - b.at);
  // 1 1 1 1: no run of which some numbers are wrong, but one that was never numbered
  const hopeless = slips.length > 1 && slips.length * 2 >= ordinals.length;
  return { first: start, slips: hopeless ? [{ ...slips[0]!, kind: 'shifted', count: 1 }] : slips };
}

/** Puts numbers back that only stand in another order than they should: 1 2 4 3 5. */
function inOrder(ordinals: readonly number[], first: number): { numbers: number[]; slips: Slip[] } {
  const numbers = [...ordinals];
  const slips: Slip[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const expected = i === 0 ? first : numbers[i - 1]! + 1;
    if (numbers[i] === expected) continue;
    const count = disorderFrom(numbers, i, expected);
    if (count === 0) continue;
    for (let k = 0; k < count; k += 1) numbers[i + k] = expected + k;
    slips.push({ at: i, expected, kind: 'order', count });
    i += count - 1;
  }
  return { numbers, slips };
}

/** How many numbers from `i` on are the expected ones in another order; 0 where they are not. */
function disorderFrom(numbers: readonly number[], i: number, expected: number): number {
  let highest = 0;
  const seen = new Set<number>();
  for (let count = 1; count <= LONGEST_DISORDER && i + count <= numbers.length; count += 1) {
    const number = numbers[i + count - 1]!;
    if (number < expected || seen.has(number)) return 0;
    seen.add(number);
    highest = Math.max(highest, number);
    if (highest !== expected + count - 1) continue;
    const next = numbers[i + count];
    return next === undefined || next === expected + count ? count : 0;
  }
  return 0;
}

interface Step {
  /** What it costs that this number is right, less its place. */
  readonly cost: number;
  readonly at: number;
  readonly before: Step | undefined;
}

/** Which of the numbers are right, at the least cost, and what number the run then begins with. */
function bestPath(numbers: readonly number[], first: number, free: boolean): { right: readonly number[]; start: number } {
  const root: Step = { cost: 0, at: -1, before: undefined };
  const byOffset = new Map<number, Step>([[first, root]]);
  let cheapest = root;
  numbers.forEach((number, i) => {
    const offset = number - i;
    const same = byOffset.get(offset);
    const change = cheapest === root && free ? LATE : 1;
    const [before, cost] = same && same.cost <= cheapest.cost + change ? [same, same.cost] : [cheapest, cheapest.cost + change];
    // a number left out costs one; counted from the place, so that steps can be compared
    const step: Step = { cost: cost - 1, at: i, before };
    if (!same || step.cost <= same.cost) byOffset.set(offset, step);
    if (step.cost <= cheapest.cost) cheapest = step;
  });
  const right: number[] = [];
  for (let step: Step | undefined = cheapest; step && step.at >= 0; step = step.before) right.push(step.at);
  right.reverse();
  const begins = right.length === 0 ? first : numbers[right[0]!]! - right[0]!;
  return { right, start: free && begins > 0 ? begins : first };
}

function slipsBetween(numbers: readonly number[], right: readonly number[], first: number): Slip[] {
  const slips: Slip[] = [];
  let offset = first;
  let next = 0;
  numbers.forEach((number, at) => {
    if (right[next] === at) {
      next += 1;
      if (number - at !== offset) slips.push({ at, expected: at + offset, kind: 'shifted', count: 1 });
      offset = number - at;
    } else if (number !== at + offset) slips.push({ at, expected: at + offset, kind: 'wrong', count: 1 });
  });
  return slips;
}
