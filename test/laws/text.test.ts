import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../server/src/syntax/document';
import { fold } from '../../server/src/text/fold';
import { indexLines } from '../../server/src/text/lineIndex';
import { readChineseNumeral, writeChineseNumeral } from '../../server/src/text/numerals';
import { anyText } from './pieces';

describe('lines', () => {
  it('and their line ends are the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines } = readDocument(text);
        let rebuilt = text.startsWith('\ufeff') ? '\ufeff' : '';
        lines.forEach((line, i) => {
          const end = text.slice(line.end, lines[i + 1]?.start ?? text.length);
          expect(end).toMatch(i + 1 < lines.length ? /^(?:\r\n|\r|\n)$/ : /^$/);
          rebuilt += text.slice(line.start, line.end) + end;
        });
        expect(rebuilt).toBe(text);
      }),
    );
  });

  it('hold no line end, and are as long folded as raw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, folded } of readDocument(text).lines) {
          expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
          expect(folded.length).toBe(end - start);
        }
      }),
    );
  });
});

describe('folding', () => {
  it('keeps the length and every character that has no other width, and changes nothing twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded.length).toBe(text.length);
        expect(fold(folded)).toBe(folded);
        for (let i = 0; i < text.length; i += 1) {
          if (folded[i] !== text[i]) expect(text[i]).toMatch(/[\uff01-\uff5e\u3000\u00a0\t]/);
        }
      }),
    );
  });
});

describe('offsets and positions', () => {
  it('lead from one to the other and back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const index = indexLines(text);
        for (let offset = 0; offset <= Math.min(text.length, 300); offset += 1) {
          const position = index.positionAt(offset);
          // between \r and \n there is no place of its own
          const wanted = text[offset - 1] === '\r' && text[offset] === '\n' ? offset - 1 : offset;
          expect(index.offsetAt(position)).toBe(wanted);
        }
        for (let line = 0; line < index.lineCount; line += 1) {
          expect(index.positionAt(index.lineStart(line))).toEqual({ line, character: 0 });
        }
      }),
    );
  });

  it('count a character outside the basic plane as two', () => {
    const text = '𠮷😀一\n二👍三';
    const index = indexLines(text);
    expect(index.positionAt(text.indexOf('一'))).toEqual({ line: 0, character: 4 });
    expect(index.offsetAt({ line: 1, character: 3 })).toBe(text.indexOf('三'));
  });

  it('stay inside the line, before its line break, and inside the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: -3, max: 60 }), fc.integer({ min: -3, max: 2000 }), (text, line, character) => {
        const offset = indexLines(text).offsetAt({ line, character });
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
      }),
    );
    for (const [text, end] of [
      ['甲乙\n丙', 2],
      ['甲乙\r\n丙', 2],
      ['甲乙\r丙', 2],
      ['甲乙', 2],
      ['\n', 0],
    ] as const) {
      expect(indexLines(text).offsetAt({ line: 0, character: 99 })).toBe(end);
    }
  });
});

const DIGITS = '零一二三四五六七八九';

/** Writes 0–9999 as one reads it out: 205 is 二百零五, 1010 is 一千零一十. */
function writeBelowTenThousand(value: number): string {
  if (value === 0) return '';
  let written = '';
  let zero = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) zero = written !== '';
    else {
      written += (zero ? '零' : '') + DIGITS[digit] + name;
      zero = false;
    }
  }
  return written;
}

/** Writes 0–99,999,999. */
function write(value: number): string {
  if (value < 10_000) return value === 0 ? '零' : writeBelowTenThousand(value);
  const rest = value % 10_000;
  const zero = rest > 0 && rest < 1000 ? '零' : '';
  return `${writeBelowTenThousand(Math.floor(value / 10_000))}万${zero}${writeBelowTenThousand(rest)}`;
}

describe('Chinese numerals', () => {
  it('written as ordinals are read as the same number, up to 99', () => {
    for (let value = 1; value <= 99; value += 1) expect(readChineseNumeral(writeChineseNumeral(value))).toBe(value);
  });

  it('are read, up to 99,999', () => {
    for (let value = 0; value <= 99_999; value += 1) {
      if (readChineseNumeral(write(value)) !== value) expect.fail(`${write(value)} is read as ${readChineseNumeral(write(value))}`);
    }
  });

  it('are read digit by digit as years are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), (year) => {
        const written = [...String(year)].map((digit) => DIGITS[Number(digit)]).join('');
        expect(readChineseNumeral(written)).toBe(year);
        expect(readChineseNumeral(written.replaceAll('零', '〇'))).toBe(year);
      }),
    );
  });
});
