import type { ListedAnnotation } from '../../../../server/src/protocol/annotations';
import { folded, wanted, type Filter } from '../../views/list/filter';
import { isUrgent } from './tree';

/** Those that need somebody; those of one kind. */
export const ANNOTATION_KINDS = ['urgent', 'remark', 'verification', 'source'] as const satisfies ('urgent' | ListedAnnotation['kind'])[];
/** Which annotations are shown. Its words are looked for in what an annotation says, or is about. Nothing here knows the editor. */
export type AnnotationFilter = Filter<(typeof ANNOTATION_KINDS)[number]>;

/** The annotations that a filter leaves, in their order. */
export function passing(annotations: readonly ListedAnnotation[], filter: AnnotationFilter): ListedAnnotation[] {
  const { only } = filter;
  const words = wanted(filter);
  return annotations.filter((one) => {
    if (only === 'urgent' ? !isUrgent(one) : only !== 'all' && one.kind !== only) return false;
    if (words.length === 0) return true;
    const said = folded([one.quote, one.author, ...one.path, ...saidBy(one)].join(' '));
    return words.every((word) => said.includes(word));
  });
}

function saidBy(annotation: ListedAnnotation): string[] {
  switch (annotation.kind) {
    case 'remark':
      return annotation.comments.flatMap(({ text, author }) => [text, author]);
    case 'verification':
      return [annotation.reason];
    case 'source':
      return [annotation.department, annotation.document, annotation.place, annotation.link, annotation.value];
  }
}
