import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = async (file: string): Promise<Record<string, string>> => JSON.parse(await readFile(root + file, 'utf8'));

test('every sentence of the client has a Chinese one, and none is left over', async () => {
  const files = (await readdir(`${root}client/src`, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const sources = await Promise.all(files.map((file) => readFile(`${root}client/src/${file}`, 'utf8')));
  const keys = sources.flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, key]) => key));
  const uses = sources.flatMap((source) => source.match(/l10n\.t\(/g) ?? []);
  expect(keys).toHaveLength(uses.length);
  expect(Object.keys(await readJson('l10n/bundle.l10n.zh-cn.json')).sort()).toEqual([...new Set(keys)].sort());
});

test('placeholders are the same in both languages', async () => {
  for (const [key, text] of Object.entries(await readJson('l10n/bundle.l10n.zh-cn.json'))) {
    expect(text.match(/\{\d\}/g)?.sort(), key).toEqual(key.match(/\{\d\}/g)?.sort());
  }
});

test('every key of the manifest is there in English and in Chinese, and none is left over', async () => {
  const manifest = await readFile(`${root}package.json`, 'utf8');
  const keys = [...new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key))].sort();
  expect(Object.keys(await readJson('package.nls.json')).sort()).toEqual(keys);
  expect(Object.keys(await readJson('package.nls.zh-cn.json')).sort()).toEqual(keys);
});
