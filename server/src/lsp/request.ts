import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Draft } from './drafts';
import { describeError, type Log } from './log';

/** Thrown where a request has an answer already: cancelled, or its draft has changed meanwhile. */
export class Abandoned extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** Thrown where what is asked for cannot be done; the sentence is shown to the user. */
export class Refused extends Abandoned {
  constructor(message: string) {
    super(LSPErrorCodes.RequestFailed, message);
  }
}

/**
 * Keeps one failed request one failed request: whatever `answer` throws is logged and sent back as an error,
 * and the server goes on.
 */
export function isolated<P, R>(log: Log, name: string, answer: (params: P, token: CancellationToken) => Promise<R> | R) {
  return async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
    try {
      return await answer(params, token);
    } catch (error) {
      if (error instanceof Abandoned) return new ResponseError<never>(error.code, error.message);
      log.error(`请求 ${name} 出错：${describeError(error)}`);
      return new ResponseError<never>(LSPErrorCodes.RequestFailed, `核稿处理 ${name} 时出错，详见输出日志。`);
    }
  };
}

/** Lets messages that have arrived be read, so that a cancellation is seen; throws when this request is cancelled. */
export async function breathe(token: CancellationToken): Promise<void> {
  await nextTurn();
  if (token.isCancellationRequested) throw new Abandoned(LSPErrorCodes.RequestCancelled, '请求已取消。');
}

/** Ends this turn of the event loop: messages that have arrived are read before it goes on. */
export function nextTurn(): Promise<void> {
  // A browser's worker has no setImmediate.
  return new Promise((resolve) => (typeof setImmediate === 'function' ? setImmediate(resolve) : setTimeout(resolve, 0)));
}

/** A position means something only in the version that it was given for. */
export function requireVersion(draft: Draft, version: number | undefined): void {
  if (draft.version !== version) throw new Abandoned(LSPErrorCodes.ContentModified, '草稿已改动，请重新询问。');
}
