import { WordRefused } from '../../refused';
import { attributeOf, elementsOf } from '../raw/elements';
import { inValue } from '../raw/escape';
import { DECLARATION } from './namespaces';
import { Root } from './root';

/** A part that a document may have beside itself. */
export interface Kind {
  readonly type: string;
  readonly contentType: string;
  /** `comments.xml`. */
  readonly file: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function commentsKind(isStrict: boolean): Kind {
  const base = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    type: `${base}/comments`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
    file: 'comments.xml',
  };
}

export const EXTENDED_KIND: Kind = {
  type: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
  file: 'commentsExtended.xml',
};

/** The relations of the main part with one more, to a part in its folder. */
export function withRelation(known: string | undefined, { type }: Kind, target: string): string {
  const xml = known ?? `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`;
  const elements = elementsOf(xml);
  const taken = new Set(elements.map((element) => attributeOf(element, 'Id')));
  let number = elements.length;
  while (taken.has(`rId${number}`)) number += 1;
  const prefix = prefixOf(elements[0]!.name);
  return new Root(xml).with(`<${prefix}Relationship Id="rId${number}" Type="${type}" Target="${inValue(target)}"/>`);
}

/** The list of what the parts are, with what a part is unless it is said already. */
export function withContentType(xml: string | undefined, part: string, { contentType }: Kind): string {
  // without the list no program knows what any of the parts is
  if (xml === undefined || xml.trim() === '') throw new WordRefused(NO_CONTENT_TYPES);
  const elements = elementsOf(xml);
  const isSaid = elements.some((element) => attributeOf(element, 'PartName')?.toLowerCase() === `/${part}`.toLowerCase());
  if (isSaid) return xml;
  const prefix = prefixOf(elements[0]!.name);
  return new Root(xml).with(`<${prefix}Override PartName="${inValue(`/${part}`)}" ContentType="${contentType}"/>`);
}

const NO_CONTENT_TYPES = {
  zh: '文件不完整，缺少内容清单（[Content_Types].xml）：请在 Word 或 WPS 里打开，另存为 .docx 再试',
  en: 'is not whole, its list of contents ([Content_Types].xml) is missing: open it in Word or WPS, save it as .docx and try again',
};

/** `ct:` of `ct:Types`. */
function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}
