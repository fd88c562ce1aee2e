import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordPackage } from '../../server/src/word';
import { docx, paragraph, partsOf } from './docx';

const PICTURE = new Uint8Array(5000).map((_, i) => (i * i) % 251);

describe('a copy of a package', () => {
  test('has the changed parts and those that are new, and all else to the byte as it was packed', () => {
    const bytes = docx({ body: paragraph('渠'), others: { 'word/media/a.png': PICTURE } });
    const file = new WordPackage(bytes);
    const copy = file.with(
      new Map([
        ['word/document.xml', '<新/>'],
        ['word/comments.xml', '<批注/>'],
      ]),
    );
    const before = unzipSync(bytes);
    const after = unzipSync(copy);
    expect(Object.keys(after)).toEqual([...Object.keys(before), 'word/comments.xml']);
    expect(strFromU8(after['word/document.xml']!)).toBe('<新/>');
    for (const name of Object.keys(before)) if (name !== 'word/document.xml') expect(after[name]).toEqual(before[name]);
    // changed back, it is the same file but for how the part is packed
    expect(new WordPackage(copy).text('word/comments.xml')).toBe('<批注/>');
  });

  test('of any parts is read the same by another program', () => {
    const content = fc.dictionary(fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }), fc.uint8Array({ maxLength: 3000 }), {
      maxKeys: 8,
    });
    fc.assert(
      fc.property(content, fc.string({ unit: 'grapheme' }), (parts, text) => {
        const plain = Object.fromEntries(Object.entries(parts).filter(([name]) => !/[/\\]|vba/i.test(name)));
        const lower = new Set(Object.keys(plain).map((name) => name.toLowerCase()));
        fc.pre(lower.size === Object.keys(plain).length && !lower.has('neu'));
        const bytes = zipSync({ 'word/a': strToU8(''), ...plain });
        const copy = unzipSync(new WordPackage(bytes).with(new Map([['neu', text]])));
        expect(copy).toEqual({ 'word/a': strToU8(''), ...plain, neu: strToU8(text) });
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the encoding of a part', () => {
    const utf16 = new Uint8Array(Buffer.from('\uFEFF<渠/>', 'utf16le'));
    const others = { 'word/a.xml': utf16, 'word/b.xml': strToU8('\uFEFF<b/>') };
    const file = new WordPackage(zipSync({ ...partsOf({ body: '' }), ...others }));
    expect(file.text('word/a.xml')).toBe('<渠/>');
    const copy = unzipSync(
      file.with(
        new Map([
          ['word/a.xml', '<堤/>'],
          ['word/b.xml', '<c/>'],
        ]),
      ),
    );
    expect(Buffer.from(copy['word/a.xml']!).toString('utf16le')).toBe('\uFEFF<堤/>');
    expect(copy['word/b.xml']).toEqual(strToU8('\uFEFF<c/>'));
  });

  test('keeps names as they stand, also those that are in no encoding that is told', () => {
    const named = zipSync({ ...partsOf({ body: '' }), 'word/media/ABCD1.png': PICTURE });
    // 图片 in GBK, in the place of four letters
    const gbk = Buffer.from(Buffer.from(named).toString('latin1').replaceAll('ABCD', '\u00CD\u00BC\u00C6\u00AC'), 'latin1');
    const copy = Buffer.from(new WordPackage(gbk).with(new Map([['word/comments.xml', '<批注/>']])));
    expect(copy.toString('latin1').split('word/media/\u00CD\u00BC\u00C6\u00AC1.png')).toHaveLength(3);
    expect(copy.includes(Buffer.from('�'))).toBe(false);
  });
});
