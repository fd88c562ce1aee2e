import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../server/src/word';
import { withComments, type NewComment } from '../../../server/src/word/comments';
import { box, docxOf, documentOf, footnotes, NAMESPACES, p, r, t, table, W_STRICT, type Beside } from './made';
import { isPlain, wordsIn } from './plain';
import { expectUnchanged, textOf } from './unchanged';

function about(start: number, end: number, more: Partial<NewComment> = {}): NewComment {
  const base = { author: '李明', initials: '李明', at: '2025-01-08T02:00:00Z', text: '请核对。', replies: [], done: false };
  return { ...base, span: { start, end }, ...more };
}

function on(text: string, words: string, more: Partial<NewComment> = {}): NewComment {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words} in ${text}`);
  return about(start, start + words.length, more);
}

/** Comments a document on words of it, and gives its text with the marks shown as brackets, and the words as they are read back. */
function commented(body: string, words: readonly string[], beside: Readonly<Record<string, Beside>> = {}) {
  const bytes = docxOf(documentOf(body), beside);
  const draft = readWord(bytes);
  const copy = withComments(
    bytes,
    draft,
    words.map((one) => on(draft.text, one)),
  );
  expectUnchanged(bytes, copy.bytes);
  const again = readWord(copy.bytes);
  expect(again.text).toBe(draft.text);
  const xml = textOf(unzipSync(copy.bytes)['word/document.xml']!);
  return {
    ...{ bytes, draft, again, xml, unplaced: copy.unplaced.length },
    marked: again.comments.map(({ span }) => span && again.text.slice(span.start, span.end)),
    body: xml.slice(xml.indexOf('<w:body>') + 8, xml.indexOf('<w:sectPr/>')),
  };
}

const START = '<w:commentRangeStart w:id="0"/>';
const END = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';

describe('ids', () => {
  it.each(['99999999999999999999', '2147483647', '0', '-1', 'x'])('are none that the file has, where it has %s', (id) => {
    const mark = (name: string) => `<w:commentRange${name} w:id="${id}"/>`;
    const own = `<w:comment w:id="${id}" w:author="李明"><w:p>${r('在。')}</w:p></w:comment>`;
    const beside = { 'comments.xml': { kind: 'comments', xml: `<w:comments ${NAMESPACES}>${own}</w:comments>` } };
    const body = p(mark('Start'), r('受理81件。'), mark('End'), `<w:r><w:commentReference w:id="${id}"/></w:r>`);
    const bytes = docxOf(documentOf(body), beside);
    const draft = readWord(bytes);
    const copy = withComments(bytes, draft, [on(draft.text, '81'), on(draft.text, '件')]);
    const ids = readWord(copy.bytes).comments.map((one) => one.id);
    expect(new Set(ids).size).toBe(3);
    expect(ids.slice(1).every((one) => /^\d$/.test(one))).toBe(true);
  });

  it('of changes that are copied along with a run are free as well', () => {
    const changed = '<w:rPrChange w:id="99999999999999999999" w:author="李明"><w:rPr/></w:rPrChange>';
    const { body } = commented(p(r('受理81件', changed)), ['81']);
    const ids = Array.from(body.matchAll(/rPrChange w:id="(\d+)"/g), ([, id]) => id);
    expect(ids).toEqual(['99999999999999999999', '0', '1']);
  });
});

describe('a comment on words', () => {
  it('stands around their runs where these begin and end with them', () => {
    const { body, marked } = commented(p(r('受理'), r('81件', '<w:b/>'), r('。')), ['81件']);
    expect(body).toBe(p(r('受理'), START, r('81件', '<w:b/>'), END, r('。')));
    expect(marked).toEqual(['81件']);
  });

  it('cuts a run in three that goes on with the same properties', () => {
    const { body, marked } = commented(p(r('受理81件。', '<w:b/>')), ['81件']);
    expect(body).toBe(p(r('受理', '<w:b/>'), START, r('81件', '<w:b/>'), END, r('。', '<w:b/>')));
    expect(marked).toEqual(['81件']);
  });

  it('keeps blanks beside a cut, and no others', () => {
    expect(commented(p(r('受理 81 件')), ['81']).body).toBe(p(r('受理 '), START, r('81'), END, r(' 件')));
    expect(commented(p('<w:r><w:t> 受理 81 件 </w:t></w:r>'), ['81']).body).toBe(
      p(`<w:r><w:t> </w:t>${t('受理 ')}</w:r>`, START, r('81'), END, `<w:r>${t(' 件')}<w:t> </w:t></w:r>`),
    );
    expect(commented(p('<w:r><w:t>受理 81 件</w:t></w:r>'), [' 81 ']).body).toBe(p(r('受理'), START, r(' 81 '), END, r('件')));
    expect(commented(p('<w:r><w:t>受理&#32;81件</w:t></w:r>'), ['81']).body).toBe(
      p(`<w:r>${t('受理&#32;', true)}</w:r>`, START, r('81'), END, r('件')),
    );
  });

  it('leaves references and pairs whole', () => {
    const { body, marked } = commented(p(r('甲&amp;乙&#x1F600;丙')), ['&乙']);
    expect(body).toBe(p(r('甲'), START, r('&amp;乙'), END, r('&#x1F600;丙')));
    expect(marked).toEqual(['&乙']);
    const bytes = docxOf(documentOf(p(r('甲😀乙'))));
    const copy = withComments(bytes, readWord(bytes), [about(2, 3)]);
    expect(readWord(copy.bytes).comments[0]!.span).toEqual({ start: 1, end: 3 });
  });

  it('is put between the words, tabs and breaks of one run', () => {
    const run = `<w:r><w:rPr><w:i/></w:rPr>${t('受理')}<w:tab/>${t('81件')}<w:br/>${t('办结')}</w:r>`;
    const { body, marked } = commented(p(run), ['81件']);
    expect(body).toBe(p(r(`${t('受理')}<w:tab/>`, '<w:i/>'), START, r(t('81件'), '<w:i/>'), END, r(`<w:br/>${t('办结')}`, '<w:i/>')));
    expect(marked).toEqual(['81件']);
    expect(commented(p(run), ['理\t81件\n办']).marked).toEqual(['理\t81件\n办']);
  });

  it('stands where runs may stand: in links, insertions and controls', () => {
    const body = [
      p('<w:hyperlink w:anchor="a">', r('参见第三部分'), '</w:hyperlink>', r('。')),
      p('<w:ins w:id="7" w:author="王芳">', r('新增12项'), '</w:ins>'),
      p('<w:sdt><w:sdtContent>', r('县司法局'), '</w:sdtContent></w:sdt>'),
    ].join('');
    const { marked, xml } = commented(body, ['第三部分', '12', '司法', '三部分。\n新增']);
    expect(marked).toEqual(['第三部分', '12', '司法', '三部分。\n新增']);
    expect(xml).toContain('<w:hyperlink w:anchor="a"><w:r><w:t>参见</w:t></w:r><w:commentRangeStart');
  });

  it('may go over paragraphs and cells, overlap and hold others', () => {
    const body = p(r('受理81件，')) + p(r('办结79件。')) + table([p(r('青石乡')), p(r('30件'))], [p(r('柳河镇')), p(r('23件'))]);
    const words = ['81件，\n办结', '办结79件', '79', '乡\t30件\n柳河', '受理81件，\n办结79件。\n青石乡\t30件'];
    expect(commented(body, words).marked).toEqual(words);
  });

  it('begins and ends where another does', () => {
    const { marked, body } = commented(p(r('甲乙丙丁')), ['甲乙', '乙丙', '丙丁', '甲乙', '甲乙丙丁']);
    expect(marked).toEqual(['甲乙', '乙丙', '丙丁', '甲乙', '甲乙丙丁']);
    expect(body.match(/<w:t>/g)).toHaveLength(4);
  });

  it('gives a change of properties that is copied along an id of its own', () => {
    const change = '<w:b/><w:rPrChange w:id="3" w:author="王芳" w:date="2025-01-08T10:00:00Z"><w:rPr/></w:rPrChange>';
    const { body } = commented(p('<w:bookmarkStart w:id="9" w:name="a"/><w:bookmarkEnd w:id="9"/>', r('受理81件', change)), ['81']);
    expect([...body.matchAll(/rPrChange w:id="(\d+)"/g)].map((one) => one[1])).toEqual(['3', '0', '1']);
  });
});

describe('a comment on what has no place of its own', () => {
  it('on a number that Word shows stands at the first run of its paragraph', () => {
    const numbering: Beside = {
      kind: 'numbering',
      xml: `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    };
    const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const body = p(r('前言')) + p(numbered, r('主要工作', '<w:b/>'), r('和成效'));
    const { draft, marked } = commented(body, ['一、', '前言\n一、主要'], { 'numbering.xml': numbering });
    expect(draft.text).toContain('一、主要工作');
    expect(marked).toEqual(['主要工作', '前言\n一、主要']);
  });

  it('in a footnote stands at its mark', () => {
    const mark = '<w:footnoteReference w:id="2"/>';
    const notes = footnotes({ 2: p(r('<w:footnoteRef/>'), r('不含个体户。')) });
    const { body, marked } = commented(p(r('走访120家'), r(mark), r('。')), ['个体户'], { 'footnotes.xml': notes });
    expect(body).toBe(p(r('走访120家'), START, r(mark), END, r('。')));
    expect(marked).toEqual(['¹']);
  });

  it('in a text box stands around what holds the box', () => {
    const holder = r(box(p(r('图一'))));
    const { body } = commented(p(r('见图'), holder), ['图一']);
    expect(body).toBe(p(r('见图'), START, holder, END));
  });

  it('in a formula, a reading above words and an alternative stands around these', () => {
    const formula = '<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>';
    const ruby = r(`<w:ruby><w:rubyPr/><w:rt>${r('hé')}</w:rt><w:rubyBase>${r('核')}</w:rubyBase></w:ruby>`);
    const alternative = `<mc:AlternateContent><mc:Choice Requires="wps">${r('甲')}</mc:Choice><mc:Fallback>${r('乙')}</mc:Fallback></mc:AlternateContent>`;
    const { body } = commented(p(r('式'), formula, ruby, alternative), ['a+b']);
    expect(body).toBe(p(r('式'), START, formula, END, ruby, alternative));
    expect(commented(p(r('式'), formula, ruby, alternative), ['核']).body).toBe(p(r('式'), formula, START, ruby, END, alternative));
    expect(commented(p(r('式为'), formula, ruby, r('查')), ['为a+b核查']).marked).toEqual(['为a+b核查']);
    expect(commented(p(r('式为'), formula, ruby, r('查')), ['为a+b核']).body).toBe(p(r('式'), START, r('为'), formula, ruby, END, r('查')));
    expect(commented(p(r('式'), ruby, alternative), ['甲']).body).toBe(p(r('式'), ruby, START, alternative, END));
  });

  it('in what Word works out stands around the field', () => {
    const mark = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`);
    const inner = [mark('begin'), r('<w:instrText>PAGE</w:instrText>'), mark('end')];
    const sum = [mark('begin'), r('<w:instrText>=SUM(ABOVE)</w:instrText>'), ...inner, mark('separate'), r('共53件'), mark('end')];
    expect(commented(p(r('合计'), ...sum, r('。')), ['53']).body).toBe(p(r('合计'), START, ...sum, END, r('。')));
    expect(commented(p(r('合计'), ...sum, r('。')), ['计共53']).body).toBe(p(r('合'), START, r('计'), ...sum, END, r('。')));
    const page = `<w:fldSimple w:instr="PAGE">${r('第15页')}</w:fldSimple>`;
    expect(commented(p(r('见'), page), ['15']).body).toBe(p(r('见'), START, page, END));
    // a table of contents goes on over paragraphs
    const contents = p(mark('begin'), r('<w:instrText>TOC</w:instrText>'), mark('separate'), r('一、工作')) + p(r('二、问题'), mark('end'));
    expect(commented(contents, ['工作']).marked).toEqual(['工作']);
  });

  it('in a content control that Word fills stands around it', () => {
    const control = (properties: string, content: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const office = control('<w:text/>', r('县司法局'));
    expect(commented(p(r('由'), office, r('办理')), ['司法']).body).toBe(p(r('由'), START, office, END, r('办理')));
    const bound = control('<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', r('县司法局'));
    expect(commented(p(r('由'), bound, r('办理')), ['由县司']).body).toBe(p(START, r('由'), bound, END, r('办理')));
    // one around paragraphs has no runs beside it
    expect(commented(control('<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/>', p(r('县司法局'))), ['司法']).marked).toEqual(['司法']);
  });

  it('in an empty paragraph stands in it, also where that has one tag only', () => {
    const bytes = docxOf(documentOf(p(r('甲')) + '<w:p w:rsidR="00A1"/>' + p('<w:pPr><w:jc w:val="left"/></w:pPr>')));
    const copy = withComments(bytes, readWord(bytes), [about(2, 2), about(3, 3)]);
    expectUnchanged(bytes, copy.bytes);
    const { text, comments } = readWord(copy.bytes);
    expect(text).toBe('甲\n\n\n');
    expect(comments.map(({ span }) => span)).toEqual([
      { start: 2, end: 2 },
      { start: 3, end: 3 },
    ]);
  });

  it('between two words stands there', () => {
    const bytes = docxOf(documentOf(p(r('受理81件'))));
    const copy = withComments(bytes, readWord(bytes), [about(2, 2), about(0, 0), about(5, 5)]);
    expectUnchanged(bytes, copy.bytes);
    expect(readWord(copy.bytes).comments.map(({ span }) => span?.start)).toEqual([2, 0, 5]);
  });

  it('is told where the file has no words at all', () => {
    const bytes = docxOf(documentOf(''));
    const { bytes: same, unplaced } = withComments(bytes, readWord(bytes), [about(0, 0)]);
    expect(unplaced).toHaveLength(1);
    expect(same).toBe(bytes);
  });
});

describe('what is said', () => {
  const bytes = docxOf(documentOf(p(r('受理81件。'))));
  const draft = readWord(bytes);

  it('is read back with who said it when, its paragraphs, answers and what is resolved', () => {
    const reply = { author: '王芳 "甲"', initials: '王芳', at: '2025-01-09T01:30:05Z', text: '已核对，\n共81件 <不含跨年>。' };
    const one = on(draft.text, '81件', { text: '是否\t一致？ & 请答复', replies: [reply], done: true });
    const { comments } = readWord(withComments(bytes, draft, [one, on(draft.text, '受理')]).bytes);
    expect(comments).toEqual([
      {
        id: '0',
        author: '李明',
        date: '2025-01-08T10:00:00',
        text: '是否\t一致？ & 请答复',
        span: { start: 2, end: 5 },
        answers: undefined,
        isThreaded: true,
        done: true,
      },
      {
        id: '1',
        author: '王芳 "甲"',
        date: '2025-01-09T09:30:05',
        text: reply.text,
        span: { start: 2, end: 5 },
        answers: '0',
        isThreaded: true,
        done: true,
      },
      {
        id: '2',
        author: '李明',
        date: '2025-01-08T10:00:00',
        text: '请核对。',
        span: { start: 0, end: 2 },
        answers: undefined,
        isThreaded: true,
        done: false,
      },
    ]);
  });

  it('goes behind the comments that are there, which stay as they are', () => {
    const first = withComments(bytes, draft, [on(draft.text, '81', { done: true })]).bytes;
    const again = withComments(first, readWord(first), [on(draft.text, '件')]).bytes;
    expectUnchanged(first, again);
    const { comments } = readWord(again);
    expect(comments.map(({ id, done }) => [id, done])).toEqual([
      ['0', true],
      ['1', false],
    ]);
    expect(Object.keys(unzipSync(again))).toEqual(Object.keys(unzipSync(first)));
  });

  it('has an id that nothing has, also no mark whose comment is gone', () => {
    const left = docxOf(documentOf(p('<w:commentRangeStart w:id="0"/>', r('受理81件。'), '<w:commentRangeEnd w:id="0"/>')));
    expect(readWord(withComments(left, readWord(left), [about(2, 4)]).bytes).comments.map(({ id }) => id)).toEqual(['1']);
  });

  it('leaves out what no XML can hold', () => {
    const one = on(draft.text, '81件', { author: '甲\u0001', text: '乙\u0000\ud800丙\r\n丁' });
    expect(readWord(withComments(bytes, draft, [one]).bytes).comments[0]).toMatchObject({ author: '甲', text: '乙丙\n丁' });
  });

  it('is the same file for the same comments', () => {
    const make = () => withComments(bytes, draft, [on(draft.text, '81件'), on(draft.text, '81件')]).bytes;
    expect(Buffer.from(make()).equals(make())).toBe(true);
  });
});

describe('names that a file gives', () => {
  it('are used, whatever they are', () => {
    const xml = documentOf(p(r('受理81件')))
      .replaceAll('w:', 'ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    const bytes = docxOf(xml);
    const copy = withComments(bytes, readWord(bytes), [about(2, 5)]);
    expectUnchanged(bytes, copy.bytes);
    expect(textOf(unzipSync(copy.bytes)['word/document.xml']!)).toContain('<ns0:commentRangeStart ns0:id="0"/>');
    expect(readWord(copy.bytes).comments[0]!.span).toEqual({ start: 2, end: 5 });
  });

  it('may be none: then the marks bring one along', () => {
    const xml = documentOf(p(r('受理81件')))
      .replace('xmlns:w=', 'xmlns=')
      .replaceAll(/(<\/?)w:/g, '$1');
    const bytes = docxOf(xml);
    const copy = withComments(bytes, readWord(bytes), [about(2, 5)]);
    expectUnchanged(bytes, copy.bytes);
    expect(readWord(copy.bytes).comments[0]!.span).toEqual({ start: 2, end: 5 });
  });

  it('are those of the strict form in a strict file', () => {
    const bytes = docxOf(documentOf(p(r('受理81件')), `xmlns:w="${W_STRICT}"`));
    const copy = withComments(bytes, readWord(bytes), [about(2, 5)]);
    expectUnchanged(bytes, copy.bytes);
    const parts = unzipSync(copy.bytes);
    expect(textOf(parts['word/comments.xml']!)).toContain(W_STRICT);
    expect(textOf(parts['word/_rels/document.xml.rels']!)).toContain('http://purl.oclc.org/ooxml/officeDocument/relationships/comments');
    expect(readWord(copy.bytes).comments[0]).toMatchObject({ text: '请核对。', span: { start: 2, end: 5 } });
  });

  it('of the document may be another, in UTF-16', () => {
    const parts = unzipSync(docxOf(documentOf(p(r('受理81件')))));
    const xml = textOf(parts['word/document.xml']!).replace('UTF-8', 'UTF-16');
    const { 'word/document.xml': _, ...others } = parts;
    const moved = Object.fromEntries(
      Object.entries(others).map(([name, bytes]) => [name, strToU8(textOf(bytes).replaceAll('word/document.xml', 'word/document2.xml'))]),
    );
    const bytes = zipSync({ ...moved, 'word/document2.xml': new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le')) });
    const copy = withComments(bytes, readWord(bytes), [about(2, 5)]);
    expectUnchanged(bytes, copy.bytes, 'word/document2.xml');
    expect(unzipSync(copy.bytes)['word/document2.xml']!.slice(0, 2)).toEqual(new Uint8Array([0xff, 0xfe]));
    expect(readWord(copy.bytes).comments[0]!.span).toEqual({ start: 2, end: 5 });
  });
});

/** Documents of all that words can stand in, and comments anywhere on them. */
describe('whatever the document', () => {
  const words = fc.stringMatching(/^(?:[甲乙 12，。]|&amp;|&#20;|&#x1F600;|😀){1,6}$/).map((text) => text.replaceAll('&#20;', '&#32;'));
  const kept = fc.boolean();
  const inRun = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(words, kept).map(([text, isKept]) => t(text, isKept)) },
    fc.constantFrom('<w:tab/>', '<w:br/>', '<w:lastRenderedPageBreak/>', '<w:noBreakHyphen/>', '<w:footnoteReference w:id="2"/>'),
  );
  const run = fc
    .tuple(fc.array(inRun, { maxLength: 4 }), fc.constantFrom('', '<w:rPr><w:b/></w:rPr>', '<w:rPr/>'))
    .map(([inside, properties]) => `<w:r>${properties}${inside.join('')}</w:r>`);
  const runs = fc.array(run, { maxLength: 4 }).map((all) => all.join(''));
  const inParagraph = fc.oneof(
    { weight: 4, arbitrary: runs },
    runs.map((one) => `<w:hyperlink>${one}</w:hyperlink>`),
    runs.map((one) => `<w:ins w:id="1" w:author="a">${one}</w:ins>`),
    runs.map((one) => `<w:sdt><w:sdtContent>${one}</w:sdtContent></w:sdt>`),
    runs.map((one) => `<w:fldSimple w:instr="A">${one}</w:fldSimple>`),
    runs.map((one) => `<w:del w:id="2" w:author="a">${one.replaceAll(/w:t\b/g, 'w:delText')}</w:del>`),
    fc.constant(`<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`),
    runs.map((one) => r(box(`<w:p>${one}</w:p>`))),
  );
  const paragraph = fc.oneof(
    { weight: 8, arbitrary: fc.array(inParagraph, { maxLength: 4 }).map((all) => p(...all)) },
    fc.constant('<w:p/>'),
  );
  const cells = fc.array(
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((all) => all.join('')),
    { minLength: 1, maxLength: 3 },
  );
  const block = fc.oneof(
    { weight: 4, arbitrary: paragraph },
    fc.array(cells, { minLength: 1, maxLength: 3 }).map((rows) => table(...rows)),
  );
  const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));
  const spans = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
  const notes = { 'footnotes.xml': footnotes({ 2: p(r('<w:footnoteRef/>'), r('注 释')) }) };

  it('nothing else of it changes, its text is the same, and comments are on their words', () => {
    fc.assert(
      fc.property(body, spans, (content, places) => {
        const bytes = docxOf(documentOf(content), notes);
        const draft = readWord(bytes);
        const comments = places.map(([a, b]) => {
          const [x, y] = [a % (draft.text.length + 1), b % (draft.text.length + 1)];
          return about(Math.min(x, y), Math.max(x, y));
        });
        const copy = withComments(bytes, draft, comments);
        expect(copy.unplaced).toEqual([]);
        expectUnchanged(bytes, copy.bytes);
        const again = readWord(copy.bytes);
        expect(again.text).toBe(draft.text);
        expect(again.comments).toHaveLength(comments.length);
        comments.forEach(({ span }, i) => {
          if (isPlain(draft, 'word/document.xml', documentOf(content), span))
            expect(wordsIn(again, again.comments[i]!.span!)).toBe(wordsIn(draft, span));
        });
      }),
      { numRuns: 400 },
    );
  });
});
