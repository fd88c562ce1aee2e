import type { Annotation } from '../../features/annotations/annotation';
import type { Listed } from '../annotations/listed';
import { placeOf, type Draft } from '../draft';
import { spanToJson } from './place';

/** An annotation with its place; `place` is null where its words are not in the draft any more. */
export function annotationToJson({ annotation, span, state }: Listed, draft: Draft): object {
  const { id, kind, created, modified, anchor } = annotation;
  return {
    id,
    kind,
    state,
    author: created.author,
    created: created.at,
    modified: modified.at,
    modifiedBy: modified.author,
    quote: anchor.quote.exact,
    path: anchor.path,
    place: span ? { ...spanToJson(draft, span), ...placeOf(draft.lines, span) } : null,
    ...saidBy(annotation),
  };
}

function saidBy(annotation: Annotation): object {
  if (annotation.kind === 'verification') return { reason: annotation.reason, rule: annotation.rule ?? null, restsOn: annotation.restsOn };
  if (annotation.kind === 'source') {
    const { department, document, place, link, value } = annotation;
    return { source: { department, document, place, link, value } };
  }
  const comments = annotation.comments.map(({ id, text, created, modified }) => {
    return { id, text, author: created.author, created: created.at, modified: modified?.at ?? null };
  });
  return { comments };
}
