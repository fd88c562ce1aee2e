import { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';

/**
 * V8's code cache of one bundle lies beside it, in a file for each V8 (that of an Electron is not that of the Node whose
 * version it tells): the source it was made for, and the code twice. V8 itself compares no more than the source's length, and a damaged cache makes it crash; comparing bytes is
 * the surest test that both are whole, and a checksum's library would take longer to load. Where the folder cannot be
 * written to there is no cache, and nothing is said.
 */
function nameOf(file: string): string {
  return `${file}.${process.versions.v8}-${process.arch}.cache`;
}

/** Node's own variable for its own cache. */
function isWanted(): boolean {
  return !process.env['NODE_DISABLE_COMPILE_CACHE'];
}

/** What was kept for this source; undefined where nothing was, or something else. */
export function keptCode(file: string, source: Buffer): Buffer | undefined {
  const bytes = isWanted() ? bytesOf(nameOf(file)) : undefined;
  if (!bytes?.subarray(0, source.length).equals(source)) return undefined;
  const middle = (source.length + bytes.length) / 2;
  const code = bytes.subarray(source.length, middle);
  return code.equals(bytes.subarray(middle)) ? code : undefined;
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Keeps what `make` gives, which is asked only where something can be kept. Several processes may do so at once: each
 * writes a file of its own, and the last to rename it wins.
 */
export function keepCode(file: string, source: Buffer, make: () => Buffer): void {
  if (!isWanted()) return;
  const temporary = `${nameOf(file)}.${process.pid}`;
  try {
    accessSync(dirname(file), constants.W_OK);
    // Nothing is written before it is made: who is waited for while he ends may be killed over it.
    const code = make();
    writeFileSync(temporary, Buffer.concat([source, code, code]));
    renameSync(temporary, nameOf(file));
  } catch {
    rmSync(temporary, { force: true });
  }
}
