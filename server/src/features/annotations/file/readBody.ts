import type { Comment, Source, Stamp } from '../annotation';
import { inOurTime, takeCreated, takeModified } from './people';
import { isObject, isText, listOf, Members, unlessEmpty, type JsonObject } from './members';
import { isStandard, MARKDOWN, own, ownNames } from './vocabulary';
import { addressOfLink } from './links';
import { contentId } from './contentId';

/** What the bodies of an annotation say, and what of them is kept as it is. */
export interface ReadBody<T> {
  readonly value: T;
  readonly kept: JsonObject | undefined;
}

/** All bodies, whichever way they are written: one, several, or the `bodyValue` of a plain text. */
export function bodiesIn(members: Members): readonly unknown[] {
  const bodies = listOf(members.takeAny('body'));
  const plain = members.take('bodyValue', isText);
  return plain === undefined ? bodies : [...bodies, { type: 'TextualBody', value: plain, format: 'text/plain' }];
}

/** The comments among the bodies. */
export function readComments(bodies: readonly unknown[], of: { id: string; created: Stamp }): ReadBody<Comment[]> {
  const comments = new Map<string, Comment>();
  const others: unknown[] = [];
  const kept = new Map<string, JsonObject>();
  for (const body of bodies) {
    const read = isComment(body) ? readComment(body, of) : undefined;
    const known = read && comments.get(read.value.id);
    if (!read || (known && !isSameComment(known, read.value))) others.push(body);
    if (!read || known) continue;
    comments.set(read.value.id, read.value);
    if (read.kept) kept.set(read.value.id, read.kept);
  }
  const byId = kept.size > 0 ? Object.fromEntries(kept) : undefined;
  return { value: [...comments.values()], kept: keptOf({ comments: byId, others }) };
}

function isComment(body: unknown): body is JsonObject {
  if (!isTextual(body)) return false;
  const purposes = listOf(body['purpose']);
  return purposes.every((one) => isStandard(one, 'commenting') || isStandard(one, 'replying'));
}

function isTextual(body: unknown): body is JsonObject {
  if (!isObject(body) || !isText(body['value']) || body['source'] !== undefined) return false;
  const types = listOf(body['type']);
  return types.length === 0 || types.some((type) => isStandard(type, 'TextualBody'));
}

function readComment(body: JsonObject, annotation: { id: string; created: Stamp }): ReadBody<Comment> {
  const members = new Members(body);
  const text = members.take('value', isText)!;
  members.take('type', (type): type is string => isStandard(type, 'TextualBody'));
  members.take('format', (format): format is string => format === MARKDOWN);
  members.take('purpose', (purpose): purpose is string => isText(purpose));
  const told = takeCreated(members, annotation.created);
  const changed = takeModified(members, told);
  const created = inOurTime(told);
  const id = members.take('id', isText) ?? contentId([annotation.id, text, created]);
  const modified = changed && inOurTime(changed);
  return { value: { id, text, created, ...(modified && { modified }) }, kept: unlessEmpty(members.rest()) };
}

function isSameComment(a: Comment, b: Comment): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The reason of a verification: its first text. */
export function readReason(bodies: readonly unknown[]): ReadBody<string> {
  const at = bodies.findIndex((body) => isTextual(body));
  const others = bodies.filter((_, i) => i !== at);
  if (at < 0) return { value: '', kept: keptOf({ others }) };
  const members = new Members(bodies[at] as JsonObject);
  const value = takeText(members, 'assessing');
  return { value, kept: keptOf({ text: unlessEmpty(members.rest()), others }) };
}

type Record4 = Pick<Source, 'department' | 'document' | 'place' | 'link' | 'value'>;

/** Where a figure comes from: the value as a text with where it stands, and what it links to. */
export function readRecord(bodies: readonly unknown[]): ReadBody<Record4> {
  const at = bodies.findIndex((body) => isTextual(body));
  const linkAt = bodies.findIndex((body, i) => i !== at && linkIn(body) !== undefined);
  const others = bodies.filter((_, i) => i !== at && i !== linkAt);
  const members = new Members(at < 0 ? {} : (bodies[at] as JsonObject));
  const value = at < 0 ? '' : takeText(members, 'linking');
  const [department = '', document = '', place = ''] = ['department', 'document', 'place'].map((term) =>
    members.take(ownNames(term), isText),
  );
  const written = members.take(ownNames('link'), isText);
  const address = linkAt < 0 ? undefined : linkIn(bodies[linkAt])!;
  // Whoever changed the address meant it; what was written is only how it looked before it became one.
  const link =
    written !== undefined && (address === undefined || addressOfLink(written) === address.value) ? written : (address?.value ?? '');
  return {
    value: { department, document, place, link, value },
    kept: keptOf({ text: unlessEmpty(members.rest()), link: address?.kept, others }),
  };
}

/** A text that is no Markdown: what it is called in the standard is taken out. */
function takeText(members: Members, purpose: string): string {
  const value = members.take('value', isText)!;
  members.take('type', (type): type is string => isStandard(type, 'TextualBody'));
  members.take('format', (format): format is string => format === 'text/plain');
  members.take('purpose', (one): one is string => isStandard(one, purpose));
  return value;
}

function linkIn(body: unknown): ReadBody<string> | undefined {
  if (isText(body)) return { value: body, kept: undefined };
  if (!isObject(body)) return undefined;
  const members = new Members(body);
  const value = members.take('source', isText) ?? members.take('id', isText);
  members.take('type', (type): type is string => isStandard(type, 'SpecificResource'));
  members.take('purpose', (one): one is string => isStandard(one, 'linking'));
  return value === undefined ? undefined : { value, kept: unlessEmpty(members.rest()) };
}

function keptOf(kept: { others: readonly unknown[] } & JsonObject): JsonObject | undefined {
  return unlessEmpty({ ...kept, others: kept.others.length > 0 ? kept.others : undefined });
}

/** The members that describe a record, as they are written. */
export function recordMembers({ department, document, place, link }: Record4): JsonObject {
  const isAddress = link === '' || addressOfLink(link) === link;
  const named = (term: string, value: string): [string, string | undefined] => [own(term), value === '' ? undefined : value];
  return Object.fromEntries([
    named('department', department),
    named('document', document),
    named('place', place),
    named('link', isAddress ? '' : link),
  ]);
}
