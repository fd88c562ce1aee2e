import * as vscode from 'vscode';
import {
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
  type StaticFeature,
} from 'vscode-languageclient';
import {
  CHECKED_CAPABILITY,
  CHECKED_NOTIFICATION,
  COMMANDS_CAPABILITY,
  READ_FILE_CAPABILITY,
  READ_FILE_REQUEST,
  REPORT_LANGUAGE,
  type CheckedParams,
} from '../../server/src/protocol';
import { isHistory } from './history';
import { isSettingsFile, readSettingsFile } from './settingsFiles';

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

export type ServerState = 'idle' | 'starting' | 'running' | 'failed';

/** The language server as the extension knows it: started with the first draft, restarted by command. */
export class LanguageServer implements vscode.Disposable {
  private client: BaseLanguageClient | undefined;
  private readonly saved: vscode.Disposable;
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly draftChecked = new vscode.EventEmitter<CheckedParams>();
  readonly onDidChangeState = this.stateChanged.event;
  readonly onDidCheck = this.draftChecked.event;

  constructor(
    private readonly create: CreateClient,
    private readonly channel: vscode.LogOutputChannel,
  ) {
    // Not every file system tells of changes; saving is known here in any case.
    this.saved = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (isSettingsFile(uri)) this.tellChanged(uri).catch((error: unknown) => this.channel.warn(String(error)));
    });
  }

  dispose(): void {
    this.saved.dispose();
  }

  /** Starts the server unless it runs already. */
  start(): void {
    if (this.client) return;
    this.client = this.newClient();
    this.client.start().catch((error: unknown) => {
      // The client itself has told the user; the status item stays.
      this.channel.error(String(error));
      this.stateChanged.fire('failed');
    });
  }

  async restart(): Promise<void> {
    await this.stop();
    this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    // A server that has died or is still starting cannot be asked to stop; its client is given up all the same.
    await client?.dispose().catch((error: unknown) => this.channel.warn(String(error)));
  }

  private async tellChanged(uri: vscode.Uri): Promise<void> {
    const changes = [{ uri: uri.toString(), type: CHANGED }];
    if (this.client?.isRunning()) await this.client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  private newClient(): BaseLanguageClient {
    const client = this.create(clientOptions(this.channel));
    client.registerFeature(ownAbilities);
    client.onDidChangeState(({ newState }) => this.stateChanged.fire(stateOf(newState)));
    client.onNotification(CHECKED_NOTIFICATION, (params: CheckedParams) => this.draftChecked.fire(params));
    client.onRequest(READ_FILE_REQUEST, readSettingsFile);
    return client;
  }
}

function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    // Any scheme: a draft may lie on a disk, in a repository seen through the browser, or nowhere yet.
    documentSelector: [{ language: REPORT_LANGUAGE }],
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      didOpen: async (document, next) => {
        if (!isHistory(document.uri)) await next(document);
      },
    },
  };
}

/** A file was changed, in the words of the protocol. */
const CHANGED = 2;

/** Tells the server what it can have of us that other clients do not offer. */
const ownAbilities: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = {
      ...capabilities.experimental,
      [CHECKED_CAPABILITY]: true,
      [READ_FILE_CAPABILITY]: true,
      [COMMANDS_CAPABILITY]: true,
    };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

function stateOf(state: State): ServerState {
  if (state === State.Running) return 'running';
  if (state === State.Starting) return 'starting';
  return 'failed';
}
