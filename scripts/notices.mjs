// The licences of other people's code inside the bundles, as one text that is shipped with them.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|thirdpartynotices)([.-].*)?$/i;

/** What our own tables owe to others. */
const DATA = ['server/src/rules/slips/LICENSE-jieba.txt'];

/** The notices for bundles made of `inputs`, paths as in esbuild's metafile. */
export async function noticesFor(root, inputs) {
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined))].sort();
  const notices = await Promise.all([
    ...folders.map((folder) => noticeOf(root, folder)),
    ...DATA.map((file) => readFile(path.join(root, file), 'utf8')),
  ]);
  const intro =
    '核稿 Hegao 的程序包内含下列第三方软件，各按其许可证使用。\n' +
    'Hegao contains the following third-party software, each under its own licence.\n';
  return [intro, ...new Set(notices)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` gives `node_modules/a/node_modules/@b/c`; our own files give undefined. */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

async function noticeOf(root, folder) {
  const absolute = path.join(root, folder);
  const { name, version, license } = JSON.parse(await readFile(path.join(absolute, 'package.json'), 'utf8'));
  const files = (await readdir(absolute)).filter((file) => LICENCE_FILE.test(file)).sort();
  if (!license && files.length === 0) throw new Error(`${folder} 没有写明许可证，不能收入程序包。`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(absolute, file), 'utf8')));
  const body = texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).join('\n\n');
  return `${name} ${version} (${license ?? 'see below'})\n\n${body}\n`;
}
