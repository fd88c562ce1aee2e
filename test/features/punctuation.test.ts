import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../server/src/features/edits';
import { format, formatTyped } from '../../server/src/features/format';
import { readReport } from '../../server/src/model/report';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';

const FULL = '坚持学法，健全制度；检查有序，评查逐卷；审查全面，清理按期；普法扎实，形式多样；调解健全，信访下降。\n';
const HALF = FULL.replaceAll('，', ',').replaceAll('；', ';');

/** The draft after what was typed last, at its end. */
function typed(draft: string, isEnded = false): string {
  const start = draft.lastIndexOf('\n') + 1;
  return applyEdits(draft, formatTyped(readReport(draft), DEFAULT_SETTINGS, { start, end: draft.length }, isEnded));
}

describe('formatting of marks on type', () => {
  it('turns a pair of brackets as its second is typed', () => {
    expect(typed(`${FULL}(一)`)).toBe(`${FULL}（一）`);
    expect(typed(`${FULL}培训31次(含轮训)`)).toBe(`${FULL}培训31次（含轮训）`);
  });

  it('mends a pair of two widths', () => {
    expect(typed(`${FULL}培训31次（含轮训)`)).toBe(`${FULL}培训31次（含轮训）`);
    expect(typed(`${FULL}培训31次(含轮训）`)).toBe(`${FULL}培训31次（含轮训）`);
  });

  it('turns a comma when the line or the sentence is ended, and not before', () => {
    expect(typed(`${FULL}培训31次,考核4次。`)).toBe(`${FULL}培训31次，考核4次。`);
    expect(typed(`${FULL}培训31次,`)).toBe(`${FULL}培训31次,`);
    expect(typed(`${FULL}培训31次,`, true)).toBe(`${FULL}培训31次，`);
  });

  it('turns nothing in a draft that is half-width, nor in one that has no custom', () => {
    for (const draft of [`${HALF}(一)`, `${HALF}培训31次(含轮训)`, '(一)', `${HALF}${FULL}(一)`]) expect(typed(draft)).toBe(draft);
    const draft = `${HALF}培训31次，考核4次。`;
    expect(typed(draft, true)).toBe(draft);
    expect(format(readReport(draft), DEFAULT_SETTINGS)).toEqual([]);
  });

  it('leaves the marks of other languages, of numbers and of times', () => {
    for (const line of ['参考Smith, J. (eds.)', '每日9:30', '受理1,234件', '比例为2:1', '1)', 'f(x)']) {
      expect(typed(`${FULL}${line}`, true)).toBe(`${FULL}${line}`);
    }
  });

  it('leaves the rest of the draft alone', () => {
    const other = FULL.repeat(5).replace('；普法', ';普法');
    expect(typed(`${other}(一)`)).toBe(`${other}（一）`);
    expect(applyEdits(other, format(readReport(other), DEFAULT_SETTINGS))).toBe(FULL.repeat(5));
  });
});
