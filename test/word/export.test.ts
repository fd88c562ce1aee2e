import { describe, expect, it } from 'vitest';
import * as preview from '../../client/webview/preview/layout/standard';
import { readReport } from '../../server/src/model/report';
import { exportWord } from '../../server/src/word/write/export';
import * as measures from '../../server/src/word/write/measures';
import { titleBreaks } from '../../server/src/word/write/title';
import { cellsOf } from '../../server/src/word/write/widths';
import { exported, styled, WHOLE } from './exporting';
import { allOf, at, elementOf, textOf, valueAt, type Element } from './package';

const whole = await exported(WHOLE);
const styles = elementOf(whole.parts.get('word/styles.xml')!);
const sections = allOf(whole.body, 'w:sectPr');

function styleOf(id: string): Element {
  return allOf(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id)!;
}

function paragraph(words: string): Element {
  return whole.paragraphs.find((one) => textOf(one).startsWith(words))!;
}

const mm = (twips: string | undefined): number => (Number(twips) / 1440) * 25.4;

describe('the page', () => {
  const page = (name: string): Readonly<Record<string, string>> => at(sections[0], name)!.attributes;

  it('is A4 with the margins of the standard', () => {
    expect(sections).toHaveLength(1);
    expect(mm(page('w:pgSz')['w:w'])).toBeCloseTo(210, 1);
    expect(mm(page('w:pgSz')['w:h'])).toBeCloseTo(297, 1);
    const margins = page('w:pgMar');
    expect(mm(margins['w:top'])).toBeCloseTo(37, 1);
    expect(mm(margins['w:left'])).toBeCloseTo(28, 1);
    expect(210 - mm(margins['w:left']) - mm(margins['w:right'])).toBeCloseTo(156, 1);
    expect(297 - mm(margins['w:top']) - mm(margins['w:bottom'])).toBeCloseTo(225, 1);
  });

  it('has 22 rows of 28 characters of 3号, and not one more', () => {
    const { 'w:linePitch': pitch, 'w:charSpace': space, 'w:type': type } = page('w:docGrid');
    expect(type).toBe('lines');
    const height = 16838 - Number(page('w:pgMar')['w:top']) - Number(page('w:pgMar')['w:bottom']);
    expect(Math.floor(height / Number(pitch))).toBe(22);
    const width = 11906 - Number(page('w:pgMar')['w:left']) - Number(page('w:pgMar')['w:right']);
    expect(Math.floor(width / (320 + (Number(space) * 20) / 4096))).toBe(28);
    // and so it is without the grid of characters, which is not turned on
    const normal = styleOf('Normal');
    const spacing = at(normal, 'w:pPr', 'w:spacing')!.attributes;
    expect([spacing['w:line'], spacing['w:lineRule']]).toEqual([pitch, 'exact']);
    expect(Math.floor(width / (320 + Number(valueAt(normal, 'w:rPr', 'w:spacing'))))).toBe(28);
  });

  it('has the measures of the preview', () => {
    const twips = (value: number): number => value * measures.TWIPS_PER_MM;
    expect(measures.PAPER.width).toBeCloseTo(twips(preview.PAPER.width), -0.5);
    expect(measures.PAPER.height).toBeCloseTo(twips(preview.PAPER.height), -0.5);
    expect(measures.MARGIN.top).toBeCloseTo(twips(preview.PAPER.top), -0.5);
    expect(measures.MARGIN.left).toBeCloseTo(twips(preview.PAPER.left), -0.5);
    expect(measures.AREA.width).toBeCloseTo(twips(preview.AREA.width), -0.5);
    expect(measures.AREA.height).toBeCloseTo(twips(preview.AREA.height), -0.5);
    expect([measures.ROWS, measures.CELLS]).toEqual([preview.ROWS, preview.CELLS]);
    expect([measures.INDENT, measures.DATE_BEFORE_EDGE]).toEqual([preview.INDENT, preview.DATE_BEFORE_EDGE]);
    for (const name of ['title', 'text', 'folio', 'table'] as const) {
      expect(measures.emOf(measures.SIZE[name])).toBeCloseTo(twips(preview.SIZE[name]), 1);
    }
    expect(Math.abs(measures.ROW - twips(preview.ROW))).toBeLessThan(1);
  });

  it('has its number 7 mm below the type area, on the outer side, one character in', () => {
    const fromEdge = mm(page('w:pgMar')['w:footer']) + mm(String(measures.FOLIO_ROW)) / 2;
    expect(297 - 37 - 225 - fromEdge).toBeCloseTo(7, 1);
    const references = allOf(sections[0]!, 'w:footerReference').map(({ attributes }) => attributes['w:type']);
    expect(references.sort()).toEqual(['default', 'even']);
    expect(at(elementOf(whole.parts.get('word/settings.xml')!), 'w:evenAndOddHeaders')).toBeDefined();
    const relations = allOf(elementOf(whole.parts.get('word/_rels/document.xml.rels')!), 'Relationship');
    for (const [type, style, side] of [['default', 'Footer', 'right'], ['even', 'FooterEven', 'left']] as const) {
      const id = allOf(sections[0]!, 'w:footerReference').find(({ attributes }) => attributes['w:type'] === type)!.attributes['r:id'];
      const target = relations.find(({ attributes }) => attributes['Id'] === id)!.attributes['Target']!;
      const footer = elementOf(whole.parts.get(`word/${target}`)!);
      expect(valueAt(footer, 'w:p', 'w:pPr', 'w:pStyle')).toBe(style);
      expect(allOf(footer, 'w:t').map(textOf)).toEqual(['— ', ' —']);
      expect(allOf(footer, 'w:instrText').map(({ children }) => children.join(''))).toEqual(['PAGE']);
      expect(valueAt(styleOf(style), 'w:pPr', 'w:jc')).toBe(side);
      expect(at(styleOf(style), 'w:pPr', 'w:ind')!.attributes).toMatchObject({ [`w:${side}`]: '280', [`w:${side}Chars`]: '100' });
    }
    expect(valueAt(styleOf('Footer'), 'w:rPr', 'w:sz')).toBe('28');
    expect(at(styleOf('Footer'), 'w:rPr', 'w:rFonts')!.attributes['w:eastAsia']).toBe('宋体');
  }); // prettier-ignore
});

describe('the parts of a draft', () => {
  it('have styles of their own, and words as they are printed', () => {
    expect(styled(whole)).toEqual([
      ['DocumentNumber', '云政发〔2024〕12号'],
      ['Title', '云岭县人民政府关于\n2024年度渡口管理情况的报告'],
      ['Subtitle', '——以安全检查为重点'],
      ['Salutation', '市人民政府：'],
      ['BodyText', '2024年，云岭县渡口按季检修，船工持证上岗，渡船逐艘登记。现将有关情况报告如下。'],
      ['Heading1', '一、主要举措'],
      ['Heading2', '（一）强化组织领导。县政府常务会议专题研究渡口安全4次，“先检后渡”制度落实。'],
      ['Heading3', '1.健全制度。修订制度7件。'],
      ['Heading4', '（1）落实责任。签订责任书58份。'],
      ['Heading2', '（二）规范执法'],
      ['BodyText', '办理案件见表1，\t后附说明。'],
      ['Caption', '表1 各乡镇案件办理情况'],
      ['TableUnit', '单位：件'],
      ...['乡镇', '受理', '备注', '云岭镇', '120', '结转2件', '合计', '1240'].map((text) => ['TableText', text]),
      ['Heading1', '二、存在的不足'],
      ['BodyText', '基层力量不足。'],
      ['AttachmentList', '附件：1.渡口检查记录'],
      ['AttachmentList', '2.渡口名录'],
      ['Signature', '云岭县人民政府'],
      ['Date', '2025年1月18日'],
      ['Note', '（此件公开发布）'],
      ['Attachment', '附件1'],
      ['AttachmentTitle', '渡口检查记录'],
      ['BodyText', '东渡、西渡各检查四次。'],
      ['Attachment', '附件2'],
      ['AttachmentTitle', '渡口名录'],
      ...['序号', '渡口', '船只', '1', '东渡', '3', '2', '西渡', '2'].map((text) => ['TableText', text]),
    ]);
  });

  it('have the fonts and sizes of the standard', () => {
    const looks = ['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4', 'Attachment', 'AttachmentTitle', 'TableText'].map(
      (id) => [id, at(styleOf(id), 'w:rPr', 'w:rFonts')?.attributes['w:eastAsia'], valueAt(styleOf(id), 'w:rPr', 'w:sz')],
    );
    expect(looks).toEqual([
      ['Normal', undefined, '32'],
      ['Title', '方正小标宋简体', '44'],
      ['Heading1', '黑体', undefined],
      ['Heading2', '楷体_GB2312', undefined],
      ['Heading3', '仿宋_GB2312', undefined],
      ['Heading4', '仿宋_GB2312', undefined],
      ['Attachment', '黑体', undefined],
      ['AttachmentTitle', '方正小标宋简体', '44'],
      ['TableText', undefined, '24'],
    ]);
    expect(at(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:rFonts')!.attributes['w:eastAsia']).toBe('仿宋_GB2312');
    // bold is nowhere
    expect(allOf(styles, 'w:b')).toEqual([]);
    expect(allOf(whole.body, 'w:b')).toEqual([]);
  });

  it('have fonts to fall back on, for each font that is named', () => {
    const named = new Set(allOf(styles, 'w:rFonts').map(({ attributes }) => attributes['w:eastAsia']));
    const fonts = allOf(elementOf(whole.parts.get('word/fontTable.xml')!), 'w:font');
    const known = new Map(fonts.map((font) => [font.attributes['w:name'], valueAt(font, 'w:altName')!.split(',')]));
    expect(named.size).toBe(5);
    for (const name of named) expect(known.get(name)!.length, name).toBeGreaterThan(1);
    expect(known.get('仿宋_GB2312')).toEqual(expect.arrayContaining(['仿宋', 'FangSong']));
    expect(known.get('楷体_GB2312')).toEqual(expect.arrayContaining(['楷体', 'KaiTi']));
    expect(known.get('黑体')).toContain('SimHei');
  });

  it('begin where the standard says', () => {
    for (const id of ['BodyText', 'Heading1', 'Heading2', 'Note']) {
      expect(at(styleOf(id), 'w:pPr', 'w:ind')!.attributes, id).toEqual({ 'w:firstLineChars': '200', 'w:firstLine': '632' });
    }
    expect(at(styleOf('Salutation'), 'w:pPr')).toBeUndefined();
    expect(valueAt(styleOf('Title'), 'w:pPr', 'w:jc')).toBe('center');
    const date = at(styleOf('Date'), 'w:pPr', 'w:ind')!.attributes;
    expect(date['w:rightChars']).toBe('400');
    expect(Number(date['w:right']) / measures.CELL).toBeCloseTo(4, 2);
    // seven characters above six and a half that end four before the edge: its middle is above theirs
    const office = whole.paragraphs.find((one) => valueAt(one, 'w:pPr', 'w:pStyle') === 'Signature')!;
    expect(Number(at(office, 'w:pPr', 'w:ind')!.attributes['w:right']) / measures.CELL).toBeCloseTo(4 + 6.5 / 2 - 7 / 2, 1);
    const entries = ['附件：1.', '2.渡口名录'].map((words) => at(paragraph(words), 'w:pPr', 'w:ind')!.attributes);
    const inCells = entries.map(({ 'w:left': left, 'w:hanging': hanging }) => [Number(left), Number(hanging)].map((one) => Math.round(one / measures.CELL)));
    expect(inCells).toEqual([[6, 4], [6, 1]]);
  }); // prettier-ignore

  it('have rows left blank where the standard has them, and none for blank lines', () => {
    const before = (words: string): number => Number(at(paragraph(words), 'w:pPr', 'w:spacing')?.attributes['w:before'] ?? 0) / 579;
    expect(['市人民政府', '一、主要举措', '附件：1', '2.渡口名录', '2025年1月', '渡口检查记录', '东渡、西渡'].map(before)).toEqual([1, 0, 1, 0, 0, 1, 1]);
    const office = whole.paragraphs.find((one) => valueAt(one, 'w:pPr', 'w:pStyle') === 'Signature')!;
    expect(at(office, 'w:pPr', 'w:spacing')!.attributes['w:before']).toBe(String(2 * 579));
    // with the red line the title stands two rows below the number
    expect(valueAt(paragraph('云政发'), 'w:pPr', 'w:pBdr', 'w:bottom')).toBe('single');
    expect(before('云岭县人民政府关于')).toBeGreaterThan(1.7);
    // behind the last table, and between the title of an attachment and a table, which leaves no room itself
    expect(whole.paragraphs.filter((one) => textOf(one) === '' && valueAt(one, 'w:pPr', 'w:pStyle') === undefined)).toHaveLength(2);
  }); // prettier-ignore

  it('keep to one page what belongs there', () => {
    expect(at(paragraph('附件1'), 'w:pPr', 'w:pageBreakBefore')).toBeDefined();
    expect(at(paragraph('附件2'), 'w:pPr', 'w:pageBreakBefore')).toBeDefined();
    expect(at(paragraph('2.渡口名录'), 'w:pPr', 'w:keepNext')).toBeDefined();
    for (const id of ['Signature', 'Caption', 'TableUnit']) expect(at(styleOf(id), 'w:pPr', 'w:keepNext'), id).toBeDefined();
  });
});

describe('a title', () => {
  const rowsOf = async (title: string): Promise<string[]> => {
    const { paragraphs } = await exported(`${title}\n\n县人民政府：\n　　渡口按季检修。\n`);
    const own = paragraphs.find((one) => valueAt(one, 'w:pPr', 'w:pStyle') === 'Title')!;
    expect(textOf(own).replaceAll('\n', '')).toBe(title);
    return textOf(own).split('\n');
  };

  it('that fits stands in one row', async () => {
    expect(await rowsOf('云岭县2024年渡口管理情况的报告')).toEqual(['云岭县2024年渡口管理情况的报告']);
  });

  it('that does not is broken between words into rows of like length', async () => {
    expect(await rowsOf('绛川市云岭县人民政府关于2024年度法治政府建设情况的报告')).toEqual([
      '绛川市云岭县人民政府关于',
      '2024年度法治政府建设情况的报告',
    ]);
    expect(await rowsOf('绛川市云岭县人民政府关于2024年度法治政府建设暨渡口安全管理专项整治工作情况的报告')).toHaveLength(3);
  });

  it('has no row that is wider than the type area, and no number or name in marks torn from them', () => {
    for (let length = 1; length < 100; length += 1) {
      const title = `${'渡口'.repeat(length).slice(0, length)}关于《渡口管理办法》（2024年修订）执行情况的报告`;
      const breaks = [0, ...titleBreaks(title), title.length];
      expect(breaks.length).toBeGreaterThan(2);
      for (const row of breaks.slice(1).map((end, i) => title.slice(breaks[i], end))) {
        expect(cellsOf(row)).toBeLessThanOrEqual(20);
        expect(row).not.toMatch(/^[》）]|[《（]$|^\d{1,3}(?!\d)|(?<!\d)\d{1,3}$/);
      }
    }
  });

  it('is told whole where the file says its title', async () => {
    const title = '绛川市云岭县人民政府关于2024年度法治政府建设情况的报告';
    const { parts } = await exported(`${title}\n\n县人民政府：\n　　渡口按季检修。\n`);
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${title}</dc:title>`);
  });
});

describe('headings', () => {
  it('are Word’s own, so that its navigation has them', () => {
    const names = [1, 2, 3, 4, 5].map((n) => [valueAt(styleOf(`Heading${n}`), 'w:name'), valueAt(styleOf(`Heading${n}`), 'w:pPr', 'w:outlineLvl')]);
    expect(names).toEqual([1, 2, 3, 4, 5].map((n) => [`heading ${n}`, String(n - 1)]));
    expect(valueAt(styleOf('AttachmentTitle'), 'w:pPr', 'w:outlineLvl')).toBe('0');
  }); // prettier-ignore

  it('have their font in their own words alone where a sentence follows', () => {
    const runs = allOf(paragraph('（一）强化'), 'w:r').map((run) => [valueAt(run, 'w:rPr', 'w:rStyle'), textOf(run)]);
    expect(runs).toEqual([
      [undefined, '（一）强化组织领导。'],
      ['BodyTextChar', '县政府常务会议专题研究渡口安全4次，“先检后渡”制度落实。'],
    ]);
    expect(at(styleOf('BodyTextChar'), 'w:rPr', 'w:rFonts')!.attributes['w:eastAsia']).toBe('仿宋_GB2312');
  });

  it('are one deeper in a draft that is divided into parts, which stand in the middle', async () => {
    const parted = await exported(
      '云岭县渡口年报\n县人民政府：\n第一部分　总体情况\n一、渡口\n（一）东渡\n　　检修四次。\n第二部分　打算\n一、检修\n',
    );
    const heads = styled(parted).filter(([style]) => style?.startsWith('Heading'));
    expect(heads.map(([style]) => style)).toEqual(['Heading1', 'Heading2', 'Heading3', 'Heading1', 'Heading2']);
    const own = elementOf(parted.parts.get('word/styles.xml')!);
    const first = allOf(own, 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Heading1')!;
    expect(valueAt(first, 'w:pPr', 'w:jc')).toBe('center');
  });
});

describe('a table', () => {
  const [table] = allOf(whole.body, 'w:tbl');

  it('fills the type area, with a frame, and says which row is its head', () => {
    const columns = allOf(at(table, 'w:tblGrid')!, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    expect(columns).toHaveLength(3);
    expect(columns.reduce((sum, one) => sum + one, 0)).toBe(measures.AREA.width);
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) expect(valueAt(table, 'w:tblPr', 'w:tblBorders', `w:${side}`)).toBe('single');
    const rows = allOf(table!, 'w:tr');
    expect(rows.map((row) => at(row, 'w:trPr', 'w:tblHeader') !== undefined)).toEqual([true, false, false]);
    for (const row of rows) expect(at(row, 'w:trPr', 'w:cantSplit')).toBeDefined();
    for (const row of rows) expect(allOf(row, 'w:tc')).toHaveLength(3);
  }); // prettier-ignore

  it('that is wide has 63 columns, and the last takes what Word has no column for', async () => {
    const row = (from: number): string => Array.from({ length: 70 }, (_, i) => String(from + i)).join('\t');
    const wide = await exported(`云岭县渡口年报\n县人民政府：\n　　见下表。\n${row(10)}\n${row(20)}\n`);
    const [tall] = allOf(wide.body, 'w:tbl');
    const [first] = allOf(tall!, 'w:tr');
    const cells = allOf(first!, 'w:tc');
    expect(cells).toHaveLength(63);
    expect(allOf(cells.at(-1)!, 'w:p').map(textOf)).toEqual(['72', '73', '74', '75', '76', '77', '78', '79']);
  });

  it('has no number broken in its cell: its characters are as small as they must be, and no smaller', async () => {
    for (const [count, number, size] of [
      [6, '1234.5', undefined],
      [12, '1234.5', '15'],
      [20, '1234.5', '11'],
    ] as const) {
      const row = Array.from({ length: count }, () => number).join('\t');
      const { body } = await exported(`云岭县渡口年报\n县人民政府：\n　　见下表。\n${row.replaceAll('4.5', '5.6')}\n${row}\n`);
      const columns = allOf(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(columns).toHaveLength(count);
      expect(valueAt(allOf(body, 'w:tc').at(-1), 'w:p', 'w:r', 'w:rPr', 'w:sz'), String(count)).toBe(size);
      const padding = Number(at(allOf(body, 'w:tblCellMar')[0], 'w:left')!.attributes['w:w']);
      // six half cells
      for (const column of columns) expect(column - 2 * padding).toBeGreaterThanOrEqual(Number(size ?? '24') * 10 * 3);
    }
  });

  it('does not touch another one', async () => {
    const two = await exported('云岭县渡口年报\n县人民政府：\n　　见下表。\n渡口\t船只\n东渡\t3\n\n\n\n乡镇\t船工\n沙洲\t6\n');
    const kinds = at(two.body, 'w:body')!.children.map((child) => (typeof child === 'string' ? '' : child.name));
    expect(kinds.filter((kind) => kind === 'w:tbl').length).toBe(2);
    kinds.forEach((kind, i) => kind === 'w:tbl' && expect(kinds[i + 1]).toBe('w:p'));
  });
});

describe('the file', () => {
  it('says its title and language, and nothing else of itself', async () => {
    const core = whole.parts.get('docProps/core.xml')!;
    expect(core).toContain('<dc:title>云岭县人民政府关于2024年度渡口管理情况的报告</dc:title><dc:creator></dc:creator><dc:language>zh-CN</dc:language></cp:');
    const all = [...whole.parts].map(([name, text]) => name + text).join('\n');
    expect(all).not.toMatch(/Un-named|dcterms:created|<Application>|rsid|hegao/i);
    const timed = await exportWord(readReport(WHOLE), { time: '2026-01-08T02:00:00Z' });
    expect(new TextDecoder('latin1').decode(timed.bytes)).not.toBe(new TextDecoder('latin1').decode(whole.bytes));
  }); // prettier-ignore

  it('is the same for the same draft, bytes and all', async () => {
    const again = await exportWord(readReport(WHOLE));
    expect(Buffer.from(again.bytes).equals(Buffer.from(whole.bytes))).toBe(true);
    expect(again.written).toEqual(whole.written);
  });

  it('is laid out as Word of 2013 and later does it', () => {
    const settings = elementOf(whole.parts.get('word/settings.xml')!);
    const mode = allOf(settings, 'w:compatSetting').find(({ attributes }) => attributes['w:name'] === 'compatibilityMode')!;
    expect(mode.attributes['w:val']).toBe('15');
    expect(valueAt(settings, 'w:characterSpacingControl')).toBe('doNotCompress');
    for (const name of ['w:widowControl', 'w:overflowPunct', 'w:autoSpaceDE', 'w:autoSpaceDN']) expect(valueAt(styleOf('Normal'), 'w:pPr', name), name).toBe('0');
  }); // prettier-ignore

  it('of a draft without a word has an empty page', async () => {
    const nothing = await exported('\n\n');
    expect(nothing.written).toEqual([]);
    expect(styled(nothing)).toEqual([]);
  });
});
