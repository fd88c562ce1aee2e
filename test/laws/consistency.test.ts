import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { nearPairs } from '../../server/src/rules/consistency/near';

const word = fc.array(fc.constantFrom(...'县综合行政'), { minLength: 2, maxLength: 7 }).map((characters) => characters.join(''));

/** What a look at every pair finds. */
function omissions(words: readonly string[]): string[] {
  const found = words.map((other) =>
    words.filter((longer) => {
      const length = longer.length - other.length;
      if (length < 1 || length > 4) return false;
      return Array.from(other, (_, at) => at)
        .concat(other.length)
        .some((at) => longer.slice(0, at) + longer.slice(at + length) === other);
    }),
  );
  return words.flatMap((other, i) => (found[i]!.length === 1 ? [`${found[i]![0]!} ${other}`] : [])).sort();
}

describe('names that differ by little', () => {
  it('are found by the index as by comparing every pair', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 14 }), (words) => {
        const indexed = nearPairs(words)
          .filter(({ kind }) => kind === 'omitted')
          .map((pair) => `${words[pair.word]!} ${words[pair.other]!}`);
        expect(indexed.sort()).toEqual(omissions(words));
      }),
      { numRuns: 400 },
    );
  });

  it('are told apart by what they lack, change or move', () => {
    expect(nearPairs(['县综合行政执法局', '县综合执法局'])).toEqual([{ word: 0, other: 1, kind: 'omitted', at: 3, length: 2 }]);
    expect(nearPairs(['法治督察办', '法治督查办'])).toEqual([{ word: 0, other: 1, kind: 'changed', at: 3, length: 1 }]);
    expect(nearPairs(['监测预警办', '预警监测办'])).toEqual([{ word: 0, other: 1, kind: 'moved', at: 0, length: 4 }]);
    expect(nearPairs(['第一批', '第二批', '第三批'])).toEqual([]);
  });
});

const PIECES = [
  '县综合行政执法局派驻队伍。',
  '县综合执法局办案。',
  '落实《松溪县普法规划（2021-2025年）》。',
  '落实《松溪县普法规划（2021—2025年）》。',
  '开展“强作风 提效能”行动。',
  '开展“强作风、提效能”行动。',
  '县信访联席会议（以下简称县联席会）每周会商。',
  '县联席会按月通报。',
  '组织各镇综合行政执法队伍开展岗位练兵，围绕现场取证、文书制作等内容分批轮训。',
  '\n',
  '（一）完善机制\n',
];

describe('what a draft says of its names', () => {
  it('is the same whether an earlier version was checked before or not', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 });
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 2, maxLength: 5 }), (versions) => {
        const texts = versions.map((version) => version.join(''));
        let report = readReport(texts[0]!);
        check(report);
        for (const text of [...texts.slice(1), texts[0]!]) {
          report = readReport(text, report);
          expect(check(report)).toEqual(check(readReport(text)));
        }
      }),
      { numRuns: 150 },
    );
  });
});
