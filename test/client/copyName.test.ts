import { expect, test } from 'vitest';
import { copyName } from '../../client/src/word/copyName';

test('a copy has a name of its own, and so has the copy of a copy', () => {
  expect(copyName('报告.docx')).toBe('报告.核稿.docx');
  expect(copyName('报告.DOCX')).toBe('报告.核稿.docx');
  expect(copyName('2.1版.docx')).toBe('2.1版.核稿.docx');
  expect(copyName('报告.核稿.docx')).toBe('报告.核稿2.docx');
  expect(copyName('报告.核稿9.docx')).toBe('报告.核稿10.docx');
  expect(copyName('核稿.docx')).toBe('核稿.核稿.docx');
});
