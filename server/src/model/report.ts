import { readDocument, type Document } from '../syntax/document';
import type { OutlineNode } from '../syntax/outline';
import { DraftReading, type Counts } from './draftReading';
import type { Figure } from './figure';
import type { Assertion, Relation } from './relation';

/** A draft that has been read: every stage's result, each computed when first asked for. */
export interface Report {
  readonly text: string;
  readonly document: Document;
  readonly outline: readonly OutlineNode[];
  /** Every figure, in the order of the text. */
  readonly figures: readonly Figure[];
  /** Every relation, in the order of the text; their figures are those of `figures`. */
  readonly relations: readonly Relation[];
  /** The broken ones among the relations; asking for these alone costs much less. */
  readonly broken: readonly Assertion[];
  /** How many figures and relations there are; much less work than to make them. */
  readonly counts: Counts;
  /** Where these come from; the next version builds on it. */
  readonly reading: DraftReading;
}

/**
 * Reads any text; never throws. `previous` is an earlier version of the same draft: what has been worked out from its lines
 * is taken over wherever they stand now, so that an edit costs what it touches.
 */
export function readReport(text: string, previous?: Report): Report {
  if (previous?.text === text) return previous;
  const document = readDocument(text, previous?.document);
  return new ReadReport(document, new DraftReading(document, previous?.reading));
}

/** A class, since getters of an object literal would keep each version alive until the next full collection of garbage. */
class ReadReport implements Report {
  #figures: readonly Figure[] | undefined;
  #relations: readonly Relation[] | undefined;
  #broken: readonly Assertion[] | undefined;
  #counts: Counts | undefined;

  constructor(
    readonly document: Document,
    readonly reading: DraftReading,
  ) {}

  get text(): string {
    return this.document.text;
  }

  get outline(): readonly OutlineNode[] {
    return this.document.outline;
  }

  get figures(): readonly Figure[] {
    return (this.#figures ??= this.reading.figures());
  }

  get relations(): readonly Relation[] {
    return (this.#relations ??= this.reading.relations());
  }

  get broken(): readonly Assertion[] {
    return (this.#broken ??= this.reading.broken());
  }

  get counts(): Counts {
    return (this.#counts ??= this.reading.counts());
  }
}
