// Reads one Word file in a process of its own and says how it went, and how much memory the process has had at most.
import { existsSync, readFileSync } from 'node:fs';
import { readWord, WordRefused } from '../../../server/src/word';

function read(path: string): { readonly refused?: string; readonly length?: number; readonly failed?: string } {
  try {
    return { length: readWord(readFileSync(path)).text.length };
  } catch (error) {
    return error instanceof WordRefused ? { refused: error.reason.zh } : { failed: String(error) };
  }
}

/** The most memory that this process has had, in MB. What the system says of it as usage may be that of the process that started it. */
function peak(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024);
}

const [, , path] = process.argv;
const outcome = read(path!);
console.log(JSON.stringify({ ...outcome, megabytes: peak() }));
