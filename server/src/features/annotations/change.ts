import type { SourceFields } from '../../protocol/annotations';
import { readLink } from '../../protocol/links';
import type { Anchor, Annotation, Annotations, Comment, Remark, Stamp, Verification } from './annotation';
import { inFileOrder } from './order';

/** What one change of the annotations of a draft is; places are anchors already. */
export type Change =
  | { readonly kind: 'addRemark'; readonly anchor: Anchor; readonly text: string }
  | { readonly kind: 'reply'; readonly id: string; readonly text: string }
  | { readonly kind: 'editComment'; readonly id: string; readonly comment: string; readonly text: string }
  | { readonly kind: 'deleteComment'; readonly id: string; readonly comment: string }
  | { readonly kind: 'setState'; readonly id: string; readonly state: Remark['state'] }
  | {
      readonly kind: 'verify';
      readonly anchor: Anchor;
      readonly reason: string;
      readonly rule?: string;
      readonly restsOn: readonly string[];
    }
  | {
      readonly kind: 'verifyAgain';
      readonly id: string;
      readonly anchor: Anchor;
      readonly reason: string;
      readonly restsOn: readonly string[];
    }
  | { readonly kind: 'addSource'; readonly anchor: Anchor; readonly source: SourceFields }
  | { readonly kind: 'editSource'; readonly id: string; readonly source: SourceFields }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'reattach'; readonly id: string; readonly anchor: Anchor };

/** What a change makes new: who does it when, and ids (`urn:uuid:…`) for an annotation and a comment, should it make them. */
export interface Made {
  readonly stamp: Stamp;
  readonly id: string;
  readonly comment: string;
}

export type Changed =
  /** `id`: of the annotation that was changed or made. */
  | { readonly kind: 'done'; readonly id: string; readonly annotations: Annotations }
  /** A sentence for people on why not. */
  | { readonly kind: 'refused'; readonly reason: string };

/** In UTF-16 code units; more is no comment on a passage any more. */
const LONGEST_TEXT = 20_000;
/** Of any part of a source. */
const LONGEST_PART = 2_000;

/** The annotations after a change; those given stay as they are. Refused where it cannot be done, with nothing done. */
export function changed(annotations: Annotations, change: Change, made: Made): Changed {
  if (made.stamp.author.trim() === '') return refused('没有署名，不知道是谁所写。');
  switch (change.kind) {
    case 'addRemark':
      return added(annotations, newRemark(change.anchor, change.text, made), wrongText(change.text, '批注'));
    case 'verify':
      return added(annotations, newVerification(change, made), wrongText(change.reason, '理由', true));
    case 'addSource':
      return added(annotations, { ...base(change.anchor, made), kind: 'source', ...trimmed(change.source) }, wrongSource(change.source));
    case 'delete':
      return deleted(annotations, change.id, made.stamp);
    default:
      return changedOne(annotations, change, made);
  }
}

/**
 * An annotation with an anchor of where it stands now. A verification keeps the words that were verified, whatever stands there
 * now: they are what its being outdated is known by.
 */
export function anchoredAt<T extends Annotation>(annotation: T, anchor: Anchor): T {
  if (annotation.kind !== 'verification') return { ...annotation, anchor };
  const { exact } = annotation.anchor.quote;
  return { ...annotation, anchor: { ...anchor, quote: { ...anchor.quote, exact } } };
}

type OfOne = Exclude<Change, { readonly kind: 'addRemark' | 'verify' | 'addSource' | 'delete' }>;

function changedOne(annotations: Annotations, change: OfOne, made: Made): Changed {
  const annotation = annotations.annotations.find(({ id }) => id === change.id);
  if (!annotation) return refused('这条批注已经不在了，可能在别处删除了。');
  if (change.kind === 'reattach') return put(annotations, anchoredAt(annotation, change.anchor));
  if (change.kind === 'verifyAgain') return againVerified(annotations, annotation, change, made.stamp);
  if (change.kind === 'editSource') return editedSource(annotations, annotation, change.source, made.stamp);
  if (annotation.kind !== 'remark') return refused('这不是一条批注。');
  switch (change.kind) {
    case 'setState':
      return put(annotations, { ...annotation, state: change.state, modified: made.stamp });
    case 'reply':
      return replied(annotations, annotation, change.text, made);
    case 'editComment':
      return editedComment(annotations, annotation, change, made.stamp);
    case 'deleteComment':
      return withoutComment(annotations, annotation, change.comment, made.stamp);
  }
}

function base(anchor: Anchor, { id, stamp }: Made) {
  return { id, anchor, created: stamp, modified: stamp, extra: {} };
}

function newRemark(anchor: Anchor, text: string, made: Made): Remark {
  const comment: Comment = { id: made.comment, text: text.trim(), created: made.stamp };
  return { ...base(anchor, made), kind: 'remark', state: 'open', comments: [comment] };
}

function newVerification(change: Extract<Change, { kind: 'verify' }>, made: Made): Verification {
  const { anchor, reason, rule, restsOn } = change;
  return { ...base(anchor, made), kind: 'verification', reason: reason.trim(), restsOn, ...(rule !== undefined && { rule }) };
}

function againVerified(
  annotations: Annotations,
  annotation: Annotation,
  { anchor, reason, restsOn }: Extract<Change, { kind: 'verifyAgain' }>,
  modified: Stamp,
): Changed {
  if (annotation.kind !== 'verification') return refused('这不是一条核实。');
  const wrong = wrongText(reason, '理由', true);
  return wrong ? refused(wrong) : put(annotations, { ...annotation, anchor, reason: reason.trim(), restsOn, modified });
}

function editedSource(annotations: Annotations, annotation: Annotation, source: SourceFields, modified: Stamp): Changed {
  if (annotation.kind !== 'source') return refused('这不是一条依据。');
  const wrong = wrongSource(source);
  return wrong ? refused(wrong) : put(annotations, { ...annotation, ...trimmed(source), modified });
}

function replied(annotations: Annotations, remark: Remark, text: string, { stamp, comment: id }: Made): Changed {
  const wrong = wrongText(text, '回复');
  if (wrong) return refused(wrong);
  const comment: Comment = { id, text: text.trim(), created: stamp };
  return put(annotations, { ...remark, comments: [...remark.comments, comment], modified: stamp });
}

function editedComment(
  annotations: Annotations,
  remark: Remark,
  { comment: id, text }: Extract<Change, { kind: 'editComment' }>,
  modified: Stamp,
): Changed {
  const wrong = wrongText(text, '批注');
  if (wrong) return refused(wrong);
  if (!remark.comments.some((comment) => comment.id === id)) return refused('这条意见已经不在了，可能在别处删除了。');
  const comments = remark.comments.map((comment) => (comment.id === id ? { ...comment, text: text.trim(), modified } : comment));
  return put(annotations, { ...remark, comments, modified });
}

/** The first comment takes the thread along. */
function withoutComment(annotations: Annotations, remark: Remark, id: string, deletedBy: Stamp): Changed {
  const at = remark.comments.findIndex((comment) => comment.id === id);
  if (at < 0) return refused('这条意见已经不在了，可能在别处删除了。');
  if (at === 0) return deleted(annotations, remark.id, deletedBy);
  const comments = remark.comments.filter((comment) => comment.id !== id);
  return put(annotations, { ...remark, comments, modified: deletedBy });
}

function added(annotations: Annotations, annotation: Annotation, wrong: string | undefined): Changed {
  if (wrong) return refused(wrong);
  const all = inFileOrder([...annotations.annotations, annotation]);
  return { kind: 'done', id: annotation.id, annotations: { ...annotations, annotations: all } };
}

function put(annotations: Annotations, annotation: Annotation): Changed {
  const all = annotations.annotations.map((one) => (one.id === annotation.id ? annotation : one));
  return { kind: 'done', id: annotation.id, annotations: { ...annotations, annotations: all } };
}

function deleted(annotations: Annotations, id: string, deletedBy: Stamp): Changed {
  const all = annotations.annotations.filter((one) => one.id !== id);
  if (all.length === annotations.annotations.length) return refused('这条批注已经不在了，可能在别处删除了。');
  const tombstones = [...annotations.tombstones, { id, deleted: deletedBy }];
  return { kind: 'done', id, annotations: { ...annotations, annotations: all, tombstones } };
}

function refused(reason: string): Changed {
  return { kind: 'refused', reason };
}

function wrongText(text: string, what: string, mayBeEmpty = false): string | undefined {
  if (!mayBeEmpty && text.trim() === '') return `${what}是空的。`;
  return text.length > LONGEST_TEXT ? `${what}超过${LONGEST_TEXT}字，太长了。` : undefined;
}

/** A link leads to the web or to a file beside the draft, never to a program. */
function wrongSource(source: SourceFields): string | undefined {
  const { department, document, place, link, value } = trimmed(source);
  const parts = [department, document, place, link, value];
  if (parts.every((part) => part === '')) return '依据是空的。';
  if (parts.some((part) => part.length > LONGEST_PART)) return `依据的一项超过${LONGEST_PART}字，太长了。`;
  if (link !== '' && !readLink(link)) return '链接应为网址（https://…）或草稿旁文件的相对路径。';
  return undefined;
}

function trimmed({ department, document, place, link, value }: SourceFields): SourceFields {
  return {
    department: department.trim(),
    document: document.trim(),
    place: place.trim(),
    link: link.trim(),
    value: value.trim(),
  };
}
