import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, type Decoded } from '../../server/src/cli/decode';

const PROSE = '一、主要工作及成效\n　　全县共办理案件13件，其中行政许可5件、行政处罚8件，办结率为100%。\n';

async function textOf(bytes: Uint8Array): Promise<Extract<Decoded, { kind: 'text' }>> {
  const decoded = await decode(Buffer.from(bytes));
  if (decoded.kind === 'refused') throw new Error(`refused: ${decoded.reason.zh}`);
  return decoded;
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const decoded = await decode(Buffer.from(bytes));
  if (decoded.kind === 'text') throw new Error(`read as ${decoded.encoding}: ${decoded.text.slice(0, 40)}`);
  expect(decoded.reason.en).not.toBe('');
  return decoded.reason.zh;
}

function utf16(text: string, order: 'little' | 'big'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

describe('what drafts are written in', () => {
  const bom = (...bytes: number[]) => Buffer.from(bytes);
  const forms: readonly [name: string, bytes: Buffer, encoding: string, bom: boolean][] = [
    ['UTF-8', Buffer.from(PROSE), 'UTF-8', false],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${PROSE}`), 'UTF-8', true],
    ['UTF-16LE with its mark', Buffer.concat([bom(0xff, 0xfe), utf16(PROSE, 'little')]), 'UTF-16LE', true],
    ['UTF-16BE with its mark', Buffer.concat([bom(0xfe, 0xff), utf16(PROSE, 'big')]), 'UTF-16BE', true],
    ['UTF-16LE without', utf16(PROSE, 'little'), 'UTF-16LE', false],
    ['UTF-16BE without', utf16(PROSE, 'big'), 'UTF-16BE', false],
    ['UTF-32LE', Buffer.concat([bom(0xff, 0xfe, 0, 0), iconv.encode(PROSE, 'utf-32le')]), 'UTF-32LE', true],
    ['UTF-32BE', Buffer.concat([bom(0, 0, 0xfe, 0xff), iconv.encode(PROSE, 'utf-32be')]), 'UTF-32BE', true],
    ['GB18030', iconv.encode(PROSE, 'gb18030'), 'GB18030', false],
    ['GB18030 with its mark', Buffer.concat([bom(0x84, 0x31, 0x95, 0x33), iconv.encode(PROSE, 'gb18030')]), 'GB18030', true],
    ['CRLF in GB18030', iconv.encode(PROSE.replaceAll('\n', '\r\n'), 'gb18030'), 'GB18030', false],
  ];

  it.each(forms)('%s', async (_name, bytes, encoding, hasMark) => {
    const decoded = await textOf(bytes);
    expect(decoded.text.replaceAll('\r\n', '\n')).toBe(PROSE);
    expect(decoded).toMatchObject({ encoding, bom: hasMark, warnings: [] });
  });

  it.each(['一', '全县', '受理13件', 'a', '报告\n'])('is recognised in UTF-16 and UTF-8 however short it is: %s', async (text) => {
    expect((await textOf(Buffer.from(text))).text).toBe(text);
    const marked = Buffer.concat([bom(0xff, 0xfe), utf16(text, 'little')]);
    expect((await textOf(marked)).text).toBe(text);
  });

  it.each(['全县', '受理13件', '报告'])('is recognised in GB18030 however short it is: %s', async (text) => {
    expect(await textOf(iconv.encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'GB18030' });
  });

  it.each(['little', 'big'] as const)('UTF-16 of one line of Han, without a single NUL (%s endian)', async (order) => {
    const line = '全面推进依法行政，建设法治政府。';
    expect((await textOf(utf16(line, order))).text).toBe(line);
  });

  it('plain English is not taken for UTF-16, whatever its length', async () => {
    for (const text of ['Bush hid the facts', 'this app can break', 'hhhh']) {
      expect(await textOf(Buffer.from(text))).toMatchObject({ text, encoding: 'UTF-8' });
    }
  });

  it('rare names: four bytes a character, and the private area, in GB18030', async () => {
    const text = '调解员𠮷野、㐂田和王㛃共3人，其中专职1人、兼职2人。\uE000';
    expect(await textOf(iconv.encode(text, 'gb18030'))).toMatchObject({ text, encoding: 'GB18030', warnings: [] });
  });

  it('an empty file is an empty text', async () => {
    expect(await textOf(new Uint8Array())).toMatchObject({ text: '', encoding: 'UTF-8', warnings: [] });
    expect(await textOf(Buffer.from([0xef, 0xbb, 0xbf]))).toMatchObject({ text: '', bom: true });
  });

  it('Big5 is read, and that is said', async () => {
    const text = '全縣共辦理案件13件，其中行政許可5件、行政處罰9件，均已辦結。';
    const decoded = await textOf(iconv.encode(text, 'big5'));
    expect(decoded).toMatchObject({ text, encoding: 'Big5' });
    expect(decoded.warnings[0]?.zh).toContain('Big5');
  });

  it('a mark in the middle stays where it is', async () => {
    expect((await textOf(Buffer.from('前\uFEFF后'))).text).toBe('前\uFEFF后');
  });
});

describe('what is damaged is read and said', () => {
  it('a few bad bytes in UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(PROSE.repeat(3)), Buffer.from([0xff]), Buffer.from('结尾。')]);
    const decoded = await textOf(bytes);
    expect(decoded.encoding).toBe('UTF-8');
    expect(decoded.text).toBe(`${PROSE.repeat(3)}\uFFFD结尾。`);
    expect(decoded.warnings.map(({ zh }) => zh)).toEqual([expect.stringMatching(/^按 UTF-8 读取，有 1 处.*第 7 行/)]);
  });

  it('UTF-8 cut in the middle of a character', async () => {
    const decoded = await textOf(Buffer.from('全县共办理').subarray(0, -1));
    expect(decoded).toMatchObject({ encoding: 'UTF-8', text: '全县共办\uFFFD' });
    expect(decoded.warnings).toHaveLength(1);
  });

  it('a GB18030 paragraph pasted into UTF-8', async () => {
    const decoded = await textOf(Buffer.concat([Buffer.from(PROSE.repeat(20)), iconv.encode('另有案件3件。', 'gb18030')]));
    expect(decoded.encoding).toBe('UTF-8');
    expect(decoded.text.startsWith(PROSE.repeat(20))).toBe(true);
    expect(decoded.warnings[0]?.zh).toContain('混用编码');
  });

  it('GB18030 cut in the middle of a character', async () => {
    const decoded = await textOf(iconv.encode(PROSE.trimEnd(), 'gb18030').subarray(0, -1));
    expect(decoded.encoding).toBe('GB18030');
    expect(decoded.warnings).toHaveLength(1);
  });

  it('UTF-16 with an odd byte', async () => {
    const decoded = await textOf(Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(PROSE, 'little'), Buffer.from([0x41])]));
    expect(decoded.text).toBe(`${PROSE}\uFFFD`);
    expect(decoded.warnings).toHaveLength(1);
  });

  it('text that was saved with U+FFFD in it', async () => {
    expect((await textOf(Buffer.from('全县\uFFFD办理案件13件'))).warnings).toHaveLength(1);
  });

  it('a stray NUL', async () => {
    const decoded = await textOf(Buffer.from(`${PROSE}\0`));
    expect(decoded.text).toBe(`${PROSE}\0`);
    expect(decoded.warnings[0]?.zh).toContain('1 个空字符');
  });
});

describe('what is no text is refused in a sentence that names it', () => {
  const zip = (name: string) => Buffer.from(`PK\x03\x04\x14\0\x06\0${'\0'.repeat(18)}${name}\0\x01\x02`, 'latin1');
  const ole = (name: string) =>
    Buffer.concat([Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), Buffer.alloc(64), Buffer.from(name, 'utf16le')]);
  const kinds: readonly [sentence: string, bytes: Buffer][] = [
    ['Word 文件（.docx）', zip('word/document.xml')],
    ['Excel 文件（.xlsx）', zip('xl/workbook.xml')],
    ['OFD', zip('OFD.xml')],
    ['压缩文件', zip('photo.jpg')],
    ['.doc', ole('WordDocument')],
    ['.xls', ole('Workbook')],
    ['PDF', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')],
    ['RTF', Buffer.from('{\\rtf1\\ansi')],
    ['图片', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['程序', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1')],
  ];

  it.each(kinds)('%s', async (sentence, bytes) => {
    expect(await refusalOf(bytes)).toContain(sentence);
  });

  it('bytes without meaning', async () => {
    let seed = 1;
    const noise = Buffer.from(Array.from({ length: 4096 }, () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 16));
    expect(await refusalOf(noise)).toContain('不是文本文件');
    expect(await refusalOf(Buffer.alloc(1000))).toContain('不是文本文件');
  });

  it('the encodings of other languages', async () => {
    expect(
      await refusalOf(Buffer.from('Le résumé de la façade fut rédigé à Besançon, près du théâtre, où naît le déjà-vu.', 'latin1')),
    ).toMatch(/编码/);
    expect(await refusalOf(iconv.encode('これは日本語の文章です。行政許可の件数は13件でした。', 'shift_jis'))).toContain('Shift_JIS');
    expect(await refusalOf(iconv.encode('これは日本語の文章です。行政許可の件数は13件でした。', 'euc-jp'))).toContain('EUC-JP');
  });
});
