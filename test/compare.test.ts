import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexLines } from '../server/src/text/lineIndex';
import { kindOf, placed, type Flag, type PlacedFlag } from './compare/flag';
import { CATEGORIES, judgementOf, judgementsOf, type Category, type Judgements } from './compare/judgement';
import { EXAMPLES, pageOf } from './compare/page';
import { resultOf, samePlace, total, type Result } from './compare/results';
import { tools } from './compare/tools';

const RESULTS = JSON.parse(readFileSync('test/compare/results.json', 'utf8')) as Result[];
const TOOLS = tools();
const REPORTS = '../shared/reports';

const flag = (over: Partial<PlacedFlag>): PlacedFlag => ({ report: 0, line: 1, column: 1, rule: '甲', kind: '+␣ 汉|数', start: 0, removed: '', added: ' ', ...over }); // prettier-ignore

async function flagsOf(tool: string, text: string): Promise<Flag[]> {
  return TOOLS.find(({ name }) => name === tool)!.flags!(text);
}

describe('docs/side-by-side.md', () => {
  it('is made of the results', () => {
    expect(readFileSync('docs/side-by-side.md', 'utf8')).toBe(pageOf(RESULTS));
  });

  it('has every tool, and each of their flags in one category', () => {
    expect(RESULTS.map(({ tool }) => tool)).toEqual(TOOLS.map(({ name }) => name));
    for (const result of RESULTS) {
      const sum = (Object.keys(CATEGORIES) as Category[]).reduce((all, category) => all + total(result, undefined, category), 0);
      expect(sum, result.tool).toBe(total(result));
      expect(result.right.length, result.tool).toBe(total(result, 'true'));
    }
  });

  it('names what others find and we do not, once for all of them', () => {
    const right = (at: string): Result['right'] => [{ at, rule: '甲', category: 'stray-blank' }];
    const result = (tool: string, at: string): Result => ({ tool, version: '1', how: '', counts: [], right: right(at) });
    const page = pageOf([result('hegao', '1:5:9'), result('zhlint', '1:5:8'), result('autocorrect', '2:3:4'), result('textlint', '2:3:5')]);
    expect(page).toContain('- 报告 2 第 3 行 · report 2, line 3：甲（autocorrect、textlint）');
    expect(page).not.toContain('报告 1 第 5 行');
  });

  it('says of its examples what the tools do', async () => {
    const [asked, quoted] = EXAMPLES.map(({ sentence }) => sentence);
    for (const tool of ['zhlint', 'autocorrect']) expect((await flagsOf(tool, asked!)).map(({ added }) => added)).toEqual([' ', ' ']);
    expect((await flagsOf('zhlint', quoted!)).length).toBeGreaterThan(0);
    for (const { sentence, ours } of EXAMPLES)
      expect((await flagsOf('hegao', sentence)).length > 0, sentence).toBe(!ours.startsWith('不报'));
    for (const { sentence } of EXAMPLES.slice(2))
      for (const tool of ['zhlint', 'autocorrect'])
        expect((await flagsOf(tool, sentence)).every(({ added, removed }) => added === ' ' && removed === ''), sentence).toBe(true); // prettier-ignore
  });
});

describe('a flag', () => {
  it('is known by its change and the classes of its neighbours, never by words', () => {
    const text = '受理36件,ABC';
    expect(kindOf({ rule: '', start: 2, removed: '', added: ' ' }, text)).toBe('+␣ 汉|数');
    expect(kindOf({ rule: '', start: 5, removed: ',', added: '，' }, text)).toBe(',→， 汉|字');
    expect(kindOf({ rule: '', start: 0, removed: '受理', added: '' }, text)).toBe('-汉汉 端|数');
  });

  it('has its line and column from 1', () => {
    const [one] = placed([{ rule: '甲', start: 4, removed: '', added: '' }], '一二\n三四', 2, indexLines('一二\n三四'));
    expect(one).toMatchObject({ report: 2, line: 2, column: 2 });
  });

  it('of autocorrect stands where the line is changed, also behind blank lines and for lines that repeat', async () => {
    expect(await flagsOf('autocorrect', '\n\n  甲有3个\n甲有3个\n')).toEqual([6, 7, 11, 12].map((start) => ({ rule: 'autocorrect', start, removed: '', added: ' ' }))); // prettier-ignore
  });
});

describe('a judgement', () => {
  const judgements: Judgements = {
    kinds: [{ rule: '^甲$', kind: '^\\+␣ ', verdict: 'false', category: 'blank-wanted' }],
    places: [{ at: '0:2:3', rule: '甲', verdict: 'true', category: 'stray-blank' }],
  };

  it('of a place stands over that of its kind; what neither names is open', () => {
    expect(judgementOf(flag({ line: 2, column: 3 }), judgements)?.verdict).toBe('true');
    expect(judgementOf(flag({}), judgements)?.verdict).toBe('false');
    const open = [flag({ rule: '乙' }), flag({ kind: '-␣ 汉|汉' })];
    expect(open.map((one) => judgementOf(one, judgements))).toEqual([undefined, undefined]);
    const result = resultOf(
      { tool: '某', version: '1', how: '' },
      [flag({}), flag({ line: 2, column: 3 }), ...open],
      judgements,
      () => 'wording',
    );
    expect([total(result), total(result, 'true'), total(result, 'false'), total(result, 'open', 'wording')]).toEqual([4, 1, 1, 2]);
    expect(result.right).toEqual([{ at: '0:2:3', rule: '甲', category: 'stray-blank' }]);
  });

  it('is of the same place within a few columns of one line', () => {
    expect([samePlace('1:2:3', '1:2:6'), samePlace('1:2:3', '1:2:7'), samePlace('1:2:3', '1:3:3'), samePlace('1:2:3', '0:2:3')]).toEqual([true, false, false, false]); // prettier-ignore
  });

  it.skipIf(!existsSync(REPORTS))('holds no words of the reports（../shared 不在时跳过）', () => {
    const reports = readdirSync(REPORTS).filter((name) => /^0.*\.txt$/.test(name)).map((name) => readFileSync(`${REPORTS}/${name}`, 'utf8')).join('\n'); // prettier-ignore
    for (const { name } of TOOLS)
      for (const { zh = '' } of [...judgementsOf(name).kinds, ...judgementsOf(name).places])
        for (let at = 0; at + 8 <= zh.length; at += 1) expect(reports.includes(zh.slice(at, at + 8)), zh).toBe(false);
  });
});
