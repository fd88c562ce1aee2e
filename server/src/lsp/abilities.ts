import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver';
import { CHECKED_CAPABILITY } from '../protocol';

/** What the client on the other side can do, read once from its capabilities. */
export interface Abilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly relatedInformation: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingLimit: number;
  readonly markdownHover: boolean;
  readonly codeActionLiterals: boolean;
  readonly versionedEdits: boolean;
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly wantsChecked: boolean;
}

export function readAbilities({ textDocument, workspace, experimental }: ClientCapabilities): Abilities {
  return {
    ...readTextAbilities(textDocument),
    ...readWorkspaceAbilities(workspace),
    wantsChecked: isRecord(experimental) && experimental[CHECKED_CAPABILITY] === true,
  };
}

function readTextAbilities(text: ClientCapabilities['textDocument'] = {}) {
  const { diagnostic, publishDiagnostics, documentSymbol, foldingRange, hover, codeAction } = text;
  return {
    pullsDiagnostics: diagnostic !== undefined,
    relatedInformation: (diagnostic ?? publishDiagnostics)?.relatedInformation === true,
    nestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: foldingRange?.rangeLimit ?? Infinity,
    markdownHover: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
  };
}

function readWorkspaceAbilities(workspace: ClientCapabilities['workspace']) {
  return {
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
