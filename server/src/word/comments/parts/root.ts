import { elementsOf, prefixesIn, type RawElement } from '../raw/elements';
import { withInsertions, type Insertion } from '../raw/insert';
import { COMPATIBILITY } from './namespaces';

/** The root of a part into which elements are put at its end. */
export class Root {
  private readonly element: RawElement;
  private readonly declared: string[] = [];
  private readonly ignored: string[] = [];
  private readonly prefixes: Map<string, string>;

  constructor(private readonly xml: string) {
    this.element = elementsOf(xml)[0]!;
    this.prefixes = new Map([...prefixesIn(this.element)].filter(([prefix]) => prefix !== '').map(([prefix, uri]) => [uri, prefix]));
  }

  /** A prefix for a namespace, bound in the root: the one that is, or one that is added. */
  prefixFor(uri: string, wanted: string): string {
    const known = this.prefixes.get(uri);
    if (known !== undefined) return known;
    const taken = new Set([...this.prefixes.values()]);
    let prefix = wanted;
    for (let i = 2; taken.has(prefix); i += 1) prefix = `${wanted}${i}`;
    this.prefixes.set(uri, prefix);
    this.declared.push(` xmlns:${prefix}="${uri}"`);
    return prefix;
  }

  /** Lets programs that do not know a namespace pass over it. */
  ignore(prefix: string): void {
    this.ignored.push(prefix);
  }

  /** The part with the declarations that were asked for, and more at the end of its root. */
  with(content: string): string {
    const ignoring = this.ignoring();
    const { tag, inner, end, name } = this.element;
    const isHollow = inner === tag.end && end === tag.end;
    const more: Insertion[] = [{ at: isHollow ? tag.end - 2 : tag.end - 1, text: this.declared.join('') }, ...ignoring];
    if (!isHollow) return withInsertions(this.xml, [...more, { at: inner, text: content }]);
    const opened = withInsertions(this.xml, more);
    const slash = opened.lastIndexOf('/>', end + opened.length - this.xml.length);
    return `${opened.slice(0, slash)}>${content}</${name}>${opened.slice(slash + 2)}`;
  }

  private ignoring(): Insertion[] {
    if (this.ignored.length === 0) return [];
    const prefix = this.prefixFor(COMPATIBILITY, 'mc');
    const known = this.element.attributes.find(({ name }) => name === `${prefix}:Ignorable`);
    const missing = this.ignored.filter((one) => !known?.value.split(/\s+/).includes(one));
    if (missing.length === 0) return [];
    if (known) return [{ at: this.endOfValue(known.name), text: missing.map((one) => ` ${one}`).join('') }];
    this.declared.push(` ${prefix}:Ignorable="${missing.join(' ')}"`);
    return [];
  }

  /** Where the value of an attribute of the root ends, before its quotation mark. */
  private endOfValue(attribute: string): number {
    const { start, end } = this.element.tag;
    const found = [...this.xml.slice(start, end).matchAll(ATTRIBUTE)].find(([, name]) => name === attribute)!;
    return start + found.index + found[0].length - 1;
  }
}

/** An attribute in a tag that is well-formed. No name in a Word file is nearly as long. */
const ATTRIBUTE = /([^\s=<>/"']{1,100})\s{0,9}=\s{0,9}(?:"[^"]*"|'[^']*')/g;
