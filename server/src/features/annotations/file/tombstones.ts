import type { Tombstone } from '../annotation';
import { timeOf, UNKNOWN_TIME } from '../stamps';
import { isObject, isText, listOf, Members, type JsonObject } from './members';
import { isStandard, own, ownNames } from './vocabulary';

/**
 * Reads what is left of a deleted annotation; `isListed`: it stands among the deleted ones, so that it need not say what it is.
 * Undefined for what is none, or says more than we could write again.
 */
export function readTombstone(value: unknown, isListed = false): Tombstone | undefined {
  if (!isObject(value)) return undefined;
  if (!isListed && !listOf(value['type']).some((type) => isStandard(type, 'Tombstone'))) return undefined;
  const members = new Members(value);
  members.take('type', (type): type is string => isStandard(type, 'Tombstone'));
  const id = members.take(['id', '@id'], isText);
  const at = members.take(['as:deleted', 'deleted'], isText);
  const author = members.take(ownNames('deletedBy'), isText) ?? '';
  if (id === undefined || Object.keys(members.rest()).length > 0) return undefined;
  return { id, deleted: { author, at: (at !== undefined && timeOf(at)) || UNKNOWN_TIME } };
}

/** ActivityStreams, whose terms the standard's context has, calls it a Tombstone. */
export function tombstoneEntry({ id, deleted: { author, at } }: Tombstone): JsonObject {
  return {
    id,
    type: 'as:Tombstone',
    'as:deleted': at === UNKNOWN_TIME ? undefined : at,
    [own('deletedBy')]: author === '' ? undefined : author,
  };
}
