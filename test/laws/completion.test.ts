import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/features/completion/complete';
import { readReport } from '../../server/src/model/report';
import { anyText, draftLike, samples } from './pieces';

const draftText = fc.oneof(draftLike, anyText, fc.constantFrom(...samples));
/** Where somebody writes: mostly where a line ends, or anywhere. */
const places = fc.record({ at: fc.nat(), isEnd: fc.boolean() });
const askedBy = fc.constantFrom('mark' as const, 'line' as const, 'perhaps' as const, 'key' as const);

function offsetOf(text: string, { at, isEnd }: { readonly at: number; readonly isEnd: boolean }): number {
  const ends = [...text.matchAll(/$/gm)].map(({ index }) => index);
  return isEnd ? ends[at % ends.length]! : at % (text.length + 1);
}

describe('whatever the text', () => {
  test('a proposal replaces a stretch of one line that holds the cursor, and its stops count from 1', () => {
    let tried = 0;
    fc.assert(
      fc.property(draftText, places, askedBy, (text, place, asked) => {
        const offset = offsetOf(text, place);
        const { proposals } = complete(readReport(text), offset, asked, 'auto');
        if (proposals.length > 0) tried += 1;
        for (const { span, label, newText, snippet, filterText } of proposals) {
          expect(span.start).toBeLessThanOrEqual(offset);
          expect(span.end).toBeGreaterThanOrEqual(offset);
          expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
          expect(label.trim()).not.toBe('');
          expect(newText).not.toBe('');
          expect(filterText.startsWith(text.slice(span.start, offset))).toBe(true);
          if (snippet !== undefined) expect(snippet).toContain('${1');
        }
      }),
      { numRuns: 200 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  test('what was read after another version gives the same proposals as what was read anew', () => {
    let tried = 0;
    fc.assert(
      fc.property(draftText, draftText, places, (before, text, place) => {
        const offset = offsetOf(text, place);
        const anew = complete(readReport(text), offset, 'key', 'auto');
        if (anew.proposals.length > 0) tried += 1;
        const borrowed = complete(readReport(text, readReport(before)), offset, 'key', 'auto');
        expect(borrowed).toEqual(anew);
      }),
      { numRuns: 200 },
    );
    expect(tried).toBeGreaterThan(20);
  });
});
