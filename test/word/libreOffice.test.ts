import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWord, WordPackage } from '../../server/src/word';
import { commentsOf, differencesBetween, paragraphsOf, paragraphsShown, sorted, type Shown } from './shown';
import { STATED, STATED_COMMENTS } from './stated';

const FOLDER = join(__dirname, 'files');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => name.slice(0, -'.docx'.length));

const bytesOf = (name: string): Uint8Array => readFileSync(join(FOLDER, `${name}.docx`));
const shownOf = (name: string): Shown => JSON.parse(readFileSync(join(FOLDER, `${name}.expected.json`), 'utf8')) as Shown;

it('files of Word, WPS, LibreOffice and two libraries are here', () => {
  const makers = new Set(names.map((name) => /^(word|wps|libreoffice|python-docx|docx-library)-/.exec(name)?.[1]));
  expect([...makers].sort()).toEqual(['docx-library', 'libreoffice', 'python-docx', 'word', 'wps']);
  expect(names.length).toBeGreaterThanOrEqual(20);
});

it.each([...STATED, ...STATED_COMMENTS])('a difference is stated of a file that is here: $file', ({ file }) => {
  expect(names).toContain(file);
});

describe.each(names)('%s', (name) => {
  it('is read as LibreOffice shows it, but for what is stated', () => {
    const found = differencesBetween(paragraphsShown(shownOf(name)), paragraphsOf(readWord(bytesOf(name))));
    const stated = STATED.filter(({ file }) => file === name);
    expect(found).toEqual(stated.map(({ libreOffice, ours }) => ({ libreOffice, ours })));
  });

  it('has the comments that LibreOffice has', () => {
    const stated = STATED_COMMENTS.filter(({ file }) => file === name);
    const expected = shownOf(name).comments.map((comment) => stated.find(({ said }) => said === comment.text)?.ours ?? comment);
    expect(sorted(commentsOf(readWord(bytesOf(name))))).toEqual(sorted(expected));
  });

  it('says where everything stands: in its lines, and in the XML', () => {
    const bytes = bytesOf(name);
    const draft = readWord(bytes);
    const file = new WordPackage(bytes);
    let last = 0;
    for (const { span, label, part, pieces } of draft.paragraphs) {
      expect(draft.text.slice(span.start - label.length, span.start)).toBe(label);
      expect(span.start).toBeGreaterThanOrEqual(last);
      last = span.end;
      // the pieces are all of its words, without gaps
      expect(pieces.reduce((end, piece) => (piece.span.start === end ? piece.span.end : NaN), span.start)).toBe(span.end);
      const source = file.text(part)!;
      for (const piece of pieces) {
        expect(source.slice(piece.run.start, piece.run.end)).toMatch(/^<([^\s>:]+:)?(r|oMath|t)[ >][^]*>$/);
        expect(source.slice(piece.tag.start, piece.tag.end)).toMatch(/^<[^<>]+>$/);
        if (!piece.content) continue;
        expect(written(source.slice(piece.content.start, piece.content.end))).toBe(
          onTheLine(draft.text.slice(piece.span.start, piece.span.end)),
        );
      }
    }
  });
});

/** Without raised and lowered signs, which the XML has plain: `km²` → `km2`. */
function onTheLine(text: string): string {
  return text.replace(/[¹²³⁰-₎]/g, (sign) => sign.normalize('NFKC'));
}

/** What XML says, for the eye. */
function written(xml: string): string {
  const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  const coded = (code: string): string =>
    NAMED[code] ?? String.fromCodePoint(Number(code.startsWith('#x') ? `0${code.slice(1)}` : code.slice(1)));
  return xml.replace(/&([^;]+);/g, (_, code: string) => coded(code)).replace(/[\n\r\t]/g, ' ');
}
