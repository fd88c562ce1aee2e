import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';
import { keepCode, keptCode } from './codeCache';

interface Practised {
  readonly practise?: () => void;
}

/**
 * Loads a bundle of ours (CommonJS) as `require` would, and with what V8 compiled of it the last time: to parse and
 * compile it anew takes longer than all that it does for one draft. What was compiled is kept when the process ends, if
 * it was not kept before; `practise`, where the bundle has it, first runs what the next process will need.
 */
export function compiled<Exports extends object>(file: string): Exports {
  const source = readFileSync(file);
  const kept = keptCode(file, source);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source.toString()}\n})`;
  const script = new Script(wrapped, { filename: file, cachedData: kept });
  const module = { exports: {} as Exports & Practised };
  const run = script.runInThisContext() as (...args: unknown[]) => void;
  run.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  if (kept === undefined || script.cachedDataRejected) process.once('exit', () => keep(file, source, script, module.exports.practise));
  return module.exports;
}

function keep(file: string, source: Buffer, script: Script, practise: (() => void) | undefined): void {
  keepCode(file, source, () => {
    practise?.();
    return script.createCachedData();
  });
}
