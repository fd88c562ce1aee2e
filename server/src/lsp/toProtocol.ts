import {
  DiagnosticSeverity,
  FoldingRangeKind,
  MarkupKind,
  SymbolKind,
  TextEdit,
  type Diagnostic,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Position,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Section } from '../features/attachedOutline';
import type { Fold } from '../features/folding';
import type { Hover as Reading } from '../features/hover/blocks';
import type { InlayHint as Hint } from '../features/inlayHints';
import { outlineSpan } from '../features/sections';
import { DIAGNOSTIC_SOURCE } from '../protocol';
import type { Edit, Finding, Severity } from '../rules/rule';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { Abilities } from './abilities';
import type { Draft } from './drafts';
import { hoverMarkdown } from './hoverMarkdown';
import { plainText } from './plainText';

/** The counterpart of `fromPosition`. */
export function toPosition(lines: LineIndex, offset: number): Position {
  return lines.positionAt(offset);
}

/** The counterpart of `fromRange`. */
export function toRange(lines: LineIndex, { start, end }: Span): Range {
  return { start: toPosition(lines, start), end: toPosition(lines, end) };
}

const SEVERITY: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a finding stands in: a draft, or a settings file. */
export type Readable = Pick<Draft, 'uri' | 'lines'> & { readonly report: { readonly text: string } };

/** A finding as the client shows it. What it cannot show as related places is added to the message. */
export function toDiagnostic(draft: Readable, finding: Finding, abilities: Abilities): Diagnostic {
  const href = abilities.rulePage(finding.rule);
  const diagnostic: Diagnostic = {
    range: toRange(draft.lines, finding.span),
    severity: SEVERITY[finding.severity],
    source: DIAGNOSTIC_SOURCE,
    code: finding.rule,
    ...(href !== undefined && { codeDescription: { href } }),
    message: finding.message,
  };
  if (finding.related.length === 0) return diagnostic;
  if (!abilities.relatedInformation) return { ...diagnostic, message: messageWithRelated(draft, finding) };
  const relatedInformation = finding.related.map((related) => ({
    location: { uri: draft.uri, range: toRange(draft.lines, related.span) },
    message: related.message,
  }));
  return { ...diagnostic, relatedInformation };
}

function messageWithRelated({ report, lines }: Readable, finding: Finding): string {
  const related = finding.related.map(({ span: { start, end }, message }) => {
    return `第${lines.positionAt(start).line + 1}行“${report.text.slice(start, end)}”：${message}`;
  });
  return [finding.message, ...related].join('\n');
}

/** A draft as far as its outline is concerned. */
export type Outlined = Pick<Draft, 'lines'> & { readonly report: Pick<Draft['report'], 'document'> };

/** The outline as a tree. Clients refuse a symbol without a name and one whose place is not inside its range. */
export function toDocumentSymbol(draft: Outlined, node: Section): DocumentSymbol {
  return {
    name: nameOfNode(node),
    kind: kindOfNode(node),
    range: toRange(draft.lines, outlineSpan(draft.report.document, node)),
    selectionRange: toRange(draft.lines, node.place),
    children: node.children.map((child) => toDocumentSymbol(draft, child)),
  };
}

/** The outline as a list, each node naming its parent. */
export function toSymbolInformation(draft: Draft, nodes: readonly Section[], containerName?: string): SymbolInformation[] {
  return nodes.flatMap((node) => {
    const location = { uri: draft.uri, range: toRange(draft.lines, outlineSpan(draft.report.document, node)) };
    const symbol = { name: nameOfNode(node), kind: kindOfNode(node), location, ...(containerName && { containerName }) };
    return [symbol, ...toSymbolInformation(draft, node.children, symbol.name)];
  });
}

function nameOfNode({ marker, title }: Section): string {
  return `${marker}${title}`.trim() || '（无标题）';
}

const SYMBOL_KINDS: Readonly<Record<Section['kind'], SymbolKind>> = {
  heading: SymbolKind.String,
  item: SymbolKind.Field,
  attachment: SymbolKind.File,
};

function kindOfNode({ kind }: Section): SymbolKind {
  return SYMBOL_KINDS[kind];
}

const FOLDING_KINDS: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  section: undefined,
  attachment: FoldingRangeKind.Region,
  table: FoldingRangeKind.Region,
  furniture: FoldingRangeKind.Comment,
};

/** Whole lines; what begins and ends in one line cannot be folded, and of what begins in one line the first is taken. */
export function toFoldingRanges(
  lines: LineIndex,
  folds: readonly Fold[],
  { foldingKinds, collapsedText }: FoldingAbilities,
): FoldingRange[] {
  let last = -1;
  return folds.flatMap(({ span: { start, end }, kind: own, collapsed }) => {
    const [startLine, endLine] = [lines.positionAt(start).line, lines.positionAt(end).line];
    if (startLine >= endLine || startLine === last) return [];
    last = startLine;
    const kind = FOLDING_KINDS[own];
    return { startLine, endLine, ...(kind && foldingKinds(kind) && { kind }), ...(collapsedText && { collapsedText: collapsed }) };
  });
}

type FoldingAbilities = Pick<Abilities, 'foldingKinds' | 'collapsedText'>;

/** Places that each cover the one before, as the protocol links them: the smallest, which knows the next. */
export function toSelectionRange(lines: LineIndex, spans: readonly Span[]): SelectionRange {
  const parent = spans.reduceRight<SelectionRange | undefined>(
    (outer, place) => ({ range: toRange(lines, place), ...(outer && { parent: outer }) }),
    undefined,
  );
  return parent!;
}

export function toHover(draft: Draft, reading: Reading, abilities: Abilities): Hover {
  const markdown = hoverMarkdown(draft, reading, abilities);
  const contents = abilities.markdownHover
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };
  return { contents, range: toRange(draft.lines, reading.span) };
}

export function toInlayHint(lines: LineIndex, { offset, label, tooltip }: Hint): InlayHint {
  return { position: toPosition(lines, offset), label, tooltip };
}

export function toTextEdit(lines: LineIndex, { span, newText }: Edit): TextEdit {
  return TextEdit.replace(toRange(lines, span), newText);
}

/** Edits of one draft. The version keeps a client from applying them to a text that has changed since. */
export function toWorkspaceEdit({ uri, version, lines }: Draft, edits: readonly Edit[], { versionedEdits }: Abilities): WorkspaceEdit {
  const textEdits = edits.map((edit) => toTextEdit(lines, edit));
  return versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] } : { changes: { [uri]: textEdits } };
}
