import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fromPosition, fromRange, wants } from '../../server/src/lsp/fromProtocol';
import { nameOf } from '../../server/src/lsp/log';
import { plainText } from '../../server/src/lsp/plainText';
import { toDocumentSymbol, toFoldingRanges, toPosition, toRange } from '../../server/src/lsp/toProtocol';
import { readReport } from '../../server/src/model/report';
import type { OutlineNode } from '../../server/src/syntax/outline';
import { indexLines } from '../../server/src/text/lineIndex';
import { span } from '../../server/src/text/span';

describe('positions', () => {
  const drafts = fc.string({ unit: fc.constantFrom('全', '1', '𠮷', '😀', '\n', '\r\n', '\u2028', '\t') });

  test('there and back again is the same place, surrogates included', () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        // no position lies between \r and \n
        fc.pre(text.slice(offset - 1, offset + 1) !== '\r\n');
        expect(fromPosition(indexLines(text), toPosition(indexLines(text), offset))).toBe(offset);
      }),
    );
  });

  test('are the same that the client counts', () => {
    const text = '𠮷县😀\r\n共12件';
    const document = TextDocument.create('untitled:1', '', 1, text);
    for (const offset of [0, 2, 3, 5, 7, 8, 10]) expect(toPosition(indexLines(text), offset)).toEqual(document.positionAt(offset));
  });

  test('a range given backwards is put right', () => {
    const lines = indexLines('甲乙\n丙丁');
    const range = toRange(lines, span(1, 4));
    expect(fromRange(lines, { start: range.end, end: range.start })).toEqual(span(1, 4));
  });
});

describe('kinds of code actions', () => {
  test.each([
    [['source'], 'source.fixAll.hegao', true],
    [['source.fixAll.hegao'], 'source.fixAll.hegao', true],
    [[''], 'quickfix', true],
    [['source.fix'], 'source.fixAll.hegao', false],
    [['source.fixAll.hegao.more'], 'source.fixAll.hegao', false],
    [undefined, 'source.fixAll.hegao', false],
  ])('%j asks for %s: %s', (only, kind, expected) => expect(wants(only, kind)).toBe(expected));
});

describe('the outline', () => {
  const node = (parts: Partial<OutlineNode>): OutlineNode => ({
    kind: 'heading',
    level: 1,
    style: '一、',
    marker: '',
    markerSpan: span(0, 0),
    ordinal: null,
    title: '',
    place: span(0, 2),
    sectionEnd: 2,
    runIn: false,
    children: [],
    ...parts,
  });

  test('a heading without words still has a name, and its place is inside its range', () => {
    const symbol = toDocumentSymbol(
      { lines: indexLines('——\n甲'), report: readReport('——\n甲') },
      node({ place: span(0, 2), sectionEnd: 1, title: ' ' }),
    );
    expect(symbol.name).toBe('（无标题）');
    expect(symbol.range).toEqual(symbol.selectionRange);
  });

  test('what is within one line cannot be folded', () => {
    const folds = [span(0, 2), span(0, 4)].map((place) => ({ span: place, kind: 'table' as const, depth: 0, collapsed: '甲乙 …' }));
    const lines = indexLines('甲乙\n丙');
    expect(toFoldingRanges(lines, folds, { foldingKinds: () => false, collapsedText: false })).toEqual([{ startLine: 0, endLine: 1 }]);
    expect(toFoldingRanges(lines, folds, { foldingKinds: () => true, collapsedText: true })).toEqual([
      { startLine: 0, endLine: 1, kind: 'region', collapsedText: '甲乙 …' },
    ]);
  });
});

test('Markdown without its marks', () => {
  const markdown = '### 读数\n\n**13件** 即 `13`  \n[依据](docs/a.md)：5 \\* 2\n\n---\n\n_不符_';
  expect(plainText(markdown)).toBe('读数\n\n13件 即 13\n依据：5 * 2\n\n不符');
});

test.each([
  ['file:///d%3A/%E6%8A%A5%E5%91%8A.txt', '报告.txt'],
  ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ['file:///100%.txt', '100%.txt'],
])('%s is called %s', (uri, name) => expect(nameOf(uri)).toBe(name));
