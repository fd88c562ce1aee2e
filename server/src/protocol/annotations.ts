import type { PlaceRange, VerifiedShare } from '../protocol';

/**
 * Asked by our own client: the annotations of an open draft, with their places in its newest version. The answer is
 * `ListedAnnotations`; null for a draft that is not open.
 */
export const ANNOTATIONS_REQUEST = 'hegao/annotations';

export interface AnnotationsParams {
  readonly textDocument: { readonly uri: string };
}

/** A client that wants the notification below says so with `capabilities.experimental[ANNOTATIONS_CAPABILITY] = true`. */
export const ANNOTATIONS_CAPABILITY = 'hegaoAnnotations';

/** Sent when the annotations of an open draft, their places or what they say of its figures have changed. */
export const ANNOTATIONS_CHANGED_NOTIFICATION = 'hegao/annotationsChanged';

export interface AnnotationsChangedParams {
  readonly uri: string;
}

export interface ListedAnnotations {
  /** The version of the draft that places are of. */
  readonly version: number;
  /** The file beside the draft, whether or not it is there yet; null for a draft that has no file (untitled). */
  readonly file: string | null;
  /** Why nothing can be kept, or what was wrong with the file and where it is kept now: a sentence; null where all is well. */
  readonly trouble: string | null;
  /** In the order of the text; lost ones at the end. */
  readonly annotations: readonly ListedAnnotation[];
  /** Figures of the draft, in the order of the text, and whether each has been verified or has a source that agrees. */
  readonly figures: readonly ListedFigureState[];
  /** How many of all figures are verified; null where none is. */
  readonly share: VerifiedShare | null;
}

export interface ListedFigureState {
  readonly range: PlaceRange;
  readonly isVerified: boolean;
}

interface ListedBase {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly created: string;
  readonly modified: string;
  /** Null: lost (失联). */
  readonly range: PlaceRange | null;
  /** The words that it was attached to when it was last right. */
  readonly quote: string;
  /** The headings above them, the highest first. */
  readonly path: readonly string[];
}

export interface ListedComment {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  readonly author: string;
  readonly created: string;
  readonly modified: string | null;
}

export interface ListedRemark extends ListedBase {
  readonly kind: 'remark';
  readonly state: 'open' | 'resolved';
  readonly comments: readonly ListedComment[];
}

export interface ListedVerification extends ListedBase {
  readonly kind: 'verification';
  readonly reason: string;
  /** The rule whose finding is kept; null for a figure or a passage. */
  readonly rule: string | null;
  /** `current`: its words are what was verified · `outdated`: they, or what they rest on, have changed since. */
  readonly state: 'current' | 'outdated';
}

export interface ListedSource extends ListedBase, SourceFields {
  readonly kind: 'source';
  /** Whether the draft has the recorded value; `unknown`: one of the two is no figure. */
  readonly state: 'agrees' | 'differs' | 'unknown';
}

export type ListedAnnotation = ListedRemark | ListedVerification | ListedSource;

/** Asked by our own client: one change. The answer is an `AnnotateResult`; it comes when the file has been written. */
export const ANNOTATE_REQUEST = 'hegao/annotate';

export interface AnnotateParams {
  readonly textDocument: { readonly uri: string };
  /** The version that ranges in the operation are of. */
  readonly version: number;
  /** Who does it. */
  readonly author: string;
  readonly operation: AnnotationOperation;
}

export type AnnotationOperation =
  | { readonly kind: 'addRemark'; readonly range: PlaceRange; readonly text: string }
  | { readonly kind: 'reply'; readonly id: string; readonly text: string }
  | { readonly kind: 'editComment'; readonly id: string; readonly comment: string; readonly text: string }
  /** The first comment takes the thread along. */
  | { readonly kind: 'deleteComment'; readonly id: string; readonly comment: string }
  | { readonly kind: 'setState'; readonly id: string; readonly state: 'open' | 'resolved' }
  /** `rule`: of the finding that stands there; without it the words themselves are verified. */
  | { readonly kind: 'verify'; readonly range: PlaceRange; readonly reason: string; readonly rule?: string }
  /** Verifies again what is outdated, as the draft has it now. */
  | { readonly kind: 'verifyAgain'; readonly id: string; readonly reason: string }
  | { readonly kind: 'addSource'; readonly range: PlaceRange; readonly source: SourceFields }
  | { readonly kind: 'editSource'; readonly id: string; readonly source: SourceFields }
  | { readonly kind: 'delete'; readonly id: string }
  /** Attaches what is lost, or stands in the wrong place, to other words. */
  | { readonly kind: 'reattach'; readonly id: string; readonly range: PlaceRange };

/** Whether an operation is about words of the draft as they stood in a version of it. */
export function isOfText(operation: AnnotationOperation): boolean {
  return 'range' in operation || operation.kind === 'verifyAgain';
}

/** Where a figure comes from (依据). */
export interface SourceFields {
  /** Who keeps the record: 县司法局. */
  readonly department: string;
  /** The ledger or file, and the place in it: 行政复议台账.xlsx, 第3行. '' where it is not told. */
  readonly document: string;
  readonly place: string;
  /** An address (https) or a path beside the draft; '' where there is none. */
  readonly link: string;
  /** The value that the record has, as it is written there: 52件. */
  readonly value: string;
}

/**
 * A command of the server for every other client: the argument is an `AnnotateParams` without the author, who is named in the
 * setting `hegao.annotations.author`, and with or without a version. What cannot be done is told to the user.
 */
export const APPLY_ANNOTATION_COMMAND = 'hegao.applyAnnotation';

export type ApplyAnnotationParams = Omit<AnnotateParams, 'author' | 'version'> & Partial<Pick<AnnotateParams, 'version'>>;

export type AnnotateResult = { readonly kind: 'done'; readonly id: string } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Sent by the server where it has no disk of its own for a file: reading, writing, renaming and deleting an annotation file or its
 * temporary sibling, in the client's own file system. A client that answers them says so with
 * `capabilities.experimental[ANNOTATION_FILES_CAPABILITY] = true`, and touches no file of another name.
 */
export const ANNOTATION_FILES_CAPABILITY = 'hegaoAnnotationFiles';
export const ANNOTATION_FILE_REQUEST = 'hegao/annotationFile';

export type AnnotationFileParams =
  | { readonly kind: 'read'; readonly uri: string }
  | { readonly kind: 'write'; readonly uri: string; readonly text: string }
  /** Replaces what is there. */
  | { readonly kind: 'rename'; readonly uri: string; readonly to: string }
  | { readonly kind: 'delete'; readonly uri: string };

export type AnnotationFileResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'done' }
  /** The reason is a sentence for people. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Commands of quick fixes: they ask for a reason, a remark or a source first. Arguments: the draft's uri, a range, a rule's id. */
export const VERIFY_FINDING_COMMAND = 'hegao.verifyFinding';
export const ADD_REMARK_COMMAND = 'hegao.addRemark';
/** Arguments: the draft's uri, the range of the figure. */
export const VERIFY_FIGURE_COMMAND = 'hegao.verifyFigure';
export const ADD_SOURCE_COMMAND = 'hegao.addSource';

/** The end of the name of the file beside a draft: `report.txt.annotations.json`. */
export const ANNOTATIONS_SUFFIX = '.annotations.json';
