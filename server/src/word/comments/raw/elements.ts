import { span, type Span } from '../../../text/span';
import { parseXml } from '../../xml/parse';

/** An element as it stands in the text of a part, with the names that the file has. Offsets are UTF-16 code units of that text. */
export interface RawElement {
  /** As it is written there: `w:r`. */
  readonly name: string;
  /** Without its prefix: `r`. */
  readonly local: string;
  /** The namespace that its prefix is bound to; '' for none. */
  readonly uri: string;
  readonly attributes: readonly RawAttribute[];
  /** The prefixes that it binds itself; '' is that of names without one. */
  readonly binds: Readonly<Record<string, string>>;
  /** The opening tag, or the only one: `<w:r>`, `<w:p/>`. */
  readonly tag: Span;
  /** Where the closing tag begins, or the only one ends. */
  readonly inner: number;
  /** Behind the closing tag. */
  readonly end: number;
  readonly parent: RawElement | undefined;
}

export interface RawAttribute {
  /** As it is written there: `w:id`. */
  readonly name: string;
  /** Without its prefix. */
  readonly local: string;
  readonly value: string;
}

type Open = { -readonly [Key in 'inner' | 'end']: RawElement[Key] } & Omit<RawElement, 'inner' | 'end' | 'parent'> & {
    readonly parent: Open | undefined;
  };

const NONE: readonly RawAttribute[] = [];

/** The elements of a part in the order in which they begin. Linear. Throws `WordRefused` as `parseXml` does. */
export function elementsOf(xml: string): readonly RawElement[] {
  const found: Open[] = [];
  let inside: Open | undefined;
  parseXml(xml, {
    opened({ name, local, uri, attributes, ns }, start, end) {
      const all = Object.values(attributes);
      const own = all.length === 0 ? NONE : all.map((one) => ({ name: one.name, local: one.local, value: one.value }));
      inside = { name, local, uri, attributes: own, binds: ns, tag: span(start, end), inner: end, end, parent: inside };
      found.push(inside);
    },
    closed(start, end) {
      [inside!.inner, inside!.end] = [start, end];
      inside = inside!.parent;
    },
  });
  return found;
}

/** The prefixes that an element binds or inherits, with what they are bound to; '' is the prefix of names without one. */
export function prefixesIn(element: RawElement): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (let one: RawElement | undefined = element; one; one = one.parent) {
    for (const [prefix, uri] of Object.entries(one.binds)) if (!all.has(prefix)) all.set(prefix, uri);
  }
  return all;
}

/** A prefix (not '') that a namespace has at an element; undefined where it has none. */
export function prefixOf(uri: string, element: RawElement): string | undefined {
  for (let one: RawElement | undefined = element; one; one = one.parent) {
    for (const [prefix, bound] of Object.entries(one.binds)) {
      // further in the prefix may be bound to something else
      if (bound === uri && prefix !== '' && boundAt(element, prefix) === uri) return prefix;
    }
  }
  return undefined;
}

function boundAt(element: RawElement, prefix: string): string | undefined {
  for (let one: RawElement | undefined = element; one; one = one.parent) {
    const uri = one.binds[prefix];
    if (uri !== undefined) return uri;
  }
  return undefined;
}

/** The value of an attribute by its name without a prefix, the first that has it. */
export function attributeOf({ attributes }: RawElement, local: string): string | undefined {
  return attributes.find((one) => one.local === local)?.value;
}
