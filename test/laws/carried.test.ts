import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { RULES } from '../../server/src/rules/index';
import { readSettings } from '../../server/src/rules/settings';

/*
 * Findings are taken over from version to version wherever a rule's sources say so. Whatever is typed, they must be those of
 * a check that knows of no version before.
 */
const FOLDER = 'test/drafts/unseen/';
const drafts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(FOLDER + name, 'utf8'));
const examples = RULES.filter(({ reads = 'draft' }) => reads === 'draft').flatMap(({ bad, good }) => [bad, good]);

/** What is typed: marks, ordinals and words that rules ask for, and pieces of their examples. */
const typed = fc.oneof(
  fc.constantFrom(...'，。；、：（）“”《》一二三四五是要的了年件月1%0 '),
  fc.constantFrom('2023年', '今年', '（三）', '三是', '下一步，', '（以下简称“甲乙”）', '三、', '1.', '原因', '××', '\t', '余', '3、4'),
  fc.tuple(fc.constantFrom(...examples), fc.nat(), fc.integer({ min: 1, max: 24 })).map(([example, from, length]) => {
    const [line] = example.split('\n').slice(from % example.split('\n').length);
    return line!.slice(from % (line!.length + 1), (from % (line!.length + 1)) + length);
  }),
  fc.constant(''),
);

/** An edit; `at` is a share of the draft's length. */
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.constantFrom(0, 0, 1, 3, 9), put: typed });

function edited(text: string, { at, removed, put }: { at: number; removed: number; put: string }): string {
  const start = Math.floor(at * text.length);
  const gone = text.slice(start, start + removed).split('\n', 1)[0]!;
  return text.slice(0, start) + put + text.slice(start + gone.length);
}

const base = fc.oneof(
  fc.constantFrom(...drafts),
  fc.array(fc.constantFrom(...examples), { minLength: 6, maxLength: 14 }).map((pieces) => pieces.join('\n')),
);

describe('findings taken over from the version before', () => {
  it.each([
    ['as they are set', readSettings({}, RULES).settings],
    ['with a dictionary', readSettings({ words: { allowed: ['办理行政复议案件'], replaced: { 台帐: '台账' } } }, RULES).settings],
  ])('are those of a fresh check: %s', (_, settings) => {
    fc.assert(
      fc.property(base, fc.array(edit, { minLength: 4, maxLength: 12 }), (text, edits) => {
        let report = readReport(text);
        check(report, settings);
        for (const one of edits) {
          report = readReport(edited(report.text, one), report);
          expect(check(report, settings)).toEqual(check(readReport(report.text), settings));
        }
      }),
      { numRuns: 40 },
    );
  });
});
