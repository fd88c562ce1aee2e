import type { ServerCapabilities } from 'vscode-languageserver';
import { completionFaults, foldingFaults, itemsOf, selectionFaults, symbolFaults, tokenFaults, type Draft } from './faults';
import type { Position, Range } from './places';

/** What a request is made of. */
export interface Asking extends Draft {
  readonly at: Position;
  /** From or to `at`, to some other place. */
  readonly range: Range;
  readonly capabilities: ServerCapabilities;
}

/** A request that a capability announces. */
export interface Case {
  /** As `announced` names it. */
  readonly capability: string;
  readonly method: string;
  /** What it is asked of: each place, or the draft or the workspace as a whole. */
  readonly of: 'place' | 'draft' | 'workspace';
  params(asking: Asking): unknown;
  /** What is wrong with an answer, besides places that no draft has. */
  faults?(answer: unknown, asking: Asking): string[];
  /** What is asked next about an answer. */
  then?(answer: unknown, asking: Asking): { readonly method: string; readonly params: unknown }[];
  /** A refusal is an answer too: with these codes. */
  readonly refuses?: readonly number[];
}

const RESULT_OPTIONS = { tabSize: 2, insertSpaces: true };
const INVALID_PARAMS = -32602;
const REQUEST_FAILED = -32803;

const document = ({ uri }: Asking) => ({ textDocument: { uri } });
const place = (asking: Asking) => ({ ...document(asking), position: asking.at });
const ranged = (asking: Asking) => ({ ...document(asking), range: asking.range });
const legendOf = ({ capabilities }: Asking) => capabilities.semanticTokensProvider!.legend;
const all = (answer: unknown): unknown[] => (Array.isArray(answer) ? (answer as unknown[]) : []);

const simple = (capability: string, method: string, of: Case['of'], params: Case['params'], more: Partial<Case> = {}): Case => ({
  capability,
  method,
  of,
  params,
  ...more,
});

/** Resolving what was offered first: all are made alike. */
const resolving = (capability: string, method: string, items: (answer: unknown) => readonly unknown[]) => ({
  then: (answer: unknown, { capabilities }: Asking) =>
    resolves(capabilities, capability)
      ? items(answer)
          .slice(0, 1)
          .map((params) => ({ method, params }))
      : [],
});

function resolves(capabilities: ServerCapabilities, name: string): boolean {
  const provider = (capabilities as Record<string, unknown>)[name];
  return typeof provider === 'object' && (provider as { resolveProvider?: boolean } | null)?.resolveProvider === true;
}

/** What only our own client asks, and no capability announces. */
const OWN = 'own';

/** Every request of the protocol that a draft can be asked about, by the capability that announces it. */
export const CASES: readonly Case[] = [
  simple('hoverProvider', 'textDocument/hover', 'place', place),
  simple('completionProvider', 'textDocument/completion', 'place', (asking) => ({ ...place(asking), context: { triggerKind: 1 } }), {
    faults: (answer, { at, text }) => completionFaults(answer, text.taken(at)),
    ...resolving('completionProvider', 'completionItem/resolve', itemsOf),
  }),
  ...['definition', 'declaration', 'typeDefinition', 'implementation'].map((name) =>
    simple(`${name}Provider`, `textDocument/${name}`, 'place', place),
  ),
  simple('referencesProvider', 'textDocument/references', 'place', (asking) => ({
    ...place(asking),
    context: { includeDeclaration: true },
  })),
  simple('documentHighlightProvider', 'textDocument/documentHighlight', 'place', place),
  simple('linkedEditingRangeProvider', 'textDocument/linkedEditingRange', 'place', place),
  simple('renameProvider', 'textDocument/rename', 'place', (asking) => ({ ...place(asking), newName: '甲乙丙丁' }), {
    refuses: [INVALID_PARAMS, REQUEST_FAILED],
  }),
  simple('renameProvider.prepareProvider', 'textDocument/prepareRename', 'place', place, { refuses: [INVALID_PARAMS, REQUEST_FAILED] }),
  simple('selectionRangeProvider', 'textDocument/selectionRange', 'place', (asking) => ({ ...document(asking), positions: [asking.at] }), {
    faults: (answer, { at, text }) => selectionFaults(answer, text.taken(at)),
  }),
  simple('documentOnTypeFormattingProvider', 'textDocument/onTypeFormatting', 'place', (asking) => ({
    ...place(asking),
    ch: asking.at.character % 2 === 0 ? '\n' : '，',
    options: RESULT_OPTIONS,
  })),
  simple('codeActionProvider', 'textDocument/codeAction', 'place', (asking) => ({ ...ranged(asking), context: { diagnostics: [] } }), {
    ...resolving('codeActionProvider', 'codeAction/resolve', (answer) => all(answer).filter((one) => !(one as { edit?: object }).edit)),
  }),
  simple('inlayHintProvider', 'textDocument/inlayHint', 'place', ranged, {
    ...resolving('inlayHintProvider', 'inlayHint/resolve', all),
  }),
  simple('documentRangeFormattingProvider', 'textDocument/rangeFormatting', 'place', (asking) => ({
    ...ranged(asking),
    options: RESULT_OPTIONS,
  })),
  simple('semanticTokensProvider.range', 'textDocument/semanticTokens/range', 'place', ranged, {
    faults: (answer, asking) => tokenFaults(answer, asking, legendOf(asking)),
  }),
  simple('documentSymbolProvider', 'textDocument/documentSymbol', 'draft', document, { faults: symbolFaults }),
  simple('foldingRangeProvider', 'textDocument/foldingRange', 'draft', document, { faults: foldingFaults }),
  simple('documentFormattingProvider', 'textDocument/formatting', 'draft', (asking) => ({ ...document(asking), options: RESULT_OPTIONS })),
  simple('documentLinkProvider', 'textDocument/documentLink', 'draft', document, {
    ...resolving('documentLinkProvider', 'documentLink/resolve', all),
  }),
  simple('codeLensProvider', 'textDocument/codeLens', 'draft', document, { ...resolving('codeLensProvider', 'codeLens/resolve', all) }),
  simple('semanticTokensProvider.full', 'textDocument/semanticTokens/full', 'draft', document, {
    faults: (answer, asking) => tokenFaults(answer, asking, legendOf(asking)),
  }),
  simple('semanticTokensProvider.full.delta', 'textDocument/semanticTokens/full/delta', 'draft', (asking) => ({
    ...document(asking),
    previousResultId: 'never given',
  })),
  simple('diagnosticProvider', 'textDocument/diagnostic', 'draft', document),
  simple('diagnosticProvider.workspaceDiagnostics', 'workspace/diagnostic', 'workspace', () => ({ previousResultIds: [] })),
  simple('workspaceSymbolProvider', 'workspace/symbol', 'workspace', () => ({ query: '工作' }), {
    ...resolving('workspaceSymbolProvider', 'workspaceSymbol/resolve', all),
  }),
  // Each command is also asked what no client of ours asks; it may refuse, and must not fail.
  simple(
    'executeCommandProvider',
    'workspace/executeCommand',
    'workspace',
    ({ capabilities }) => ({
      command: capabilities.executeCommandProvider!.commands[0],
    }),
    { refuses: [INVALID_PARAMS, REQUEST_FAILED] },
  ),
  simple(OWN, 'hegao/annotations', 'draft', document),
  // Of nothing that there is, so that no file is written.
  simple(OWN, 'hegao/annotate', 'draft', (asking) => ({
    ...document(asking),
    version: 1,
    author: '张三',
    operation: { kind: 'reply', id: 'urn:uuid:none', text: '已核' },
  })),
  simple(OWN, 'hegao/mergeTargets', 'draft', document),
  simple(OWN, 'hegao/panel', 'draft', document),
  simple(OWN, 'hegao/preview', 'draft', document),
  simple(OWN, 'hegao/figures', 'draft', document),
  simple(OWN, 'hegao/figure', 'place', place),
  simple(OWN, 'hegao/figuresCsv', 'draft', (asking) => ({ ...document(asking), path: '报告.txt' })),
];

/** What is announced beside requests, and what tests it. */
export const OTHERS: Readonly<Record<string, string>> = {
  positionEncoding: 'every range here is in UTF-16',
  textDocumentSync: 'every edit here',
  'textDocumentSync.openClose': 'every draft here',
  'textDocumentSync.save': 'hostile.test.ts',
  'completionProvider.resolveProvider': 'asked of the first item',
  'completionProvider.completionItem': 'how items are made',
  'completionProvider.completionItem.labelDetailsSupport': 'how items are made',
  'codeActionProvider.resolveProvider': 'asked of the first action without an edit',
  'inlayHintProvider.resolveProvider': 'asked of the first hint',
  'documentLinkProvider.resolveProvider': 'asked of the first link',
  'workspaceSymbolProvider.resolveProvider': 'asked of the first symbol',
  'semanticTokensProvider.legend': 'tokenFaults',
  semanticTokensProvider: 'semanticTokensProvider.full and .range',
  'executeCommandProvider.workDoneProgress': 'folder.test.ts',
  workspace: 'its members',
  'workspace.fileOperations': 'its members',
  'workspace.fileOperations.didRename': 'annotations.test.ts',
  'workspace.workspaceFolders': 'its members',
  'workspace.workspaceFolders.supported': 'hostile.test.ts',
  'workspace.workspaceFolders.changeNotifications': 'hostile.test.ts',
};

/**
 * The names of all that is announced: `renameProvider` and `renameProvider.prepareProvider`. What is false, a list or a
 * word is no promise by itself.
 */
export function announced(capabilities: object, prefix = ''): string[] {
  return Object.entries(capabilities).flatMap(([key, value]: [string, unknown]) => {
    const name = `${prefix}${key}`;
    if (value === true) return [name];
    if (typeof value === 'string' && name === 'positionEncoding') return [name];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [name, ...announced(value, `${name}.`)] : [];
  });
}

/** The requests that a server with these capabilities must answer. */
export function casesFor(capabilities: ServerCapabilities): Case[] {
  const names = new Set(announced(capabilities));
  return CASES.filter(({ capability }) => capability === OWN || names.has(capability));
}
