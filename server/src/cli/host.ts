import type { Readable } from 'node:stream';

/** What the command has of its surroundings; passed in, so that tests can be the surroundings. */
export interface Host {
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** What a thread runs; where there is none, everything is done in this one. */
  readonly workerFile?: string;
}

/** What the command writes to: any writable stream, or what is one as far as it needs. */
export interface Output {
  /** Only terminals have these two. */
  readonly isTTY?: boolean;
  readonly columns?: number;
  on(event: 'error', listener: (error: Error) => void): unknown;
  write(text: string | Uint8Array, done?: (error?: Error | null) => void): unknown;
}

/** The other end of standard output is gone (`| head`): not worth a sentence. */
export class ClosedPipe extends Error {}

/** Standard output takes no more, for a reason worth a sentence: the disk is full. */
export class OutputFailed extends Error {}

export type Write = (text: string | Uint8Array) => Promise<void>;

/** Writes one chunk after the other, each accepted before the next is made. */
export function writerTo(stream: Output): Write {
  // Without a listener a failed write ends the process with status 1, which means something else here.
  stream.on('error', () => undefined);
  return (text) =>
    text.length === 0
      ? Promise.resolve()
      : new Promise((resolve, reject) => {
          stream.write(text, (error) => (error ? reject(outputError(error)) : resolve()));
        });
}

function outputError(error: NodeJS.ErrnoException): Error {
  const isClosed = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';
  return isClosed ? new ClosedPipe(error.message) : new OutputFailed(error.message, { cause: error });
}

/** `--color`, `--no-color`, NO_COLOR and FORCE_COLOR in this order; otherwise colours are for terminals. */
export function wantsColor(option: boolean | undefined, host: Host): boolean {
  if (option !== undefined) return option;
  if (host.env['NO_COLOR']) return false;
  const forced = host.env['FORCE_COLOR'];
  if (forced) return forced !== '0' && forced !== 'false';
  return host.stdout.isTTY === true && host.env['TERM'] !== 'dumb';
}
