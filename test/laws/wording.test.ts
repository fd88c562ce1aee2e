import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { wordEntries } from '../../server/src/rules/wording/entries';
import { WordFinder } from '../../server/src/text/wordFinder';

const ENTRIES = wordEntries();
const CONDITIONS = ['head', 'tail', 'before', 'behind', 'notBefore', 'notBehind', 'excuse'] as const;
const PATTERNS = [...new Set(ENTRIES.flatMap((entry) => CONDITIONS.map((name) => entry[name] ?? '')))].filter((source) => source !== '');

/** Every occurrence, by looking for each word by itself. */
function naively(words: readonly string[], text: string): string[] {
  const found: string[] = [];
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(`${at} ${word}`);
  return found.sort();
}

describe('a finder of words', () => {
  const letters = fc.constantFrom('甲', '乙', '丙', '𠮷', '\ud842');
  const word = fc.array(letters, { minLength: 1, maxLength: 4 }).map((list) => list.join(''));

  it('finds every occurrence of every word, in the order of the text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 12 }), fc.array(letters, { maxLength: 40 }), (words, list) => {
        const text = list.join('');
        const finder = new WordFinder<string>();
        for (const one of words) finder.add(one, one);
        const found: [number, string][] = [];
        finder.find(text, (value, start, itself) => {
          expect(itself).toBe(value);
          found.push([start, value]);
        });
        expect(found.map(([start, value]) => `${start} ${value}`).sort()).toEqual(naively(words, text));
        expect(found.map(([start]) => start)).toEqual(found.map(([start]) => start).sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  it('tells words apart whose characters hash alike, and gives a word both its values in their order', () => {
    const [first, second] = ['\u4e00\u4e20', '\u4e01\u4e01'];
    const finder = new WordFinder<number>();
    finder.add(first, 1);
    finder.add(second, 2);
    finder.add(first, 3);
    const found: number[] = [];
    finder.find(`${second}${first}`, (value) => void found.push(value));
    expect(found).toEqual([2, 1, 3]);
  });

  it('refuses an empty word', () => {
    expect(() => new WordFinder<number>().add('', 1)).toThrow(RangeError);
  });
});

describe('the patterns of the table', () => {
  it('are there, and every one of them can be read', () => {
    expect(PATTERNS.length).toBeGreaterThan(300);
    for (const source of PATTERNS) expect(() => new RegExp(source)).not.toThrow();
  });

  it('repeat nothing without a bound, nor more than forty times', () => {
    for (const source of PATTERNS) {
      const plain = source.replace(/\[(?:\\.|[^\]])*\]/g, 'x').replace(/\\./g, 'x');
      expect(plain, source).not.toMatch(/[*+]|\{\d+,\}/);
      for (const [, most] of plain.matchAll(/\{(?:\d+,)?(\d+)\}/g)) expect(Number(most), source).toBeLessThanOrEqual(40);
    }
  });

  it('hold no repetition inside a repetition', () => {
    for (const source of PATTERNS) {
      const plain = source.replace(/\[(?:\\.|[^\]])*\]/g, 'x').replace(/\\./g, 'x');
      // the innermost brackets again and again: one with a repetition in it must not be repeated itself
      for (let rest = plain; rest.includes('(');) {
        const inner = /\((?:\?(?:<?[=!]|:|<\w+>))?([^()]*)\)(\{[^}]*\})?/.exec(rest)!;
        expect(inner[2] !== undefined && /\{/.test(inner[1]!), source).toBe(false);
        rest = rest.slice(0, inner.index) + inner[1]! + rest.slice(inner.index + inner[0].length);
      }
    }
  });
});

describe('the rules of wording', () => {
  const piece = fc.constantFrom(
    ...ENTRIES.flatMap(({ words, bad }) => [words[0]!, bad.replace(/[[\]]/g, '')]),
    ...['《', '》', '“', '”', '"', '。', '，', '\n', '约', '近', '300', '20', '余', '多', '人', '以上', '左右', '2023年', '县'],
  );
  const draft = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('report the same in a version that borrows from the one before it as in a fresh one', () => {
    fc.assert(
      fc.property(draft, draft, fc.nat(), (before, inserted, at) => {
        const place = at % (before.length + 1);
        const text = before.slice(0, place) + inserted + before.slice(place);
        const previous = readReport(before);
        check(previous);
        expect(check(readReport(text, previous))).toEqual(check(readReport(text)));
      }),
      { numRuns: 200 },
    );
  });

  it('report what lies within the draft, and put in what differs from it', () => {
    fc.assert(
      fc.property(draft, (text) => {
        for (const { span, fixes } of check(readReport(text))) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          for (const { edits } of fixes)
            for (const edit of edits) expect(edit.newText).not.toBe(text.slice(edit.span.start, edit.span.end));
        }
      }),
      { numRuns: 200 },
    );
  });
});
