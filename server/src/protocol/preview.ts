/** What server, extension and page tell each other of the preview of a draft as it will be printed (版面预览). */

/** Asked by our own client: what each line of a draft is on paper. */
export const PREVIEW_REQUEST = 'hegao/preview';

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
}

/**
 * What a line is on paper, after GB/T 9704-2012 (党政机关公文格式): 发文字号 `documentNumber` · 标题 `title` · 主送机关 `addressee` · 目录 `contents` · 各级标题 `heading` ·
 * 正文 `text` · 表 `table`, 表名 `tableName`, 计量单位 `tableUnit` · 附件说明 `attachmentList` · 附件 `attachment`, 附件标题
 * `attachmentTitle` · 发文机关署名 `signature` · 成文日期 `date` · 附注 `note`. What is not printed is `omitted`: blank lines, since the
 * standard says where paper stays blank, and what a web page had around the text.
 */
export type PrintedRole =
  | 'omitted'
  | 'documentNumber'
  | 'title'
  | 'subtitle'
  | 'addressee'
  | 'contentsHead'
  | 'contents'
  | 'heading'
  | 'text'
  | 'table'
  | 'tableName'
  | 'tableUnit'
  | 'attachmentList'
  | 'attachment'
  | 'attachmentTitle'
  | 'signature'
  | 'date'
  | 'note';

/** A stretch of a line in UTF-16 code units from its beginning, the end exclusive. */
export type Stretch = readonly [start: number, end: number];

/** A heading in its line, with its level: 0 第一部分 · 1 一、 · 2 （一） · 3 1. · 4 （1） · 5 ①. */
export type PrintedHead = readonly [start: number, end: number, level: number];

/** How a line is printed. */
export interface PrintedLook {
  readonly role: PrintedRole;
  /** The headings in the line; text of the paragraph may follow them. */
  readonly heads?: readonly PrintedHead[];
  /** The cells of a row of a table. */
  readonly cells?: readonly Stretch[];
  /** Marks of Markdown, which are not printed. */
  readonly markup?: readonly Stretch[];
  /** Where the name of an attachment begins in its line, behind `附件：1.`. */
  readonly name?: number;
}

/** A line that is more than a paragraph of text. */
export interface PreviewLine extends PrintedLook {
  readonly line: number;
}

export interface PreviewResult {
  /** The version of the draft that the lines are of. */
  readonly version: number;
  /** Those lines that are no plain `text`, in their order. */
  readonly lines: readonly PreviewLine[];
}

/** A line as the page has it. */
export interface PageLine {
  readonly text: string;
  /** Undefined for a paragraph of text. */
  readonly look?: PrintedLook;
}

/** A finding (问题) of the draft, by line and character. */
export interface PageFinding {
  readonly line: number;
  readonly start: number;
  /** In the same line; a finding that goes on is shown to the end of its first line. */
  readonly end: number;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
}

/** Why there is nothing to be seen. */
export type Absence = 'no-draft' | 'no-server' | 'waiting';

/** The words of the page, in the language of the editor; `{0}` stands for a value. */
export type PreviewWords = Readonly<Record<PreviewWord, string>>;

export const PREVIEW_WORDS = [
  'preview',
  'tools',
  'zoomOut',
  'zoomIn',
  'fitWidth',
  'fullSize',
  'findings',
  'page',
  'status',
  'fontsMissing',
  'fontsMissingOne',
  'fontInstead',
  'fontDefault',
  'fontsHarmless',
  'no-draft',
  'no-server',
  'waiting',
  'restart',
  'empty',
  'cut',
  'severityError',
  'severityWarning',
  'severityInformation',
] as const;
export type PreviewWord = (typeof PREVIEW_WORDS)[number];

/** What the extension tells the page. */
export type ToPreview =
  | { readonly kind: 'words'; readonly words: PreviewWords }
  /** Lines are replaced; `isOther`: the draft is another one than before. */
  | {
      readonly kind: 'lines';
      readonly from: number;
      readonly removed: number;
      readonly lines: readonly PageLine[];
      readonly isOther: boolean;
      /** The line from which on a draft that is too long is left out. */
      readonly cutAt?: number;
    }
  /** Where the caret of the editor is. */
  | { readonly kind: 'caret'; readonly line: number; readonly character: number }
  /** The first line that the editor shows, after it was scrolled. */
  | { readonly kind: 'scroll'; readonly line: number }
  | { readonly kind: 'findings'; readonly findings: readonly PageFinding[] }
  | { readonly kind: 'absent'; readonly why: Absence };

/** What the page tells the extension. */
export type FromPreview =
  | { readonly kind: 'ready'; readonly findings: boolean }
  /** The caret goes there, and the keyboard as well if `focus`. */
  | { readonly kind: 'go'; readonly line: number; readonly character: number; readonly focus: boolean }
  /** The first line on the screen, after the page was scrolled by its reader. */
  | { readonly kind: 'scrolled'; readonly line: number }
  | { readonly kind: 'findings'; readonly wanted: boolean }
  | { readonly kind: 'restart' };

// What preview and export do alike, so that paper has what the preview shows.

const HEAD: ReadonlySet<PrintedRole> = new Set<PrintedRole>(['title', 'subtitle', 'documentNumber']);
/** What has a blank row below it. */
const ABOVE_BLANK: ReadonlySet<PrintedRole> = new Set<PrintedRole>([...HEAD, 'contentsHead', 'attachmentTitle']);

/** 署名, 成文日期. */
export function isSignOffRole(role: PrintedRole): boolean {
  return role === 'signature' || role === 'date';
}

/** How many rows the standard leaves blank between two blocks. */
export function blankRowsBetween(above: PrintedRole | undefined, role: PrintedRole): number {
  if (above === undefined) return 0;
  if (role === 'title') return above === 'documentNumber' ? 2 : 0;
  if (role === 'attachmentTitle') return above === 'attachment' ? 1 : 0;
  if (HEAD.has(role) || role === 'attachment') return 0;
  if (ABOVE_BLANK.has(above)) return 1;
  if (role === 'attachmentList') return above === role ? 0 : 1;
  // two, for the seal is there as well (印章)
  return isSignOffRole(role) && !isSignOffRole(above) ? 2 : 0;
}

/** So many lines below an office its date is looked for. */
export const DATE_BELOW_OFFICE = 12;

/** é, and the half-width forms of Japanese and Korean. */
const NARROW = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff61-\uffdc]/;
const ZERO = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}]/u;

/** The width of a character in half cells: fonts for documents (仿宋, 宋体) have digits and letters half as wide as the rest. */
export function halfCellsOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
  if (codePoint >= 0x2e80 && codePoint < 0xff61) return codePoint >= 0xfe00 && codePoint <= 0xfe0f ? 0 : 2;
  if (codePoint === 9 || codePoint === 0xa0) return 1;
  const character = String.fromCodePoint(codePoint);
  if (ZERO.test(character)) return 0;
  return NARROW.test(character) ? 1 : 2;
}
