import { describe, expect, it } from 'vitest';
import { planOf, type Disk } from '../../client/src/annotations/renaming/plan';

interface File {
  readonly path: string;
}

/** A folder that finds its files as Windows and macOS do (`a` is `A`), or as Linux does, and lists them as they were written. */
function folder(names: readonly string[], tellsCase: boolean): Disk<File> {
  const found = (name: string): string => (tellsCase ? name : name.toLowerCase());
  return {
    isFile: async ({ path }) => names.some((name) => found(`/d/${name}`) === found(path)),
    namesBeside: async () => names,
  };
}

const beside = (draft: string) => `${draft}.annotations.json`;

/** What becomes of the file beside a draft that is renamed: it goes along, or something is in its way. */
async function renamed(from: string, to: string, drafts: readonly string[], tellsCase: boolean): Promise<'goes' | 'stays'> {
  const move = { from: { path: `/d/${beside(from)}` }, to: { path: `/d/${beside(to)}` } };
  const { free, taken } = await planOf([move], folder(drafts.map(beside), tellsCase));
  expect([...free, ...taken]).toEqual([move]);
  return free.length === 1 ? 'goes' : 'stays';
}

describe('the file beside a draft that is renamed', () => {
  it.each([true, false])('goes along where nothing is in its way (case told: %s)', async (tellsCase) => {
    expect(await renamed('初稿.txt', '送审稿.txt', ['初稿.txt', '定稿.txt'], tellsCase)).toBe('goes');
    expect(await renamed('Report.txt', 'report.txt', ['Report.txt'], tellsCase)).toBe('goes');
    expect(await renamed('报告Ａ.TXT', '报告ａ.txt', ['报告Ａ.TXT'], tellsCase)).toBe('goes');
  });

  it.each([true, false])('stays where there is one already (case told: %s)', async (tellsCase) => {
    expect(await renamed('初稿.txt', '送审稿.txt', ['初稿.txt', '送审稿.txt'], tellsCase)).toBe('stays');
  });

  it('stays where another file has the name in that case', async () => {
    expect(await renamed('Report.txt', 'report.txt', ['Report.txt', 'report.txt'], true)).toBe('stays');
  });

  it('stays where another file has the name in another case, and none is told', async () => {
    expect(await renamed('Draft.txt', 'Report.txt', ['Draft.txt', 'report.txt'], false)).toBe('stays');
    expect(await renamed('Draft.txt', 'Report.txt', ['Draft.txt', 'report.txt'], true)).toBe('goes');
  });

  it('is judged each by itself', async () => {
    const at = (draft: string) => ({ path: `/d/${beside(draft)}` });
    const moves = [{ from: at('甲.txt'), to: at('乙.txt') }, { from: at('丙.txt'), to: at('丁.txt') }]; // prettier-ignore
    const { free, taken } = await planOf(moves, folder(['甲.txt', '乙.txt', '丙.txt'].map(beside), true));
    expect([free, taken]).toEqual([[moves[1]], [moves[0]]]);
  });
});
