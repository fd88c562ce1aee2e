import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** How a request was answered. */
export interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

interface Message extends Answer {
  readonly jsonrpc?: unknown;
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
}

const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * The server as bytes on a wire. It sends what no library would send, reads strictly, and keeps everything that is no
 * message, no answer to a request, or a second answer to one.
 */
export class Wire {
  /** Notifications of the server, in order. */
  readonly heard: { readonly method: string; readonly params: unknown }[] = [];
  /** What the server asked of the client. */
  readonly asked: string[] = [];
  /** What must not be there. */
  readonly stray: string[] = [];
  stderr = '';
  readonly exited: Promise<number | null>;
  /** What the client answers when the server asks for settings. */
  settings: unknown = {};
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting = new Map<number | string, (answer: Answer) => void>();
  private rest: Buffer = Buffer.alloc(0);
  private ids = 0;

  constructor(file: string) {
    this.process = spawn(process.execPath, [file, '--stdio']);
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.stdout.on('data', (bytes: Buffer) => this.take(bytes));
    this.process.stderr.setEncoding('utf8').on('data', (text: string) => void (this.stderr += text));
    // A server that has ended reads no more.
    this.process.stdin.on('error', () => undefined);
  }

  /** Asks, and gives the id, by which it can be cancelled, with the answer to come. */
  ask(method: string, params?: unknown): { readonly id: number; readonly answer: Promise<Answer> } {
    const id = (this.ids += 1);
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.send({ jsonrpc: '2.0', id, method, ...(params !== undefined && { params }) });
    return { id, answer };
  }

  request(method: string, params?: unknown): Promise<Answer> {
    return this.ask(method, params).answer;
  }

  /** The result of a request that must not fail. */
  async result<T>(method: string, params?: unknown): Promise<T> {
    const { result, error } = await this.request(method, params);
    if (error) throw new Error(`${method} ${JSON.stringify(params)}: ${error.code} ${error.message}`);
    return result as T;
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, ...(params !== undefined && { params }) });
  }

  send(message: unknown): void {
    this.sendBody(JSON.stringify(message));
  }

  /** A body that need not be JSON, with the header that the protocol wants. */
  sendBody(body: string): void {
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  /** What the server has logged, a line each. */
  get logs(): { readonly type: number; readonly message: string }[] {
    const lines = this.heard.filter(({ method }) => method === 'window/logMessage');
    return lines.map(({ params }) => params as { type: number; message: string });
  }

  /** Gives the first true value of `get`, asked now and then. */
  async until<T>(get: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = get();
      if (value !== undefined && value !== false) return value;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  kill(): void {
    this.process.kill();
  }

  private take(bytes: Buffer): void {
    this.rest = this.rest.length === 0 ? bytes : Buffer.concat([this.rest, bytes]);
    for (;;) {
      const end = this.rest.indexOf(HEADER_END);
      if (end < 0) return;
      const header = this.rest.toString('latin1', 0, end);
      const length = /^Content-Length: (\d+)$/.exec(header)?.[1];
      if (length === undefined) {
        this.stray.push(this.rest.toString('utf8'));
        this.rest = Buffer.alloc(0);
        return;
      }
      const begin = end + HEADER_END.length;
      if (this.rest.length < begin + Number(length)) return;
      this.read(this.rest.toString('utf8', begin, begin + Number(length)));
      this.rest = this.rest.subarray(begin + Number(length));
    }
  }

  private read(body: string): void {
    const message = JSON.parse(body) as Message;
    if (message.jsonrpc !== '2.0') this.stray.push(body);
    else if (message.method === undefined) this.answered(message, body);
    else if (message.id === undefined) this.heard.push({ method: message.method, params: message.params });
    else this.reply(message);
  }

  private answered({ id, result, error }: Message, body: string): void {
    const resolve = this.waiting.get(id ?? '');
    if (!resolve || (result === undefined) === (error === undefined)) {
      this.stray.push(body);
      return;
    }
    this.waiting.delete(id!);
    resolve(error ? { error } : { result });
  }

  /** Answers the server: settings where it asks for them, otherwise nothing. */
  private reply({ id, method, params }: Message): void {
    this.asked.push(method!);
    const items = (params as { items?: unknown[] } | undefined)?.items;
    const result = method === 'workspace/configuration' ? items!.map(() => this.settings) : null;
    this.send({ jsonrpc: '2.0', id, result });
  }
}
