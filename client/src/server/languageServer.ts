import * as vscode from 'vscode';
import type { WorkDoneProgressReport } from 'vscode-languageclient';
import { REPORT_LANGUAGE, type CheckedParams } from '../../../server/src/protocol';
import type { AnnotationsChangedParams } from '../../../server/src/protocol/annotations';
import { isSettingsFile } from '../settingsFiles';
import { Crashes } from './crashes';
import type { Client, Run, StartRun } from './run';

/** `starting` also where it died and is started again; `crashed`: it died too often; `stillborn`: it does not come up. */
export type ServerState = 'idle' | 'starting' | 'running' | 'crashed' | 'stillborn';

/** What happened to a file, in the words of the protocol. */
const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

/**
 * The language server as the extension knows it: started with the first draft, started again where it dies, with a client
 * of its own each time, until it has died too often.
 */
export class LanguageServer implements vscode.Disposable {
  private run: Run | undefined;
  private client: Client | undefined;
  /** Whether the user has had the folder checked: a server that is started anew goes on with it. */
  folderIsChecked = false;
  private crashes = new Crashes();
  private state: ServerState = 'idle';
  private isOver = false;
  private readonly changes: vscode.Disposable;
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly draftChecked = new vscode.EventEmitter<CheckedParams>();
  private readonly annotationsChanged = new vscode.EventEmitter<AnnotationsChangedParams>();
  /** How often each request has been sent that views and commands of ours ask. */
  readonly asked = new Map<string, number>();
  readonly onDidChangeState = this.stateChanged.event;
  readonly onDidCheck = this.draftChecked.event;
  readonly onDidChangeAnnotations = this.annotationsChanged.event;

  constructor(
    private readonly startRun: StartRun,
    private readonly channel: vscode.LogOutputChannel,
    /** Whether the user has given a file, which might be taken for a draft, another language. */
    readonly isLeftAlone: (uri: string) => boolean,
  ) {
    this.changes = this.followFiles();
  }

  dispose(): void {
    this.changes.dispose();
  }

  get isRunning(): boolean {
    return this.state === 'running';
  }

  /** Starts the server unless it runs already, or has been given up. */
  start(): void {
    if (!this.run && this.state === 'idle') this.begin();
  }

  /** Starts it anew, also where it had been given up. */
  async restart(): Promise<void> {
    await this.endRun();
    this.crashes = new Crashes();
    if (!this.run) this.begin();
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.endRun();
  }

  /** Starts it if need be; resolves to whether it runs, once that is known. */
  async comesUp(): Promise<boolean> {
    this.start();
    const client = await this.run?.ready.catch(() => undefined);
    return client?.language.isRunning() ?? false;
  }

  /** Asks the server, once it has started; undefined where there is none to be had. */
  async request<Result>(method: string, params: object): Promise<Result | undefined> {
    this.start();
    this.asked.set(method, (this.asked.get(method) ?? 0) + 1);
    const client = await this.run?.ready.catch(() => undefined);
    return client?.language.isRunning() ? client.language.sendRequest<Result>(method, params) : undefined;
  }

  /**
   * Asks the server for something that takes time, after starting it if need be; `report` hears how far it has come where
   * `params` has a `workDoneToken`. Rejects where there is no server to be had.
   */
  async ask<Result>(
    method: string,
    params: { readonly command: string; readonly workDoneToken?: string },
    token: vscode.CancellationToken,
    report?: (value: WorkDoneProgressReport) => void,
  ): Promise<Result> {
    this.start();
    if (!this.run) throw new Error(vscode.l10n.t('The checking service is not running.'));
    const client = await this.run.ready;
    const { workDoneToken } = params;
    const listening = report && workDoneToken !== undefined ? client.onProgress(workDoneToken, report) : undefined;
    try {
      return await client.language.sendRequest<Result>(method, params, token);
    } finally {
      listening?.dispose();
    }
  }

  private begin(): void {
    if (this.isOver) return;
    const { channel, folderIsChecked, isLeftAlone } = this;
    const run = this.startRun({
      ...{ channel, folderIsChecked, isLeftAlone },
      checked: (params) => this.draftChecked.fire(params),
      annotationsChanged: (params) => this.annotationsChanged.fire(params),
    });
    this.run = run;
    this.change('starting');
    run.ready.then(
      (client) => this.take(run, client),
      (error: unknown) => this.lose(run, String(error)),
    );
    void run.ended.then((reason) => this.lose(run, reason));
  }

  private take(run: Run, client: Client): void {
    if (this.run !== run) return;
    this.client = client;
    this.change('running');
  }

  /** It is gone, or of no use. Nothing is lost with it: a new one is told of every open draft as it stands. */
  private async lose(run: Run, reason: string): Promise<void> {
    if (this.run !== run) return;
    const mayGoOn = this.crashes.mayGoOn(Date.now(), this.state === 'running');
    this.channel.error(vscode.l10n.t('The checking service has ended by itself: {0}', reason));
    await this.endRun();
    // Meanwhile somebody else may have started it.
    if (this.run) return;
    if (mayGoOn) this.begin();
    else this.change(this.crashes.neverCameUp ? 'stillborn' : 'crashed');
  }

  private async endRun(): Promise<void> {
    const { run } = this;
    this.run = undefined;
    this.client = undefined;
    await run?.end();
  }

  private change(state: ServerState): void {
    this.state = state;
    this.stateChanged.fire(state);
  }

  /** Not every file system tells of changes; what is done here is known in any case. */
  private followFiles(): vscode.Disposable {
    const { onDidSaveTextDocument, onDidCreateFiles, onDidDeleteFiles, onDidRenameFiles } = vscode.workspace;
    return vscode.Disposable.from(
      onDidSaveTextDocument(({ uri, languageId }) => {
        if (isSettingsFile(uri) || languageId === REPORT_LANGUAGE) this.tell([{ uri, type: CHANGED }]);
      }),
      onDidCreateFiles(({ files }) => this.tell(files.map((uri) => ({ uri, type: CREATED })))),
      onDidDeleteFiles(({ files }) => this.tell(files.map((uri) => ({ uri, type: DELETED })))),
      onDidRenameFiles(({ files }) => {
        this.tell(files.flatMap(({ oldUri, newUri }) => [{ uri: oldUri, type: DELETED }, { uri: newUri, type: CREATED }])); // prettier-ignore
      }),
    );
  }

  /** Tells the server what has happened to files. */
  private tell(files: readonly { readonly uri: vscode.Uri; readonly type: number }[]): void {
    const changes = files.map(({ uri, type }) => ({ uri: uri.toString(), type }));
    if (!this.client?.language.isRunning()) return;
    const told = this.client.language.sendNotification('workspace/didChangeWatchedFiles', { changes });
    told.catch((error: unknown) => this.channel.warn(String(error)));
  }
}
