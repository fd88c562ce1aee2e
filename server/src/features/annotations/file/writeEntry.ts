import type { Span } from '../../../text/span';
import type { Anchor, Annotation, Comment, Remark, Source, Verification } from '../annotation';
import { compareText, isSameStamp } from '../stamps';
import { addressOfLink, addressOfName } from './links';
import { keptIn, keptList, type JsonObject } from './members';
import { createdMembers, modifiedMembers } from './people';
import { recordMembers } from './readBody';
import { KINDS, MARKDOWN, own } from './vocabulary';

/**
 * An annotation as JSON-LD, its members in the order in which they are written. `position` is in code points; `name` is the
 * draft's file name.
 */
export function entryOf(annotation: Annotation, position: Span, name: string): JsonObject {
  const { id, kind, created, modified, extra } = annotation;
  const { type, motivation } = KINDS[kind];
  const members = {
    id,
    type: ['Annotation', own(type), ...keptList(extra, 'type')],
    motivation: oneOrMore([motivation, ...keptList(extra, 'motivation')]),
    ...createdMembers(created, extra),
    ...modifiedMembers(isSameStamp(modified, created) ? undefined : modified, created),
    ...ownMembersOf(annotation),
    body: oneOrMore([...bodiesOf(annotation), ...keptList(keptIn(extra, 'body'), 'others')]),
    target: targetOf(annotation.anchor, position, name, keptIn(extra, 'target')),
  };
  return withKept(members, without(extra, ['type', 'motivation', 'body', 'target']));
}

function ownMembersOf(annotation: Annotation): JsonObject {
  if (annotation.kind === 'remark') return { [own('state')]: annotation.state };
  if (annotation.kind === 'source') return {};
  return { [own('rule')]: annotation.rule, [own('restsOn')]: annotation.restsOn.length > 0 ? annotation.restsOn : undefined };
}

function bodiesOf(annotation: Annotation): JsonObject[] {
  if (annotation.kind === 'remark') return annotation.comments.map((comment, i) => commentBody(comment, i, annotation));
  return annotation.kind === 'verification' ? reasonBodies(annotation) : recordBodies(annotation);
}

function commentBody({ id, text, created, modified }: Comment, i: number, { extra, created: { author } }: Remark): JsonObject {
  const kept = keptIn(keptIn(keptIn(extra, 'body'), 'comments'), id);
  const members = {
    id,
    type: 'TextualBody',
    purpose: i === 0 ? 'commenting' : 'replying',
    value: text,
    format: MARKDOWN,
    ...createdMembers(created, kept, author),
    ...modifiedMembers(modified, created),
  };
  return withKept(members, kept);
}

function reasonBodies({ reason, extra }: Verification): JsonObject[] {
  const kept = keptIn(keptIn(extra, 'body'), 'text');
  if (reason === '' && Object.keys(kept).length === 0) return [];
  return [withKept({ type: 'TextualBody', purpose: 'assessing', value: reason, format: 'text/plain' }, kept)];
}

function recordBodies(source: Source): JsonObject[] {
  const kept = keptIn(source.extra, 'body');
  const text = { type: 'TextualBody', purpose: 'linking', value: source.value, format: 'text/plain', ...recordMembers(source) };
  const record = withKept(text, keptIn(kept, 'text'));
  if (source.link === '') return [record];
  const link = { type: 'SpecificResource', purpose: 'linking', source: addressOfLink(source.link) };
  return [record, withKept(link, keptIn(kept, 'link'))];
}

function targetOf(anchor: Anchor, position: Span, name: string, kept: JsonObject): JsonObject | readonly unknown[] {
  const selectors = selectorsOf(anchor, position, keptIn(kept, 'selector'));
  const members = {
    source: addressOfName(name),
    [own('path')]: anchor.path.length > 0 ? anchor.path : undefined,
    selector: selectors.length > 0 ? selectors : undefined,
  };
  const others = keptList(kept, 'others');
  const target = withKept(members, without(kept, ['selector', 'others']));
  return others.length > 0 ? [target, ...others] : target;
}

/** What is not known is not written: a place without its words, words without their place. */
function selectorsOf({ quote }: Anchor, { start, end }: Span, kept: JsonObject): unknown[] {
  const hasQuote = quote.exact !== '' || quote.prefix !== '' || quote.suffix !== '';
  return [
    ...(hasQuote ? [withKept(quoteSelector(quote), keptIn(kept, 'quote'))] : []),
    ...(end > 0 ? [withKept({ type: 'TextPositionSelector', start, end }, keptIn(kept, 'position'))] : []),
    ...keptList(kept, 'others'),
  ];
}

function quoteSelector({ exact, prefix, suffix, before, behind }: Anchor['quote']): JsonObject {
  return { type: 'TextQuoteSelector', exact, prefix, suffix, [own('before')]: before, [own('behind')]: behind };
}

/**
 * Our members in our order, then those of others by name. One of others never stands for one of ours, but for what a thing is
 * called, of which they may say more: `"type": ["TextualBody", "schema:Comment"]`.
 */
function withKept(members: JsonObject, kept: JsonObject): JsonObject {
  const others = Object.keys(kept);
  const ours: [string, unknown][] = [];
  for (const [name, value] of Object.entries(members)) {
    const said = others.length > 0 && CALLED.includes(name) && Object.hasOwn(kept, name) ? kept[name] : value;
    if (said !== undefined) ours.push([name, said]);
  }
  if (others.length === 0) return Object.fromEntries(ours);
  const names = new Set(ours.map(([name]) => name));
  const left = others.filter((name) => !names.has(name) && kept[name] !== undefined).sort(compareText);
  return Object.fromEntries([...ours, ...left.map((name) => [name, kept[name]] as const)]);
}

const CALLED: readonly string[] = ['type', 'purpose', 'format'];

function without(object: JsonObject, names: readonly string[]): JsonObject {
  if (!names.some((name) => Object.hasOwn(object, name))) return object;
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** A single name is written without brackets, nothing not at all. */
function oneOrMore(values: readonly unknown[]): unknown {
  if (values.length === 0) return undefined;
  return values.length === 1 && typeof values[0] === 'string' ? values[0] : values;
}
