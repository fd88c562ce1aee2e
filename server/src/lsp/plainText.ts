/** Markdown as a client without Markdown should show it: the marks go, the words and line breaks stay. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/^[ \t]*(?:-{3,}|\*{3,}|_{3,})[ \t]*$/gm, '')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/(\\[\\`*_{}[\]()#+\-.!|<>~])|(\*\*|__|[*_`])/g, (_, escaped?: string) => (escaped ? escaped.slice(1) : ''))
    .replace(/(?<! ) {2,}$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
