import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import iconv from 'iconv-lite';
import { onTestFinished } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  ShowMessageNotification,
  UnregistrationRequest,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceFoldersRequest,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type FileChangeType,
  type PreviousResultId,
  type SymbolInformation,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { optionsFor } from '../../esbuild.mjs';
import { CHECK_FOLDER_COMMAND, type FolderSummary } from '../../server/src/protocol';
import { Client, FULL } from './client';

export const RULE = 'parts-exceed-total';

/** A draft with one wrong sum, under a heading of its own. */
export const draft = (heading: string, total = 13): string =>
  `关于${heading}的报告\n一、${heading}情况\n全县共办理案件${total}件，其中行政许可5件、行政处罚9件。\n`;

/** A client that asks for the findings of the folder, watches files and shows progress. */
export const ABLE: ClientCapabilities = {
  ...FULL,
  workspace: { ...FULL.workspace, didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
  textDocument: { ...FULL.textDocument, diagnostic: { dynamicRegistration: true, relatedInformation: true } },
  window: { workDoneProgress: true },
};

/** The command's server, with what it loads only where it is needed. */
export async function buildCommandServer(): Promise<{ file: string; remove: () => Promise<void> }> {
  const outdir = await mkdtemp(path.join(tmpdir(), 'hegao-folder-'));
  const names = ['cli/server.js', 'cli/walk.js', 'cli/encodings.js', 'cli/parse.js'];
  await Promise.all(names.map((name) => esbuild.build({ ...optionsFor(name, { outdir }), logLevel: 'error' })));
  const file = path.join(outdir, 'cli', 'start-server.cjs');
  await writeFile(file, "require('./server.js').serve();\n");
  return { file, remove: () => rm(outdir, { recursive: true, force: true }) };
}

type Content = string | { readonly text: string; readonly encoding: string } | Uint8Array;

/** A folder on the disk. */
export class Folder {
  private constructor(readonly at: string) {}

  static async with(files: Readonly<Record<string, Content>>): Promise<Folder> {
    const folder = new Folder(await mkdtemp(path.join(tmpdir(), 'hegao-drafts-')));
    onTestFinished(() => rm(folder.at, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) await folder.write(name, content);
    return folder;
  }

  async write(name: string, content: Content): Promise<void> {
    await mkdir(path.dirname(path.join(this.at, name)), { recursive: true });
    const isEncoded = typeof content === 'object' && 'encoding' in content;
    await writeFile(path.join(this.at, name), isEncoded ? iconv.encode(content.text, content.encoding) : content);
  }

  uri(name = ''): string {
    return pathToFileURL(path.join(this.at, name)).toString();
  }

  name(uri: string): string {
    return decodeURIComponent(uri.slice(this.uri().length)).replace(/^\//, '');
  }
}

/** A client with a folder open, and what it has been told of the folder. */
export class FolderClient {
  readonly progress: { kind: string; message?: string; percentage?: number; title?: string; cancellable?: boolean }[] = [];
  readonly messages: string[] = [];
  unregistrations = 0;

  private constructor(
    readonly client: Client,
    readonly folder: Folder,
  ) {}

  static async open(file: string, folder: Folder, capabilities: ClientCapabilities = ABLE, options?: unknown): Promise<FolderClient> {
    const folders = [{ uri: folder.uri(), name: 'drafts' }];
    const client = await Client.start(file, capabilities, options, { workspaceFolders: folders });
    onTestFinished(() => client.kill());
    const opened = new FolderClient(client, folder);
    const { connection } = client;
    connection.onRequest(WorkspaceFoldersRequest.type, () => folders);
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => opened.listen(token));
    connection.onRequest(UnregistrationRequest.type, () => void (opened.unregistrations += 1));
    connection.onNotification(ShowMessageNotification.type, ({ message }) => void opened.messages.push(message));
    return opened;
  }

  /** Keeps what is said of some work. */
  listen(token: string | number): void {
    this.client.connection.onProgress(WorkDoneProgress.type, token, (value) => void this.progress.push(value));
  }

  async symbols(query: string): Promise<SymbolInformation[]> {
    return (await this.client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[];
  }

  check(workDoneToken?: string): Promise<FolderSummary> {
    const params = { command: CHECK_FOLDER_COMMAND, ...(workDoneToken !== undefined && { workDoneToken }) };
    return this.client.connection.sendRequest(ExecuteCommandRequest.type, params) as Promise<FolderSummary>;
  }

  pull(previousResultIds: PreviousResultId[] = [], token?: Parameters<Client['connection']['sendRequest']>[2]) {
    const params = { previousResultIds };
    return this.client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      params,
      token as never,
    ) as Promise<WorkspaceDiagnosticReport>;
  }

  changed(name: string, type: FileChangeType = 2): Promise<void> {
    return this.client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.folder.uri(name), type }],
    });
  }

  /** The rules reported for each draft that has findings. */
  rules(items: readonly WorkspaceDocumentDiagnosticReport[]): Record<string, unknown[]> {
    const reports = items.map((item) => [
      this.folder.name(item.uri),
      item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind,
    ]);
    return Object.fromEntries(reports) as Record<string, unknown[]>;
  }
}
