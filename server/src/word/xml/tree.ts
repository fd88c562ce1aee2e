import { NAMESPACES } from './namespaces';
import { parseXml } from './parse';

/**
 * An element with its place in the text it was read from (UTF-16 code units):
 *
 *     <w:t xml:space="preserve">受理81件</w:t>
 *     start                    tagEnd  closeStart end
 *
 * An element without content (`<w:tab/>`) has `tagEnd`, `closeStart` and `end` in one place.
 */
export interface XmlElement {
  /** With our own prefix for its namespace, whatever prefix the file has: `w:p`. Empty where the namespace is none that we read. */
  readonly name: string;
  /** By names with our prefixes: `w:val`, and plain names where they have none. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it; only elements that have words keep it. */
  readonly text: string;
  readonly start: number;
  readonly tagEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

type Growing = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** Which elements have text that is wanted. */
const WITH_TEXT = new Set(['w:t', 'm:t', 'w:instrText']);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Reads the XML of a part as a tree. Throws `WordRefused` as `parseXml` does. */
export function readXml(source: string): XmlElement {
  const root: Growing = elementAt('', NO_ATTRIBUTES, 0, 0);
  const open: Growing[] = [root];
  parseXml(source, {
    opened({ uri, local, attributes }, start, end, resolve) {
      const name = nameOf(uri, local);
      const all = name === 'mc:Choice' ? withNamespaces(readAttributes(attributes), resolve) : readAttributes(attributes);
      const element = elementAt(name, all, start, end);
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    closed(start, end) {
      const element = open.pop()!;
      [element.closeStart, element.end] = [start, end];
    },
    text(text) {
      const element = open.at(-1)!;
      if (WITH_TEXT.has(element.name)) element.text += text;
    },
  });
  return root.children[0]!;
}

function elementAt(name: string, attributes: ReadonlyMap<string, string>, start: number, tagEnd: number): Growing {
  return { name, attributes, children: [], text: '', start, tagEnd, closeStart: tagEnd, end: tagEnd };
}

function nameOf(uri: string, local: string): string {
  const prefix = NAMESPACES.get(uri);
  return prefix === undefined ? '' : `${prefix}:${local}`;
}

type Read = Readonly<Record<string, { readonly prefix: string; readonly local: string; readonly uri: string; readonly value: string }>>;

function readAttributes(attributes: Read): ReadonlyMap<string, string> {
  const all = Object.values(attributes);
  if (all.length === 0) return NO_ATTRIBUTES;
  const read = new Map<string, string>();
  for (const { prefix, local, uri, value } of all) {
    const name = prefix === '' ? local : nameOf(uri, local);
    if (name !== '') read.set(name, value);
  }
  return read;
}

/** What `Requires="wps w14"` names are prefixes of this place: it is kept as the namespaces, with blanks between them. */
function withNamespaces(
  attributes: ReadonlyMap<string, string>,
  resolve: (prefix: string) => string | undefined,
): ReadonlyMap<string, string> {
  const prefixes = (attributes.get('Requires') ?? '').split(/[ \t\n\r]+/).filter((prefix) => prefix !== '');
  const namespaces = prefixes.map((prefix) => resolve(prefix) ?? UNDECLARED);
  return new Map([...attributes, ['Requires', namespaces.join(' ')]]);
}

/** No namespace. */
const UNDECLARED = '?';
