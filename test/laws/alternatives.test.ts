import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAINS } from '../../server/src/model/subjects/stages';
import { DIVISIONS } from '../../server/src/model/subjects/partitions';
import { AlternativeTable } from '../../server/src/text/alternatives';

const SOURCES = [...CHAINS.flatMap(({ stages }) => stages), ...DIVISIONS.flatMap(({ members }) => members)];
const TABLE = new AlternativeTable(SOURCES.map((source) => [source, source] as const));

function found(text: string): string[] {
  const all = new Set<string>();
  TABLE.find(text, (source) => void all.add(source));
  return [...all].sort();
}

/** Words of the sources in any order, with what lies between them: labels in which many of them match, or almost. */
const words = [...new Set(SOURCES.flatMap((source) => source.match(/[\u4e00-\u9fffA-Z]+/g) ?? []))];
const label = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom('不', '的', '已', '市', '（', ')', '级', '本', '、')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

describe('a table of alternatives', () => {
  it('holds sources of the field', () => expect(SOURCES.length).toBeGreaterThan(100));

  it('finds what one regular expression for each source finds', () => {
    fc.assert(
      fc.property(label, (text) => {
        expect(found(text)).toEqual([...new Set(SOURCES.filter((source) => new RegExp(source).test(text)))].sort());
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts a source where it is cut by brackets, classes and escapes, and only there', () => {
    const table = new AlternativeTable([['甲(?:乙|丙)|丁[|)]|戊\\(', 'x']]);
    for (const text of ['甲丙', '丁|', '丁)', '戊('])
      expect(
        table.find(text, () => true),
        text,
      ).toBe(true);
    for (const text of ['甲', '丁', '戊', '丙'])
      expect(
        table.find(text, () => true),
        text,
      ).toBe(false);
  });

  it('asks a pattern of a text once, however often its first character stands there', () => {
    const seen: string[] = [];
    const table = new AlternativeTable([['持有?证|持', '甲']]);
    table.find('持证持证持', (value) => void seen.push(value));
    // the pattern once, the word at each of its places
    expect(seen).toEqual(['甲', '甲', '甲', '甲']);
    expect(table.find('持证', (value) => value === '甲')).toBe(true);
  });
});
