import { Worker } from 'node:worker_threads';

/** Threads that run one file and answer one message at a time; each is kept for the next. Nobody asks for more at once than there may be. */
export class Threads {
  private readonly all = new Set<Worker>();
  private readonly idle = new Set<Worker>();

  constructor(private readonly file: string) {}

  /** The answer of a thread; rejected where the thread ends instead. */
  async ask(message: unknown): Promise<unknown> {
    const [thread = this.begin()] = this.idle;
    this.idle.delete(thread);
    const answer = await answerOf(thread, message);
    if (this.all.has(thread)) this.idle.add(thread);
    return answer;
  }

  private begin(): Worker {
    const thread = new Worker(this.file);
    this.all.add(thread);
    // Whoever waits for an answer hears of it; nobody need where nobody waits.
    const forget = (): void => void (this.all.delete(thread), this.idle.delete(thread));
    return thread.on('error', forget).on('exit', forget);
  }

  /** Ends all threads at once, whatever they are doing. */
  async end(): Promise<void> {
    await Promise.all([...this.all].map((thread) => thread.terminate()));
  }
}

function answerOf(thread: Worker, message: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settled = (settle: () => void): void => {
      thread.off('message', answered).off('messageerror', failed).off('error', failed).off('exit', ended);
      settle();
    };
    const answered = (answer: unknown): void => settled(() => resolve(answer));
    const failed = (error: Error): void => settled(() => reject(error));
    const ended = (status: number): void => settled(() => reject(new Error(`exit ${status}`)));
    thread.on('message', answered).on('messageerror', failed).on('error', failed).on('exit', ended);
    thread.postMessage(message);
  });
}
