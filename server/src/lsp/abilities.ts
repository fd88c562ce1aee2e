import { MarkupKind, type ClientCapabilities } from 'vscode-languageserver';
import { CHECKED_CAPABILITY, COMMANDS_CAPABILITY, READ_FILE_CAPABILITY, SHOW_RULE_COMMAND } from '../protocol';
import type { Surroundings } from './surroundings';

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
  /** Creates files as part of an edit. */
  readonly createsFiles: boolean;
  readonly watchesFiles: boolean;
  readonly hasFolders: boolean;
  readonly wantsChecked: boolean;
  readonly readsFiles: boolean;
  /** Has the commands of our own client. */
  readonly hasCommands: boolean;
  /** What this client opens to show the page of a rule. */
  readonly rulePage: (rule: string) => string | undefined;
}

export function readAbilities({ textDocument, workspace, experimental }: ClientCapabilities, { rulePage }: Surroundings = {}): Abilities {
  const has = (name: string): boolean => isRecord(experimental) && experimental[name] === true;
  const hasCommands = has(COMMANDS_CAPABILITY);
  return {
    ...readTextAbilities(textDocument),
    ...readWorkspaceAbilities(workspace),
    ...readFileAbilities(workspace),
    wantsChecked: has(CHECKED_CAPABILITY),
    readsFiles: has(READ_FILE_CAPABILITY),
    hasCommands,
    rulePage: (hasCommands ? pageByCommand : describesCodes(textDocument) && rulePage) || (() => undefined),
  };
}

/** A link that runs a command, with its arguments as JSON. */
function pageByCommand(rule: string): string {
  return `command:${SHOW_RULE_COMMAND}?${encodeURIComponent(JSON.stringify([rule]))}`;
}

function describesCodes({ diagnostic, publishDiagnostics }: ClientCapabilities['textDocument'] = {}): boolean {
  return (diagnostic?.codeDescriptionSupport ?? publishDiagnostics?.codeDescriptionSupport) === true;
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

function readFileAbilities(workspace: ClientCapabilities['workspace']) {
  return {
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    hasFolders: workspace?.workspaceFolders === true,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
