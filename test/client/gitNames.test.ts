import { describe, expect, it } from 'vitest';
import { GitNames, type Repositories } from '../../client/src/annotations/gitNames';

/** Repositories by their folder, with the name that is set in each ('' for none), and that of all of them. */
function git(own: Readonly<Record<string, string>>, everywhere: string, { fails = false } = {}) {
  let asked = 0;
  const answer = async (name: string): Promise<string> => {
    asked += 1;
    if (name === '' && fails) throw new Error('exit code 1');
    return name;
  };
  const repositories = Object.keys(own).map((root) => ({
    rootUri: { toString: () => root },
    getConfig: () => answer(own[root]!),
    getGlobalConfig: () => answer(everywhere),
  }));
  const api: Repositories<string> = {
    repositories,
    getRepository: (file) => repositories.find(({ rootUri }) => file.startsWith(`${rootUri.toString()}/`)) ?? null,
  };
  return { api, asked: () => asked };
}

describe('the name that Git knows', () => {
  it('is that of the repository of each draft, whichever was asked first', async () => {
    const { api } = git({ '/水务': '王敏', '/司法': '李军' }, '赵琴');
    const names = new GitNames();
    expect(await names.of(api, '/水务/报告.txt')).toBe('王敏');
    expect(await names.of(api, '/司法/报告.txt')).toBe('李军');
    expect(await names.of(api, '/桌面/报告.txt')).toBe('赵琴');
    expect(await names.of(api, '/水务/附件/报告.txt')).toBe('王敏');
  });

  it.each([true, false])('is that of the user where a repository has none (asking fails then: %s)', async (fails) => {
    const { api } = git({ '/水务': '' }, ' 赵琴\n', { fails });
    expect(await new GitNames().of(api, '/水务/报告.txt')).toBe('赵琴');
  });

  it('is asked for once a repository, also while the answer is on its way', async () => {
    const { api, asked } = git({ '/水务': '王敏', '/司法': '李军' }, '赵琴');
    const names = new GitNames();
    await Promise.all(['/水务/甲.txt', '/水务/乙.txt', '/司法/甲.txt'].map((draft) => names.of(api, draft)));
    await names.of(api, '/水务/丙.txt');
    expect(asked()).toBe(2);
  });

  it('is asked for again where there was none', async () => {
    const names = new GitNames();
    expect(await names.of(git({}, '').api, '/水务/报告.txt')).toBe('');
    expect(await names.of(git({ '/水务': '' }, '').api, '/水务/报告.txt')).toBe('');
    expect(await names.of(git({ '/水务': '王敏' }, '').api, '/水务/报告.txt')).toBe('王敏');
  });
});
