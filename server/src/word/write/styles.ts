import type { PrintedRole } from '../../protocol/preview';
import { faceOfLevel, fontsOf, WORD_XML, type Face } from './fonts';
import { cells, CHARACTER_SPACE, DATE_BEFORE_EDGE, emOf, FOLIO_ROW, INDENT, ROW, SIZE } from './measures';

/** The styles that paragraphs have by their role; those of headings go by their level (`headingStyle`). */
export const STYLE_OF: Readonly<Record<Exclude<PrintedRole, 'omitted' | 'heading' | 'table'>, string>> = {
  documentNumber: 'DocumentNumber',
  title: 'Title',
  subtitle: 'Subtitle',
  addressee: 'Salutation',
  contentsHead: 'ContentsHead',
  contents: 'Contents',
  text: 'BodyText',
  tableName: 'Caption',
  tableUnit: 'TableUnit',
  attachmentList: 'AttachmentList',
  attachment: 'Attachment',
  attachmentTitle: 'AttachmentTitle',
  signature: 'Signature',
  date: 'Date',
  note: 'Note',
};
export const CELL_STYLE = 'TableText';
export const FOLIO_STYLE = { odd: 'Footer', even: 'FooterEven' } as const;

/** Of the words behind a heading in its paragraph. */
export const BODY_CHARACTERS = 'BodyTextChar';

/** Which of Word's headings a level of the outline is, from 1: 一、 is the first, unless the draft is divided into 第一部分. */
function headingNumber(level: number, hasParts: boolean): number {
  return hasParts ? level + 1 : Math.max(1, level);
}

export function headingStyle(level: number, hasParts: boolean): string {
  return `Heading${headingNumber(level, hasParts)}`;
}

/** Of the words of a heading in the midst of another paragraph. */
export function headingCharacters(level: number, hasParts: boolean): string {
  return `${headingStyle(level, hasParts)}Char`;
}

/** The deepest level that an outline has: ①. */
const DEEPEST = 5;

interface Style {
  readonly id: string;
  /** As Word calls it: of those that it knows it shows its own, translated name (`heading 1`: 标题 1). */
  readonly name: string;
  readonly face?: Face;
  /** In half points. */
  readonly size?: number;
  /** What is said of paragraphs, in the order of the schema. */
  readonly paragraph?: string;
  readonly next?: string;
  /** The character style that goes with it. */
  readonly link?: string;
  readonly based?: string;
}

const SPACING = `<w:spacing w:before="0" w:after="0" w:line="${ROW}" w:lineRule="exact"/>`;
const FIRST_LINE = `<w:ind w:firstLineChars="${INDENT * 100}" w:firstLine="${cells(INDENT)}"/>`;
const CENTRED = '<w:jc w:val="center"/>';
const RIGHT = '<w:jc w:val="right"/>';
const KEPT = '<w:keepNext/>';
const ATTACHED = '<w:outlineLvl w:val="0"/>';

const STYLES: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', link: BODY_CHARACTERS, face: 'text', paragraph: FIRST_LINE },
  { id: 'Title', name: 'Title', face: 'title', size: SIZE.title, paragraph: CENTRED, next: 'BodyText' },
  { id: 'Subtitle', name: 'Subtitle', face: 'script', paragraph: CENTRED, next: 'BodyText' },
  { id: 'DocumentNumber', name: '发文字号', paragraph: CENTRED, next: 'Title' },
  { id: 'Salutation', name: 'Salutation', next: 'BodyText' },
  { id: 'ContentsHead', name: '目录标题', face: 'black', paragraph: CENTRED, next: 'Contents' },
  { id: 'Contents', name: '目录项', paragraph: FIRST_LINE },
  { id: 'Caption', name: 'caption', face: 'black', paragraph: KEPT + CENTRED, next: 'BodyText' },
  { id: 'TableUnit', name: '表单位', size: SIZE.table, paragraph: KEPT + RIGHT },
  { id: CELL_STYLE, name: '表内文字', size: SIZE.table, paragraph: `<w:spacing w:line="${tableRow(SIZE.table)}" w:lineRule="exact"/>${CENTRED}` },
  { id: 'AttachmentList', name: '附件说明' },
  { id: 'Attachment', name: '附件', face: 'black', next: 'AttachmentTitle' },
  { id: 'AttachmentTitle', name: '附件标题', face: 'title', size: SIZE.title, paragraph: CENTRED + ATTACHED, next: 'BodyText' },
  { id: 'Signature', name: 'Signature', paragraph: KEPT + RIGHT, next: 'Date' },
  { id: 'Date', name: 'Date', paragraph: `<w:ind w:rightChars="${DATE_BEFORE_EDGE * 100}" w:right="${cells(DATE_BEFORE_EDGE)}"/>${RIGHT}`, next: 'BodyText' },
  { id: 'Note', name: '附注', paragraph: FIRST_LINE },
  { id: FOLIO_STYLE.odd, name: 'footer', face: 'folio', size: SIZE.folio, paragraph: folio('right') },
  { id: FOLIO_STYLE.even, name: '双页页脚', based: FOLIO_STYLE.odd, paragraph: folio('left') },
]; // prettier-ignore

/** From one row of text in a cell to the next, in twips: 1.35 of its size, as in the preview. */
export function tableRow(size: number): number {
  return Math.round(emOf(size) * 1.35);
}

/** A page number stands one character from the outer edge (7.5: 单页码居右空一字，双页码居左空一字). */
function folio(side: 'left' | 'right'): string {
  const em = emOf(SIZE.folio);
  const [own, other] = [side, side === 'left' ? 'right' : 'left'] as const;
  return (
    `<w:spacing w:line="${FOLIO_ROW}" w:lineRule="exact"/>` +
    `<w:ind w:${own}Chars="100" w:${own}="${em}" w:${other}Chars="0" w:${other}="0"/><w:jc w:val="${side}"/>`
  );
}

/** The part `word/styles.xml`. `hasParts`: the draft is divided into 第一部分, which are its first headings then. */
export function stylesPart(hasParts: boolean): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="${WORD_XML}">${defaults()}${foundations()}` +
    `${STYLES.map(written).join('')}${headings(hasParts)}</w:styles>`
  );
}

function defaults(): string {
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsOf('text')}${sized(SIZE.text)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
  );
}

/**
 * What every style goes back to. A page has its 22 rows whatever font is there, so they have an exact height, and no row is sent to the
 * next page for company; a row has its 28 characters, so they are moved together a little, no punctuation hangs over the edge and nothing
 * is put between 核 and 9. A grid of characters would do the same in Word alone: LibreOffice gives a character two of its cells where it
 * is wider than one, and one of 3号 is; its rows lose a cell even where no paragraph keeps to it.
 */
function foundations(): string {
  return (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
    `<w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>${SPACING}<w:jc w:val="both"/></w:pPr><w:rPr>${sized(SIZE.text)}</w:rPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:unhideWhenUsed/></w:style>'
  );
}

function headings(hasParts: boolean): string {
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => level).slice(hasParts ? 0 : 1);
  return levels
    .map((level) => {
      const number = headingNumber(level, hasParts);
      return written({
        id: headingStyle(level, hasParts),
        name: `heading ${number}`,
        face: faceOfLevel(level),
        paragraph: `${level === 0 ? CENTRED : FIRST_LINE}<w:outlineLvl w:val="${number - 1}"/>`,
        next: 'BodyText',
        link: headingCharacters(level, hasParts),
      });
    })
    .join('');
}

function written({ id, name, face, size, paragraph, next, link, based = 'Normal' }: Style): string {
  const run = (face ? fontsOf(face) : '') + (size ? sized(size) : '');
  const own =
    `<w:style w:type="paragraph"${isKnown(id) ? '' : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>` +
    `${next ? `<w:next w:val="${next}"/>` : ''}${link ? `<w:link w:val="${link}"/>` : ''}<w:qFormat/>` +
    `${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`;
  if (!link) return own;
  return (
    `${own}<w:style w:type="character" w:customStyle="1" w:styleId="${link}"><w:name w:val="${name} Char"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="${id}"/><w:rPr>${run}</w:rPr></w:style>`
  );
}

const KNOWN = new Set(['BodyText', 'Title', 'Subtitle', 'Salutation', 'Caption', 'Signature', 'Date', 'Footer']);

/** A style that Word has by itself. */
function isKnown(id: string): boolean {
  return KNOWN.has(id) || /^Heading[1-6]$/.test(id);
}

/** A size with the spacing that goes with it: characters of 3号 alone are moved together. */
function sized(size: number): string {
  return `<w:spacing w:val="${size === SIZE.text ? CHARACTER_SPACE : 0}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}
