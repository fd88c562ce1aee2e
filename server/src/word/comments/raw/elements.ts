import { span, type Span } from '../../../text/span';
import { WordRefused } from '../../refused';
import { TOO_MUCH } from '../../xml/tree';

/** An element as it stands in the text of a part. Offsets are UTF-16 code units of that text. */
export interface RawElement {
  /** As it is written there: `w:r`. */
  readonly name: string;
  /** Without its prefix: `r`. */
  readonly local: string;
  /** The namespace that its prefix is bound to; '' for none. */
  readonly uri: string;
  /** The opening tag, or the only one: `<w:r>`, `<w:p/>`. */
  readonly tag: Span;
  /** Where the closing tag begins, or the only one ends. */
  readonly inner: number;
  /** Behind the closing tag. */
  readonly end: number;
  readonly parent: RawElement | undefined;
}

/** The elements of a part in the order in which they begin. Takes XML that is well-formed; linear. */
export function elementsOf(xml: string): readonly RawElement[] {
  const found: Open[] = [];
  let inside: Open | undefined;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml[at + 1];
    if (next === '!' || next === '?') at = behindMarkup(xml, at);
    else if (next === '/') {
      const end = behind(xml, '>', at);
      if (inside) [inside.inner, inside.end] = [at, end];
      inside = inside?.parent;
      at = end;
    } else {
      const end = tagEnd(xml, at);
      const element = opened(xml, span(at, end), inside);
      found.push(element);
      if (xml[end - 2] !== '/') inside = element;
      at = end;
    }
  }
  return found;
}

/** What an element binds by itself, and the next around it that binds anything: nothing is copied. */
interface Scope {
  readonly own: ReadonlyMap<string, string>;
  /** The other way round, without ''. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly outer: Scope | undefined;
  /** How many are around it. */
  readonly depth: number;
}

/** Of scopes in one another. No part that was read nests deeper, and looking a prefix up takes a step for each. */
const DEEPEST = 100;

interface Open extends RawElement {
  inner: number;
  end: number;
  readonly parent: Open | undefined;
  readonly scope: Scope;
}

const NO_SCOPE: Scope = {
  own: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
  prefixes: new Map(),
  outer: undefined,
  depth: 0,
};

function opened(xml: string, tag: Span, parent: Open | undefined): Open {
  const name = nameAt(xml, tag.start + 1);
  const scope = scopeIn(xml, tag, parent?.scope ?? NO_SCOPE);
  const colon = name.indexOf(':');
  const uri = boundIn(scope, name.slice(0, Math.max(colon, 0))) ?? '';
  return { name, local: name.slice(colon + 1), uri, tag, inner: tag.end, end: tag.end, parent, scope };
}

function scopeIn(xml: string, tag: Span, outer: Scope): Scope {
  // looked for in the tag alone: hardly any has it
  if (!xml.slice(tag.start, tag.end).includes('xmlns')) return outer;
  const own = new Map<string, string>();
  for (const { name, value } of attributesOf(xml, tag)) {
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
    // bound to the same once more: `<w:r xmlns:w="…">` in every run
    if (prefix !== undefined && boundIn(outer, prefix) !== value) own.set(prefix, value);
  }
  if (own.size === 0) return outer;
  if (outer.depth >= DEEPEST) throw new WordRefused(TOO_MUCH);
  const prefixes = new Map([...own].filter(([prefix]) => prefix !== '').map(([prefix, uri]) => [uri, prefix]));
  return { own, prefixes, outer, depth: outer.depth + 1 };
}

function boundIn(scope: Scope, prefix: string): string | undefined {
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    const uri = one.own.get(prefix);
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** The prefixes that an element binds or inherits, with what they are bound to; '' is the prefix of names without one. */
export function prefixesIn(element: RawElement): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (let one: Scope | undefined = (element as Open).scope; one; one = one.outer) {
    for (const [prefix, uri] of one.own) if (!all.has(prefix)) all.set(prefix, uri);
  }
  return all;
}

/** A prefix (not '') that a namespace has at an element; undefined where it has none. */
export function prefixOf(uri: string, element: RawElement): string | undefined {
  const { scope } = element as Open;
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    const found = one.prefixes.get(uri);
    // further in the prefix may be bound to something else
    if (found !== undefined && boundIn(scope, found) === uri) return found;
  }
  return undefined;
}

export interface RawAttribute {
  readonly name: string;
  /** With its references resolved. */
  readonly value: string;
  /** What stands between the quotes. */
  readonly span: Span;
}

/** The attributes of an opening tag, in their order. */
export function attributesOf(xml: string, tag: Span): RawAttribute[] {
  const text = xml.slice(tag.start, tag.end);
  return [...text.matchAll(ATTRIBUTE)].map((match) => {
    const quoted = match[2]!;
    const start = tag.start + match.index + match[0].length - quoted.length + 1;
    return { name: match[1]!, value: unescaped(quoted.slice(1, -1)), span: span(start, start + quoted.length - 2) };
  });
}

/** No name in a Word file is nearly as long. */
const ATTRIBUTE = /([^\s=<>/"']{1,100})\s{0,9}=\s{0,9}("[^"]*"|'[^']*')/g;

/** The value of an attribute by its name without a prefix, the first that has it. */
export function attributeOf(xml: string, tag: Span, local: string): string | undefined {
  return attributesOf(xml, tag).find(({ name }) => name.slice(name.indexOf(':') + 1) === local)?.value;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `&amp;` → `&`, `&#x4E00;` → `一`; what is no reference stays. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (all, hex: string, decimal: string, name: string) => {
    if (name) return NAMED[name] ?? all;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

function nameAt(xml: string, start: number): string {
  let end = start;
  while (end < xml.length && !' \t\r\n/>'.includes(xml[end]!)) end += 1;
  return xml.slice(start, end);
}

/** Behind the `>` of a tag; one within quotes belongs to a value. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start; at < xml.length; at += 1) {
    const char = xml[at]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  return xml.length;
}

/** Behind what is no tag: `<!-- … -->`, `<![CDATA[ … ]]>`, `<? … ?>`. */
function behindMarkup(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return behind(xml, '-->', at + 4);
  if (xml.startsWith(CDATA, at)) return behind(xml, ']]>', at + CDATA.length);
  return xml.startsWith('<?', at) ? behind(xml, '?>', at + 2) : behind(xml, '>', at);
}

const CDATA = '<![CDATA[';

function behind(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from);
  return at < 0 ? xml.length : at + what.length;
}
