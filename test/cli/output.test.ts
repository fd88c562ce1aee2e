import { closeSync, openSync, readFileSync } from 'node:fs';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Output } from '../../server/src/cli/host';
import { outputTo } from '../../server/src/cli/startup/output';
import { folderWith } from './helpers';

vi.mock('node:fs', async (importOriginal) => ({ ...(await importOriginal<typeof fs>()) }));

const NEVER = (): Output => {
  throw new Error('no stream is needed');
};

function written(output: Output, text: string): Promise<Error | null | undefined> {
  return new Promise((resolve) => void output.write(text, resolve));
}

describe.skipIf(process.platform === 'win32')('output without a stream', () => {
  afterEach(() => vi.restoreAllMocks());

  it('goes into a file at once, one text behind the other', async () => {
    const path = join(folderWith({ 'out.txt': '' }), 'out.txt');
    const descriptor = openSync(path, 'w');
    const output = outputTo(descriptor, NEVER);
    expect([await written(output, '核稿'), await written(output, '完毕\n')]).toEqual([undefined, undefined]);
    expect([output.isTTY, output.columns]).toEqual([undefined, undefined]);
    closeSync(descriptor);
    expect(readFileSync(path, 'utf8')).toBe('核稿完毕\n');
  });

  it('tells whoever writes what went wrong', async () => {
    const descriptor = openSync(join(folderWith({ 'out.txt': '' }), 'out.txt'), 'r');
    expect(await written(outputTo(descriptor, NEVER), '核稿')).toMatchObject({ code: 'EBADF' });
    closeSync(descriptor);
  });

  it('leaves the rest to a stream where the other end is full and must not be waited for', async () => {
    const descriptor = openSync(join(folderWith({ 'out.txt': '' }), 'out.txt'), 'w');
    const chunks: string[] = [];
    const stream: Output = {
      on: () => undefined,
      write: (chunk, done) => {
        chunks.push(Buffer.from(chunk).toString());
        done?.();
      },
    };
    vi.spyOn(fs, 'writeSync')
      .mockReturnValueOnce(3)
      .mockImplementationOnce(() => {
        throw Object.assign(new Error('full'), { code: 'EAGAIN' });
      });
    const output = outputTo(descriptor, () => stream);
    await written(output, '核稿');
    await written(output, '完毕');
    closeSync(descriptor);
    expect(chunks).toEqual(['稿', '完毕']);
  });
});
