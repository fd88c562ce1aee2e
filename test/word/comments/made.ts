import { strToU8, zipSync } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const W_STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
export const NAMESPACES = [
  `xmlns:w="${W}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** A part that the document refers to, with the last word of the relation's type. */
export interface Beside {
  readonly kind: string;
  readonly xml: string;
}

/** A package with this document, and parts that belong to it by their names below `word/`. */
export function docxOf(document: string, beside: Readonly<Record<string, Beside>> = {}): Uint8Array {
  const overrides = Object.entries(beside).map(([name, { kind }]) => override(`word/${name}`, `${WORD}.${kind}+xml`));
  const relations = Object.entries(beside).map(([name, { kind }], i) => relation(i + 1, `${OFFICE}/${kind}`, name));
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('word/document.xml', `${WORD}.document.main+xml`)}${overrides.join('')}</Types>`,
    ),
    '_rels/.rels': strToU8(relationsWith(relation(1, `${OFFICE}/officeDocument`, 'word/document.xml'))),
    'word/document.xml': strToU8(document),
    ...(relations.length > 0 && { 'word/_rels/document.xml.rels': strToU8(relationsWith(...relations)) }),
    ...Object.fromEntries(Object.entries(beside).map(([name, { xml }]) => [`word/${name}`, strToU8(xml)])),
    'word/media/image1.png': [new Uint8Array([0x89, 0x50, 0x4e, 0x47]), { level: 0 }],
  });
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

function relation(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${type}" Target="${target}"/>`;
}

function relationsWith(...relations: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}">${relations.join('')}</Relationships>`;
}

export function documentOf(body: string, namespaces = NAMESPACES): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`;
}

/** A paragraph of runs. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.join('')}</w:p>`;
}

/** A run of what is in it; what is no markup is words. */
export function r(content: string, properties = ''): string {
  const inner = content.startsWith('<') ? content : t(content);
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
}

export function t(words: string, isKept = /^\s|\s$/.test(words)): string {
  return `<w:t${isKept ? ' xml:space="preserve"' : ''}>${words}</w:t>`;
}

/** A table of rows of cells, each with what is in it. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr/><w:tblGrid/>${cells.join('')}</w:tbl>`;
}

/** A text box, as Word writes one, for programs of today and again for older ones. */
export function box(...paragraphs: readonly string[]): string {
  const content = `<w:txbxContent>${paragraphs.join('')}</w:txbxContent>`;
  return `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
}

export function footnotes(notes: Readonly<Record<string, string>>): Beside {
  const all = Object.entries(notes).map(([id, content]) => `<w:footnote w:id="${id}">${content}</w:footnote>`);
  return { kind: 'footnotes', xml: `<?xml version="1.0" encoding="UTF-8"?><w:footnotes ${NAMESPACES}>${all.join('')}</w:footnotes>` };
}
