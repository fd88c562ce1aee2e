import { expect, test } from 'vitest';
import { CancellationToken, CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Abandoned, breathe, isolated } from '../../server/src/lsp/request';

function recordingLog() {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  return { lines, info: say, warn: say, error: say };
}

test('a request that fails is logged with its name and reason, and answered with an error', async () => {
  const log = recordingLog();
  const answer = isolated(log, 'textDocument/hover', () => {
    throw new Error('数表有误');
  });
  const response = await answer(undefined, CancellationToken.None);
  expect(response).toBeInstanceOf(ResponseError);
  expect(response).toMatchObject({ code: LSPErrorCodes.RequestFailed, message: expect.stringContaining('textDocument/hover') });
  expect(log.lines).toEqual([expect.stringMatching(/textDocument\/hover[^]*数表有误/)]);
});

test('a request that was given up is answered so, without a word in the log', async () => {
  const log = recordingLog();
  const source = new CancellationTokenSource();
  source.cancel();
  const response = await isolated(log, 'a', (_, token) => breathe(token))(undefined, source.token);
  expect(response).toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(log.lines).toEqual([]);
});

test('a cancellation that comes during a breath is seen after it', async () => {
  const source = new CancellationTokenSource();
  const breath = breathe(source.token);
  source.cancel();
  await expect(breath).rejects.toBeInstanceOf(Abandoned);
  await expect(breathe(CancellationToken.None)).resolves.toBeUndefined();
});
