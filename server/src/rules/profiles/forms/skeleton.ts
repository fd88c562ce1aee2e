/**
 * 框架: how a report of a kind is laid out, to be filled in. What is to be filled in stands in `[[…]]`, see
 * `features/completion/template.ts`. Paragraphs stand without their indent.
 */
export interface Skeleton {
  /** The profile it is of. */
  readonly profile: string;
  readonly title: string;
  /** Between title and body: the addressee. */
  readonly head: readonly string[];
  /** The paragraphs before the first heading. */
  readonly opening: readonly string[];
  readonly sections: readonly SectionForm[];
  /** Whether name and date stand below. */
  readonly signed: boolean;
}

/** One of its main sections. */
export interface SectionForm {
  /** The heading without its ordinal. */
  readonly title: string;
  /** The ids of the `RequiredContent` that it gives. */
  readonly gives: readonly string[];
  /** What a heading of the draft says that is this section; read on folded titles. */
  readonly known: RegExp;
  readonly body: readonly SectionPart[];
}

/** A paragraph, or a heading of the next level with its paragraphs. */
export type SectionPart = string | { readonly heading: string; readonly body: readonly string[] };
