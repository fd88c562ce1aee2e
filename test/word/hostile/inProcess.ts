import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** How the reading of a file went. */
export interface Outcome {
  /** The Chinese sentence with which it was refused. */
  readonly refused?: string;
  /** Characters of the text that was read. */
  readonly length?: number;
  /** What else was thrown. */
  readonly failed?: string;
  /** The most memory that the process had, all of Node included. */
  readonly megabytes: number;
}

/** Reads files, each in a process that may have so much memory for its objects. */
export class Alone {
  private readonly folder = mkdtempSync(join(tmpdir(), 'hegao-hostile-'));

  private constructor() {}

  static async start(): Promise<Alone> {
    const alone = new Alone();
    const entryPoints = [join(__dirname, 'alone.ts')];
    await build({ entryPoints, bundle: true, platform: 'node', format: 'cjs', outfile: alone.script, logLevel: 'error' });
    return alone;
  }

  read(bytes: Uint8Array, megabytes: number): Outcome {
    const path = join(this.folder, 'file.docx');
    writeFileSync(path, bytes);
    const options = [`--max-old-space-size=${megabytes}`, this.script, path];
    const { stdout, stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', timeout: 60_000 });
    return stdout === '' ? { failed: stderr.slice(0, 300), megabytes: Infinity } : (JSON.parse(stdout) as Outcome);
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get script(): string {
    return join(this.folder, 'alone.cjs');
  }
}
