import type { Connection, ConnectionOptions, InitializeParams, InitializeResult, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { FOLDER_CHECKED_OPTION, SETTINGS_FILE } from '../protocol';
import { ANNOTATIONS_CHANGED_NOTIFICATION, type AnnotationsChangedParams } from '../protocol/annotations';
import { capabilitiesFor } from './capabilities';
import { openDocuments } from './documents';
import { Gate } from './gate/gate';
import { readable } from './gate/hello';
import { describeError, nameOf } from './log';
import { answerRequests } from './requests';
import { openSession, type Session } from './session';
import type { Surroundings } from './surroundings';

/** Makes a connection with these options: to the client on the other side of a process, or of a worker. */
export type Connect = (options: ConnectionOptions) => Connection;

/** Serves one client until it says exit: the same over Node IPC, standard input and output, and a Web Worker. */
export function startServer(connect: Connect, surroundings: Surroundings = {}): void {
  const gate = new Gate();
  const connection = connect({ messageStrategy: gate });
  gate.attach(connection);
  connection.onInitialize((params) => {
    const result = initialize(connection, gate, readable(params), surroundings);
    gate.open();
    return result;
  });
  connection.listen();
}

function initialize(connection: Connection, gate: Gate, params: InitializeParams, surroundings: Surroundings): InitializeResult {
  const documents = openDocuments(() => session.annotations);
  const session: Session = openSession(connection, documents, params, surroundings);
  answerRequests(connection, session);
  followDocuments(documents, session);
  followAnnotations(connection, documents, session);
  documents.listen(connection);
  followSettings(connection, documents, session);
  connection.onInitialized(() => {
    // Not before: the library would register for it while the client still waits for the answer.
    followFolders(connection, session);
    const { pullsDiagnostics } = session.abilities;
    session.log.info(`核稿服务已启动，${pullsDiagnostics ? '由编辑器索取问题' : '主动发送问题'}。`);
    session.configuration.register().catch((error: unknown) => session.log.warn(`登记设置变更通知未成：${describeError(error)}`));
    followFolderSetting(session, wasFolderChecked(params.initializationOptions));
  });
  connection.onShutdown(() => {
    gate.close();
    session.publisher?.stop();
  });
  return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: '核稿 Hegao', version } };
}

function followDocuments(documents: TextDocuments<TextDocument>, session: Session): void {
  documents.onDidOpen(({ document }) => {
    session.quiet.touched();
    session.annotations.opened(document.uri);
    session.folderCheck.opened(document.uri);
    session.log.info(`已打开 ${nameOf(document.uri)}（版本 ${document.version}，${document.getText().length} 字符）`);
  });
  documents.onDidChangeContent(({ document }) => {
    session.quiet.touched();
    session.publisher?.schedule(document.uri);
    // the comments of a Word file are those of the text that was read with them
    if (session.words.of(document.uri, document.getText())) session.annotations.readAgain(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    session.drafts.drop(uri);
    session.annotations.closed(uri);
    session.checker.drop(uri);
    session.tokens.drop(uri);
    session.shownVerified.drop(uri);
    session.configuration.forget(uri);
    session.publisher?.clear(uri).catch((error: unknown) => session.log.error(describeError(error)));
    session.folderCheck.closed(uri);
    session.log.info(`已关闭 ${nameOf(uri)}`);
  });
}

function followSettings(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    session.log.info('设置有变，重新核对。');
    session.configuration.change(settings);
    checkAgain(connection, documents, session);
    session.configuration.askForFolder().catch((error: unknown) => session.log.error(describeError(error)));
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.annotations.changed(changes.map(({ uri }) => uri));
    if (session.folderDrafts.change(changes)) session.folderCheck.schedule();
    if (!changes.some(({ uri }) => uri.endsWith(`/${SETTINGS_FILE}`))) return;
    session.log.info('设置文件有变，重新核对。');
    session.configuration.changeFiles();
    checkAgain(connection, documents, session);
  });
}

function followFolders(connection: Connection, session: Session): void {
  if (!session.abilities.hasFolders) return;
  connection.workspace.onDidChangeWorkspaceFolders(() => {
    session.folderDrafts.forgetListing();
    session.folderCheck.schedule();
  });
}

/**
 * Has all drafts of the folder checked where the setting says so, or somebody has asked for it before. Nothing is asked at
 * the start: the setting comes with the settings of the first draft.
 */
function followFolderSetting({ configuration, folderCheck, log }: Session, wasAsked: boolean): void {
  const failed = (error: unknown): void => log.error(`核对文件夹时出错：${describeError(error)}`);
  configuration.onFolderWanted = (all) => void folderCheck.set(all).catch(failed);
  configuration.onFolderWanted(configuration.checksFolderAtStart);
  if (wasAsked) folderCheck.turn(true).catch(failed);
}

function wasFolderChecked(options: unknown): boolean {
  return typeof options === 'object' && options !== null && (options as Record<string, unknown>)[FOLDER_CHECKED_OPTION] === true;
}

/** What is said of a draft changes its findings, and what our own client shows of it. */
function followAnnotations(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
  const { annotations, abilities, checker } = session;
  const tell = (uri: string): void => {
    if (!abilities.showsAnnotations) return;
    void connection.sendNotification(ANNOTATIONS_CHANGED_NOTIFICATION, { uri } satisfies AnnotationsChangedParams);
  };
  annotations.onMove = tell;
  annotations.onChange = (uri) => {
    tell(uri);
    // a draft that has not been checked yet will be, with its annotations
    if (!checker.hasChecked(uri)) return;
    session.publisher?.schedule(uri);
    askForDiagnostics(connection, session);
  };
  documents.onDidSave(({ document }) => annotations.saved(document.uri));
  connection.workspace.onDidRenameFiles(({ files }) => {
    for (const { oldUri, newUri } of files) {
      annotations.renamed(oldUri, newUri).catch((error: unknown) => session.log.error(describeError(error)));
    }
  });
}

/** Has a client that asks for diagnostics ask again. */
function askForDiagnostics(connection: Connection, { publisher, abilities, log }: Session): void {
  if (publisher || !abilities.refreshesDiagnostics) return;
  connection.languages.diagnostics.refresh().catch((error: unknown) => log.warn(`请编辑器重新索取问题未成：${describeError(error)}`));
}

/** Has everything shown anew that settings have a say in. */
function checkAgain(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
  session.folderCheck.schedule();
  for (const uri of documents.keys()) session.publisher?.schedule(uri);
  askForDiagnostics(connection, session);
  if (session.abilities.refreshesInlayHints) {
    connection.languages.inlayHint
      .refresh()
      .catch((error: unknown) => session.log.warn(`请编辑器重新索取行内算式未成：${describeError(error)}`));
  }
}
