import type { Stamp } from '../annotation';
import { timeOf, UNKNOWN_TIME } from '../stamps';
import { isObject, isText, listOf, type JsonObject, type Members } from './members';
import { own, ownNames } from './vocabulary';

/** Who stands in a `creator`: a person by name, otherwise by what else is told of him; '' where nobody is named. */
export function authorIn(creator: unknown): string {
  for (const person of listOf(creator)) {
    if (isText(person)) return person;
    if (!isObject(person)) continue;
    const name = ['name', 'nickname', 'foaf:name', 'id', '@id'].map((member) => listOf(person[member])[0]).find(isText);
    if (name !== undefined) return name;
  }
  return '';
}

/**
 * Takes `creator` and `created` out. What of them says more than a stamp can hold (an address, a time that is none) stays, and
 * is written as long as the stamp says the same.
 */
export function takeCreated(members: Members, otherwise: Stamp): Stamp {
  const creator = members.peek('creator');
  const author = creator === undefined ? otherwise.author : authorIn(creator);
  if (creator !== undefined && isPlainPerson(creator, author)) members.takeAny('creator');
  return { author, at: members.take('created', isTime) ?? otherwise.at };
}

/** Takes out when it was changed and by whom; undefined where neither is told. */
export function takeModified(members: Members, created: Stamp): Stamp | undefined {
  const at = members.take('modified', isTime);
  const author = members.take(ownNames('modifiedBy'), isText);
  return at === undefined && author === undefined ? undefined : { author: author ?? created.author, at: at ?? created.at };
}

/** The stamp with its time as we write it. */
export function inOurTime({ author, at }: Stamp): Stamp {
  return { author, at: timeOf(at) ?? UNKNOWN_TIME };
}

function isTime(value: unknown): value is string {
  return isText(value) && timeOf(value) !== undefined;
}

/**
 * `creator` and `created` as members; `kept` is what was left of another program's, `otherwise` who is meant where nobody is named.
 */
export function createdMembers({ author, at }: Stamp, kept: JsonObject, otherwise = ''): JsonObject {
  const isKept = kept['creator'] !== undefined && authorIn(kept['creator']) === author;
  return {
    creator: isKept ? kept['creator'] : author === '' && otherwise === '' ? undefined : personOf(author),
    created: at === UNKNOWN_TIME ? undefined : at,
  };
}

export function modifiedMembers(modified: Stamp | undefined, created: Stamp): JsonObject {
  return modified ? { modified: modified.at, [own('modifiedBy')]: modified.author === created.author ? undefined : modified.author } : {};
}

function personOf(name: string): JsonObject {
  return { type: 'Person', name };
}

/** Exactly as we would write it. */
function isPlainPerson(creator: unknown, name: string): boolean {
  return isObject(creator) && creator['type'] === 'Person' && creator['name'] === name && Object.keys(creator).length === 2;
}
