import { describe, expect, test } from 'vitest';
import { readWord, wordPlaceAt } from '../../server/src/word';
import { docx, paragraph, run, type Inside } from './docx';

function textOf(inside: Inside): string {
  return readWord(docx(inside)).text;
}

const align = (how: string): string => `<w:vertAlign w:val="${how}"/>`;

describe('raised and lowered signs', () => {
  test('are none of the figures that they stand beside', () => {
    const body = `<w:p>${run('清淤10')}${run('4', align('superscript'))}${run('方、面积5m')}${run('2', align('superscript'))}${run('，CO')}${run('2', align('subscript'))}${run('1', align('baseline'))}</w:p>`;
    expect(textOf({ body })).toBe('清淤10⁴方、面积5m²，CO₂1\n');
  });

  test('may be so by the style of the run, unless the run says that it is not', () => {
    const styles =
      `<w:style w:type="character" w:styleId="R"><w:rPr>${align('superscript')}</w:rPr></w:style>` +
      '<w:style w:type="character" w:styleId="S"><w:basedOn w:val="R"/></w:style>';
    const styled = (text: string, more = ''): string => run(text, `<w:rStyle w:val="S"/>${more}`);
    const body = `<w:p>${run('受理81件')}${styled('１2)注')}${styled('3', align('baseline'))}</w:p>`;
    expect(textOf({ body, styles })).toBe('受理81件¹²⁾注3\n');
  });

  test('are as many code units as those of the file that they stand for', () => {
    const words = '1&amp;𠮷-2';
    const draft = readWord(docx({ body: `<w:p>${run('甲')}${run(words, align('superscript'))}${run('乙')}</w:p>` }));
    expect(draft.text).toBe('甲¹&𠮷⁻²乙\n');
    const { span, content } = draft.paragraphs[0]!.pieces[1]!;
    expect(span).toEqual({ start: 1, end: 7 });
    expect(content!.end - content!.start).toBe(words.length);
  });
});

describe('hidden words', () => {
  const hiding = (type: string, id: string, val = '1'): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:rPr><w:vanish w:val="${val}"/></w:rPr></w:style>`;
  const styles = hiding('paragraph', 'P') + hiding('character', 'C') + hiding('character', 'N', '0');
  const shown = (paragraphStyle: string, runProperties: string): string =>
    textOf({ styles, body: `<w:p><w:pPr><w:pStyle w:val="${paragraphStyle}"/></w:pPr>${run('水库', runProperties)}</w:p>` });
  const C = '<w:rStyle w:val="C"/>';

  test.each([
    ['P', '', false],
    ['', C, false],
    ['P', C, true],
    ['P', '<w:rStyle w:val="N"/>', false],
    ['P', '<w:vanish w:val="0"/>', true],
    ['P', `${C}<w:vanish/>`, false],
    ['', '<w:vanish/>', false],
  ])('by the style of the paragraph %j and the run %j are shown: %j', (paragraphStyle, runProperties, isShown) => {
    expect(shown(paragraphStyle, runProperties)).toBe(isShown ? '水库\n' : '\n');
  });
});

test('a place among many runs is the run that holds it', () => {
  const runs = Array.from({ length: 40 }, (_, i) => run(`第${i}处`));
  const draft = readWord(docx({ body: paragraph('前') + `<w:p>${runs.join('')}</w:p>` }));
  for (const { span, runNumber } of draft.paragraphs[1]!.pieces) {
    for (const at of [span.start, span.end - 1]) expect(wordPlaceAt(draft, at)?.run).toBe(runNumber);
  }
  expect(wordPlaceAt(draft, draft.text.length - 1)?.run).toBe(40);
});
