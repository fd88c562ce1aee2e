import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, isAtLeast } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import type { Finding } from '../../server/src/rules/rule';
import type { Span } from '../../server/src/text/span';

/**
 * A draft with one table: t… made up by somebody who had not seen the code, u… by one who had, before running it.
 * `start` to `end` is where it is wrong; `wrong` is null where it is not. */
interface Case {
  readonly id: string;
  readonly text: string;
  readonly wrong: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly why: string | null;
}

const CASES = readFileSync('test/tables/blind.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Case);

/** Wrong tables of which nothing is said so far: an exact list, so that one that is found has to be taken out. */
const MISSED: readonly string[] = [];

function findings(text: string): Finding[] {
  return check(readReport(text)).filter(({ severity }) => isAtLeast(severity, 'warning'));
}

function touches({ span, related }: Finding, { start, end }: Case): boolean {
  const meets = (place: Span): boolean => place.start < end! && place.end > start!;
  return meets(span) || related.some((place) => meets(place.span));
}

describe('tables written before the engine saw them', () => {
  it('marks the wrong cell of each', () => {
    for (const { id, text, wrong, start, end } of CASES) if (wrong !== null) expect(text.slice(start!, end!), id).toBe(wrong);
    expect(CASES.filter(({ wrong }) => wrong !== null).length).toBeGreaterThan(30);
    expect(CASES.filter(({ wrong }) => wrong === null).length).toBeGreaterThan(30);
  });

  for (const one of CASES)
    it(`${one.id} ${one.wrong === null ? 'is consistent' : `is wrong at ${one.wrong}`}`, () => {
      const found = findings(one.text);
      const stray = found.filter((finding) => one.wrong === null || !touches(finding, one));
      expect(
        stray.map(({ rule, message }) => `${rule} ${message}`),
        one.text,
      ).toEqual([]);
    });

  it('misses what is known to be missed, and no more', () => {
    const missed = CASES.filter((one) => one.wrong !== null && !findings(one.text).some((finding) => touches(finding, one)));
    expect(missed.map(({ id }) => id)).toEqual(MISSED);
  });
});
