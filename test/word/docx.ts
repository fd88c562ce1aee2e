import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MORE =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What stands inside the parts of a Word file; those that are left out are left out of the package. */
export interface Inside {
  /** Of `w:body`. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  /** Parts by name as they stand in the package. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

const ROOTS = {
  numbering: 'w:numbering',
  styles: 'w:styles',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
} as const;
type Part = keyof typeof ROOTS;

/** The smallest Word file with this inside. */
export function docx(inside: Inside): Uint8Array {
  return zipSync(partsOf(inside), { level: 6, mtime: '2025-01-08T10:00:00' });
}

/** Its parts by name. */
export function partsOf(inside: Inside): Record<string, Uint8Array> {
  const parts = (Object.keys(ROOTS) as Part[]).filter((part) => inside[part] !== undefined);
  const written = parts.map((part) => [
    `word/${part}.xml`,
    strToU8(`${HEAD}<${ROOTS[part]} ${W} ${MORE}>${inside[part]}</${ROOTS[part]}>`),
  ]);
  const others = Object.entries(inside.others ?? {}).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return {
    '[Content_Types].xml': strToU8(contentTypes(parts)),
    '_rels/.rels': strToU8(relations([['officeDocument', 'word/document.xml']])),
    'word/document.xml': strToU8(`${HEAD}<w:document ${W} ${MORE}><w:body>${inside.body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(relations(parts.map((part) => [part, `${part}.xml`]))),
    ...Object.fromEntries([...written, ...others]),
  };
}

function relations(all: readonly (readonly [string, string])[]): string {
  const entries = all.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(parts: readonly Part[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const overrides = ['document.main', ...parts].map((part) => {
    const name = part === 'document.main' ? 'document' : part;
    return `<Override PartName="/word/${name}.xml" ContentType="${type}.${part}+xml"/>`;
  });
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}${overrides.join('')}</Types>`;
}

/** A paragraph of one run; `properties` stand in its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  const head = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${head}${text === '' ? '' : run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `<w:numPr>` of a list and a level. */
export function numbered(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}
