import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect } from 'vitest';

/** What may change where comments are put into a file: what holds them, and what tells of that. */
function isOfComments(name: string, main: string): boolean {
  const [, folder, file] = /^(.*\/)?([^/]+)$/.exec(main)!;
  const within = name.startsWith(folder ?? '') ? name.slice((folder ?? '').length) : '';
  return name === '[Content_Types].xml' || name === main || within === `_rels/${file}.rels` || /^comments\w*\.xml$/.test(within);
}

/**
 * Holds a commented copy against its original: every part but those of comments is the same to the byte; into the text something was
 * put in and nothing taken out; without comments and with runs joined that were cut, it is the same document.
 */
export function expectUnchanged(original: Uint8Array, copy: Uint8Array, main = 'word/document.xml'): void {
  const [before, after] = [unzipSync(original), unzipSync(copy)];
  expect(Object.keys(after)).toEqual(expect.arrayContaining(Object.keys(before)));
  for (const [name, bytes] of Object.entries(before)) {
    if (!isOfComments(name, main)) expect(Buffer.from(after[name]!).equals(bytes), name).toBe(true);
    else expect(isInserted(textOf(bytes), textOf(after[name]!)), `${name}: nothing is taken out`).toBe(true);
  }
  for (const name of Object.keys(after)) if (!(name in before)) expect(isOfComments(name, main), name).toBe(true);
  expect(normal(textOf(after[main]!), idsIn(before, main))).toEqual(normal(textOf(before[main]!), idsIn(before, main)));
}

export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}

/** Whether the longer text is the shorter one with more in it. */
export function isInserted(text: string, longer: string): boolean {
  let at = 0;
  for (let i = 0; i < longer.length && at < text.length; i += 1) if (longer[i] === text[at]) at += 1;
  return at === text.length;
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: (Node | string)[];
}

/** The references that the original has: what is new is left out of the copy. */
function idsIn(parts: Record<string, Uint8Array>, main: string): ReadonlySet<string> {
  return new Set([...textOf(parts[main]!).matchAll(/commentReference[^>]*?\bid="(\d+)"/g)].map((match) => match[1]!));
}

function normal(xml: string, known: ReadonlySet<string>): Node {
  return joined(parsed(xml), known);
}

export function parsed(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const all = Object.values(attributes as Record<string, { uri: string; local: string; value: string; prefix: string }>)
      .filter(({ prefix, local: name }) => prefix !== 'xmlns' && !(prefix === '' && name === 'xmlns'))
      .map((one) => [`${one.uri}|${one.local}`, one.value] as const);
    const node = { name: `${uri}|${local}`, attributes: Object.fromEntries(all.sort()), children: [] };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  for (const kind of ['text', 'cdata'] as const) parser.on(kind, (text: string) => open.at(-1)!.children.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

function local(node: Node | string): string {
  return typeof node === 'string' ? '' : node.name.split('|')[1]!;
}

function idOf({ attributes }: Node): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith('|id'))?.[1];
}

/** Without what is new of comments; runs of the same properties that stand side by side are one, as are words in them. */
function joined(node: Node, known: ReadonlySet<string>): Node {
  const isNew = (child: Node | string): boolean =>
    typeof child !== 'string' && /^comment(?:RangeStart|RangeEnd|Reference)$/.test(local(child)) && !known.has(idOf(child)!);
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name]) => {
      if (local(node) === 't') return !name.endsWith('|space');
      return !(local(node) === 'rPrChange' && name.endsWith('|id'));
    }),
  );
  const words = local(node) === 't' ? [wordsOf(node)].filter((one) => one !== '') : undefined;
  const inside =
    words ?? node.children.filter((child) => !isNew(child)).map((child) => (typeof child === 'string' ? child : joined(child, known)));
  const children: (Node | string)[] = [];
  for (const child of inside) if (!isEmptyRun(child)) put(children, child);
  return { name: node.name, attributes, children };
}

function wordsOf(node: Node): string {
  const words = node.children.filter((child) => typeof child === 'string').join('');
  const isKept = Object.entries(node.attributes).some(([name, value]) => name.endsWith('|space') && value === 'preserve');
  return isKept ? words : words.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function isEmptyRun(child: Node | string): boolean {
  if (typeof child === 'string') return false;
  if (local(child) === 't') return child.children.length === 0;
  return local(child) === 'r' && child.children.every((one) => local(one) === 'rPr');
}

function put(children: (Node | string)[], child: Node | string): void {
  const last = children.at(-1);
  if (typeof child === 'string' || last === undefined || typeof last === 'string') children.push(child);
  else if (local(child) === 't' && local(last) === 't') last.children = [[...last.children, ...child.children].join('')];
  else if (local(child) === 'r' && local(last) === 'r' && isSameRun(last, child)) {
    for (const one of child.children.filter((inner) => local(inner) !== 'rPr')) put(last.children, one);
  } else children.push(child);
}

function isSameRun(a: Node, b: Node): boolean {
  const of = ({ attributes, children }: Node): string => JSON.stringify([attributes, children.find((one) => local(one) === 'rPr') ?? null]);
  return of(a) === of(b);
}
