import { describe, expect, test } from 'vitest';
import { readWord, wordPlaceAt } from '../../server/src/word';
import { docx, numbered, paragraph, run, type Inside } from './docx';

function textOf(inside: Inside): string {
  return readWord(docx(inside)).text;
}

/** A list of levels, each `format text more`. */
function list(id: number, levels: readonly (readonly [format: string, text: string, more?: string])[]): string {
  const written = levels.map(
    ([format, text, more = ''], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`;
}

const num = (id: number, definition: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;

const REPORT = list(0, [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
]);

describe('numbers that Word puts before paragraphs', () => {
  test('stand in the text, each level beginning anew below the next higher one', () => {
    const levels = [0, 1, 1, 2, 2, 0, 1, 3];
    const body = levels.map((level, i) => paragraph(`第${i}段`, numbered(1, level))).join('');
    expect(textOf({ body, numbering: REPORT + num(1, 0) }).split('\n')).toEqual([
      '一、第0段',
      '（一）第1段',
      '（二）第2段',
      '1.第3段',
      '2.第4段',
      '二、第5段',
      '（一）第6段',
      '（1）第7段',
      '',
    ]);
  });

  test('keep a blank where they would run into a figure', () => {
    const numbering = list(0, [['decimal', '%1.']]) + num(1, 0) + list(1, [['decimal', '%1']]) + num(2, 1);
    const body = paragraph('5件办结', numbered(1)) + paragraph('办结5件', numbered(1)) + paragraph('办结', numbered(2));
    expect(textOf({ body, numbering })).toBe('1. 5件办结\n2.办结5件\n1 办结\n');
  });

  test('count on through lists of one definition, and begin anew where a list says so', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = REPORT + num(1, 0) + num(2, 0) + num(3, 0, anew);
    const body = [1, 2, 3, 3, 1].map((id) => paragraph('渡口', numbered(id))).join('');
    expect(textOf({ body, numbering })).toBe('一、渡口\n二、渡口\n一、渡口\n二、渡口\n三、渡口\n');
  });

  test('of a level that never begins anew go on', () => {
    const numbering =
      list(0, [
        ['decimal', '%1.'],
        ['lowerLetter', '%2)', '<w:lvlRestart w:val="0"/>'],
      ]) + num(1, 0);
    const body = [0, 1, 0, 1].map((level) => paragraph('桥', numbered(1, level))).join('');
    expect(textOf({ body, numbering })).toBe('1.桥\na)桥\n2.桥\nb)桥\n');
  });

  test('come from styles, by the level that names the style, and are taken away by 0', () => {
    const numbering =
      list(0, [
        ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
        ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
      ]) + num(7, 0);
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="H3"><w:basedOn w:val="H2"/></w:style>';
    const styled = (style: string, more = ''): string => paragraph(style, `<w:pStyle w:val="${style}"/>${more}`);
    const body = styled('H1') + styled('H2') + styled('H3') + styled('H1', numbered(0)) + styled('H1');
    expect(textOf({ body, numbering, styles })).toBe('一、H1\n（一）H2\n（二）H3\nH1\n二、H1\n');
  });

  test.each([
    ['chineseCountingThousand', 11, '十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['chineseCountingThousand', 1001, '一千零一'],
    ['japaneseCounting', 20, '二十'],
    ['chineseCounting', 21, '二十一'],
    ['ideographDigital', 20, '二〇'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 12, '⑫'],
    ['decimalEnclosedCircleChinese', 21, '21'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['none', 4, ''],
    ['thaiLetters', 4, '4'],
  ])('%s writes %i as %s', (format, value, written) => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${value}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="第%1号"/></w:lvl></w:abstractNum>${num(1, 0)}`;
    expect(textOf({ body: paragraph('水闸', numbered(1)), numbering })).toBe(`第${written}号水闸\n`);
  });

  test('a list that leads in a circle, or nowhere, has none', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>' + num(1, 0) + '<w:num w:numId="2"/>' + num(3, 9);
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:basedOn w:val="M"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="M"><w:basedOn w:val="L"/></w:style>';
    const body = [1, 2, 3].map((id) => paragraph('堤', numbered(id))).join('');
    expect(textOf({ body, numbering, styles })).toBe('堤\n堤\n堤\n');
  });
});

describe('the text', () => {
  test('is as after all tracked changes, which is said', () => {
    const body = `<w:p>${run('全年受理')}<w:del w:id="1"><w:r><w:delText>81</w:delText></w:r></w:del><w:ins w:id="2">${run('76')}</w:ins>${run('件。')}</w:p>`;
    const { text, notices } = readWord(docx({ body }));
    expect(text).toBe('全年受理76件。\n');
    expect(notices.map(({ zh }) => zh)).toEqual(['有修订没有接受或拒绝（新增、移入 1 处，删除、移走 1 处），按全部接受后的文字读取']);
  });

  test('joins paragraphs whose mark between them is deleted, and leaves out one that is deleted as a whole', () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body =
      paragraph('一是修桥。', gone) +
      paragraph('二是修路。') +
      `<w:p><w:pPr>${gone}</w:pPr><w:del w:id="2"><w:r><w:delText>三</w:delText></w:r></w:del></w:p>` +
      paragraph('四');
    expect(textOf({ body })).toBe('一是修桥。二是修路。\n四\n');
  });

  test('has neither the instructions of fields nor hidden words, and of two ways to say one thing one', () => {
    const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const alternate = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body =
      `<w:p>${field('begin')}<w:r><w:instrText>REF a</w:instrText></w:r>${field('separate')}${run('见表1')}${field('end')}${run('密', '<w:vanish/>')}<w:r>${alternate}</w:r></w:p>` +
      paragraph('后');
    expect(textOf({ body })).toBe('见表1\n框内\n后\n');
  });

  test('has notes behind the paragraph that refers to them, each once, with marks that are no figures', () => {
    const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const footnotes =
      `<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>${run('含上年结转。')}</w:p></w:footnote>` +
      `<w:footnote w:id="3"><w:p>${run('自引')}${reference(3)}</w:p></w:footnote>`;
    const body = `<w:p>${run('受理52')}${reference(2)}${run('件')}${reference(3)}</w:p>${paragraph('完')}`;
    expect(textOf({ body, footnotes })).toBe('受理52¹件²\n¹含上年结转。\n自引³\n完\n');
  });

  test('has rows of tables as lines, merged cells with their place, and frames as paragraphs', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
    const table =
      row(cell('项目', '<w:vMerge w:val="restart"/>'), cell('办理情况', '<w:gridSpan w:val="2"/>')) +
      row(cell('', '<w:vMerge/>'), cell('受理'), cell('审结')) +
      row(cell('复议'), cell('76'), `<w:tc>${paragraph('70')}${paragraph('（含上年）')}</w:tc>`);
    const frame = `<w:tbl><w:tr><w:tc>${paragraph('云川县')}${paragraph('年度报告')}</w:tc></w:tr></w:tbl>`;
    expect(textOf({ body: `${frame}<w:tbl>${table}</w:tbl>` })).toBe(
      '云川县\n年度报告\n项目\t办理情况\t\n\t受理\t审结\n复议\t76\t70 （含上年）\n',
    );
  });
});

describe('places', () => {
  const body =
    paragraph('一、修渠') +
    `<w:p>${run('全年受理')}${run('8', '<w:b/>')}${run('1件&amp;更多')}<w:r><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc>${paragraph('76')}</w:tc><w:tc>${paragraph('70')}</w:tc></w:tr></w:tbl>`;

  test('lead to paragraph and run', () => {
    const draft = readWord(docx({ body, others: {} }));
    const at = (words: string) => wordPlaceAt(draft, draft.text.indexOf(words));
    expect(at('修渠')).toEqual({ part: 'word/document.xml', paragraph: 1, run: 1 });
    expect(at('8')).toEqual({ part: 'word/document.xml', paragraph: 2, run: 2 });
    expect(at('更多')).toEqual({ part: 'word/document.xml', paragraph: 2, run: 3 });
    expect(at('70')).toEqual({ part: 'word/document.xml', paragraph: 4, run: 1 });
  });

  test('of every piece say which characters of the XML its words are', () => {
    const xml = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t> 受理 </w:t></w:r><w:r><w:t xml:space="preserve"> 81&lt;𠮷 </w:t><w:t><![CDATA[件]]></w:t></w:r></w:p></w:body></w:document>`;
    const { text, paragraphs } = readWord(docx({ body: '', others: { 'word/document.xml': xml } }));
    expect(text).toBe('受理 81<𠮷 件\n');
    const pieces = paragraphs[0]!.pieces.map(({ span, run: { start, end }, tag, content, properties, runNumber }) => ({
      words: text.slice(span.start, span.end),
      runNumber,
      run: xml.slice(start, start + 5) + xml.slice(end - 6, end),
      tag: xml.slice(tag.start, tag.end),
      content: content && xml.slice(content.start, content.end),
      properties: properties && xml.slice(properties.start, properties.end),
    }));
    const common = { run: '<w:r></w:r>' };
    expect(pieces).toEqual([
      { ...common, words: '受理', runNumber: 1, tag: '<w:t>', content: '受理', properties: '<w:rPr><w:b/></w:rPr>' },
      { ...common, words: ' 81<𠮷 ', runNumber: 2, tag: '<w:t xml:space="preserve">', content: ' 81&lt;𠮷 ', properties: null },
      { ...common, words: '件', runNumber: 2, tag: '<w:t>', content: null, properties: null },
    ]);
  });
});

describe('comments', () => {
  const comment = (id: number, text: string, paraId: string): string =>
    `<w:comment w:id="${id}" w:author="审核人" w:date="2026-01-08T10:00:00Z"><w:p w14:paraId="${paraId}">${run(text)}</w:p></w:comment>`;
  const mark = (kind: string, id: number): string => `<w:comment${kind} w:id="${id}"/>`;

  test('have their words, what they answer and whether they are done', () => {
    const body =
      `<w:p>${run('全年')}${mark('RangeStart', 0)}${run('受理81件')}${mark('RangeEnd', 0)}<w:r>${mark('Reference', 0)}</w:r>${mark('RangeStart', 1)}${mark('RangeEnd', 1)}</w:p>` +
      `${mark('RangeStart', 2)}${paragraph('整段')}${mark('RangeEnd', 2)}`;
    const comments =
      comment(0, '请核对', '0000000A') + comment(1, '已核对', '0000000B') + comment(2, '好', '0000000c') + comment(3, '无处', '0000000D');
    const commentsExtended =
      '<w15:commentEx w15:paraId="0000000A" w15:done="1"/><w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000A" w15:done="0"/>';
    const draft = readWord(docx({ body, comments, commentsExtended }));
    const words = draft.comments.map(({ span }) => span && draft.text.slice(span.start, span.end));
    expect(words).toEqual(['受理81件', '', '整段', undefined]);
    expect(draft.comments.map(({ id, text, answers, done }) => ({ id, text, answers, done }))).toEqual([
      { id: '0', text: '请核对', answers: undefined, done: true },
      { id: '1', text: '已核对', answers: '0', done: false },
      { id: '2', text: '好', answers: undefined, done: false },
      { id: '3', text: '无处', answers: undefined, done: false },
    ]);
    expect(draft.comments.map(({ isThreaded }) => isThreaded)).toEqual([true, true, false, false]);
    expect(draft.comments[0]).toMatchObject({ author: '审核人', date: '2026-01-08T10:00:00Z' });
  });
});
