import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readWord, WordRefused } from '../../server/src/word';
import { docx, paragraph, partsOf, run, type Inside } from './docx';
import { Alone } from './hostile/inProcess';
import { entry, repeated, zip, type Lying } from './hostile/zip';

const SENTENCE = '全年受理行政复议申请136件。';
const HEAD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const TAIL = '</w:body></w:document>';
/** About 1 MB. */
const BLOCK = paragraph(SENTENCE).repeat(7500);

/** The sentence with which a file is refused; undefined where it is read. Anything else that is thrown goes on. */
function refusal(bytes: Uint8Array): string | undefined {
  try {
    readWord(bytes);
    return undefined;
  } catch (error) {
    if (error instanceof WordRefused) return error.reason.zh;
    throw error;
  }
}

/** A Word file, one of whose entries is this one. */
function withEntry(lying: Lying, inside: Inside = { body: paragraph(SENTENCE) }): Uint8Array {
  const parts = Object.entries(partsOf(inside)).filter(([name]) => name !== lying.name);
  return zip([...parts.map(([name, content]) => entry(name, content)), lying]);
}

/** A Word file, one of whose parts has this text. */
function withPart(name: string, text: string | Uint8Array, inside: Inside = { body: paragraph(SENTENCE) }): Uint8Array {
  return zipSync({ ...partsOf(inside), [name]: typeof text === 'string' ? strToU8(text) : text });
}

const many = (length: number, write: (i: number) => string): string => Array.from({ length }, (_, i) => write(i)).join('');

/** What such a file may take: the objects of a process, and all of its memory with Node itself in it, in MB. */
const HEAP = 768;
const MEMORY = 900;

describe('a file that would take more than a machine has', () => {
  let alone: Alone;
  beforeAll(async () => {
    alone = await Alone.start();
  });
  afterAll(() => alone.end());

  const document = (): Lying => repeated('word/document.xml', HEAD, BLOCK, 500, TAIL);
  const part = (name: string): Lying => entry(name, `<a>${' '.repeat(31 << 20)}</a>`);

  const refused: Record<string, readonly [() => Uint8Array, string]> = {
    '500 MB of XML': [() => withEntry(document()), '过大'],
    '500 MB of XML that say to be 1 KB': [() => withEntry({ ...document(), saidSize: 1000 }), '损坏'],
    '500 MB of XML that say to be 30 MB': [() => withEntry({ ...document(), saidSize: 30 << 20 }), '损坏'],
    '500 MB of XML in the relations': [() => withEntry(repeated('_rels/.rels', '<a>', BLOCK, 500, '</a>')), '过大'],
    'an empty document that says to be 30 MB': [
      () => withEntry({ ...entry('word/document.xml', HEAD + TAIL), saidSize: 30 << 20 }),
      '损坏',
    ],
    'parts that are too much together': [
      () => {
        const inside = { body: paragraph(SENTENCE), styles: '', numbering: '', footnotes: '' };
        const parts = Object.entries(partsOf(inside)).filter(([name]) => !/(styles|numbering|footnotes)\.xml$/.test(name));
        const large = ['styles', 'numbering', 'footnotes'].map((name) => part(`word/${name}.xml`));
        return zip([...parts.map(([name, content]) => entry(name, content)), ...large]);
      },
      '过大',
    ],
    '20,000 entries': [() => withMany(20_000), '部件'],
    'elements 100,000 deep': [() => docx({ body: '<w:sdt>'.repeat(100_000) + '</w:sdt>'.repeat(100_000) }), '庞大'],
    'three million elements': [() => docx({ body: '<w:p/>'.repeat(3_000_000) }), '庞大'],
    'an element with a million attributes': [
      () => docx({ body: `<w:p ${many(1_000_000, (i) => `w:a${i}=""`).replaceAll('w:a', ' w:a')}/>` }),
      '庞大',
    ],
    'a million cells over sixty columns each': [
      () => docx({ body: `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc>'.repeat(300_000)}</w:tr></w:tbl>` }),
      '过长',
    ],
  };

  test.each(Object.entries(refused))('%s', (_, [make, word]) => {
    const { megabytes, ...outcome } = alone.read(make(), HEAP);
    expect(outcome).toEqual({ refused: expect.stringContaining(word) });
    expect(megabytes).toBeLessThan(MEMORY);
  });

  const list = (levels: string): string =>
    `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const NUMBERED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
  /** What is odd but no lie is read, or refused; it neither hangs nor grows without end. */
  const bounded: Record<string, () => Uint8Array> = {
    'as many paragraphs as are read': () => docx({ body: '<w:p/>'.repeat(990_000) }),
    'as many runs as are read': () => docx({ body: `<w:p>${'<w:r><w:t>1</w:t></w:r>'.repeat(490_000)}</w:p>` }),
    'a paragraph of ten million characters': () => docx({ body: paragraph('字'.repeat(10_000_000)) }),
    'notes in notes in notes': () =>
      docx({
        body: '<w:p><w:r><w:footnoteReference w:id="0"/></w:r></w:p>',
        footnotes: many(50_000, (i) => `<w:footnote w:id="${i}"><w:p><w:r><w:footnoteReference w:id="${i + 1}"/></w:r></w:p></w:footnote>`),
      }),
    'a number of a megabyte before each paragraph': () =>
      docx({ body: NUMBERED.repeat(100_000), numbering: list(`<w:lvl w:ilvl="0"><w:lvlText w:val="${'%1字'.repeat(300_000)}"/></w:lvl>`) }),
    'a list with level 999999999': () =>
      docx({ body: NUMBERED.replace('"0"', '"999999999"'), numbering: list('<w:lvl w:ilvl="999999999"><w:lvlText w:val="%1"/></w:lvl>') }),
    'a list with a hundred thousand levels': () =>
      docx({
        body: '<w:p><w:pPr><w:pStyle w:val="s"/></w:pPr></w:p>'.repeat(100_000),
        styles: '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
        numbering: list(many(100_000, (i) => `<w:lvl w:ilvl="${i}"/>`)),
      }),
    'styles each based on the next': () =>
      docx({
        body: many(50_000, (i) => `<w:p><w:pPr><w:pStyle w:val="s${i}"/></w:pPr>${run('1')}</w:p>`),
        styles: many(50_000, (i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`),
      }),
    'a cell with hundreds of thousands of text boxes': () =>
      docx({
        body: `<w:tbl><w:tr><w:tc><w:p><w:r><w:drawing>${'<w:txbxContent><w:p/></w:txbxContent>'.repeat(300_000)}</w:drawing></w:r></w:p></w:tc></w:tr></w:tbl>`,
      }),
    'comments over the same empty paragraphs': () =>
      docx({
        body: `<w:p>${many(100_000, (i) => `<w:commentRangeStart w:id="${i}"/>`)}</w:p>${many(100_000, (i) => `<w:p><w:commentRangeEnd w:id="${i}"/></w:p>`)}`,
        comments: many(100_000, (i) => `<w:comment w:id="${i}"/>`),
      }),
    'fields in fields': () =>
      docx({
        body: `<w:p><w:r>${'<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>'.repeat(200_000)}${'<w:t>1</w:t>'.repeat(200_000)}</w:r></w:p>`,
      }),
    'paragraphs without marks, all of them one': () =>
      docx({ body: `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('1')}</w:p>`.repeat(100_000) }),
    'half a million relations': () =>
      withPart(
        'word/_rels/document.xml.rels',
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${'<Relationship Id="a" Type="b" Target="c"/>'.repeat(500_000)}</Relationships>`,
      ),
    'tables in tables': () =>
      docx({ body: '<w:tbl><w:tr><w:tc>'.repeat(30) + '<w:p/>'.repeat(300_000) + '</w:tc></w:tr></w:tbl>'.repeat(30) }),
  };

  test.each(Object.entries(bounded))('%s', (_, make) => {
    const outcome = alone.read(make(), HEAP);
    expect(outcome.failed).toBeUndefined();
    expect(outcome.megabytes).toBeLessThan(MEMORY);
  });

  it('in a picture is not even unpacked', () => {
    const bomb = zip([repeated('a', '', ' '.repeat(1 << 20), 500, '')]);
    const picture = repeated('word/media/image1.png', '', ' '.repeat(1 << 20), 500, '');
    const parts = Object.entries(partsOf({ body: paragraph(SENTENCE), others: { 'word/embeddings/a.zip': bomb } }));
    const { megabytes, ...outcome } = alone.read(zip([...parts.map(([name, content]) => entry(name, content)), picture]), HEAP);
    expect(outcome).toEqual({ length: SENTENCE.length + 1 });
    expect(megabytes).toBeLessThan(150);
  });
});

/** A Word file with so many empty parts. */
function withMany(count: number): Uint8Array {
  const parts = Object.entries(partsOf({ body: paragraph(SENTENCE) }));
  const others = Array.from({ length: count }, (_, i) => entry(`word/media/${i}`, ''));
  return zip([...parts.map(([name, content]) => entry(name, content)), ...others]);
}

describe('an archive that lies', () => {
  const parts = Object.entries(partsOf({ body: paragraph(SENTENCE) })).map(([name, content]) => entry(name, content));

  it('about nothing is read', () => {
    expect(readWord(zip(parts)).text).toBe(`${SENTENCE}\n`);
  });

  it.each<[string, Uint8Array]>([
    ['of two entries in one place', zip(parts.map((each) => (each.name.endsWith('document.xml') ? { ...each, offset: 0 } : each)))],
    ['of two entries with one name', zip([...parts, entry('word/document.xml', HEAD + TAIL)])],
    ['of names that differ in capitals alone', zip([...parts, entry('Word/Document.xml', HEAD + TAIL)])],
    ['of entries outside the file', zip(parts.map((each) => ({ ...each, offset: 1 << 30 })))],
    ['of more entries than it has', zip(parts, parts.length + 1)],
    ['of another way to pack', zip(parts.map((each) => ({ ...each, method: 0 as const })))],
    ['of bytes that were packed', zip(parts.map((each) => ({ ...each, crc: (each.crc ^ 1) >>> 0 })))],
  ])('%s is refused', (_, bytes) => {
    expect(refusal(bytes)).toMatch(/损坏.*另存为 \.docx/);
  });

  it('is refused where its entries are locked', () => {
    expect(refusal(zip(parts.map((each) => ({ ...each, flags: 1 }))))).toMatch(/加了密.*取消密码/);
  });
});

describe('entities', () => {
  const LAUGHS = `<!DOCTYPE l [<!ENTITY a "哈">${many(30, (i) => `<!ENTITY a${i} "${`&a${i === 0 ? '' : i - 1};`.repeat(10)}">`)}]>`;
  const BODY = `${HEAD}<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>${TAIL}`;

  it.each([
    ['that are files', `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${HEAD}<w:p><w:r><w:t>&x;</w:t></w:r></w:p>${TAIL}`],
    ['that are on the net', `<!DOCTYPE d SYSTEM "http://example.invalid/a.dtd">${HEAD}${TAIL}`],
    ['that declare entities', `<!DOCTYPE d [<!ENTITY % p SYSTEM "http://example.invalid/a"> %p;]>${HEAD}${TAIL}`],
    ['that laugh a billion times', LAUGHS + BODY],
  ])('%s are refused', (_, xml) => {
    expect(refusal(withPart('word/document.xml', xml))).toMatch(/实体声明.*在 Word 里另存/);
  });

  it.each(['word/styles.xml', 'word/comments.xml', '_rels/.rels', 'word/_rels/document.xml.rels'])('are refused in %s too', (name) => {
    const inside = { body: paragraph(SENTENCE), styles: '', comments: '' };
    const text = strFromU8(partsOf(inside)[name]!);
    expect(refusal(withPart(name, text.replace('?>', '?><!DOCTYPE a [<!ENTITY x "y">]>'), inside))).toMatch(/实体声明/);
  });

  it('that nobody has declared are refused', () => {
    expect(refusal(docx({ body: '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>' }))).toMatch(/损坏/);
  });
});

describe('macros', () => {
  const types = strFromU8(partsOf({ body: '' })['[Content_Types].xml']!);
  const asMacro = types.replace(
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'application/vnd.ms-word.document.macroEnabled.main+xml',
  );
  const asPart = types.replace('</Types>', '<Override PartName="/word/a.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>');

  it.each<[string, Uint8Array]>([
    ['as Word keeps them', withPart('word/vbaProject.bin', new Uint8Array([1]))],
    ['under another name', withPart('[Content_Types].xml', asPart)],
    ['in a document that says so', withPart('[Content_Types].xml', asMacro)],
  ])('%s are refused', (_, bytes) => {
    expect(refusal(bytes)).toMatch(/宏.*另存为不含宏的 \.docx/);
  });
});

describe('relations that lead outside', () => {
  const rels = (target: string, more = ''): string =>
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"${more}/></Relationships>`;

  it.each(['../../../../etc/passwd', 'file:///etc/passwd', 'http://example.invalid/a.xml', '//server/share/a.xml', 'C:\\\\a.xml', ''])(
    'find nothing: %s',
    (target) => {
      expect(refusal(withPart('_rels/.rels', rels(target)))).toMatch(/不是 Word 文件|损坏/);
    },
  );

  it('are not followed', () => {
    const bytes = withPart('_rels/.rels', rels('http://example.invalid/a.xml', ' TargetMode="External"'));
    expect(readWord(bytes).text).toBe(`${SENTENCE}\n`);
  });
});

describe('what is there without what belongs to it', () => {
  const text = run('全年');

  it.each<[string, Inside]>([
    ['a drawing with neither choice nor fall-back', { body: `<w:p>${text}<w:r><w:drawing><mc:AlternateContent/></w:drawing></w:r></w:p>` }],
    ['a choice of nothing', { body: `<mc:AlternateContent/><w:p>${text}<w:r><mc:AlternateContent/></w:r></w:p>` }],
    ['the end of a field', { body: `<w:p>${text}<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r></w:p>` }],
    [
      'the list with the number of none',
      {
        body: `<w:p><w:pPr><w:numPr/></w:pPr>${text}</w:p>`,
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="0"><w:abstractNumId w:val="0"/></w:num>',
      },
    ],
    ['a note', { body: `<w:p>${text}<w:r><w:footnoteReference w:id="5"/></w:r></w:p>`, footnotes: '' }],
    ['a comment', { body: `<w:p><w:commentRangeEnd w:id="5"/>${text}</w:p>`, comments: '' }],
  ])('is read: %s', (_, inside) => {
    expect(readWord(docx(inside)).text).toBe('全年\n');
  });
});

describe('a file of another kind', () => {
  /** An OLE file (MS-CFB): a header, a sector of its table, and a directory with these streams. */
  const ole = (...streams: string[]): Uint8Array => {
    const bytes = Buffer.alloc(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.writeUInt16LE(0x3e, 24);
    bytes.writeUInt16LE(3, 26);
    bytes.writeUInt16LE(0xfffe, 28);
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt32LE(1, 48);
    ['Root Entry', ...streams].forEach((name, i) => {
      bytes.write(name, 1024 + 128 * i, 'utf16le');
      bytes.writeUInt16LE(2 * name.length + 2, 1024 + 128 * i + 64);
    });
    return bytes;
  };
  const archive = (files: Record<string, string>, level: 0 | 6 = 6): Uint8Array =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level });

  it.each<[string, Uint8Array, RegExp]>([
    ['encrypted', ole('EncryptionInfo', 'EncryptedPackage'), /加了密.*取消密码.*另存为 \.docx/],
    ['.doc', ole('WordDocument', '1Table'), /Word 97.*另存为 \.docx/],
    ['.wps', ole('WordDocument', 'WpsCustomData'), /\.wps.*另存为 \.docx/],
    ['.xls', ole('Workbook'), /Excel.*另存为/],
    ['another OLE file', ole('Contents'), /旧版 Office.*另存为 \.docx/],
    ['.rtf', strToU8('{\\rtf1\\ansi\\ansicpg936 }'), /RTF.*另存为 \.docx/],
    ['.pdf', strToU8('%PDF-1.7\n%âãÏÓ\n'), /PDF.*另存为 \.docx/],
    ['.odt', archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }, 0), /OpenDocument.*另存为 \.docx/],
    ['.xlsx', archive({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' }), /Excel.*另存为/],
    ['.pptx', archive({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<a/>' }), /PowerPoint.*另存为/],
    ['.ofd', archive({ 'OFD.xml': '<a/>', 'Doc_0/Document.xml': '<a/>' }), /OFD.*另存为/],
    ['another archive', archive({ 'a.txt': '你好' }), /不是 Word 文件.*另存为 \.docx/],
    ['nothing', new Uint8Array(), /损坏|不是 Word 文件/],
    ['text', strToU8('全年受理136件。'), /损坏|不是 Word 文件/],
    ['zeros', new Uint8Array(100_000), /损坏|不是 Word 文件/],
    ['a Word file without a document', zipSync({ 'word/styles.xml': strToU8('<a/>') }), /不是 Word 文件.*另存为 \.docx/],
    ['a Word file with another root', withPart('word/document.xml', '<html xmlns="http://www.w3.org/1999/xhtml"/>'), /不是 Word 文件/],
    ['a Word file in GB18030', withPart('word/document.xml', new Uint8Array([0x3c, 0xc7, 0xe5, 0xcf, 0xaa])), /损坏.*另存为 \.docx/],
  ])('%s gets a sentence on what to do', (_, bytes, sentence) => {
    expect(refusal(bytes)).toMatch(sentence);
  });
});

/** Numbers from 0 up to, but not, `below`: the same in each run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe.each(['word-report', 'libreoffice-changes', 'word-number-levels', 'word-text-boxes'])('%s, damaged', (name) => {
  const whole = new Uint8Array(readFileSync(join(__dirname, 'files', `${name}.docx`)));

  it('by being cut off anywhere, is refused', () => {
    for (let length = 0; length < whole.length; length += 100) expect(refusal(whole.subarray(0, length)), String(length)).toMatch(/损坏/);
  });

  it('in any byte, is refused or read', () => {
    const roll = dice(20261123);
    let refused = 0;
    for (let i = 0; i < 1000; i += 1) {
      const bytes = whole.slice();
      for (let flips = roll(4); flips >= 0; flips -= 1) bytes[roll(bytes.length)]! ^= 1 << roll(8);
      if (refusal(bytes) !== undefined) refused += 1;
    }
    // most bytes are of parts that are read
    expect(refused).toBeGreaterThan(500);
  });

  it('in what its parts say, is refused or read', () => {
    const roll = dice(7);
    const parts = unzipSync(whole);
    const names = Object.keys(parts).filter((each) => each.endsWith('.xml') || each.endsWith('.rels'));
    for (let i = 0; i < 300; i += 1) {
      const part = names[roll(names.length)]!;
      const changed = strToU8(oddly(strFromU8(parts[part]!), roll));
      refusal(zipSync({ ...parts, [part]: changed }, { level: 1 }));
    }
  });
});

const ODD = [
  ...['', '0', '1', '-1', '8', '9', '999999999', '1e9', 'x', 'none', 'restart', '../..', 'rId1'],
  ...['%1%2%3%9', 'chineseCounting', 'begin', 'separate', 'end', '&#x10FFFF;'],
];
const ELEMENTS = [
  ...[
    '',
    '<w:p/>',
    '<w:r/>',
    '<w:tbl/>',
    '<w:tr/>',
    '<w:tc/>',
    '<w:sdt/>',
    '<w:numPr/>',
    '<mc:AlternateContent/>',
    '<w:ins><w:p/></w:ins>',
  ],
  ...['<w:fldChar w:fldCharType="end"/>', '<w:commentRangeEnd w:id="0"/>', '<w:footnoteReference w:id="1"/>'],
];

/** XML in which some elements are gone, are there twice, or have others in them or beside them, and some attributes say something else. */
function oddly(xml: string, roll: (below: number) => number): string {
  const one = (list: readonly string[]): string => list[roll(list.length)]!;
  const CHANGES: readonly (readonly [RegExp, (old: string) => string])[] = [
    [/<[^<>/?!]+\/>/g, (old) => one([old + old, one(ELEMENTS)])],
    [/="[^"<>]*"/g, () => `="${one(ODD)}"`],
    [/<(w:\w+)[ >][^<]*<\/\1>/g, (old) => one([old + old, one(ELEMENTS)])],
    [/<\/w:\w+>/g, (old) => one([one(ELEMENTS) + old, old + one(ELEMENTS)])],
  ];
  let changed = xml;
  for (let times = roll(8); times >= 0; times -= 1) {
    const [pattern, write] = CHANGES[roll(CHANGES.length)]!;
    const places = [...changed.matchAll(pattern)];
    const found = places[roll(places.length || 1)];
    if (!found) continue;
    const { index, 0: old } = found;
    changed = changed.slice(0, index) + write(old) + changed.slice(index + old.length);
  }
  return changed;
}
