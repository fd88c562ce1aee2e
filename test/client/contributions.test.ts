import { describe, expect, test, vi } from 'vitest';
import type { ReadWordResult } from '../../server/src/protocol/word';

const at = (path: string) => ({ scheme: 'file', path, query: '', toString: () => `file://${path}` });

vi.mock('vscode', () => ({
  env: { language: 'zh-cn' },
  l10n: { t: (text: string, ...given: unknown[]) => text.replace(/\{(\d)\}/g, (_, i: string) => String(given[Number(i)])) },
  Uri: { parse: (text: string) => at(text.replace('file://', '')) },
  workspace: {
    textDocuments: [{ uri: { toString: () => 'hegao-word:/d/供稿.docx' }, isClosed: false, getText: () => '旧的内容' }],
    fs: { stat: async () => ({ size: 3 }), readFile: async () => Uint8Array.of(1, 2, 3) },
  },
}));

const { readContribution, Unreadable } = await import('../../client/src/contributions');

type Uri = Parameters<typeof readContribution>[0];
type Server = Parameters<typeof readContribution>[1];

const file = at('/d/供稿.docx') as unknown as Uri;
const answering = (result: ReadWordResult | undefined | Error): Server =>
  ({ request: async () => (result instanceof Error ? Promise.reject(result) : result) }) as unknown as Server;
const CHANGES = { zh: '修订按接受后的读', en: 'tracked changes are read as accepted' };

describe('a Word file as a contribution', () => {
  test('has the text that the server reads, and what is to be said of it', async () => {
    const server = answering({ kind: 'text', text: '一、甲', notices: [CHANGES], comments: 2 });
    expect(await readContribution(file, server)).toEqual({
      name: '供稿',
      text: '一、甲',
      said: ['供稿.docx: 修订按接受后的读.', '供稿.docx: its comments were not inserted with it.'],
    });
  });

  test('is read as it is now where it is shown as a draft', async () => {
    const shown = { scheme: 'hegao-word', path: '/d/供稿.docx', query: 'file:///d/供稿.docx', toString: () => 'hegao-word:/d/供稿.docx' };
    const server = answering({ kind: 'text', text: '新的内容', notices: [], comments: 0 });
    expect(await readContribution(shown as unknown as Uri, server)).toEqual({ name: '供稿', text: '新的内容', said: [] });
  });

  test('that cannot be read is refused with a sentence', async () => {
    const refused = answering({ kind: 'refused', reason: { zh: '请另存为 .docx', en: 'save it as .docx' } });
    await expect(readContribution(at('/d/供稿.doc') as unknown as Uri, refused)).rejects.toThrow(/供稿\.doc.*请另存为 \.docx/);
    for (const none of [undefined, new Error('connection closed')])
      await expect(readContribution(file, answering(none))).rejects.toBeInstanceOf(Unreadable);
  });
});
