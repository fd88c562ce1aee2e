import { execFileSync, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { median } from '../statistics';
import { draftOf } from '../texts';
import { millisecondsOf } from './coldStart';

const DRAFTS = 10;
const LENGTH = 25_000;
const ROUNDS = 15;

/** What the language server holds with ten drafts open, and how soon it answers its first request. */
export async function server(): Promise<Record<string, number>> {
  const { child, connection } = await started();
  for (let i = 0; i < DRAFTS; i += 1) await openAndAsk(connection, `file:///${i}.txt`, draftOf(LENGTH + i));
  // Long enough for what the work left behind to be collected, short enough for a user to notice.
  await setTimeout(3000);
  const resident = residentBytes(child.pid!) / 2 ** 20;
  child.kill();
  const answers: number[] = [];
  const nothing: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    nothing.push(millisecondsOf(['-e', '0']));
    const begin = performance.now();
    (await started()).child.kill();
    answers.push(performance.now() - begin);
  }
  return { resident, answer: median(answers), 'answer-above': median(answers) - median(nothing) };
}

/** The built server, once it has answered `initialize`. */
async function started(): Promise<{ child: ChildProcessWithoutNullStreams; connection: ProtocolConnection }> {
  const child = spawn(process.execPath, ['dist/cli.js', 'lsp', '--stdio']);
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onError(() => undefined);
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities });
  await connection.sendNotification(InitializedNotification.type, {});
  return { child, connection };
}

async function openAndAsk(connection: ProtocolConnection, uri: string, text: string): Promise<void> {
  const textDocument = { uri, languageId: 'report-draft', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
}

/** The resident set, as `ps` tells it in kilobytes. */
function residentBytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}
