import type { Annotations } from '../annotation';
import { inFileOrder, sortedBy } from '../order';
import { compareText, UNKNOWN_TIME } from '../stamps';
import { pointsOfSpans } from './codePoints';
import { layOut } from './layout';
import { addressOfName } from './links';
import { isObject, keptList, type JsonObject } from './members';
import { tombstoneEntry } from './tombstones';
import { entryOf } from './writeEntry';
import { own, OWN_CONTEXT, W3C_CONTEXT } from './vocabulary';
import { ANNOTATIONS_SUFFIX } from '../../../protocol/annotations';

/**
 * The file beside a draft: an AnnotationPage of the Web Annotation Data Model (5.2), which alone of its containers says neither
 * how many there are nor where the next page is, so that nothing but an annotation's own lines changes with it.
 *
 * @param draft what places are offsets of; undefined where they are code points already
 * @param name the draft's file name, which is the target of all annotations
 */
export function writeAnnotations(annotations: Annotations, draft: string | undefined, name: string): string {
  const { extra, tombstones } = annotations;
  const deleted = [...sortedBy(tombstones, (one) => [one.deleted, one.id]).map(tombstoneEntry), ...keptList(extra, 'deleted')];
  const file = {
    '@context': [W3C_CONTEXT, OWN_CONTEXT, ...keptList(extra, '@context')],
    id: extra['id'] ?? addressOfName(name + ANNOTATIONS_SUFFIX),
    type: extra['type'] ?? 'AnnotationPage',
    ...others(extra),
    items: itemsOf(annotations, draft, name),
    ...(deleted.length > 0 && { [own('deleted')]: deleted }),
  };
  return layOut(file);
}

const OURS: readonly string[] = ['@context', 'id', 'type', 'items', 'deleted', own('deleted')];

function others(extra: JsonObject): JsonObject {
  const entries = Object.entries(extra).filter(([name]) => !OURS.includes(name));
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}

/** Ours and what others have put there, in one order. */
function itemsOf({ annotations, extra }: Annotations, draft: string | undefined, name: string): unknown[] {
  const sorted = inFileOrder(annotations);
  const spans = sorted.map(({ anchor }) => anchor.position);
  const points = draft === undefined ? spans : pointsOfSpans(draft, spans);
  const ours = sorted.map((annotation, i) => ({
    at: annotation.created.at,
    id: annotation.id,
    value: entryOf(annotation, points[i]!, name) as unknown,
  }));
  const strange = keptList(extra, 'items').map((value) => ({ ...keyOf(value), value }));
  return sortedBy([...ours, ...strange], ({ at, id }) => [{ at }, id]).map(({ value }) => value);
}

/** What says nothing of its time stands at the end. */
function keyOf(value: unknown): { at: string; id: string } {
  const { created, id } = isObject(value) ? value : {};
  const isTold = typeof created === 'string' && !Number.isNaN(Date.parse(created)) && created !== UNKNOWN_TIME;
  return { at: isTold ? created : AT_THE_END, id: typeof id === 'string' ? id : '' };
}

const AT_THE_END = '9999-12-31T23:59:59Z';
