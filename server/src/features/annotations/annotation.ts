import type { SourceFields } from '../../protocol/annotations';
import type { Span } from '../../text/span';

/** remark 批注: a thread of comments · verification 核实: checked and right · source 依据: where a figure comes from. */
export type AnnotationKind = 'remark' | 'verification' | 'source';

/** Words of a draft as it has them, with what stands around them, as far as the draft goes. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /**
   * What stands before the prefix and behind the suffix, up to the first words of the next paragraphs: where a paragraph has
   * been copied, these tell which of the two is which. Left out where the contexts go as far, or nobody told; never ''.
   */
  readonly before?: string;
  readonly behind?: string;
}

/**
 * The words that an annotation is about, told so that they can be found again after the draft has been edited elsewhere. Offsets
 * are UTF-16 code units here; in the file they are code points, as the W3C Web Annotation Data Model, 4.2.5, wants.
 */
export interface Anchor {
  /** Text quote selector (4.2.4): the words as the draft has them, with what stands around them. */
  readonly quote: Quote;
  /** Text position selector (4.2.5): where they stood when the anchor was made. */
  readonly position: Span;
  /** The titles of the headings above them, the highest first, without their ordinals, which change when sections move. */
  readonly path: readonly string[];
}

/** Who said something, and when. */
export interface Stamp {
  readonly author: string;
  /** ISO 8601, in UTC: 2025-01-08T02:00:00Z. */
  readonly at: string;
}

interface Base {
  /** `urn:uuid:…`; made once, and the same in every copy of the file. */
  readonly id: string;
  readonly anchor: Anchor;
  readonly created: Stamp;
  /** The last change of anything but the anchor; what a merge goes by. */
  readonly modified: Stamp;
  /** Members of its JSON that this program does not know, kept as they are. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A comment of a thread. */
export interface Comment {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly created: Stamp;
  /** Where it was changed afterwards. */
  readonly modified?: Stamp;
}

export interface Remark extends Base {
  readonly kind: 'remark';
  readonly state: 'open' | 'resolved';
  /** The remark itself and the replies, in the order of time; none is left of a thread that has been deleted. */
  readonly comments: readonly Comment[];
}

export interface Verification extends Base {
  readonly kind: 'verification';
  readonly reason: string;
  /** The rule whose finding was found to be no mistake; undefined where a figure or a passage was verified. */
  readonly rule?: string;
  /** Beside the anchor's words: the words of the figures that the finding compares with, in its order. */
  readonly restsOn: readonly string[];
}

export interface Source extends Base, SourceFields {
  readonly kind: 'source';
}

export type Annotation = Remark | Verification | Source;

/** What is left of an annotation that was deleted, so that a copy of the file that still has it does not bring it back. */
export interface Tombstone {
  readonly id: string;
  readonly deleted: Stamp;
}

/** All that is kept beside a draft. */
export interface Annotations {
  /** In the order of the file: by creation, then by id. */
  readonly annotations: readonly Annotation[];
  readonly tombstones: readonly Tombstone[];
  /** Members of the file that this program does not know. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** An annotation and where its words are now; undefined: lost (失联), its words are not in the draft. */
export interface Placed<T extends Annotation = Annotation> {
  readonly annotation: T;
  readonly span: Span | undefined;
}
