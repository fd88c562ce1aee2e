import { CancellationToken, type Connection } from 'vscode-languageserver';
import type { Abilities } from './abilities';
import type { Checker } from './checker';
import { describeError, nameOf, type Log } from './log';
import { toDiagnostic } from './toProtocol';

/** How long typing must rest before findings are sent to a client that does not ask for them. */
const REST = 150;

/** Sends findings of their own accord, for clients that cannot ask for them. */
export class Publisher {
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private isStopped = false;

  constructor(
    private readonly connection: Connection,
    private readonly checker: Checker,
    private readonly abilities: Abilities,
    private readonly log: Log,
  ) {}

  /** Sends the findings of a draft once it has not changed for a moment. */
  schedule(uri: string): void {
    this.cancel(uri);
    const send = (): void => {
      this.waiting.delete(uri);
      this.send(uri).catch((error: unknown) => this.log.error(`发送 ${nameOf(uri)} 的问题时出错：${describeError(error)}`));
    };
    this.waiting.set(uri, setTimeout(send, REST));
  }

  /** Takes back what was sent for a draft that is closed. */
  async clear(uri: string): Promise<void> {
    this.cancel(uri);
    await this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Sends nothing any more. */
  stop(): void {
    this.isStopped = true;
    for (const uri of [...this.waiting.keys()]) this.cancel(uri);
  }

  private async send(uri: string): Promise<void> {
    const checked = await this.checker.check(uri, CancellationToken.None);
    // Closed, or changed meanwhile: a newer sending is on its way.
    if (!checked || this.waiting.has(uri) || this.isStopped) return;
    const { draft, findings } = checked;
    const diagnostics = findings.map((finding) => toDiagnostic(draft, finding, this.abilities));
    await this.connection.sendDiagnostics({ uri, version: draft.version, diagnostics });
  }

  private cancel(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
  }
}
