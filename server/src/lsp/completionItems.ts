import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type CompletionList,
} from 'vscode-languageserver';
import type { Completion } from '../features/completion/complete';
import type { ProposalKind } from '../features/completion/proposal';
import { escaped } from '../features/hover/blocks';
import type { CompletionAbilities } from './abilities';
import type { Draft } from './drafts';
import { toRange } from './toProtocol';

/** Kinds of the first version of the protocol only, which every client knows. */
const KINDS: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  ordinal: CompletionItemKind.Enum,
  skeleton: CompletionItemKind.Module,
  section: CompletionItemKind.Class,
  phrase: CompletionItemKind.Snippet,
  law: CompletionItemKind.Reference,
  document: CompletionItemKind.File,
  name: CompletionItemKind.Text,
  measure: CompletionItemKind.Unit,
  indicator: CompletionItemKind.Field,
};

/**
 * Proposals as the client shows them, in our order. Nothing is preselected and no character but the client's own key accepts
 * one, so that Enter stays a new line and marks stay marks wherever the client leaves that to the server.
 */
export function toCompletionList(draft: Draft, { proposals, isIncomplete }: Completion, abilities: CompletionAbilities): CompletionList {
  const items = proposals.map((proposal, i) => toItem(draft, proposal, i, abilities));
  return { isIncomplete, items };
}

type Proposed = Completion['proposals'][number];

function toItem({ lines }: Draft, proposal: Proposed, place: number, abilities: CompletionAbilities): CompletionItem {
  const { kind, label, detail, note, span, newText, snippet, filterText } = proposal;
  const asSnippet = abilities.snippets && snippet !== undefined;
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== undefined && (abilities.labelDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(note !== undefined && { documentation: documentation(note, abilities) }),
    sortText: String(place).padStart(4, '0'),
    filterText,
    textEdit: { range: toRange(lines, span), newText: asSnippet ? snippet : newText },
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(abilities.insertTextModes && { insertTextMode: InsertTextMode.asIs }),
  };
}

/** Markdown joins lines that follow each other, and takes marks for its own. */
function documentation(note: string, { markdown }: CompletionAbilities): CompletionItem['documentation'] {
  if (!markdown) return { kind: MarkupKind.PlainText, value: note };
  const value = note
    .split('\n')
    .map(escaped)
    .filter((line) => line.trim() !== '')
    .join('\n\n');
  return { kind: MarkupKind.Markdown, value };
}
