import { InsertTextMode, MarkupKind, type ClientCapabilities, type FoldingRangeKind } from 'vscode-languageserver';
import { CHECKED_CAPABILITY, COMMANDS_CAPABILITY, DRAFT_FILES_CAPABILITY, READ_FILE_CAPABILITY, SHOW_RULE_COMMAND } from '../protocol';
import { ANNOTATION_FILES_CAPABILITY, ANNOTATIONS_CAPABILITY } from '../protocol/annotations';
import type { Surroundings } from './surroundings';

/** What the client on the other side can do, read once from its capabilities. */
export interface Abilities {
  readonly pullsDiagnostics: boolean;
  /** Asks for diagnostics of the whole folder once it is told to. */
  readonly pullsFolderDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  readonly refreshesTokens: boolean;
  readonly relatedInformation: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingLimit: number;
  /** Knows a kind of what can be folded. */
  readonly foldingKinds: (kind: FoldingRangeKind) => boolean;
  /** Shows words of ours where something is folded. */
  readonly collapsedText: boolean;
  readonly markdownHover: boolean;
  /** Shows what a link is about. */
  readonly tooltips: boolean;
  readonly codeActionLiterals: boolean;
  /** Shows what a definition was asked from, which a link names and a location does not. */
  readonly definitionLinks: boolean;
  readonly preparesRename: boolean;
  readonly completion: CompletionAbilities;
  /** Shows actions that cannot be taken, with the reason. */
  readonly disabledActions: boolean;
  /** Asks for the edits of an action when it is chosen. */
  readonly resolvesActions: boolean;
  /** Shows what is said of edits before they are applied. */
  readonly annotatesEdits: boolean;
  readonly appliesEdits: boolean;
  readonly versionedEdits: boolean;
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** Creates files as part of an edit. */
  readonly createsFiles: boolean;
  readonly watchesFiles: boolean;
  /** Says which files it has renamed. */
  readonly tellsRenames: boolean;
  readonly hasFolders: boolean;
  readonly wantsChecked: boolean;
  readonly readsFiles: boolean;
  /** Lists and reads drafts that nobody has open. */
  readonly readsDrafts: boolean;
  /** Shows annotations, wants to be told when they change, and asks for what a quick fix on them needs. */
  readonly showsAnnotations: boolean;
  /** Reads and writes files of annotations. */
  readonly keepsAnnotations: boolean;
  /** Has the commands of our own client. */
  readonly hasCommands: boolean;
  /** What this client opens to show the page of a rule. */
  readonly rulePage: (rule: string) => string | undefined;
}

/** How a client shows what is proposed to be put in. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  readonly markdown: boolean;
  /** Whether a few words can stand beside a label. */
  readonly labelDetails: boolean;
  /** Whether it can be told to leave indents as they are. */
  readonly insertTextModes: boolean;
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
    readsDrafts: has(DRAFT_FILES_CAPABILITY),
    showsAnnotations: has(ANNOTATIONS_CAPABILITY),
    keepsAnnotations: has(ANNOTATION_FILES_CAPABILITY),
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
  const { diagnostic, publishDiagnostics, documentSymbol, documentLink, foldingRange, hover, codeAction, definition, rename, completion } =
    text;
  return {
    pullsDiagnostics: diagnostic !== undefined,
    pullsFolderDiagnostics: diagnostic?.dynamicRegistration === true,
    relatedInformation: (diagnostic ?? publishDiagnostics)?.relatedInformation === true,
    nestedSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: typeof foldingRange?.rangeLimit === 'number' ? foldingRange.rangeLimit : Infinity,
    foldingKinds: (kind: FoldingRangeKind) =>
      foldingRange?.foldingRangeKind?.valueSet === undefined || lists(foldingRange.foldingRangeKind.valueSet, kind),
    collapsedText: foldingRange?.foldingRange?.collapsedText === true,
    tooltips: documentLink?.tooltipSupport === true,
    markdownHover: lists(hover?.contentFormat, MarkupKind.Markdown),
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    definitionLinks: definition?.linkSupport === true,
    preparesRename: rename?.prepareSupport === true,
    disabledActions: codeAction?.disabledSupport === true,
    resolvesActions: codeAction?.dataSupport === true && lists(codeAction.resolveSupport?.properties, 'edit'),
    completion: readCompletionAbilities(completion?.completionItem),
  };
}

type CompletionItemCapabilities = NonNullable<NonNullable<ClientCapabilities['textDocument']>['completion']>['completionItem'];

function readCompletionAbilities(item: CompletionItemCapabilities = {}): CompletionAbilities {
  return {
    snippets: item.snippetSupport === true,
    markdown: lists(item.documentationFormat, MarkupKind.Markdown),
    labelDetails: item.labelDetailsSupport === true,
    insertTextModes: lists(item.insertTextModeSupport?.valueSet, InsertTextMode.asIs),
  };
}

function readWorkspaceAbilities(workspace: ClientCapabilities['workspace']) {
  return {
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    annotatesEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    appliesEdits: workspace?.applyEdit === true,
    pullsConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
  };
}

function readFileAbilities(workspace: ClientCapabilities['workspace']) {
  return {
    createsFiles: lists(workspace?.workspaceEdit?.resourceOperations, 'create'),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    tellsRenames: workspace?.fileOperations?.didRename === true,
    hasFolders: workspace?.workspaceFolders === true,
  };
}

/** Clients come in every shape: what should be a list may be none. */
function lists(value: unknown, item: unknown): boolean {
  return Array.isArray(value) && value.includes(item);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
