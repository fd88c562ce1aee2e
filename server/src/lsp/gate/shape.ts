import type { AnnotationOperation } from '../../protocol/annotations';

/** Says whether a value that came over the wire is what it must be. */
type Shape = (value: unknown) => boolean;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const text: Shape = (value) => typeof value === 'string';
// A place outside of the draft is a place nevertheless; half a line is none.
const whole: Shape = (value) => Number.isInteger(value);
const base64: Shape = (value) => {
  if (typeof value !== 'string' || value.length % 4 !== 0 || /[^A-Za-z\d+/=]/.test(value)) return false;
  const end = value.indexOf('=');
  return end < 0 || end === value.length - 1 || (end === value.length - 2 && value.endsWith('=='));
};
const flag: Shape = (value) => typeof value === 'boolean';
const record: Shape = isRecord;
const list =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const object =
  (members: Members): Shape =>
  (value) =>
    isRecord(value) && faultIn(members, value) === undefined;

type Members = Readonly<Record<string, Shape>>;

const position = object({ line: whole, character: whole });
const range = object({ start: position, end: position });
const named = object({ uri: text });
const versioned = object({ uri: text, version: whole });
const change = object({ range: optional(range), text });
const token: Shape = (value) => typeof value === 'string' || Number.isInteger(value);

const DRAFT: Members = { textDocument: named };
const PLACE: Members = { ...DRAFT, position };
const RANGE: Members = { ...DRAFT, range };
const FILES: Members = { files: list(record) };
const RENAMED: Members = { files: list(object({ oldUri: text, newUri: text })) };
const FOLDERS = object({ added: list(named), removed: list(named) });

const contribution = object({ name: text, text });
const words: Members = { department: text, document: text, place: text, link: text, value: text };
const OPERATIONS: Readonly<Record<AnnotationOperation['kind'], Members>> = {
  addRemark: { range, text },
  reply: { id: text, text },
  editComment: { id: text, comment: text, text },
  deleteComment: { id: text, comment: text },
  setState: { id: text, state: (value) => value === 'open' || value === 'resolved' },
  verify: { range, reason: text, rule: (value) => value === undefined || text(value) },
  verifyAgain: { id: text, reason: text },
  addSource: { range, source: object(words) },
  editSource: { id: text, source: object(words) },
  delete: { id: text },
  reattach: { id: text, range },
};
const operation: Shape = (value) => {
  const kind = isRecord(value) ? value['kind'] : undefined;
  return typeof kind === 'string' && Object.hasOwn(OPERATIONS, kind) && object(OPERATIONS[kind as AnnotationOperation['kind']])(value);
};

/** What the parameters of requests and notifications must have. Of those that are not here nothing is known. */
const MEMBERS = new Map<string, Members>([
  ['initialize', { capabilities: record }],
  ['$/setTrace', { value: text }],
  ['$/progress', { token }],
  ['window/workDoneProgress/cancel', { token }],
  ['textDocument/didOpen', { textDocument: object({ uri: text, version: whole, text }) }],
  ['textDocument/didChange', { textDocument: versioned, contentChanges: list(change) }],
  ['textDocument/codeAction', { ...RANGE, context: object({ only: optional(list(text)) }) }],
  ['textDocument/inlayHint', RANGE],
  ['textDocument/rangeFormatting', RANGE],
  ['textDocument/semanticTokens/range', RANGE],
  ['textDocument/semanticTokens/full/delta', { ...DRAFT, previousResultId: text }],
  ['textDocument/selectionRange', { ...DRAFT, positions: list(position) }],
  ['textDocument/onTypeFormatting', { ...PLACE, ch: text }],
  ['textDocument/rename', { ...PLACE, newName: text }],
  ['textDocument/references', { ...PLACE, context: record }],
  ...['didClose', 'didSave', 'willSave', 'willSaveWaitUntil', 'documentSymbol', 'foldingRange', 'formatting'].map(of),
  ...['documentLink', 'codeLens', 'diagnostic', 'semanticTokens/full'].map(of),
  ...['hover', 'completion', 'definition', 'declaration', 'typeDefinition', 'implementation'].map(at),
  ...['documentHighlight', 'linkedEditingRange', 'prepareRename', 'signatureHelp'].map(at),
  ...['completionItem', 'codeAction', 'codeLens', 'documentLink', 'inlayHint', 'workspaceSymbol'].map((name): [string, Members] => [
    `${name}/resolve`,
    {},
  ]),
  [
    'hegao/shape',
    { ...DRAFT, range: optional(range), operation: text, version: optional(whole), contributions: optional(list(contribution)) },
  ],
  ['hegao/mergeTargets', DRAFT],
  ['hegao/preview', DRAFT],
  ['hegao/panel', DRAFT],
  ['hegao/figures', DRAFT],
  ['hegao/figure', PLACE],
  ['hegao/figuresCsv', { ...DRAFT, path: text }],
  ['hegao/annotations', DRAFT],
  ['hegao/annotate', { ...DRAFT, version: whole, author: text, operation }],
  ['hegao/readWord', { ...DRAFT, content: base64, annotations: optional(text) }],
  ['hegao/exportWord', { ...DRAFT, comments: flag }],
  ['hegao/commentWord', { ...DRAFT, content: base64 }],
  ['workspace/symbol', { query: text }],
  ['workspace/diagnostic', { previousResultIds: list(named) }],
  ['workspace/executeCommand', { command: text, arguments: optional(list(() => true)) }],
  ['workspace/didChangeConfiguration', {}],
  ['workspace/didChangeWatchedFiles', { changes: list(named) }],
  ['workspace/didChangeWorkspaceFolders', { event: FOLDERS }],
  ...['Create', 'Rename', 'Delete'].flatMap((name): [string, Members][] => [
    [`workspace/will${name}Files`, name === 'Rename' ? RENAMED : FILES],
    [`workspace/did${name}Files`, name === 'Rename' ? RENAMED : FILES],
  ]),
]);

function of(name: string): [string, Members] {
  return [`textDocument/${name}`, DRAFT];
}

function at(name: string): [string, Members] {
  return [`textDocument/${name}`, PLACE];
}

/** What is wrong with the parameters of a method, as a sentence for its developer; undefined where nothing is. */
export function problemOf(method: string, params: unknown): string | undefined {
  const members = MEMBERS.get(method);
  if (!members) return undefined;
  if (!isRecord(params)) return `${method} 的参数应为对象`;
  const name = faultIn(members, params);
  return name === undefined ? undefined : `${method} 的参数 ${name} 没有给出或不合规定`;
}

/** The first member that is not what it must be. */
function faultIn(members: Members, value: Record<string, unknown>): string | undefined {
  return Object.keys(members).find((name) => !members[name]!(value[name]));
}

/** The draft that parameters are about, where that much can be read. */
export function draftOf(params: unknown): string | undefined {
  const document = isRecord(params) ? params['textDocument'] : undefined;
  return isRecord(document) && typeof document['uri'] === 'string' ? document['uri'] : undefined;
}
