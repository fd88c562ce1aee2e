import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfInstant, instantOfDate, minuteOf } from '../../../server/src/word/comments/dates';

describe('dates of comments', () => {
  it('are what the clock in Beijing shows, with a Z or without', () => {
    expect(instantOfDate('2026-01-08T10:00:25')).toBe('2026-01-08T02:00:25Z');
    expect(instantOfDate('2026-01-08T10:00:25Z')).toBe('2026-01-08T02:00:25Z');
    expect(instantOfDate('2026-01-01T07:59:00Z')).toBe('2025-12-31T23:59:00Z');
    expect(dateOfInstant('2025-12-31T23:59:00Z')).toBe('2026-01-01T07:59:00');
  });

  it('have a zone where they tell one in figures', () => {
    expect(instantOfDate('2026-01-08T10:00:00+09:00')).toBe('2026-01-08T01:00:00Z');
    expect(instantOfDate('2026-01-08T10:00:00-0500')).toBe('2026-01-08T15:00:00Z');
  });

  it('may be missing, or none', () => {
    for (const date of ['', '0-00-00T00:00:00Z', '昨天', '2026-13-40T10:00:00']) {
      expect(instantOfDate(date)).toBe('1970-01-01T00:00:00Z');
    }
    expect(dateOfInstant('1970-01-01T00:00:00Z')).toBeUndefined();
    expect(dateOfInstant('昨天')).toBeUndefined();
    expect(minuteOf('昨天')).toBe('');
  });

  it('come back as they went, on every clock', () => {
    const seconds = fc.integer({ min: 1, max: 4_000_000_000 });
    fc.assert(
      fc.property(seconds, fc.integer({ min: -720, max: 840 }), (at, clock) => {
        const instant = new Date(at * 1000).toISOString().replace('.000Z', 'Z');
        expect(instantOfDate(dateOfInstant(instant, clock)!, clock)).toBe(instant);
        expect(instantOfDate(`${dateOfInstant(instant, clock)!}Z`, clock)).toBe(instant);
      }),
    );
  });
});
