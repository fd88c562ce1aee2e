import { SaxesParser } from 'saxes';
import { WordRefused } from '../refused';
import { NAMESPACES } from './namespaces';

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

/** Deeper than this nests no program that writes documents; a table in a cell in a text box is at some twenty. */
const DEEPEST = 100;
/** A thousand pages that were edited for weeks have some hundred thousand. */
const MOST_ELEMENTS = 1_000_000;
const MOST_ATTRIBUTES = 2_000_000;
/** Of one element. The first of a part has some thirty. */
const MOST_OF_ONE = 1000;

/** Which elements have text that is wanted. */
const WITH_TEXT = new Set(['w:t', 'm:t', 'w:instrText']);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** Reads the XML of a part. Throws `WordRefused` where it is not well-formed, or declares entities or a document type. */
export function readXml(source: string): XmlElement {
  const root: Growing = elementAt('', NO_ATTRIBUTES, 0, 0);
  const open: Growing[] = [root];
  const count = { elements: 0, attributes: 0, ofOne: 0 };
  const parser = new SaxesParser({ xmlns: true, position: true });
  parser.on('error', () => refuse(MALFORMED));
  // Entities can be defined in a document type alone: whoever brings one wants something else than to show a text.
  parser.on('doctype', () => refuse(DOCTYPE));
  parser.on('attribute', () => {
    count.attributes += 1;
    count.ofOne += 1;
    if (count.attributes > MOST_ATTRIBUTES || count.ofOne > MOST_OF_ONE) refuse(TOO_MUCH);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    count.elements += 1;
    count.ofOne = 0;
    if (open.length > DEEPEST || count.elements > MOST_ELEMENTS) refuse(TOO_MUCH);
    const end = parser.position;
    // no `<` stands inside a tag
    const name = nameOf(uri, local);
    const all = name === 'mc:Choice' ? withNamespaces(readAttributes(attributes), parser) : readAttributes(attributes);
    const element = elementAt(name, all, source.lastIndexOf('<', end - 1), end);
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    element.end = parser.position;
    element.closeStart = element.end === element.tagEnd ? element.end : source.lastIndexOf('<', element.end - 1);
  });
  const onText = (text: string): void => {
    const element = open.at(-1)!;
    if (WITH_TEXT.has(element.name)) element.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.write(source).close();
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
function withNamespaces(attributes: ReadonlyMap<string, string>, scope: SaxesParser): ReadonlyMap<string, string> {
  const prefixes = (attributes.get('Requires') ?? '').split(/[ \t\n\r]+/).filter((prefix) => prefix !== '');
  const namespaces = prefixes.map((prefix) => scope.resolve(prefix) ?? UNDECLARED);
  return new Map([...attributes, ['Requires', namespaces.join(' ')]]);
}

/** No namespace. */
const UNDECLARED = '?';

function refuse(reason: WordRefused['reason']): never {
  throw new WordRefused(reason);
}

const MALFORMED = {
  zh: '文件已损坏，里面的内容不合格式：请在 Word 或 WPS 里打开，另存为 .docx 再试',
  en: 'is damaged, its content is not well-formed: open it in Word or WPS, save it as .docx and try again',
};
const DOCTYPE = {
  zh: '文件里有 Word 不会写入的实体声明，可能有害，没有读取：请向来源核实，或在 Word 里另存后再试',
  en: 'declares entities, which Word never does and which may do harm; it was not read: ask where it comes from, or save it anew in Word',
};
export const TOO_MUCH = {
  zh: '文件的结构过于庞大，不像是报告，没有读取：请把正文另存为新的 .docx 再试',
  en: 'is structured in more parts than any report; it was not read: save the text as a new .docx and try again',
};
