import {
  DiagnosticSeverity,
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
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Hover as Reading } from '../features/hover';
import type { InlayHint as Hint } from '../features/inlayHints';
import { DIAGNOSTIC_SOURCE } from '../protocol';
import type { Edit, Finding, Severity } from '../rules/rule';
import type { OutlineNode } from '../syntax/outline';
import type { LineIndex } from '../text/lineIndex';
import { span, type Span } from '../text/span';
import type { Abilities } from './abilities';
import type { Draft } from './drafts';
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

/** The outline as a tree. Clients refuse a symbol without a name and one whose place is not inside its range. */
export function toDocumentSymbol(lines: LineIndex, node: OutlineNode): DocumentSymbol {
  return {
    name: nameOfNode(node),
    kind: kindOfNode(node),
    range: toRange(lines, sectionOf(node)),
    selectionRange: toRange(lines, node.place),
    children: node.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

/** The outline as a list, each node naming its parent. */
export function toSymbolInformation(draft: Draft, nodes: readonly OutlineNode[], containerName?: string): SymbolInformation[] {
  return nodes.flatMap((node) => {
    const location = { uri: draft.uri, range: toRange(draft.lines, sectionOf(node)) };
    const symbol = { name: nameOfNode(node), kind: kindOfNode(node), location, ...(containerName && { containerName }) };
    return [symbol, ...toSymbolInformation(draft, node.children, symbol.name)];
  });
}

function nameOfNode({ marker, title }: OutlineNode): string {
  return `${marker}${title}`.trim() || '（无标题）';
}

function kindOfNode({ kind }: OutlineNode): SymbolKind {
  return kind === 'heading' ? SymbolKind.String : SymbolKind.Field;
}

function sectionOf({ place, sectionEnd }: OutlineNode): Span {
  return span(place.start, Math.max(place.end, sectionEnd));
}

/** Whole lines; what begins and ends in one line cannot be folded. */
export function toFoldingRanges(lines: LineIndex, spans: readonly Span[]): FoldingRange[] {
  return spans
    .map(({ start, end }) => ({ startLine: lines.positionAt(start).line, endLine: lines.positionAt(end).line }))
    .filter(({ startLine, endLine }) => startLine < endLine);
}

export function toHover(lines: LineIndex, reading: Reading, { markdownHover }: Abilities): Hover {
  const contents = markdownHover
    ? { kind: MarkupKind.Markdown, value: reading.markdown }
    : { kind: MarkupKind.PlainText, value: plainText(reading.markdown) };
  return { contents, range: toRange(lines, reading.span) };
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
