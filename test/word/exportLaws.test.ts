import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { pageLines } from '../../client/src/views/preview/pageLines';
import { Flow } from '../../client/webview/preview/layout/flow';
import { endOf } from '../../client/webview/preview/layout/glyphs';
import { printedLines } from '../../server/src/features/layout/printed';
import { readReport } from '../../server/src/model/report';
import { blankRowsBetween } from '../../server/src/protocol/preview';
import { blocksOf, textOf as textOfPieces } from '../../server/src/word/write/blocks';
import { anyText, draftLike, samples } from '../laws/pieces';
import { looksOf } from '../preview/looks';
import { exported, WHOLE, type Taken } from './exporting';
import { textOf } from './package';
import { whyNoValidator, wrongIn } from './validator';

/** What no XML may hold, written as another pattern than the one that is tested. */
function isSound(character: string): boolean {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return code === 9;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

const sound = (text: string): string => [...text].filter(isSound).join('');
const BLANK = /[ \t\u3000\u00a0\ufeff\r\n\u1680\u2000-\u200b\u2028\u2029\u202f\u205f]/g;
const bare = (text: string): string => sound(text).replaceAll(BLANK, '');

/** The characters of the lines that are printed, without blanks: of a table its cells, of other lines all but the marks of Markdown. */
function printedCharacters(text: string): string {
  const { document } = readReport(text);
  return printedLines(document)
    .map(({ role, cells, markup, name }, i) => {
      const { start, end } = document.lines[i]!;
      const line = text.slice(start, end);
      if (role === 'omitted') return '';
      if (role === 'table') return cells.map((cell) => line.slice(cell.start, cell.end)).map(unstarred).join('');
      let shown = '';
      for (let at = 0; at < line.length; at += 1) if (!markup.some((mark) => mark.start <= at && at < mark.end)) shown += line[at]!;
      // the colon between 附件1 and its name stands between two paragraphs
      return role === 'attachment' && name !== undefined ? withoutColon(line, name, shown) : shown;
    })
    .map(bare)
    .join('');
} // prettier-ignore

function unstarred(cell: string): string {
  const trimmed = cell.replaceAll(/^[\s\u200b]+|[\s\u200b]+$/g, '');
  return trimmed.length > 4 && trimmed.startsWith('**') && trimmed.endsWith('**') ? trimmed.slice(2, -2) : cell;
}

function withoutColon(line: string, name: number, shown: string): string {
  const own = line.slice(0, name).replace(/[：:\s]+$/, '');
  return shown.replace(line.slice(0, name), own);
}

/** Every stretch that is said to come from the draft is in the draft, in its order, and they are all the text there is but for breaks. */
function expectTraced(text: string, { written, paragraphs }: Taken): void {
  const texts = paragraphs.map(textOf);
  const rebuilt = texts.map(() => '');
  let from = 0;
  for (const one of written) {
    expect(one.length).toBeGreaterThan(0);
    if (one.at > rebuilt[one.paragraph - 1]!.length) rebuilt[one.paragraph - 1] += '\n';
    expect(one.at).toBe(rebuilt[one.paragraph - 1]!.length);
    expect(one.from).toBeGreaterThanOrEqual(from);
    rebuilt[one.paragraph - 1] += text.slice(one.from, one.from + one.length);
    from = one.from + one.length;
  }
  expect(rebuilt).toEqual(texts);
}

async function expectWhole(text: string): Promise<void> {
  const taken = await exported(text);
  expectTraced(text, taken);
  expect(bare(taken.paragraphs.map(textOf).join(''))).toBe(printedCharacters(text));
}

describe('the text of the file', () => {
  it.each([...samples, WHOLE])('is that of the printed lines, each character from its place in the draft: %#', expectWhole);

  it('is so for any text', async () => {
    await fc.assert(fc.asyncProperty(anyText, expectWhole), { numRuns: 300 });
  });

  it('has none of the blanks at the ends of lines', async () => {
    const wide = fc.array(fc.constantFrom('渡口', '\u2003\u2003', '\u2009', '　', '\0', '\n', '一、', '。'), { maxLength: 20 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(fc.oneof(draftLike, wide), async (text) => {
        for (const one of (await exported(text)).paragraphs) expect(textOf(one)).toBe(textOf(one).trim());
      }),
      { numRuns: 100 },
    );
  }); // prettier-ignore
});

/** What the preview shows of a draft: the role of each block, the blank rows above it, its words. */
function previewed(text: string): unknown[] {
  return new Flow().of([...pageLines(text, looksOf(text)).lines]).map(({ block, before }) => {
    if (block.kind === 'table') return [block.role, before, block.rows.length];
    let words = '';
    for (let i = 0; i < block.glyphs.count; i += 1) words += block.glyphs.text.slice(block.glyphs.at[i], endOf(block.glyphs, i));
    return [block.role, before, bare(words)];
  });
}

function toBePrinted(text: string): unknown[] {
  const blocks = blocksOf(readReport(text).document);
  return blocks.map((block, i) => {
    const before = blankRowsBetween(blocks[i - 1]?.role, block.role);
    return [block.role, before, block.kind === 'table' ? block.rows.length : bare(textOfPieces(text, block.pieces))];
  });
}

describe('what is printed', () => {
  it.each([...samples, WHOLE])('is what the preview shows, with the same rows left blank: %#', (text) => {
    expect(toBePrinted(text)).toEqual(previewed(text));
  });

  it('is so for drafts of any pieces', () => {
    const plain = draftLike.map((text) => sound(text.replaceAll(/[\r\u2028\ufeff]/g, '')));
    fc.assert(
      fc.property(plain, (text) => {
        expect(toBePrinted(text)).toEqual(previewed(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the Open XML SDK', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-word-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const write = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  it('finds nothing wrong with any sample, nor with what is no sound text', async ({ skip }) => {
    const reason = await whyNoValidator();
    if (reason !== undefined) skip(reason);
    const odd = fc.sample(anyText, { numRuns: 6, seed: 7 });
    const drafts = [...samples, WHOLE, '', ...odd];
    for (const [i, text] of drafts.entries()) {
      const path = write(`${i}.docx`, (await exported(text)).bytes);
      expect(await wrongIn(path), text).toEqual([]);
    }
  });

  it('would find what is wrong', async ({ skip }) => {
    const reason = await whyNoValidator();
    if (reason !== undefined) skip(reason);
    const { zipSync, strToU8 } = await import('fflate');
    const { parts } = await exported(WHOLE);
    const broken = [...parts].map(([name, text]) => [name, strToU8(text.replace('<w:pStyle', '<w:pStile'))] as const);
    expect(await wrongIn(write('broken.docx', zipSync(Object.fromEntries(broken))))).not.toEqual([]);
  });
});
