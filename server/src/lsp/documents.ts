import { TextDocuments, type Position, type Range, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../features/annotations/anchor/tracker/change';

/** Follows the edits of drafts that have something to be kept in its place. */
export interface EditFollower {
  follows(uri: string): boolean;
  /** Offsets of each are of the text after those before it. */
  edited(uri: string, changes: readonly TextChange[]): void;
}

/** The open drafts, whose texts follow the client's edits also where a range is outside of the text. `follower` is asked at each edit. */
export function openDocuments(follower: () => EditFollower | undefined = () => undefined): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, text) => TextDocument.create(uri, languageId, version, text),
    update: (document, changes, version) => {
      const followed = follower()?.follows(document.uri) ? ([] as TextChange[]) : undefined;
      // One after the other: a place means something only in the text before its change.
      for (const change of changes) {
        const valid = within(document, change);
        followed?.push(inOffsets(document, valid));
        TextDocument.update(document, [valid], version);
      }
      if (followed) follower()!.edited(document.uri, followed);
      return document;
    },
  });
}

/** A change of the whole text is one from its beginning to its end. */
function inOffsets(document: TextDocument, change: TextDocumentContentChangeEvent): TextChange {
  if (!('range' in change)) return { start: 0, end: document.getText().length, newText: change.text };
  const [a, b] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b), newText: change.text };
}
/** The same change with lines that the text has: the library counts on them. Without a range it is of the whole text. */
function within(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  const range = 'range' in change ? (change.range as Range | null | undefined) : undefined;
  const { text } = change;
  return range ? { range: { start: clamped(document, range.start), end: clamped(document, range.end) }, text } : { text };
}

function clamped(document: TextDocument, { line, character }: Position): Position {
  if (line < 0) return { line: 0, character: 0 };
  return line < document.lineCount ? { line, character: Math.max(character, 0) } : document.positionAt(document.getText().length);
}
