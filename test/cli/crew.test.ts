import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { resultsByCrew } from '../../server/src/cli/crew/crew';
import { Load } from '../../server/src/cli/crew/load';
import type { Input } from '../../server/src/cli/inputs';
import type { Job, Result } from '../../server/src/cli/job';
import { BROKEN, CLEAN, folderWith, hegao } from './helpers';

const WORKER = fileURLToPath(new URL('../../dist/cli/worker.js', import.meta.url));
const FILLER = '全面推进依法行政，加快建设法治政府，各项工作取得新的进展。\n';

/** Enough for threads to pay: the first and some others take longer than those after them. */
function manyDrafts(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 24 }, (_, i) => [
      `${String(i).padStart(2, '0')}.txt`,
      (i % 5 === 0 ? BROKEN : CLEAN) + FILLER.repeat(i % 6 === 0 ? 900 : 300),
    ]),
  );
}

describe('many drafts', () => {
  it.each(['text', 'json', 'jsonl', 'csv'])('are printed in their order by threads as without (%s)', async (format) => {
    const cwd = folderWith(manyDrafts());
    const args = ['check', '.', '--format', format];
    const alone = await hegao([...args, '--jobs', '1'], { cwd, workerFile: WORKER });
    const together = await hegao([...args, '--jobs', '3'], { cwd, workerFile: WORKER });
    expect(alone.status).toBe(1);
    expect(together).toEqual(alone);
  });

  it('come from standard input just so', async () => {
    const drafts = Object.entries(manyDrafts()).map(([path, text]) => `${JSON.stringify({ path, text })}\n`);
    const run = (jobs: string) =>
      hegao(['check', '--stdin-lines', '--format', 'jsonl', '--jobs', jobs], { stdin: drafts.join(''), workerFile: WORKER });
    const together = await run('3');
    expect(together.stdout.split('\n')).toHaveLength(drafts.length + 1);
    expect(together).toEqual(await run('1'));
  });

  it('lose none by one that cannot be read', async () => {
    const cwd = folderWith({ ...manyDrafts(), '07.txt': Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1') });
    const { status, stdout, stderr } = await hegao(['check', '.', '--format', 'jsonl', '--jobs', '3'], { cwd, workerFile: WORKER });
    expect(status).toBe(2);
    expect(stderr).toBe('hegao: 07.txt：是图片，不能直接读取：请另存为纯文本（.txt）\n');
    const files = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { path: string; error: string | null });
    expect(files.filter(({ error }) => error !== null).map(({ path }) => path)).toEqual(['07.txt']);
    expect(files).toHaveLength(24);
  });

  it('show one line of progress on a terminal, and leave no trace of it', async () => {
    const { stderr } = await hegao(['check', '.', '--jobs', '3'], { cwd: folderWith(manyDrafts()), workerFile: WORKER, terminal: true });
    expect(stderr).toContain('1/24  00.txt');
    expect(stderr).not.toContain('\n');
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
  });
});

describe('threads are started only where they pay', () => {
  /** Where a thread is started, it fails; so what succeeds was done without. */
  const workerFile = fileURLToPath(new URL('no-such-worker.js', import.meta.url));
  const large = FILLER.repeat(30_000);

  it('not for one file, however large', async () => {
    expect((await hegao(['check', 'a.txt'], { cwd: folderWith({ 'a.txt': large }), workerFile })).status).toBe(0);
  });

  it('not for many small files', async () => {
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${i}.txt`, CLEAN]));
    expect((await hegao(['check', '.'], { cwd: folderWith(files), workerFile })).status).toBe(0);
  });

  it('not with --jobs 1', async () => {
    expect((await hegao(['check', '.', '--jobs', '1'], { cwd: folderWith(manyDrafts()), workerFile })).status).toBe(1);
  });

  it('but for many large ones', async () => {
    const { status, stderr } = await hegao(['check', '.', '--jobs', '2'], { cwd: folderWith(manyDrafts()), workerFile });
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(24);
    expect(stderr).toContain('处理它的线程意外结束');
  });
});

describe('the crew', () => {
  const job: Job = { verb: 'check', format: 'jsonl', language: 'zh', color: false, columns: undefined, config: { cwd: '.' } };
  const result = (path: string, output: string): Result => ({ path, output, complaints: [], isRead: true, severities: [] });
  const options = {
    job,
    threads: 2,
    here: ({ path }: Input) => Promise.resolve(result(path, 'here')),
    lost: ({ path }: Input) => result(path, 'lost'),
  };

  /** A worker that does what the text says. */
  const OBEDIENT = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ([job, { path, text }]) => {
      if (text === 'die') process.exit(3);
      if (text === 'throw') throw new Error('a mistake of ours');
      const answer = () => parentPort.postMessage({ path, output: 'done', complaints: [], isRead: true, severities: [] });
      if (text === 'last') setImmediate(() => process.exit(3));
      if (text === 'wait') setTimeout(answer, 50);
      else answer();
    });`;

  const obedient = (): string => join(folderWith({ 'worker.cjs': OBEDIENT }), 'worker.cjs');
  const order = (text: string, i: number): Input => ({ kind: 'text', path: String(i), text });

  /** A load that is much from the beginning. */
  function muchLoad(): Load {
    const load = new Load();
    for (let i = 0; i < 4; i += 1) load.pays(order(FILLER.repeat(10_000), i));
    return load;
  }

  it('gives what is done first in its turn', async () => {
    const texts = ['wait', 'go', 'go', 'wait', 'go', 'go', 'go', 'go'];
    const paths: string[] = [];
    const results = resultsByCrew(texts.map(order), { ...options, workerFile: obedient(), load: muchLoad() });
    for await (const { path } of results) paths.push(path);
    expect(paths).toEqual(texts.map((_, i) => String(i)));
  });

  it('loses with a thread that dies the one input it had', async () => {
    const texts = ['go', 'die', 'die', 'throw', 'throw', 'go', 'die', 'die', 'go', 'go'];
    const outputs: Result['output'][] = [];
    const results = resultsByCrew(texts.map(order), { ...options, workerFile: obedient(), load: muchLoad() });
    for await (const { output } of results) outputs.push(output);
    expect(outputs).toEqual(texts.map((text) => (text === 'go' ? 'done' : 'lost')));
  });

  it('does not wait for a thread that died between two inputs', async () => {
    const outputs: Result['output'][] = [];
    for await (const { output } of resultsByCrew(['last', 'last', 'go'].map(order), {
      ...options,
      threads: 1,
      workerFile: obedient(),
      load: muchLoad(),
    })) {
      outputs.push(output);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(outputs.filter((output) => output === 'done').length).toBeGreaterThan(0);
    expect(outputs).toHaveLength(3);
  });

  it('does here what cannot be sent', async () => {
    const inputs: Input[] = [order('go', 0), { kind: 'stdin', path: '-' }, { kind: 'problem', path: 'x', message: { zh: '', en: '' } }];
    const outputs: Result['output'][] = [];
    for await (const { output } of resultsByCrew(inputs, { ...options, workerFile: obedient(), load: muchLoad() })) outputs.push(output);
    expect(outputs).toEqual(['done', 'here', 'here']);
  });

  it('asks for no more than it may hold, though nobody takes the results', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Input> {
      for (;;) yield order('go', asked++);
    }
    let taken = 0;
    let most = 0;
    for await (const { path } of resultsByCrew(endless(), { ...options, workerFile: obedient(), load: muchLoad() })) {
      expect(path).toBe(String(taken));
      taken += 1;
      // Long enough for the threads to do all that they were given.
      if (taken % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      most = Math.max(most, asked - taken);
      if (taken === 60) break;
    }
    expect(most).toBeGreaterThan(2);
    expect(most).toBeLessThanOrEqual(4 * options.threads + 1);
  });

  it('is built beside the command', () => {
    expect(existsSync(WORKER)).toBe(true);
  });
});
