import {
  DidCloseTextDocumentNotification,
  ErrorCodes,
  ExitNotification,
  InitializeRequest,
  Message,
  ResponseError,
  type Connection,
  type MessageStrategy,
  type NotificationMessage,
  type RequestMessage,
} from 'vscode-languageserver';
import type { Log } from '../log';
import { draftOf, problemOf } from './shape';

/** What a refused request is turned into. It has no handler but one that says the reason. */
const REFUSED = 'hegao/refused';

interface Refusal {
  readonly code: number;
  readonly reason: string;
}

/**
 * Stands before everything that a client sends. Requests that come before `initialize` or after `shutdown`, and those
 * whose parameters cannot be read, are refused with the code that the protocol has for it; notifications of that kind
 * are passed over. Behind it, parameters are what their types say.
 */
export class Gate implements MessageStrategy {
  private phase: 'waiting' | 'serving' | 'ended' = 'waiting';
  private log: Log | undefined;

  /** Has refusals sent on a connection that has this gate as its strategy, and what was passed over logged there. */
  attach(connection: Connection): void {
    this.log = connection.console;
    connection.onRequest(REFUSED, ({ code, reason }: Refusal) => new ResponseError<void>(code, reason));
  }

  /** From here on everything but `initialize` is let through. */
  open(): void {
    this.phase = 'serving';
  }

  /** From here on nothing is, but `exit`. */
  close(): void {
    this.phase = 'ended';
  }

  handleMessage(message: Message, next: Parameters<MessageStrategy['handleMessage']>[1]): ReturnType<MessageStrategy['handleMessage']> {
    if (Message.isRequest(message)) return next(this.request(message));
    if (!Message.isNotification(message)) return next(message);
    const passed = this.notification(message);
    return passed && next(passed);
  }

  private request(message: RequestMessage): RequestMessage {
    const refusal = this.refusal(message);
    return refusal ? { ...message, method: REFUSED, params: { ...refusal } } : message;
  }

  private refusal({ method, params }: RequestMessage): Refusal | undefined {
    const isHello = method === InitializeRequest.method;
    if (this.phase === 'ended') return { code: ErrorCodes.InvalidRequest, reason: '服务已经结束，不再回答。' };
    if (this.phase === 'serving' && isHello) return { code: ErrorCodes.InvalidRequest, reason: '服务已经启动，initialize 只能发一次。' };
    if (this.phase === 'waiting' && !isHello) return { code: ErrorCodes.ServerNotInitialized, reason: '请先发 initialize。' };
    const problem = problemOf(method, params);
    if (problem === undefined) return undefined;
    if (!isHello) this.log?.warn(`已拒绝请求：${problem}。`);
    return { code: ErrorCodes.InvalidParams, reason: `${problem}。` };
  }

  private notification(message: NotificationMessage): NotificationMessage | undefined {
    const { method, params } = message;
    if (method === ExitNotification.method) return message;
    // Cancelling is seen to before it comes here; who keeps what has been cancelled wants to be told to forget it.
    if (method === '$/cancelRequest') return message;
    if (this.phase !== 'serving') return undefined;
    const problem = problemOf(method, params);
    if (problem === undefined) return message;
    return this.passOver(method, params, problem);
  }

  /** After a change that cannot be read nobody knows the text: better no findings than those of another text. */
  private passOver(method: string, params: unknown, problem: string): NotificationMessage | undefined {
    const uri = method === 'textDocument/didChange' ? draftOf(params) : undefined;
    this.log?.warn(`已略过通知：${problem}${uri === undefined ? '。' : '。这份草稿的内容已不可知，重新打开之前不再核对。'}`);
    if (uri === undefined) return undefined;
    return { jsonrpc: '2.0', method: DidCloseTextDocumentNotification.method, params: { textDocument: { uri } } };
  }
}
