import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WORD_SCHEME } from '../../server/src/protocol/word';

/** As much of an address of the editor as is asked for. */
interface Address {
  readonly path: string;
  toString(): string;
}

const at = (path: string): Address => ({ path, toString: () => `file://${path}` });
const folder = at('/d');

/** What lies in the folder, and what the user has set. */
const given = { files: [] as string[], associations: {} as Record<string, string>, detectLanguage: true };

/** A pattern of names or endings against a path below the folder. */
function matches(path: string, pattern: string): boolean {
  const name = pattern.replace('**/', '').replace(/[.+^$()|[\]\\]/g, String.raw`\$&`);
  const source = name.replaceAll('*', '.*').replace(/\{([^}]*)\}/, (_, list: string) => `(?:${list.replaceAll(',', '|')})`);
  return new RegExp(`^(?:.*/)?${source}$`).test(path.slice(folder.path.length + 1));
}

vi.mock('vscode', () => ({
  RelativePattern: class {
    constructor(
      readonly base: Address,
      readonly pattern: string,
    ) {}
  },
  Uri: { from: ({ scheme, path, query }: Record<string, string>) => ({ path, toString: () => `${scheme}:${path}?${query}` }) },
  workspace: {
    workspaceFolders: [{ uri: folder }],
    getConfiguration: () => ({
      get: (name: string, fallback: unknown) =>
        ({ associations: given.associations, detectLanguage: given.detectLanguage })[name] ?? fallback,
    }),
    findFiles: async ({ pattern }: { pattern: string }) => given.files.filter((path) => matches(path, pattern)).map(at),
  },
}));

const { listDrafts } = await import('../../client/src/folder/listDrafts');

const shown = (path: string): string => `${WORD_SCHEME}:${path}?file://${path}`;
const list = async (isLeftAlone: (uri: string) => boolean = () => false): Promise<Record<string, boolean>> =>
  Object.fromEntries((await listDrafts(isLeftAlone)).drafts.map(({ uri, isCertain }) => [uri, isCertain]));

beforeEach(() => Object.assign(given, { files: [], associations: {}, detectLanguage: true }));

describe('the files of the folder that may be drafts', () => {
  test('are texts and Word files, certain where their names say that they are reports', async () => {
    given.files = ['/d/年度报告.txt', '/d/县司法局.md', '/d/年度报告.docx', '/d/局里/供稿.DOCX', '/d/图.png'];
    expect(await list()).toEqual({
      'file:///d/年度报告.txt': true,
      'file:///d/县司法局.md': false,
      [shown('/d/年度报告.docx')]: true,
      [shown('/d/局里/供稿.DOCX')]: false,
    });
  });

  test('are no more than those called reports where texts are not to be judged', async () => {
    given.files = ['/d/年度报告.docx', '/d/供稿.docx', '/d/供稿.txt'];
    given.detectLanguage = false;
    expect(await list()).toEqual({ [shown('/d/年度报告.docx')]: true });
  });

  test('are without what programs leave beside a file', async () => {
    given.files = ['/d/~$年度报告.docx', '/d/._年度报告.docx', '/d/.~年度报告.docx', '/d/~$报告.txt'];
    expect(await list()).toEqual({});
  });

  test('that are drafts by what the user has set are Word files all the same', async () => {
    given.files = ['/d/年度报告.docx', '/d/~$年度报告.docx', '/d/供稿.txt', '/d/供稿.docx'];
    given.associations = { '*供稿*': 'report-draft', '*报告*': 'report-draft' };
    expect(await list()).toEqual({ [shown('/d/年度报告.docx')]: true, [shown('/d/供稿.docx')]: true, 'file:///d/供稿.txt': true });
  });

  test('are without what the user has made something else: of Word files whatever their names are', async () => {
    given.files = ['/d/年度报告.docx', '/d/供稿.txt', '/d/年度报告.txt'];
    expect(await list(() => true)).toEqual({ 'file:///d/年度报告.txt': true });
    given.associations = { '*.docx': 'word-document' };
    expect(await list()).toEqual({ 'file:///d/供稿.txt': false, 'file:///d/年度报告.txt': true });
  });
});
