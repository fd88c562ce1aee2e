import { describe, expect, it } from 'vitest';
import { isFromPreview } from '../../client/src/views/preview/messages';
import { pageLines, spliceOf } from '../../client/src/views/preview/pageLines';

const linesOf = (text: string) => pageLines(text, [{ line: 0, role: 'title' }]).lines;

describe('the lines of a page', () => {
  it('are the text of the draft with what is known of each line', () => {
    expect(pageLines('题\r\n文\n', [{ line: 0, role: 'title' }, { line: 2, role: 'omitted' }])).toEqual({
      lines: [{ text: '题', look: { role: 'title' } }, { text: '文' }, { text: '', look: { role: 'omitted' } }],
      cutAt: undefined,
    }); // prettier-ignore
  });

  it('of a very long draft end somewhere, and say where', () => {
    const { lines, cutAt } = pageLines('渡口检修。\n'.repeat(200_000), []);
    expect(lines.length).toBeLessThan(200_000);
    expect(cutAt).toBe(lines.length - 1);
    expect(pageLines('渡'.repeat(5_000_000), []).lines[0]!.text.length).toBeLessThan(5_000_000);
  });

  it('are sent only as far as they differ', () => {
    const before = linesOf('题\n甲\n乙\n丙');
    expect(spliceOf(before, linesOf('题\n甲\n乙\n丙'))).toBeUndefined();
    expect(spliceOf(before, linesOf('题\n甲\n丁\n丙'))).toEqual({ from: 2, removed: 1, lines: [{ text: '丁' }] });
    expect(spliceOf(before, linesOf('题\n甲\n甲\n乙\n丙'))).toEqual({ from: 2, removed: 0, lines: [{ text: '甲' }] });
    expect(spliceOf(before, linesOf('题\n丙'))).toEqual({ from: 1, removed: 2, lines: [] });
    expect(spliceOf([], before)).toEqual({ from: 0, removed: 0, lines: before });
    expect(spliceOf(before, pageLines('题\n甲\n乙\n丙', []).lines)).toEqual({ from: 0, removed: 1, lines: [{ text: '题' }] });
  });
});

describe('messages of a page', () => {
  it('are taken if they are what they should be', () => {
    expect(isFromPreview({ kind: 'go', line: 3, character: 0, focus: true })).toBe(true);
    expect(isFromPreview({ kind: 'ready', findings: false })).toBe(true);
  });

  it.each([
    undefined,
    null,
    'go',
    {},
    { kind: 'other' },
    { kind: 'go', line: -1, character: 0, focus: true },
    { kind: 'go', line: 0.5, character: 0, focus: true },
    { kind: 'go', line: 1, character: '0', focus: true },
    { kind: 'scrolled' },
    { kind: 'scrolled', line: Number.NaN },
  ])('are passed over if not: %j', (message) => {
    expect(isFromPreview(message)).toBe(false);
  });
});
