import { describe, expect, test } from 'vitest';
import { readWord } from '../../server/src/word';
import { docx, paragraph, run } from './docx';

const read = (body: string) => readWord(docx({ body }));
const r = (text: string, properties = ''): string => `<m:r>${properties}<m:t>${text}</m:t></m:r>`;
const formula = (inside: string): string => `<w:p>${run('约')}<m:oMath>${inside}</m:oMath>${run('件')}</w:p>`;
const of = (name: string, ...parts: (readonly [string, string])[]): string =>
  `<m:${name}>${parts.map(([part, inside]) => `<m:${part}>${inside}</m:${part}>`).join('')}</m:${name}>`;
const fraction = (num: string, den: string): string => of('f', ['num', num], ['den', den]);
const deleted = (inside: string): string => `<w:del w:id="1">${inside}</w:del>`;

describe('a formula', () => {
  test.each([
    ['a fraction', fraction(r('3'), r('4')), '3/4'],
    ['a fraction of sums', fraction(r('3+') + r('a'), r('4')), '(3+a)/4'],
    ['a power', of('sSup', ['e', r('10')], ['sup', r('-4')]), '10⁻⁴'],
    ['a power of what has no raised form', of('sSup', ['e', r('x')], ['sup', r('2ab')]), 'x²^ab'],
    ['an index', of('sSub', ['e', r('x')], ['sub', r('1k')]), 'x₁_k'],
    ['a power of a fraction', of('sSup', ['e', r('2')], ['sup', fraction(r('1'), r('2'))]), '2¹⁄²'],
    ['a root', of('rad', ['deg', r('3')], ['e', r('8')]), '³√8'],
    ['brackets', `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${r('5')}</m:e><m:e>${r('6')}</m:e></m:d>`, '[5|6]'],
    ['hidden', r('5', '<w:rPr><w:vanish/></w:rPr>') + r('6'), '6'],
    ['a fraction that is hidden', fraction(r('5', '<w:rPr><w:vanish/></w:rPr>'), ''), ''],
  ])('%s', (_, inside, shown) => {
    expect(read(formula(inside)).text).toBe(`约${shown}件\n`);
  });

  test('is read as after all changes, which are counted', () => {
    const { text, notices } = read(
      formula(deleted(r('5')) + `<w:ins w:id="2">${r('6')}</w:ins>` + fraction(deleted(r('1')), deleted(r('2')))),
    );
    expect(text).toBe('约6件\n');
    expect(notices[0]!.zh).toContain('新增、移入 1 处，删除、移走 3 处');
  });
});

describe('a field', () => {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const begin = `${mark('begin')}<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>`;
  const after = paragraph('后一段');

  test('that never ends is none', () => {
    expect(read(`<w:p>${run('前')}${begin}${run('中')}</w:p>${after}`).text).toBe('前中\n后一段\n');
    expect(read(`<w:p>${begin}${begin}${mark('separate')}${run('果')}${mark('end')}</w:p>${after}`).text).toBe('果\n后一段\n');
  });

  test('that ends in what is deleted, ends', () => {
    const words = '<w:r><w:delText>旧</w:delText></w:r>';
    const end = deleted(mark('separate') + words + mark('end'));
    expect(read(`<w:p>${run('前')}${begin}${end}${run('尾')}</w:p>${after}`).text).toBe('前尾\n后一段\n');
    const row = `<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc><w:p>${end}</w:p></w:tc></w:tr></w:tbl>`;
    expect(read(`<w:p>${run('前')}${begin}</w:p>${row}${after}`).text).toBe('前\n后一段\n');
  });

  test('in a text box that never ends takes nothing from the text around it', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent><w:p>${begin}${run('框')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>`;
    expect(read(`<w:p>${begin}${mark('separate')}${run('果')}${box}${mark('end')}${run('尾')}</w:p>${after}`).text).toBe(
      '果尾\n框\n后一段\n',
    );
  });
});

describe('of alternatives', () => {
  const alternate = (requires: string, inside = run('新')): string =>
    `<w:p><mc:AlternateContent xmlns:zz="urn:unknown" xmlns:shape="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wps="urn:other">` +
    `<mc:Choice Requires="${requires}">${inside}</mc:Choice><mc:Choice Requires="w14">${run('次')}</mc:Choice><mc:Fallback>${run('旧')}</mc:Fallback></mc:AlternateContent></w:p>`;

  test.each([
    ['w14', '新'],
    ['shape', '新'],
    ['shape w14', '新'],
    ['zz', '次'],
    ['w14 zz', '次'],
    ['wps', '次'],
    ['none', '次'],
  ])('that require %s the first that is understood is read', (requires, shown) => {
    expect(read(alternate(requires)).text).toBe(`${shown}\n`);
  });

  test('none is read where nothing is for others', () => {
    const body = `<w:p>${run('甲')}<mc:AlternateContent xmlns:zz="urn:unknown"><mc:Choice Requires="zz">${run('乙')}</mc:Choice></mc:AlternateContent></w:p>`;
    expect(read(body).text).toBe('甲\n');
  });
});
