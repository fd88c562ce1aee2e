import { diffArrays } from 'diff';
import type { WordDraft } from '../../server/src/word';

/** What LibreOffice shows of a Word file, as scripts/word/expect.py writes it down. */
export interface Shown {
  readonly libreoffice: string;
  readonly paragraphs: readonly {
    /** `body`, `table 1 B2`, `footnote`, `endnote`, `box` or `frame`. */
    readonly where: string;
    /** Its number or bullet. */
    readonly label: string;
    /** What stands between number and words: `tab`, `space`, `nothing` or `line`. */
    readonly follow?: string;
    readonly text: string;
  }[];
  readonly comments: readonly ShownComment[];
}

export interface ShownComment {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** The words that it stands on. */
  readonly about: string;
  readonly done: boolean;
}

/** A passage that the reader gives in other words than LibreOffice, each paragraph as `number｜words`. */
export interface Difference {
  readonly libreOffice: readonly string[];
  readonly ours: readonly string[];
}

/**
 * The paragraphs of a draft as `number｜words`. What stands between both is left out: Word has a tab or a blank there that
 * is as wide as the page says, a draft only what is needed to read both.
 */
export function paragraphsOf({ text, paragraphs }: WordDraft): string[] {
  return paragraphs.map(({ span, label }) => `${label.trimEnd()}｜${text.slice(span.start, span.end)}`);
}

/**
 * The same of what LibreOffice shows. A row of a table is one line of a draft: breaks and tabs in its cells are blanks. A
 * bullet of a symbol font, whose code has no meaning without the font, is a bullet of Unicode.
 */
export function paragraphsShown({ paragraphs }: Shown): string[] {
  const inLine = (where: string, text: string): string => (where.startsWith('table') ? text.replace(/[\n\t]/g, ' ') : text);
  return paragraphs.map(({ where, label, text }) => `${label.replace(/[\uE000-\uF8FF]/g, '•').trimEnd()}｜${inLine(where, text)}`);
}

/** Where two lists of paragraphs differ, in their order. */
export function differencesBetween(libreOffice: readonly string[], ours: readonly string[]): Difference[] {
  const found: Difference[] = [];
  let open: { libreOffice: string[]; ours: string[] } | undefined;
  for (const { added, removed, value } of diffArrays([...libreOffice], [...ours])) {
    if (!added && !removed) {
      open = undefined;
      continue;
    }
    if (!open) found.push((open = { libreOffice: [], ours: [] }));
    (removed ? open.libreOffice : open.ours).push(...value);
  }
  return found;
}

/** How many of the paragraphs that LibreOffice shows the reader gives as they are. */
export function countEqual(libreOffice: readonly string[], ours: readonly string[]): number {
  const differing = differencesBetween(libreOffice, ours).reduce((sum, each) => sum + each.libreOffice.length, 0);
  return libreOffice.length - differing;
}

/** The comments of a draft as LibreOffice has them: those that stand on words, or at a place, of the text. */
export function commentsOf({ text, comments }: WordDraft): ShownComment[] {
  return comments.flatMap(({ author, date, text: said, span, done }) =>
    span ? [{ author, date: date.slice(0, 19), text: said, about: text.slice(span.start, span.end), done }] : [],
  );
}

/** In an order that does not depend on who lists them. */
export function sorted(comments: readonly ShownComment[]): ShownComment[] {
  return comments
    .map((each) => [JSON.stringify(each), each] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}
