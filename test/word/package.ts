import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part of a Word file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** The parts of a Word file as text. */
export function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, new TextDecoder('utf-8', { fatal: true }).decode(data)]));
}

/** The root element of a part; throws where the text is no XML. */
export function elementOf(xml: string): Element {
  const open: { name: string; attributes: Record<string, string>; children: (Element | string)[] }[] = [
    { name: '', attributes: {}, children: [] },
  ];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open.push({ name, attributes: { ...attributes }, children: [] }));
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.on('closetag', () => {
    const closed = open.pop()!;
    open.at(-1)!.children.push(closed);
  });
  parser.write(xml).close();
  return open[0]!.children.find((child): child is Element => typeof child !== 'string')!;
}

/** All elements of a name, in the order in which they begin. */
export function allOf({ children }: Element, name: string): Element[] {
  return children.flatMap((child) => (typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...allOf(child, name)]));
}

/** The first element at the end of a path of names. */
export function at(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  const [name, ...rest] = path;
  if (name === undefined || !element) return element;
  const found = element.children.find((child): child is Element => typeof child !== 'string' && child.name === name);
  return at(found, ...rest);
}

/** The `w:val` at the end of a path of names; `''` for an element without one. */
export function valueAt(element: Element | undefined, ...path: readonly string[]): string | undefined {
  const found = at(element, ...path);
  return found && (found.attributes['w:val'] ?? '');
}

/** The text of a paragraph or a run, a tab and a break being one character each. */
export function textOf({ name, children }: Element): string {
  if (name === 'w:tab') return '\t';
  if (name === 'w:br') return '\n';
  if (name === 'w:t') return children.filter((child) => typeof child === 'string').join('');
  return children.map((child) => (typeof child === 'string' || child.name === 'w:pPr' || child.name === 'w:rPr' ? '' : textOf(child))).join('');
} // prettier-ignore
