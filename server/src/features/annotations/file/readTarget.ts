import { span, type Span } from '../../../text/span';
import type { Anchor } from '../annotation';
import { nameInAddress } from './links';
import { isObject, isText, isTextList, listOf, Members, unlessEmpty, type JsonObject } from './members';
import { isStandard, ownNames } from './vocabulary';

/** What a target says, with its position in code points, and what of it is not ours to understand. */
export interface ReadTarget {
  readonly anchor: Anchor;
  /** The draft's name as the file has it; '' where it has none. */
  readonly name: string;
  readonly kept: JsonObject | undefined;
}

/** Reads the target of an annotation: an address, a target, or several of which the first one that is of the draft counts. */
export function readTarget(value: unknown): ReadTarget | undefined {
  const all = listOf(value);
  const at = all.findIndex((one) => nameOf(one) !== undefined);
  if (at < 0) return undefined;
  const others = all.filter((_, i) => i !== at);
  const one = all[at];
  const found = isObject(one) ? readOne(one) : { anchor: anchorOf({}), kept: {} };
  return { anchor: found.anchor, name: nameOf(one)!, kept: unlessEmpty({ ...found.kept, others: others.length > 0 ? others : undefined }) };
}

/** Undefined for a target that is something else than the draft. */
function nameOf(target: unknown): string | undefined {
  if (isText(target)) return nameInAddress(target);
  if (!isObject(target)) return undefined;
  const source = target['source'] ?? target['id'];
  const address = isObject(source) ? source['id'] : source;
  return isText(address) ? nameInAddress(address) : source === undefined ? '' : undefined;
}

function readOne(target: JsonObject): { anchor: Anchor; kept: JsonObject } {
  const members = new Members(target);
  members.take('source', isText);
  members.take('type', (type): type is string => isStandard(type, 'SpecificResource'));
  const path = members.take(ownNames('path'), isTextList);
  const selectors = readSelectors(members.takeAny('selector'));
  return { anchor: anchorOf({ ...selectors, path }), kept: { ...members.rest(), ...(selectors.kept && { selector: selectors.kept }) } };
}

interface Selectors {
  readonly quote?: Anchor['quote'];
  readonly position?: Span;
  readonly kept?: JsonObject;
}

function anchorOf({ quote, position, path }: Selectors & { readonly path?: readonly string[] }): Anchor {
  return { quote: quote ?? { exact: '', prefix: '', suffix: '' }, position: position ?? span(0, 0), path: path ?? [] };
}

/** One quote and one position are ours; what else selects, and what else they say, is kept. */
function readSelectors(value: unknown): Selectors {
  let found: Selectors = {};
  const others: unknown[] = [];
  const kept: Record<string, unknown> = {};
  for (const one of listOf(value)) {
    const quote = found.quote ? undefined : readQuote(one);
    const position = found.position || quote ? undefined : readPosition(one);
    if (quote) found = { ...found, quote: quote.value };
    else if (position) found = { ...found, position: position.value };
    else others.push(one);
    if (quote?.kept) kept['quote'] = quote.kept;
    if (position?.kept) kept['position'] = position.kept;
  }
  return { ...found, kept: unlessEmpty({ ...kept, others: others.length > 0 ? others : undefined }) };
}

interface Known<T> {
  readonly value: T;
  readonly kept: JsonObject | undefined;
}

function readQuote(selector: unknown): Known<Anchor['quote']> | undefined {
  const members = ofType(selector, 'TextQuoteSelector');
  const exact = members?.take('exact', isText);
  if (!members || exact === undefined) return undefined;
  const [prefix = '', suffix = ''] = [members.take('prefix', isText), members.take('suffix', isText)];
  const [before, behind] = [members.take(ownNames('before'), isText), members.take(ownNames('behind'), isText)];
  const beyond = { ...(before && { before }), ...(behind && { behind }) };
  return { value: { exact, prefix, suffix, ...beyond }, kept: unlessEmpty(members.rest()) };
}

function readPosition(selector: unknown): Known<Span> | undefined {
  const members = ofType(selector, 'TextPositionSelector');
  const start = members?.take('start', isOffset);
  const end = members?.take('end', isOffset);
  if (!members || start === undefined || end === undefined || start > end) return undefined;
  return { value: span(start, end), kept: unlessEmpty(members.rest()) };
}

function ofType(selector: unknown, type: string): Members | undefined {
  if (!isObject(selector) || !listOf(selector['type']).some((one) => isStandard(one, type))) return undefined;
  const members = new Members(selector);
  members.take('type', (one): one is string => isStandard(one, type));
  return members;
}

/** No draft is longer; what is beyond could not be counted with. */
const LARGEST_OFFSET = 2 ** 40;

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_OFFSET;
}
