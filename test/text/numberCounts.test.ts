import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NumberCounts } from '../../server/src/text/numberCounts';

it('counts as a map does, whatever comes and goes', () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.boolean()), { maxLength: 400 }), (steps) => {
      const [counts, map] = [new NumberCounts(), new Map<number, number>()];
      for (const [one, isAdded] of steps) {
        const known = map.get(one) ?? 0;
        const by = isAdded ? 1 : known > 0 ? -1 : 0;
        map.set(one, known + by);
        expect(counts.add(one, by)).toBe(known + by);
      }
      for (const [one, count] of map) expect(counts.of(one)).toBe(count);
    }),
  );
});

it('takes no more room for what has gone', () => {
  const counts = new NumberCounts();
  for (let i = 0; i < 100_000; i += 1) {
    counts.add(i, 1);
    counts.add(i, -1);
  }
  expect(counts.size).toBeLessThanOrEqual(128);
});
