import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  Message,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageStrategy,
  type ProtocolConnection,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startServer } from '../../../server/src/lsp/server';
import { EVERYTHING } from '../../lsp/protocol/clients';
import { quantile } from '../statistics';
import { draftOf, flat } from '../texts';
import { edited, Typist } from '../typist';

const LENGTH = 25_000;
const WARM_UP = 200;
const EDITS = 2_000;
const URI = 'file:///drafts/%E6%8A%A5%E5%91%8A.txt';
const CHANGE = DidChangeTextDocumentNotification.method;

/** What an editor asks after an edit at a place, by the capability that has it ask. */
const ASKED = {
  diagnosticProvider: ['diagnostic', () => ({})],
  documentSymbolProvider: ['documentSymbol', () => ({})],
  foldingRangeProvider: ['foldingRange', () => ({})],
  semanticTokensProvider: ['semanticTokens/full', () => ({})],
  documentLinkProvider: ['documentLink', () => ({})],
  // The editor asks about what is to be seen: some fifty lines.
  inlayHintProvider: ['inlayHint', ({ line }: Place) => ({ range: { start: { line: Math.max(0, line - 25), character: 0 }, end: { line: line + 25, character: 0 } } })], // prettier-ignore
  codeActionProvider: ['codeAction', (at: Place) => ({ range: { start: at, end: at }, context: { diagnostics: [], triggerKind: 2 } })],
  documentHighlightProvider: ['documentHighlight', (position: Place) => ({ position })],
  completionProvider: ['completion', (position: Place) => ({ position, context: { triggerKind: 1 } })],
  hoverProvider: ['hover', (position: Place) => ({ position })],
} as const;

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Milliseconds at the server of each message of an editor in which somebody types, by what is asked. */
export async function writing(): Promise<Record<string, number>> {
  const times = new Map<string, number[]>();
  const { connection, capabilities } = await connected(times);
  await connection.sendNotification(InitializedNotification.type, {});
  let text = draftOf(LENGTH);
  const open = { textDocument: { uri: URI, languageId: 'report-draft', version: 1, text } };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, open);
  const asked = Object.entries(ASKED).filter(([provider]) => capabilities[provider as keyof ServerCapabilities]);
  const { firstTriggerCharacter, moreTriggerCharacter } = capabilities.documentOnTypeFormattingProvider ?? {};
  const triggers = [firstTriggerCharacter ?? [], moreTriggerCharacter ?? []].flat();
  const typist = new Typist(1);
  for (let i = 0; i < WARM_UP + EDITS; i += 1) {
    if (i === WARM_UP) times.clear();
    text = await oneEdit(connection, typist, text, i, asked, triggers);
  }
  connection.dispose();
  return Object.fromEntries([...times].flatMap(([method, all]) => [[`${keyOf(method)}-p50`, quantile(all, 0.5)], [`${keyOf(method)}-p95`, quantile(all, 0.95)]])); // prettier-ignore
}

/** Types one sign and asks all, one after the other; each comes first in its turn, and pays for reading what is new. */
async function oneEdit(
  connection: ProtocolConnection,
  typist: Typist,
  text: string,
  turn: number,
  asked: readonly (readonly [string, (typeof ASKED)[keyof typeof ASKED]])[],
  triggers: readonly string[],
): Promise<string> {
  const edit = typist.next(text);
  const document = TextDocument.create(URI, '', 0, text);
  const range = { start: document.positionAt(edit.at), end: document.positionAt(edit.at + edit.remove) };
  const next = flat(edited(text, edit));
  const cursor = TextDocument.create(URI, '', 0, next).positionAt(edit.at + edit.insert.length);
  const textDocument = { uri: URI, version: turn + 2 };
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument,
    contentChanges: [{ range, text: edit.insert }],
  });
  const first = turn % asked.length;
  for (const [, [method, params]] of [...asked.slice(first), ...asked.slice(0, first)]) {
    await connection.sendRequest(`textDocument/${method}`, { textDocument: { uri: URI }, ...params(cursor) });
  }
  if (triggers.includes(edit.insert)) {
    const params = { textDocument: { uri: URI }, position: cursor, ch: edit.insert, options: { tabSize: 2, insertSpaces: true } };
    await connection.sendRequest('textDocument/onTypeFormatting', params);
  }
  return next;
}

/** The server in this process, each of its messages timed from when it is taken up until its answer is written. */
async function connected(times: Map<string, number[]>): Promise<{ connection: ProtocolConnection; capabilities: ServerCapabilities }> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  startServer(({ messageStrategy }) => createConnection(toServer, toClient, { messageStrategy: timing(messageStrategy!, times) }));
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({ inlayHints: true })));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const params = { processId: null, rootUri: null, capabilities: EVERYTHING };
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, params);
  return { connection, capabilities };
}

function timing(inner: MessageStrategy, times: Map<string, number[]>): MessageStrategy {
  return {
    async handleMessage(message, next) {
      const begin = performance.now();
      await inner.handleMessage(message, next);
      const isTimed = Message.isRequest(message) || (Message.isNotification(message) && message.method === CHANGE);
      if (isTimed) listOf(times, message.method).push(performance.now() - begin);
    },
  };
}

function listOf(times: Map<string, number[]>, name: string): number[] {
  const list = times.get(name) ?? [];
  times.set(name, list);
  return list;
}

/** The name of a row: `semanticTokens/full` of `textDocument/semanticTokens/full`. */
function keyOf(method: string): string {
  return method.replace('textDocument/', '');
}
