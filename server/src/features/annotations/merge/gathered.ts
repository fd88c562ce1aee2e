import type { Annotation, Annotations, Stamp, Tombstone } from '../annotation';
import { inFileOrder, sortedBy } from '../order';
import { instantOf, laterOf } from '../stamps';
import { mergeAnnotation, winnerOf } from './annotation';
import { inThread } from './comments';

/**
 * Annotations in their order, each id once: what stands twice is merged, and what was deleted after its last change goes. Where two
 * things of different kinds have one id, the one that was changed earlier gets another, the same in every copy.
 */
export function gathered({ annotations, tombstones, extra }: Annotations): Annotations {
  const deleted = latestOf(tombstones);
  const alive = [...byId(annotations).values()].filter((one) => !isDeletedBy(deleted.get(one.id), one));
  const known = new Set(alive.map(({ id }) => id));
  const left = [...deleted].flatMap(([id, stamp]): Tombstone[] => (known.has(id) ? [] : [{ id, deleted: stamp }]));
  return {
    annotations: inFileOrder(alive).map(withThread),
    tombstones: sortedBy(left, (one) => [one.deleted, one.id]),
    extra,
  };
}

/** Without knowing more, the later one counts; of one moment the annotation, since nothing is to be lost. */
export function isDeletedBy(deleted: Stamp | undefined, { modified }: Annotation): boolean {
  return deleted !== undefined && instantOf(deleted.at) > instantOf(modified.at);
}

export function latestOf(tombstones: readonly Tombstone[]): Map<string, Stamp> {
  const latest = new Map<string, Stamp>();
  for (const { id, deleted } of tombstones) {
    const known = latest.get(id);
    latest.set(id, known ? laterOf(known, deleted) : deleted);
  }
  return latest;
}

export function byId(annotations: readonly Annotation[]): Map<string, Annotation> {
  const found = new Map<string, Annotation>();
  const put = (annotation: Annotation): void => {
    const known = found.get(annotation.id);
    if (!known) found.set(annotation.id, annotation);
    else if (known.kind === annotation.kind) found.set(annotation.id, mergeAnnotation(undefined, known, annotation, []));
    else {
      const [stays, goes] = winnerOf(known, annotation) === 'ours' ? [known, annotation] : [annotation, known];
      found.set(annotation.id, stays);
      put({ ...goes, id: `${goes.id}:${goes.kind}` });
    }
  };
  annotations.forEach(put);
  return found;
}

function withThread(annotation: Annotation): Annotation {
  if (annotation.kind !== 'remark' || annotation.comments.length < 2) return annotation;
  return { ...annotation, comments: inThread(annotation.comments, annotation.comments[0]?.id) };
}
