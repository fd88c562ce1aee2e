import { readDocument, type Document } from '../syntax/document';
import type { OutlineNode } from '../syntax/outline';
import { readDraft, type DraftReading } from './draftReading';
import type { Figure } from './figure';
import type { Relation } from './relation';

/** A draft that has been read: every stage's result, each computed when first asked for. */
export interface Report {
  readonly text: string;
  readonly document: Document;
  readonly outline: readonly OutlineNode[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  /** The figures of a relation by the place they stand at: those that touch `offset`. */
  readonly reading: DraftReading;
}

/** Reads any text; never throws. `previous` is an earlier version of the same draft, whose work is borrowed line by line. */
export function readReport(text: string, previous?: Report): Report {
  const document = readDocument(text);
  let reading: DraftReading | undefined;
  const read = (): DraftReading => (reading ??= readDraft(document, previous?.reading));
  return {
    text,
    document,
    outline: document.outline,
    get reading() {
      return read();
    },
    get figures() {
      return read().figures;
    },
    get relations() {
      return read().relations;
    },
  };
}
