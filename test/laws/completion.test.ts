import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../../server/src/features/completion/complete';
import { readReport } from '../../server/src/model/report';
import { anyText, draftLike, samples } from './pieces';

const draftText = fc.oneof(draftLike, anyText, fc.constantFrom(...samples));
const askedBy = fc.constantFrom('mark' as const, 'line' as const, 'perhaps' as const, 'key' as const);

describe('whatever the text', () => {
  test('a proposal replaces a stretch of one line that holds the cursor, and its stops count from 1', () => {
    fc.assert(
      fc.property(draftText, fc.nat(), askedBy, (text, at, asked) => {
        const offset = at % (text.length + 1);
        const { proposals } = complete(readReport(text), offset, asked, 'auto');
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
    );
  });

  test('what was read after another version gives the same proposals as what was read anew', () => {
    fc.assert(
      fc.property(draftText, draftText, fc.nat(), (before, text, at) => {
        const offset = at % (text.length + 1);
        const borrowed = complete(readReport(text, readReport(before)), offset, 'key', 'auto');
        expect(borrowed).toEqual(complete(readReport(text), offset, 'key', 'auto'));
      }),
    );
  });
});
