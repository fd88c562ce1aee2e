import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
// @ts-expect-error -- the configuration is plain JavaScript.
import { LAYERS as CONFIGURED } from '../eslint.config.mjs';

const LAYERS = ['text', 'syntax', 'model', 'rules', 'features', 'docs', 'word', 'lsp', 'cli'];
const ENGINE = LAYERS.slice(0, 7);

const eslint = new ESLint({ cwd: fileURLToPath(new URL('..', import.meta.url)) });

/** What the linter says of a file that is not on the disk. */
async function complaintsOf(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: path });
  const rules = ['no-restricted-imports', 'no-restricted-globals', 'no-restricted-syntax', 'no-restricted-properties'];
  return result!.messages.filter(({ ruleId }) => ruleId !== null && rules.includes(ruleId)).map(({ message }) => message);
}

function importing(source: string): string {
  return `import { something } from '${source}';\nexport const other = something;\n`;
}

describe('a layer knows only those before it', () => {
  it('in the order of the design', () => {
    expect(CONFIGURED).toEqual(LAYERS);
  });

  const later = LAYERS.flatMap((from, i) => LAYERS.slice(i + 1).map((to) => [from, to] as const));
  it.each(later)('%s/ may not import from %s/', async (from, to) => {
    const plain = await complaintsOf(`server/src/${from}/virtual.ts`, importing(`../${to}/anything`));
    expect(plain).toEqual([expect.stringContaining(`${from}/ may import from itself`)]);
    const nested = await complaintsOf(`server/src/${from}/deep/virtual.ts`, `export * from '../../${to}/index';\n`);
    expect(nested).toHaveLength(1);
    const asType = await complaintsOf(
      `server/src/${from}/virtual.ts`,
      `import type { Something } from '../${to}/anything';\nexport type Other = Something;\n`,
    );
    expect(asType).toHaveLength(1);
  });

  const earlier = LAYERS.flatMap((from, i) => LAYERS.slice(0, i + 1).map((to) => [from, to] as const));
  it.each(earlier)('%s/ may import from %s/', async (from, to) => {
    const source = from === to ? './anything' : `../${to}/anything`;
    expect(await complaintsOf(`server/src/${from}/virtual.ts`, importing(source))).toEqual([]);
  });
});

describe.each(ENGINE)('%s/ is engine', (layer) => {
  const file = `server/src/${layer}/virtual.ts`;

  it.each(['node:fs', 'fs', 'fs/promises', 'path', 'node:process'])('and may not import %s', async (source) => {
    expect(await complaintsOf(file, importing(source))).toEqual([expect.stringContaining('The engine runs in a browser as well')]);
  });

  it.each(['vscode', 'vscode-languageserver', 'vscode-languageserver/browser', 'vscode-languageclient', 'vscode-jsonrpc'])(
    'and may not import %s',
    async (source) => {
      expect(await complaintsOf(file, importing(source))).toEqual([expect.stringContaining('The engine knows no editor')]);
    },
  );

  it.each([
    'export const now = Date.now();',
    'export const now = new Date();',
    'export const where = process.cwd();',
    "export const it = import('../cli/main');",
  ])('and may not say %s', async (code) => {
    expect(await complaintsOf(file, `${code}\n`)).toHaveLength(1);
  });

  it('and may name its files as Node names its modules', async () => {
    expect(await complaintsOf(file, importing('./path'))).toEqual([]);
  });
});

describe('the adapters', () => {
  it('lsp/ may use the protocol, but Node only where it starts in Node', async () => {
    expect(await complaintsOf('server/src/lsp/virtual.ts', importing('vscode-languageserver'))).toEqual([]);
    expect(await complaintsOf('server/src/lsp/virtual.ts', importing('node:fs'))).toHaveLength(1);
    expect(await complaintsOf('server/src/lsp/virtual.ts', importing('vscode-languageserver/node'))).toHaveLength(1);
    expect(await complaintsOf('server/src/lsp/node.ts', importing('vscode-languageserver/node'))).toEqual([]);
  });

  it('cli/ may use Node, but no editor', async () => {
    expect(await complaintsOf('server/src/cli/virtual.ts', importing('node:fs'))).toEqual([]);
    expect(await complaintsOf('server/src/cli/virtual.ts', importing('vscode-languageserver'))).toHaveLength(1);
  });

  it('client/ imports the protocol of the server, not the server', async () => {
    expect(await complaintsOf('client/src/virtual.ts', importing('../../server/src/protocol'))).toEqual([]);
    expect(await complaintsOf('client/src/virtual.ts', importing('../../server/src/model/report'))).toHaveLength(1);
  });

  it('a page of a view imports the protocol alone, and makes no markup of text', async () => {
    const page = 'client/webview/virtual/main.ts';
    expect(await complaintsOf(page, importing('../../../server/src/protocol/panel'))).toEqual([]);
    expect(await complaintsOf(page, importing('../common/host'))).toEqual([]);
    expect(await complaintsOf(page, importing('../../../server/src/text/span'))).toHaveLength(1);
    expect(await complaintsOf(page, importing('../../src/views/page'))).toHaveLength(1);
    expect(await complaintsOf(page, importing('vscode'))).toHaveLength(1);
    expect(await complaintsOf(page, "document.body.innerHTML = '甲';\n")).toHaveLength(1);
  });

  it('protocol.ts imports nothing', async () => {
    expect(await complaintsOf('server/src/protocol.ts', importing('./text/span'))).toHaveLength(1);
    expect(await complaintsOf('server/src/protocol/virtual.ts', importing('../text/span'))).toHaveLength(1);
    expect(await complaintsOf('server/src/protocol/virtual.ts', importing('../protocol'))).toEqual([]);
  });
});
