import type { ListedAnnotation } from '../../../../server/src/protocol/annotations';
import { isUrgent } from './tree';

/** Which annotations are shown. Nothing here knows the editor. */
export interface Filter {
  /** Each of these words has to stand in what an annotation says, or is about. */
  readonly words: string;
  /** All; those that need somebody; those of one kind. */
  readonly only: 'all' | 'urgent' | ListedAnnotation['kind'];
}

export const NO_FILTER: Filter = { words: '', only: 'all' };
const ONLY: readonly unknown[] = ['all', 'urgent', 'remark', 'verification', 'source'] satisfies Filter['only'][];

export function isFiltering({ words, only }: Filter): boolean {
  return only !== 'all' || words.trim() !== '';
}

/** The filter that an argument of a command is; undefined where it is none. */
export function filterIn(given: unknown): Filter | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { words = '', only = 'all' } = given as Record<string, unknown>;
  return typeof words === 'string' && ONLY.includes(only) ? { words, only: only as Filter['only'] } : undefined;
}

/** The annotations that a filter leaves, in their order. */
export function passing(annotations: readonly ListedAnnotation[], { words, only }: Filter): ListedAnnotation[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  return annotations.filter((one) => {
    if (only === 'urgent' ? !isUrgent(one) : only !== 'all' && one.kind !== only) return false;
    if (wanted.length === 0) return true;
    const said = folded([one.quote, one.author, ...one.path, ...saidBy(one)].join(' '));
    return wanted.every((word) => said.includes(word));
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

/** Full-width and half-width, capital and small letters are the same. */
function folded(words: string): string {
  return words.normalize('NFKC').toLowerCase();
}
