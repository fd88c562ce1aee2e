import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { readWord } from '../../server/src/word';
import { exportWord } from '../../server/src/word/write/export';
import { draftLike, samples } from '../laws/pieces';
import { WHOLE } from './exporting';

/** What was written is at its place in what is read again: by paragraph and offset, every stretch. */
async function expectReadAgain(text: string): Promise<void> {
  const { bytes, written } = await exportWord(readReport(text));
  const read = readWord(bytes);
  const paragraphs = new Map(read.paragraphs.filter(({ part }) => part === 'word/document.xml').map((one) => [one.number, one]));
  expect(read.comments).toEqual([]);
  expect(read.notices).toEqual([]);
  for (const { paragraph, at, length, from } of written) {
    const { span, label } = paragraphs.get(paragraph)!;
    expect(label).toBe('');
    expect(read.text.slice(span.start + at, span.start + at + length)).toBe(text.slice(from, from + length));
  }
}

describe('an exported file that is read again', () => {
  it.each([...samples, WHOLE])('has every stretch where it was written: %#', expectReadAgain);

  it('has so for drafts of any pieces', async () => {
    await fc.assert(fc.asyncProperty(draftLike, expectReadAgain), { numRuns: 150 });
  });

  it.each(samples)('raises the findings that the draft raises: %#', async (text) => {
    const messages = (draft: string): string[] => check(readReport(draft)).map(({ rule, message }) => `${rule} ${message}`);
    const before = messages(text);
    expect(messages(readWord((await exportWord(readReport(text))).bytes).text)).toEqual(before);
  });
});

it('paragraphs that are set in with wide blanks, as Word files have them, are headings and text all the same', () => {
  const plain = '一、渡口管理\n（一）检修\n全县渡口按季检修。\n';
  for (const blank of ['\u2003\u2003', '\u2002', '　　', '\u00a0']) {
    const outline = readReport(plain.replaceAll(/^/gm, blank)).outline.map(({ level, children }) => [
      level,
      children.map((one) => one.level),
    ]);
    expect(outline, JSON.stringify(blank)).toEqual([[1, [2]]]);
  }
});
