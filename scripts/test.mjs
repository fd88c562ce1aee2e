// Runs every test that can run on this machine, fetching what it needs: `npm test`.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prepare } from './editor/prepare.mjs';
import { SKIPPED } from './editor/skip.mjs';
import { npmCommand } from './editor/run.mjs';
import { CACHE, ROOT } from './editor/places.mjs';

/** Where vitest leaves what it ran, beside what it prints. */
const UNIT = join(CACHE, 'unit.json');

/** In this order; each is a script of package.json and can be run alone with `npm run`. */
const STEPS = [
  { script: 'typecheck', title: '类型检查' },
  { script: 'lint', title: '代码检查' },
  { script: 'format:check', title: '格式检查' },
  { script: 'build', title: '构建' },
  {
    script: 'test:unit',
    title: '引擎、命令、语言服务器、Neovim',
    args: ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    notes: unitSkips,
  },
  { script: 'test:grammar', title: '着色语法' },
  { script: 'vsix', title: '打包' },
  { script: 'test:node-host', title: 'VS Code 内，Node 扩展宿主' },
  { script: 'test:web-host', title: 'VS Code 内，浏览器扩展宿主' },
  { script: 'test:desktop', title: 'VS Code 内，桌面版' },
  { script: 'test:screens', title: '界面：波浪线、问题、大纲' },
];

await prepare();
await rm(UNIT, { force: true });
const results = [];
for (const step of STEPS) results.push(await runStep(step));
process.stdout.write(`\n${results.map(lineOf).join('\n')}\n`);
process.exitCode = results.some(({ status }) => status === '失败') ? 1 : 0;

/** Runs one script, shows what it prints, and keeps the sentences in which it says what it skipped. */
function runStep({ script, title, args = [], notes = skipsIn }) {
  process.stdout.write(`\n—— ${title}（npm run ${script}）\n`);
  const began = Date.now();
  const { command, args: all, shell } = npmCommand(['run', '--silent', script, ...args]);
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(command, all, { cwd: ROOT, shell, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...color } });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ title, status: '失败', notes: [error.message], seconds: 0 }));
    child.once('close', async (code) => {
      const skipped = await notes(output);
      resolve({ title, status: statusOf(code, output, skipped), notes: skipped, seconds: Math.round((Date.now() - began) / 1000) });
    });
  });
}

/** A script that only says why it cannot run is skipped; one that leaves out a part has passed. */
function statusOf(code, output, notes) {
  if (code !== 0) return '失败';
  const said = output.split('\n').filter((line) => line.trim() !== '');
  return notes.length > 0 && said.length === notes.length ? '跳过' : '通过';
}

function skipsIn(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line.startsWith(SKIPPED)).map((line) => line.slice(SKIPPED.length)))];
}

/** The tests that vitest left out; their titles say why. */
async function unitSkips() {
  const text = await readFile(UNIT, 'utf8').catch(() => '{"testResults":[]}');
  const tests = JSON.parse(text).testResults.flatMap(({ assertionResults }) => assertionResults);
  return tests.filter(({ status }) => status === 'skipped' || status === 'pending').map(({ fullName }) => fullName);
}

function lineOf({ title, status, notes, seconds }) {
  const about = status === '跳过' ? notes.join('；') : [`${seconds} 秒`, ...notes.map((note) => `未跑：${note}`)].join('；');
  return `${status}  ${title}：${about}`;
}
