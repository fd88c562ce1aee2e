import {
  ErrorCodes,
  ResponseError,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { version } from '../../../package.json';
import { SETTINGS_FILE } from '../protocol';
import { capabilitiesFor } from './capabilities';
import { describeError, nameOf } from './log';
import { answerRequests } from './requests';
import { openSession, type Session } from './session';
import type { Surroundings } from './surroundings';

/** Serves one client until it says exit: the same over Node IPC, standard input and output, and a Web Worker. */
export function startServer(connection: Connection, surroundings: Surroundings = {}): void {
  const documents = new TextDocuments(TextDocument);
  let started = false;
  connection.onInitialize((params) => {
    if (started) return new ResponseError(ErrorCodes.InvalidRequest, '服务已经启动，initialize 只能发一次。');
    started = true;
    return initialize(connection, documents, params, surroundings);
  });
  documents.listen(connection);
  connection.listen();
}

function initialize(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
  surroundings: Surroundings,
): InitializeResult {
  const session = openSession(connection, documents, params, surroundings);
  answerRequests(connection, session);
  followDocuments(documents, session);
  followSettings(connection, documents, session);
  connection.onInitialized(() => {
    const { pullsDiagnostics } = session.abilities;
    session.log.info(`核稿服务已启动，${pullsDiagnostics ? '由编辑器索取问题' : '主动发送问题'}。`);
    session.configuration.register().catch((error: unknown) => session.log.warn(`登记设置变更通知未成：${describeError(error)}`));
  });
  return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name: '核稿 Hegao', version } };
}

function followDocuments(documents: TextDocuments<TextDocument>, session: Session): void {
  documents.onDidOpen(({ document }) => {
    session.log.info(`已打开 ${nameOf(document.uri)}（版本 ${document.version}，${document.getText().length} 字符）`);
  });
  documents.onDidChangeContent(({ document }) => session.publisher?.schedule(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    session.drafts.drop(uri);
    session.checker.drop(uri);
    session.configuration.forget(uri);
    session.publisher?.clear(uri).catch((error: unknown) => session.log.error(describeError(error)));
    session.log.info(`已关闭 ${nameOf(uri)}`);
  });
}

function followSettings(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    session.log.info('设置有变，重新核对。');
    session.configuration.change(settings);
    checkAgain(connection, documents, session);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!changes.some(({ uri }) => uri.endsWith(`/${SETTINGS_FILE}`))) return;
    session.log.info('设置文件有变，重新核对。');
    session.configuration.changeFiles();
    checkAgain(connection, documents, session);
  });
}

/** Has everything shown anew that settings have a say in. */
function checkAgain(connection: Connection, documents: TextDocuments<TextDocument>, session: Session): void {
  for (const uri of documents.keys()) session.publisher?.schedule(uri);
  if (!session.publisher && session.abilities.refreshesDiagnostics) {
    connection.languages.diagnostics
      .refresh()
      .catch((error: unknown) => session.log.warn(`请编辑器重新索取问题未成：${describeError(error)}`));
  }
  if (session.abilities.refreshesInlayHints) {
    connection.languages.inlayHint
      .refresh()
      .catch((error: unknown) => session.log.warn(`请编辑器重新索取行内算式未成：${describeError(error)}`));
  }
}
