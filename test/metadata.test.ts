import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hegao } from './cli/helpers';

const read = (path: string): string => readFileSync(path, 'utf8');
const { version, license, dependencies, devDependencies } = JSON.parse(read('package.json')) as {
  version: string;
  license: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Every version that the first group of `pattern` finds in a file. */
function versionsIn(path: string, pattern: RegExp): string[] {
  return [...read(path).matchAll(pattern)].map((match) => match[1]!);
}

describe('the version', () => {
  it('is the newest of the changelog', () => {
    const [newest] = versionsIn('CHANGELOG.md', /^## (\d+\.\d+\.\d+) — \d{4}-\d{2}-\d{2}/gm);
    expect(newest).toBe(version);
  });

  it.each(['README.md', 'docs/package-readme.md'])('is the one that %s names', (path) => {
    const named = versionsIn(path, /(?:hegao-|当前版本 )(\d+\.\d+\.\d+)/g);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set([version]));
  });

  it('is the one of the lock file', () => {
    const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, { version: string }> };
    expect([lock.version, lock.packages['']!.version]).toEqual([version, version]);
  });
});

describe('the licence', () => {
  it('is the one that package.json names', () => {
    expect(license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) 2026 Hegao contributors\n/);
  });
});

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'samples/README.md', ...below('docs')];

/** The text without what is shown as code, where brackets are no links; code as the words of a link stays. */
function prose(text: string): string {
  return text
    .replaceAll('[`', '[')
    .replaceAll('`](', '](')
    .replace(/^ *```[\s\S]*?^ *```$/gm, '')
    .replace(/`[^`\n]*`/g, '');
}

/** Where links and pictures of a page lead, web addresses and places within the page left out. */
function relativeLinks(text: string): string[] {
  const inLine = [...prose(text).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map((match) => match[1]!);
  const inHtml = [...prose(text).matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  return [...inLine, ...inHtml].filter((target) => !/^(?:[a-z]+:|#)/i.test(target)).map((target) => decodeURI(target.replace(/#.*$/, '')));
}

describe.each(PAGES)('%s', (page) => {
  it('links to files that exist', () => {
    const targets = relativeLinks(read(page));
    for (const target of targets) expect(existsSync(resolve(dirname(page), target)), target).toBe(true);
  });
});

it('links are found where there are some', () => {
  expect(relativeLinks(read('README.md'))).toEqual(
    expect.arrayContaining(['docs/images/editor.png', 'docs/rules/rate-mismatch.md', 'LICENSE']),
  );
});

/** Folders and files of the repository that a page names in code marks: `server/src/text`. */
function pathsIn(text: string): string[] {
  const words = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!);
  return words.filter(
    (word) => /^(?:client|docs|samples|scripts|server|snippets|syntaxes|test|l10n|\.ci)\//.test(word) && !/[<*]/.test(word),
  );
}

describe.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('the paths that %s names', (page) => {
  const paths = [...new Set(pathsIn(read(page)))];

  it('are there', () => {
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect(existsSync(path), path).toBe(true);
  });

  it('with a slash at their end are folders', () => {
    for (const path of paths.filter((one) => one.endsWith('/'))) expect(statSync(path).isDirectory(), path).toBe(true);
  });
});

describe('what ARCHITECTURE.md says of other people’s work', () => {
  const text = read('ARCHITECTURE.md');

  it('names every package', () => {
    const said = text.replace('vscode-languageserver, -textdocument', 'vscode-languageserver, vscode-languageserver-textdocument');
    const types = ['@types/chai', '@types/mocha'];
    const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !types.includes(name));
    for (const name of names) expect(said, name).toMatch(new RegExp(`(?<![\\w/-])${name}(?![\\w/-])`));
  });

  it('names the editors that are fetched', () => {
    const pinned = [...text.matchAll(/`([@/\w-]+@\d+\.\d+\.\d+)`/g)].map((match) => match[1]!);
    const fetched = [...read('scripts/editor/install.mjs').matchAll(/'([@/\w-]+@\d+\.\d+\.\d+)'/g)].map((match) => match[1]!);
    expect(pinned.sort()).toEqual(fetched.sort());
  });
});

describe('the code map', () => {
  const map = read('ARCHITECTURE.md').split('## Code map')[1]!.split('\n## ')[0]!;

  it('has every folder of the server', () => {
    const folders = readdirSync('server/src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of folders) expect(map, name).toContain(`\`server/src/${name}\``);
  });
});

it('the README shows what the command really prints', async () => {
  const [, draft, printed] = /\$ echo '([^']+)' \| hegao check -\n([\s\S]*?)```/.exec(read('README.md'))!;
  const { stdout } = await hegao(['check', '-'], { stdin: `${draft}\n` });
  expect(printed).toBe(stdout);
});
