import type { Edit, Finding } from '../rules/rule';
import type { Span } from '../text/span';
import { firstWhere, meets, placesAfter } from './edits';

/**
 * Whether all that is found after `edits` was found before them: by the same rule at the same place, or, where an edit
 * is met, by the same rule at some edit. The findings in `mended` must be gone.
 */
export function addsNoFinding(
  before: readonly Finding[],
  after: readonly Finding[],
  edits: readonly Edit[],
  mended: readonly Finding[],
): boolean {
  if (after.length > before.length - mended.length) return false;
  const earlier = new Places(edits.map(({ span }) => span));
  const later = new Places(placesAfter(edits));
  const known = new Map<string, number>();
  const count = (key: string, by: number): number => {
    const sum = (known.get(key) ?? 0) + by;
    known.set(key, sum);
    return sum;
  };
  for (const finding of before) count(earlier.keyOf(finding), 1);
  for (const finding of mended) count(earlier.keyOf(finding), -1);
  return after.every((finding) => count(later.keyOf(finding), -1) >= 0);
}

/** The places of edits, in the text before or after them. */
class Places {
  /** How many code units stand in and between the edits before each of them, edits themselves left out. */
  private readonly outside: number[] = [];

  constructor(private readonly places: readonly Span[]) {
    let edited = 0;
    for (const { start, end } of places) {
      this.outside.push(start - edited);
      edited += end - start;
    }
  }

  /** The same for a finding before and after: its rule, and what stands outside all edits before it. */
  keyOf({ rule, span }: Finding): string {
    const next = firstWhere(this.places, ({ end }) => end >= span.start);
    const place = this.places[next];
    if (place && meets(place, span)) return rule;
    const last = this.places[next - 1];
    const from = last ? span.start - last.end + this.outside[next - 1]! : span.start;
    return `${rule} ${from} ${span.end - span.start}`;
  }
}
