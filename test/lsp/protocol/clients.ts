import type { ClientCapabilities } from 'vscode-languageserver';

const SYMBOLS = Array.from({ length: 26 }, (_, i) => (i + 1) as 1);
const ITEMS = Array.from({ length: 25 }, (_, i) => (i + 1) as 1);
const MARKUP = ['markdown', 'plaintext'] as ('markdown' | 'plaintext')[];
const REGISTERS = { dynamicRegistration: true };
const REFRESHES = { refreshSupport: true };
const TOKENS = ['type', 'class', 'parameter', 'variable', 'property', 'macro', 'keyword', 'comment', 'string', 'number', 'operator'];

/** A client that says it can do all that the protocol knows. */
export const EVERYTHING: ClientCapabilities = {
  general: { positionEncodings: ['utf-32', 'utf-8', 'utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      failureHandling: 'textOnlyTransactional',
      changeAnnotationSupport: {},
    },
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: REGISTERS,
    didChangeWatchedFiles: REGISTERS,
    symbol: { ...REGISTERS, symbolKind: { valueSet: SYMBOLS }, resolveSupport: { properties: ['location.range'] } },
    executeCommand: REGISTERS,
    diagnostics: REFRESHES,
    inlayHint: REFRESHES,
    semanticTokens: REFRESHES,
    codeLens: REFRESHES,
    foldingRange: REFRESHES,
    fileOperations: { didCreate: true, didRename: true, didDelete: true, willCreate: true, willRename: true, willDelete: true },
  },
  textDocument: {
    synchronization: { ...REGISTERS, didSave: true, willSave: true, willSaveWaitUntil: true },
    completion: {
      ...REGISTERS,
      contextSupport: true,
      insertTextMode: 1,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: MARKUP,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
        insertTextModeSupport: { valueSet: [1, 2] },
      },
      completionItemKind: { valueSet: ITEMS },
      completionList: { itemDefaults: ['commitCharacters', 'insertTextFormat', 'insertTextMode', 'data'] },
    },
    hover: { ...REGISTERS, contentFormat: MARKUP },
    definition: { ...REGISTERS, linkSupport: true },
    declaration: { ...REGISTERS, linkSupport: true },
    references: REGISTERS,
    documentHighlight: REGISTERS,
    documentSymbol: { ...REGISTERS, symbolKind: { valueSet: SYMBOLS }, hierarchicalDocumentSymbolSupport: true, labelSupport: true },
    codeAction: {
      ...REGISTERS,
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source', 'source.fixAll'] } },
    },
    documentLink: { ...REGISTERS, tooltipSupport: true },
    formatting: REGISTERS,
    rangeFormatting: REGISTERS,
    onTypeFormatting: REGISTERS,
    rename: { ...REGISTERS, prepareSupport: true, prepareSupportDefaultBehavior: 1, honorsChangeAnnotations: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    foldingRange: { ...REGISTERS, foldingRangeKind: { valueSet: ['comment', 'imports', 'region'] } },
    selectionRange: REGISTERS,
    linkedEditingRange: REGISTERS,
    semanticTokens: {
      ...REGISTERS,
      requests: { range: true, full: { delta: true } },
      tokenTypes: TOKENS,
      tokenModifiers: ['declaration', 'definition', 'readonly', 'deprecated'],
      formats: ['relative'],
    },
    inlayHint: { ...REGISTERS, resolveSupport: { properties: ['tooltip'] } },
    diagnostic: { ...REGISTERS, relatedDocumentSupport: true, relatedInformation: true, codeDescriptionSupport: true },
  },
};

/** One that says of itself nothing at all. */
export const NOTHING: ClientCapabilities = {};
