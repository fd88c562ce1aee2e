import { describe, expect, test } from 'vitest';
import { readWord } from '../../server/src/word';
import { growth } from '../support/work';
import { docx, numbered, paragraph, type Inside } from './docx';

function textOf(inside: Inside): string {
  return readWord(docx(inside)).text;
}

const level = (at: number, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="${text}"/></w:lvl>`;
const num = (id: number, more = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${more}</w:num>`;
const definition = (levels: string): string => `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>`;

describe('lists', () => {
  const numbering = definition(level(0, '%1、') + level(1, '（%2）'));

  test('that a paragraph names without a level have the level of its style', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const styled = '<w:pStyle w:val="S"/>';
    const body =
      paragraph('甲', list) + paragraph('乙', styled) + paragraph('丙', styled + list) + paragraph('丁', styled + numbered(1, 0));
    expect(textOf({ body, styles, numbering: numbering + num(1) })).toBe('一、甲\n（一）乙\n（二）丙\n二、丁\n');
  });

  test('that change a level change it for themselves alone', () => {
    const changed = num(2, `<w:lvlOverride w:ilvl="0">${level(0, '第%1')}</w:lvlOverride>`);
    const body = [2, 1].map((id) => paragraph('渡口', numbered(id))).join('');
    expect(textOf({ body, numbering: numbering + num(1) + changed + num(3) })).toBe('第一渡口\n二、渡口\n');
  });
});

describe('tables', () => {
  const cell = (...paragraphs: string[]): string => `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`;
  const table = (...rows: string[][]): string => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
  const long = '数据由各乡镇报送并经核对。'.repeat(6);

  test('with a long note in a cell stay tables', () => {
    const body = table([cell('项目'), cell('件数')], [cell('复议'), cell('35')], [cell('备注'), cell(long, '二、其他')]);
    expect(textOf({ body })).toBe(`项目\t件数\n复议\t35\n备注\t${long}二、其他\n`);
  });

  test('that only set columns beside one another are frames', () => {
    expect(textOf({ body: table([cell('左'), cell(long, '右')]) })).toBe(`左\n${long}\n右\n`);
    const rows = table([cell(long, '一'), cell(long, '二')], [cell(long, '三'), cell('')]);
    expect(textOf({ body: rows })).toBe(`${long}\n一\n${long}\n二\n${long}\n三\n\n`);
  });
});

describe('time', () => {
  /** `count` lists of a definition of as many levels, all but one on top of one another. */
  function listsOf(count: number): Uint8Array {
    const lists = Array.from({ length: count }, (_, i) => num(i + 1)).join('');
    return docx({ body: paragraph('甲', numbered(1)), numbering: definition('<w:lvl/>'.repeat(count)) + lists });
  }

  /** As many styles based on one another as that has children which they are based on. */
  function stylesOf(count: number): Uint8Array {
    const based = Array.from(
      { length: count },
      (_, i) => `<w:style w:styleId="s${i + 1}" w:type="paragraph"><w:basedOn w:val="s${i % 2 === 0 ? 0 : i}"/></w:style>`,
    );
    const styles = `<w:style w:styleId="s0" w:type="paragraph">${'<w:x/>'.repeat(count)}</w:style>${based.join('')}`;
    const body = based.map((_, i) => paragraph('甲', `<w:pStyle w:val="s${i + 1}"/>`)).join('');
    return docx({ body, styles });
  }

  /** A chain of styles. */
  function chainOf(count: number): Uint8Array {
    const styles = Array.from({ length: count }, (_, i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/></w:style>`).join('');
    const body = Array.from({ length: count }, (_, i) => paragraph('甲', `<w:pStyle w:val="s${count - i}"/>`)).join('');
    return docx({ body, styles });
  }

  test.each([
    ['lists and their levels', listsOf],
    ['styles and what they are based on', stylesOf],
    ['chains of styles', chainOf],
  ])('grows with %s: twice as many, about twice the time', (_, fileOf) => {
    const [short, long] = [fileOf(4000), fileOf(8000)];
    for (let warm = 0; warm < 2; warm += 1) readWord(short);
    expect(growth(readWord, short, long, 3)).toBeLessThanOrEqual(3);
  });
});
