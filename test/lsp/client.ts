import {
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type InlayHint,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../../server/src/protocol';
import { spawnServer } from './server';

export const URI = 'file:///drafts/%E6%8A%A5%E5%91%8A.txt';

/** A client that can do all that the server makes use of. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  experimental: { hegaoChecked: true },
};

/** One that can hardly do anything. */
export const BARE: ClientCapabilities = {};

/** The server as a client sees it, with what it has said so far. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly checked: CheckedParams[] = [];
  readonly logs: string[] = [];
  readonly registrations: string[] = [];
  refreshes = 0;
  hintRefreshes = 0;
  tokenRefreshes = 0;
  /** What the client answers when the server asks for settings. */
  settings: () => unknown = () => ({});
  readonly exited: Promise<number | null>;
  readonly connection: ProtocolConnection;
  result!: InitializeResult;
  private readonly process;
  private version = 1;

  private constructor(file: string) {
    this.process = spawnServer(file);
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    this.connection = createProtocolConnection(new StreamMessageReader(this.process.stdout), new StreamMessageWriter(this.process.stdin));
    this.listen();
  }

  static async start(
    file: string,
    capabilities: ClientCapabilities,
    initializationOptions?: unknown,
    more: Partial<InitializeParams> = {},
  ): Promise<Client> {
    const client = new Client(file);
    client.result = await client.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions,
      ...more,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  open(text: string, uri = URI): Promise<void> {
    const textDocument = { uri, languageId: 'report-draft', version: this.version, text };
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  change(range: Range, text: string, uri = URI): Promise<void> {
    const textDocument = { uri, version: ++this.version };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges: [{ range, text }] });
  }

  close(uri = URI): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  changeSettings(settings: unknown): Promise<void> {
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  pull(previousResultId?: string, uri = URI): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, previousResultId });
  }

  /** The diagnostics of a full report. */
  async diagnostics(uri = URI): Promise<Diagnostic[]> {
    const report = await this.pull(undefined, uri);
    if (report.kind !== 'full') throw new Error('No full report, though none was known before.');
    return report.items;
  }

  async inlayHints(range: Range, uri = URI): Promise<InlayHint[] | null> {
    return this.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
  }

  /** Waits for what the server says of its own accord. */
  async until<T>(get: () => T | undefined | false): Promise<T> {
    for (;;) {
      const value = get();
      if (value !== undefined && value !== false) return value;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Says shutdown and exit, as an editor does, and gives the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    return this.exited;
  }

  /** Bytes that no client would send. */
  write(bytes: string): void {
    this.process.stdin.write(bytes);
  }

  kill(): void {
    this.process.kill();
  }

  private listen(): void {
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.published.push(params));
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logs.push(message));
    this.connection.onNotification(CHECKED_NOTIFICATION, (params: CheckedParams) => void this.checked.push(params));
    this.connection.onRequest(ConfigurationRequest.type, async ({ items }) => Promise.all(items.map(() => this.settings())));
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => void this.refreshes++);
    this.connection.onRequest(InlayHintRefreshRequest.type, () => void this.hintRefreshes++);
    this.connection.onRequest(SemanticTokensRefreshRequest.type, () => void this.tokenRefreshes++);
    this.connection.onRequest(
      RegistrationRequest.type,
      ({ registrations }) => void this.registrations.push(...registrations.map(({ method }) => method)),
    );
    // A server that has been killed has closed its end.
    this.connection.onError(() => {});
    this.connection.listen();
  }
}
