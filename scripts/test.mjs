// Runs every test that can run on this machine, fetching what it needs: `npm test`.
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { prepare } from './editor/prepare.mjs';
import { SKIPPED } from './editor/skip.mjs';
import { npmCommand } from './editor/run.mjs';
import { CACHE, ROOT } from './editor/places.mjs';

/** Where vitest leaves what it ran, beside what it prints. */
const UNIT = join(CACHE, 'unit.json');

/** Of what a failed step printed, as much as is told again. */
const LAST_LINES = 40;

/** In this order; each is a script of package.json and can be run alone with `npm run`. */
const STEPS = [
  { script: 'typecheck', title: '类型检查' },
  { script: 'lint', title: '代码检查' },
  { script: 'format:check', title: '格式检查' },
  { script: 'build', title: '构建' },
  {
    script: 'test:unit',
    title: '引擎、命令、语言服务器、Neovim、Emacs',
    args: ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`],
    notes: unitSkips,
    reasons: unitFailures,
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
const failures = results.filter(({ status }) => status === '失败');
// Once more at the end, since what keeps a long record often keeps only its end.
for (const { title, why } of failures) process.stdout.write(`\n—— 失败：${title}\n${why}\n`);
process.stdout.write(`\n${results.map(lineOf).join('\n')}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Runs one script, shows what it prints, and keeps the sentences in which it says what it skipped. */
function runStep({ script, title, args = [], notes = skipsIn, reasons = endOf }) {
  process.stdout.write(`\n—— ${title}（npm run ${script}）\n`);
  const began = Date.now();
  const { command, args: all, shell } = npmCommand(['run', '--silent', script, ...args]);
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = spawn(command, all, { cwd: ROOT, shell, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...color } });
  let output = '';
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => {
      printed += text;
      process[name].write(text);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ title, status: '失败', notes: [], why: error.message, seconds: 0 }));
    child.once('close', async (code) => {
      const skipped = await notes(output);
      const why = code === 0 ? '' : await reasons(printed);
      resolve({ title, status: statusOf(code, output, skipped), notes: skipped, why, seconds: Math.round((Date.now() - began) / 1000) });
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

/** The end of what a script printed, without the tests that passed. */
function endOf(printed) {
  const lines = printed.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('✓'));
  return lines.slice(-LAST_LINES).join('\n');
}

async function unitTests() {
  const text = await readFile(UNIT, 'utf8').catch(() => '{"testResults":[]}');
  return JSON.parse(text).testResults;
}

/** The tests that failed with their messages; files that did not load; or the end of what was printed. */
async function unitFailures(printed) {
  const failed = (await unitTests()).filter(({ status }) => status === 'failed').flatMap(failuresOfFile);
  return failed.length > 0 ? failed.join('\n') : endOf(printed);
}

function failuresOfFile({ name, message, assertionResults }) {
  const tests = assertionResults.filter(({ status }) => status === 'failed');
  const file = relative(ROOT, name);
  if (tests.length === 0) return [`${file}：${message}`];
  return tests.map(
    ({ fullName, failureMessages }) => `${file}：${fullName}\n${failureMessages.join('\n').split('\n').slice(0, LAST_LINES).join('\n')}`,
  );
}

/** The tests that vitest left out; their titles say why. */
async function unitSkips() {
  const tests = (await unitTests()).flatMap(({ assertionResults }) => assertionResults);
  return tests.filter(({ status }) => status === 'skipped' || status === 'pending').map(({ fullName }) => fullName);
}

function lineOf({ title, status, notes, seconds }) {
  const about = status === '跳过' ? notes.join('；') : [`${seconds} 秒`, ...notes.map((note) => `未跑：${note}`)].join('；');
  return `${status}  ${title}：${about}`;
}
