/** A zero-width space: it parts ! from [ and is not seen, in code either. */
const NOTHING = '\u200b';

/**
 * The Markdown of a comment as it is shown. Pictures become links: to show one that lies elsewhere would tell its owner that the
 * comment is being read. A line break of the writer stays one. Nothing here knows the editor.
 */
export function shownMarkdown(text: string): string {
  return text.replaceAll('![', `!${NOTHING}[`).replace(/(?<! {2}|\\|\n)\n(?!\n)/g, '  \n');
}
