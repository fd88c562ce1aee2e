import type { Annotation, Comment, Placed } from '../../features/annotations/annotation';
import type { FigureState, Standings } from '../../features/annotations/review';
import type {
  ListedAnnotation,
  ListedComment,
  ListedFigureState,
  ListedRemark,
  ListedSource,
  ListedVerification,
} from '../../protocol/annotations';
import type { Draft } from '../drafts';
import { toRange } from '../toProtocol';

/** A draft of more figures than anybody verifies is listed as far as this. */
const MOST_FIGURES = 20_000;

/** Annotations as our client shows them: in the order of the text, lost ones at the end in the order of the file. */
export function toListed(draft: Draft, placed: readonly Placed[], standings: Standings): ListedAnnotation[] {
  const places = placed.filter(isShown);
  const standing = places.filter(({ span }) => span !== undefined);
  const lost = places.filter(({ span }) => span === undefined);
  standing.sort((a, b) => a.span!.start - b.span!.start || a.span!.end - b.span!.end);
  return [...standing, ...lost].map((one) => listedOf(draft, one, standings));
}

/** The figures of a draft, and whether each is verified. */
export function toFigureStates({ lines }: Draft, states: readonly FigureState[]): ListedFigureState[] {
  return states.slice(0, MOST_FIGURES).map(({ span, isVerified }) => ({ range: toRange(lines, span), isVerified }));
}

/** Of a thread without comments nothing is to be seen. */
function isShown({ annotation }: Placed): boolean {
  return annotation.kind !== 'remark' || annotation.comments.length > 0;
}

type Listed = Omit<ListedRemark, 'kind' | 'state' | 'comments'>;

function listedOf({ lines }: Draft, { annotation, span }: Placed, standings: Standings): ListedAnnotation {
  const { id, created, modified, anchor } = annotation;
  const base: Listed = {
    id,
    author: authorOf(annotation),
    created: created.at,
    modified: modified.at,
    range: span ? toRange(lines, span) : null,
    quote: anchor.quote.exact,
    path: anchor.path,
  };
  if (annotation.kind === 'remark')
    return { ...base, kind: 'remark', state: annotation.state, comments: annotation.comments.map(toComment) };
  if (annotation.kind === 'verification') return { ...base, ...verificationOf(annotation, standings) };
  return { ...base, ...sourceOf(annotation, standings) };
}

/** Whoever verified last is who answers for it; all else is of who wrote it. */
function authorOf({ kind, created, modified }: Annotation): string {
  return kind === 'verification' ? modified.author : created.author;
}

function toComment({ id, text, created, modified }: Comment): ListedComment {
  return { id, text, author: created.author, created: created.at, modified: modified?.at ?? null };
}

type OfKind<Kind extends Annotation['kind']> = Extract<Annotation, { kind: Kind }>;

function verificationOf(one: OfKind<'verification'>, { verifications }: Standings): Omit<ListedVerification, keyof Listed> {
  return { kind: 'verification', reason: one.reason, rule: one.rule ?? null, state: verifications.get(one) ?? 'outdated' };
}

function sourceOf(one: OfKind<'source'>, { sources }: Standings): Omit<ListedSource, keyof Listed> {
  const { department, document, place, link, value } = one;
  return { kind: 'source', department, document, place, link, value, state: sources.get(one) ?? 'unknown' };
}
