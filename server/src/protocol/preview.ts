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
