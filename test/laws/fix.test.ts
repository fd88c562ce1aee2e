import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { applyEdits, composed, placesAfter, Trace } from '../../server/src/features/edits';
import { fixAll } from '../../server/src/features/fix';
import { readReport } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import type { Edit, Rule } from '../../server/src/rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/rules/settings';
import { FAKES } from '../features/fakeRules';
import { draftLike, samples } from './pieces';

/** Everything is on. */
const ALL: Settings = { ...DEFAULT_SETTINGS, severity: Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])) };

/** How often each rule reports. */
function counts(text: string, rules: readonly Rule[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { rule } of check(readReport(text), ALL, rules)) found.set(rule, (found.get(rule) ?? 0) + 1);
  return found;
}

/** What must be so whatever the draft and the rules; gives how many fixes were applied. */
function expectLaws(text: string, rules: readonly Rule[], suggestions: boolean): number {
  const options = { settings: ALL, rules, suggestions };
  const { report, edits, applied } = fixAll(readReport(text), options);
  // Nothing outside the edits has changed, and the edits are apart.
  expect(applyEdits(text, edits)).toBe(report.text);
  edits.forEach(({ span }, i) => expect(span.start).toBeGreaterThanOrEqual(edits[i - 1]?.span.end ?? 0));
  // Fixing what has been fixed changes nothing.
  const again = fixAll(readReport(report.text), options);
  expect([again.report.text, again.edits, again.applied]).toEqual([report.text, [], []]);
  // No rule reports more than before, and as many findings are gone as fixes were applied, or more.
  const [before, after] = [counts(text, rules), counts(report.text, rules)];
  for (const [rule, count] of after) expect(count, rule).toBeLessThanOrEqual(before.get(rule) ?? 0);
  expect(sum(after)).toBeLessThanOrEqual(sum(before) - applied.length);
  // What is found outside the edits was found there before.
  const trace = new Trace(edits);
  const earlier = new Set(check(readReport(text), ALL, rules).map(({ rule, span }) => `${rule} ${span.start} ${span.end}`));
  const places = placesAfter(edits);
  for (const { rule, span } of check(report, ALL, rules)) {
    if (places.some((place) => place.start <= span.end && span.start <= place.end)) continue;
    const { start, end } = trace.before(span);
    expect(earlier).toContain(`${rule} ${start} ${end}`);
  }
  return applied.length;
}

function sum(found: Map<string, number>): number {
  return [...found.values()].reduce((a, b) => a + b, 0);
}

describe('laws of fixing', () => {
  it('hold for made-up rules that hinder each other, on any text', () => {
    const text = fc.string({
      unit: fc.constantFrom('[', ']', '甲', '乙', '丙', '！', ',', '，', '。', ' ', '13', '1', '\r\n', '\n', '𠮷'),
    });
    let fixes = 0;
    fc.assert(
      fc.property(text, fc.boolean(), (draft, suggestions) => void (fixes += expectLaws(draft, FAKES, suggestions))),
      { numRuns: 500 },
    );
    expect(fixes).toBeGreaterThan(100);
  });

  it.each([false, true])('hold for all rules on the samples after random edits (suggestions too: %s)', (suggestions) => {
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 30 }), draftLike);
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { maxLength: 5 }), (sample, edits) => {
        const text = edits.reduce((draft, [at, length, words]) => {
          const start = Math.floor(at * draft.length);
          return draft.slice(0, start) + words + draft.slice(start + length);
        }, sample);
        expectLaws(text, RULES, suggestions);
      }),
      { numRuns: 20 },
    );
  });

  for (const rule of RULES) {
    it(`hold for what ${rule.id} reports`, () => {
      expectLaws(rule.bad, RULES, false);
      expectLaws(`关于工作情况的报告\n\n${rule.bad}\n${rule.bad}\n`, RULES, true);
      expectLaws(rule.bad.replaceAll('\n', '\r\n'), RULES, true);
    });
  }
});

describe('edits', () => {
  const text = fc.string({ unit: fc.constantFrom('一', '二', '三', '\n'), maxLength: 30 });
  const apart = (length: number): fc.Arbitrary<Edit[]> =>
    fc.array(fc.tuple(fc.nat({ max: length }), fc.nat({ max: 3 }), fc.string({ maxLength: 3 })), { maxLength: 6 }).map((some) => {
      const edits: Edit[] = [];
      for (const [start, size, newText] of some.sort(([a], [b]) => a - b)) {
        if (edits.length === 0 || edits.at(-1)!.span.end < start)
          edits.push({ span: { start, end: Math.min(length, start + size) }, newText });
      }
      return edits;
    });

  it('made one after the other are those that were composed', () => {
    const both = text.chain((draft) =>
      apart(draft.length).chain((first) => fc.tuple(fc.constant(draft), fc.constant(first), apart(applyEdits(draft, first).length))),
    );
    fc.assert(
      fc.property(both, ([draft, first, second]) => {
        const all = composed(draft.length, first, second);
        expect(applyEdits(draft, all)).toBe(applyEdits(applyEdits(draft, first), second));
        all.forEach(({ span }, i) => expect(span.start).toBeGreaterThan(all[i - 1]?.span.end ?? -1));
      }),
    );
  });
});
