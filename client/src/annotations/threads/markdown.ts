/** A zero-width space: it parts ! from [ and is not seen, in code either. */
const NOTHING = '\u200b';

/** What is Markdown, and behind it what is none where Chinese is written: `1~3月、4~6月`, `3*5*2=30`. */
const SIGNS = /\\.|`[^`\n]+`|(?<=[\d%％\p{Script=Han}])~(?=[\d\p{Script=Han}])|(?<=\d)\*(?=\d)/gu;

/**
 * The Markdown of a comment as it is shown. Pictures become links: to show one that lies elsewhere would tell its owner that the
 * comment is being read. A line break of the writer stays one, and so do signs of ranges and products. Nothing here knows the editor.
 */
export function shownMarkdown(text: string): string {
  return text
    .replaceAll('![', `!${NOTHING}[`)
    .replace(SIGNS, (sign) => (sign.length === 1 ? `\\${sign}` : sign))
    .replace(/(?<! {2}|\\|\n)\n(?!\n)/g, '  \n');
}
