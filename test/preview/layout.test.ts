import { describe, expect, it } from 'vitest';
import type { PageLine } from '../../server/src/protocol/preview';
import { pageLines } from '../../client/src/views/preview/pageLines';
import { Flow, type Block } from '../../client/webview/preview/layout/flow';
import { mayNotBegin, mayNotEnd } from '../../client/webview/preview/layout/glyphs';
import { heightOf, isSamePage, pagesOf, type Page } from '../../client/webview/preview/layout/pages';
import { placeOf } from '../../client/webview/preview/layout/places';
import { glyphAt } from '../../client/webview/preview/layout/rows';
import { CELL, CELLS, ROW, ROWS } from '../../client/webview/preview/layout/standard';
import { looksOf } from './looks';

const linesOf = (text: string): PageLine[] => [...pageLines(text, looksOf(text)).lines];
const pagesFor = (text: string, flow = new Flow()): Page[] => pagesOf(flow.of(linesOf(text)));

/** The rows of text of a block as they are printed. */
function printed(block: Block): string[] {
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(({ glyphs }) => glyphs.text.slice(glyphs.at[0], glyphs.at[glyphs.count])).join('|')); // prettier-ignore
  const { glyphs, rows } = block;
  return rows.map(({ from, to }) => {
    let row = '';
    for (let i = from; i < to; i += 1) row += glyphAt(glyphs, i);
    return row;
  });
}

/** Every row of a page with the row that it stands in, its indent in cells and its words. */
function rowsOn(page: Page): [row: number, indent: number, words: string][] {
  return page.flatMap(({ block, from, to, top }) =>
    printed(block)
      .slice(from, to)
      .map((words, i): [number, number, string] => [top + i, block.kind === 'text' ? block.rows[from + i]!.indent : 0, words]),
  );
}

const HEAD = '云岭县渡口管理情况报告\n县人民政府：\n';
const LONG = '全县渡口按季检修，船工持证上岗，渡船逐艘登记，水位按日公布，';

describe('the measures', () => {
  it('are those of the standard: 28 characters and 22 rows fill 156 by 225 millimetres', () => {
    expect(CELLS * CELL).toBeCloseTo(156, 6);
    expect(ROWS * ROW).toBeCloseTo(225, 6);
  });
});

describe('a paragraph', () => {
  const [page] = pagesFor(`${HEAD}一、渡口\n${LONG.repeat(6)}完。\n`);
  const rows = rowsOn(page!);

  it('begins two characters in and goes on at the edge, 28 characters a row', () => {
    const own = rows.slice(3);
    expect(own[0]![1]).toBe(2);
    expect(own[0]![2]).toHaveLength(26);
    expect(own[1]![1]).toBe(0);
    for (const [, , words] of own.slice(1, -1)) expect(words.length).toBeGreaterThanOrEqual(26);
    for (const [, , words] of own.slice(1)) expect(words.length).toBeLessThanOrEqual(28);
  });

  it('never begins a row with what closes, nor ends one with what opens', () => {
    for (const shift of Array.from({ length: 30 }, (_, i) => '渡'.repeat(i))) {
      const text = `${HEAD}一、渡口\n${shift}${'依据《渡口办法》（试行），“先检后渡”；'.repeat(8)}\n`;
      const words = pagesFor(text).flatMap(rowsOn).slice(3).map(([, , row]) => row); // prettier-ignore
      for (const row of words.slice(1)) expect(mayNotBegin(row[0]!), row).toBe(false);
      for (const row of words.slice(0, -1)) expect(mayNotEnd(row.at(-1)!), row).toBe(false);
    }
  });

  it('has numbers in one row, and digits half as wide as characters', () => {
    for (const shift of Array.from({ length: 12 }, (_, i) => '渡'.repeat(i + 15))) {
      const words = pagesFor(`${HEAD}一、渡口\n${shift}检修渡船123456.78艘次，占98.76%。\n`).flatMap(rowsOn).map(([, , row]) => row); // prettier-ignore
      expect(words.some((row) => row.includes('123456.78'))).toBe(true);
      expect(words.some((row) => row.includes('98.76%'))).toBe(true);
    }
    const block = pagesFor(`${HEAD}一、渡口\n${'12'.repeat(5)}艘\n`)[0]!.at(-1)!.block;
    expect(block.kind === 'text' && block.rows[0]!.width).toBe(6);
  });

  it('fills its rows to the edge', () => {
    const block = page!.at(-1)!.block;
    if (block.kind !== 'text') throw new Error('no text');
    for (const { indent, width, stretch, from, to } of block.rows.slice(0, -1))
      expect(indent + width + stretch * (to - from - 1)).toBeCloseTo(28, 6);
  });

  it('keeps every character of a megabyte in one line', () => {
    const text = `${HEAD}${LONG.repeat(30000)}`;
    const block = pagesFor(text)[0]!.at(-1)!.block;
    if (block.kind !== 'text') throw new Error('no text');
    expect(block.rows.at(-1)!.to).toBe(block.glyphs.count);
    expect(block.rows.every(({ from, to }, i) => to > from && from === (block.rows[i - 1]?.to ?? 0))).toBe(true);
  });
});

describe('a page', () => {
  it('has 22 rows, and the next goes on where it ends', () => {
    const pages = pagesFor(`${HEAD}一、渡口\n${LONG.repeat(60)}\n`);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages.slice(0, -1)) expect(rowsOn(page).at(-1)![0]).toBe(21);
    expect(rowsOn(pages[1]!)[0]![0]).toBe(0);
    expect(pages[1]![0]!.from).toBe(pages[0]!.at(-1)!.to);
  });

  it('is the same after an edit further down', () => {
    const flow = new Flow();
    const text = `${HEAD}一、渡口\n${`${LONG}。\n`.repeat(40)}`;
    const lines = linesOf(text);
    const before = pagesOf(flow.of(lines));
    const after = pagesOf(flow.of([...lines.slice(0, -2), { text: '又修船3艘。' }]));
    expect(isSamePage(before[0]!, after[0]!)).toBe(true);
    expect(isSamePage(before.at(-1)!, after.at(-1)!)).toBe(false);
  });
});

describe('what stands around the text', () => {
  const DRAFT = `云府发〔2023〕7号
云岭县人民政府关于渡口管理情况的报告
市人民政府：
　　现将情况报告如下。
一、渡口
（一）检修。全年检修渡口36处。
　　附件：1.渡口清单
　　　　　2.渡船清单
　　　　　　　　云岭县人民政府
　　　　　　　　2023年12月1日
（联系人：渡生）
附件1
渡口清单
南渡口在云水南岸。
附件2：渡船清单
渡船36艘。
`;
  const pages = pagesFor(DRAFT);
  const rows = rowsOn(pages[0]!);
  const at = (words: string): [number, number, string] => rows.find(([, , row]) => row.startsWith(words))!;

  it('keeps the blank rows and the indents of the standard', () => {
    const [number, title, addressee] = [at('云府发'), at('云岭县人民政府关于'), at('市人民政府')];
    expect(title[0] - number[0]).toBe(3);
    expect(addressee).toEqual([title[0] + 2, 0, '市人民政府：']);
    expect(at('现将')).toEqual([addressee[0] + 1, 2, '现将情况报告如下。']);
    expect(at('附件：1.')).toEqual([at('（一）')[0] + 2, 2, '附件：1.渡口清单']);
    expect(at('2.')).toEqual([at('附件：1.')[0] + 1, 5, '2.渡船清单']);
    expect(at('（联系人')[1]).toBe(2);
  });

  it('sets the date four characters from the edge, and the office in the middle above it', () => {
    const date = at('2023年');
    const width = 3 + 7 / 2;
    expect(date[1]).toBe(28 - 4 - width);
    const signature = rows.filter(([, , row]) => row === '云岭县人民政府').at(-1)!;
    expect(signature[1] + 7 / 2).toBe(date[1] + width / 2);
    expect(signature[0]).toBe(date[0] - 1);
  });

  it('begins a page with each attachment, its title in the third row', () => {
    expect(pages).toHaveLength(3);
    expect(rowsOn(pages[1]!).slice(0, 2).map(([row, , words]) => [row, words])).toEqual([[0, '附件1'], [2, '渡口清单']]); // prettier-ignore
    expect(rowsOn(pages[2]!).slice(0, 2).map(([row, , words]) => [row, words])).toEqual([[0, '附件2'], [2, '渡船清单']]); // prettier-ignore
  });

  it('never leaves a page to the sign-off alone', () => {
    for (let count = 1; count < 45; count += 1) {
      const text = `${HEAD}一、渡口\n${'修船。\n'.repeat(count)}云岭县人民政府\n2023年12月1日\n`;
      for (const page of pagesFor(text)) expect(page.some(({ block }) => block.role === 'text' || block.role === 'heading')).toBe(true);
    }
  });

  it('breaks a long title into rows of like length between words', () => {
    const title = '云岭县人民政府关于二〇二三年度全县渡口安全管理工作情况的报告';
    const block = pagesFor(`${title}\n县人大常委会：\n一、渡口\n修船。\n`)[0]![0]!.block;
    const titleRows = printed(block);
    expect(titleRows.join('')).toBe(title);
    expect(titleRows).toHaveLength(2);
    expect(Math.abs(titleRows[0]!.length - titleRows[1]!.length)).toBeLessThanOrEqual(6);
  });
});

describe('a table', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `渡口${i + 1}\t${i}\t${i * 2}`).join('\n');
  const pages = pagesFor(`${HEAD}一、渡口\n表1　渡口统计表\n名称\t船\t人\n${rows}\n`);

  it('is as wide as the type area and goes on over pages, each row once', () => {
    const tables = pages.flatMap((page) => page.filter(({ block }) => block.kind === 'table'));
    const block = tables[0]!.block;
    if (block.kind !== 'table') throw new Error('no table');
    expect(block.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(156, 6);
    expect(block.rows).toHaveLength(41);
    expect(tables.map(({ from, to }) => [from, to]).flat()).toEqual([0, tables[0]!.to, tables[0]!.to, ...tables.slice(1).flatMap(({ to }, i) => (i + 2 < tables.length ? [to, to] : [to]))]); // prettier-ignore
    for (const page of pages) for (const one of page) expect(one.top + one.to - one.from).toBeLessThanOrEqual(ROWS);
    expect(heightOf(block, 0)).toBe(1);
  });
});

describe('a place of the draft', () => {
  const text = `${HEAD}一、渡口\n　　${LONG.repeat(50)}\n\n又及。\n`;
  const pages = pagesFor(text);
  const line = 3;

  it('is found on its page, in its row and at its character', () => {
    expect(placeOf(pages, line, 2)).toMatchObject({ page: 0, row: 4, x: 2 * CELL });
    const second = placeOf(pages, line, 2 + 26)!;
    expect([second.page, second.row]).toEqual([0, 5]);
    const last = text.split('\n')[line]!.length;
    const end = placeOf(pages, line, last)!;
    expect(end.page).toBe(pages.length - 1);
  });

  it('that is not printed is at the end of what is printed before it', () => {
    const end = placeOf(pages, line, text.split('\n')[line]!.length);
    expect(placeOf(pages, line + 1, 0)).toEqual(end);
  });

  it('is there for every caret, and nowhere in an empty draft', () => {
    linesOf(text).forEach((one, i) => {
      for (let character = 0; character <= one.text.length; character += 7) {
        const place = placeOf(pages, i, character)!;
        expect(place.row).toBeLessThan(ROWS);
        expect(place.x).toBeLessThanOrEqual(156);
      }
    });
    expect(placeOf(pagesFor(''), 0, 0)).toBeUndefined();
  });
});
