import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWord } from '../../../server/src/word';
import { longWord } from '../longWord';
import { median } from '../statistics';
import { millisecondsOf } from './coldStart';

const ROUNDS = 9;

/** The command on a Word file of sixty pages, and on the same text as text, in turn. */
export function word(): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-bench-'));
  try {
    return measured(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured(folder: string): Record<string, number> {
  const bytes = longWord();
  const { text, comments } = readWord(bytes);
  const [asWord, asText] = [join(folder, 'long.docx'), join(folder, 'long.txt')];
  writeFileSync(asWord, bytes);
  writeFileSync(asText, text);
  const commands = {
    check: ['check', asWord],
    'check-text': ['check', asText],
    comment: ['comment', asWord, '--force', '-o', join(folder, 'copy.docx')],
    export: ['export', asText, '--force', '-o', join(folder, 'exported.docx')],
  };
  const times: [string, number[]][] = Object.keys(commands).map((name) => [name, []]);
  for (const args of Object.values(commands)) millisecondsOf(['dist/cli.js', ...args]);
  for (let round = 0; round < ROUNDS; round += 1) {
    Object.values(commands).forEach((args, i) => times[i]![1].push(millisecondsOf(['dist/cli.js', ...args])));
  }
  return {
    bytes: bytes.length,
    length: text.length,
    comments: comments.length,
    ...Object.fromEntries(times.map(([name, all]) => [name, median(all)])),
    'check-megabytes': megabytesOf(['dist/cli.js', ...commands.check]),
    'comment-megabytes': megabytesOf(['dist/cli.js', ...commands.comment]),
  };
}

/**
 * The most memory that Node has with these arguments, in MB. A process tells it as it ends: what the system says of a process that
 * another has started may be that of the other. Where the system keeps no such figure, it is what it says.
 */
function megabytesOf(args: readonly string[]): number {
  const tell =
    'import { existsSync, readFileSync, writeSync } from "node:fs";' +
    'const own = () => existsSync("/proc/self/status") ? /^VmHWM:\\s+(\\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1] : undefined;' +
    'process.on("exit", () => writeSync(3, String(own() ?? process.resourceUsage().maxRSS)));';
  const { status, output } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0 && status !== 1) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return Number(output[3]) / 1024;
}
