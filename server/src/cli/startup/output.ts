import { fstatSync, writeSync } from 'node:fs';
import process from 'node:process';
import type { Output } from '../host';

/**
 * Standard output or error. Into a file, a pipe or a socket Node writes at once and waits; the same is done here without
 * the streams that Node would first have to load for it. `stream` is Node's own, for terminals, and for Windows, where it
 * does not wait.
 */
export function outputTo(descriptor: number, stream: () => Output): Output {
  return process.platform !== 'win32' && isPlain(descriptor) ? new PlainOutput(descriptor, stream) : stream();
}

function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

class PlainOutput implements Output {
  readonly #descriptor: number;
  readonly #open: () => Output;
  #stream: Output | undefined;

  constructor(descriptor: number, open: () => Output) {
    this.#descriptor = descriptor;
    this.#open = open;
  }

  /** Errors are told to whoever writes. */
  on(): void {}

  write(text: string | Uint8Array, done: (error?: Error | null) => void = () => undefined): void {
    if (this.#stream) {
      this.#stream.write(text, done);
      return;
    }
    const bytes = Buffer.from(text);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.#descriptor, bytes, written);
    } catch (error) {
      // somebody has told the pipe not to wait, and it is full: Node's stream knows how to go on
      if (isFull(error)) this.#goOn(bytes.subarray(written), done);
      else done(error as Error);
      return;
    }
    done();
  }

  #goOn(rest: Buffer, done: (error?: Error | null) => void): void {
    this.#stream = this.#open();
    this.#stream.on('error', () => undefined);
    this.#stream.write(rest, done);
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EAGAIN';
}
