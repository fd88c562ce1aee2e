import type { Document } from '../../syntax/document';
import { perLine } from '../../syntax/perLine';

const KNOWN = new WeakMap<Document, boolean>();
/** Marks that nobody leaves by accident. */
const SURE = /^ *(?:```|\|? {0,8}:?-{3,40}:? {0,8}\|)|\]\((?:https?:|#|\.\/)/;
const HEAD = /^ *#{1,6} /;
/** A draft with more emphasis than this has it on purpose. */
const EMPHASES = 5;

/** Whether a draft is written in Markdown: at least half its headings begin with #, or it has marks of tables, code and links, or much emphasis. */
export function isMarkdown(document: Document): boolean {
  let known = KNOWN.get(document);
  if (known === undefined) KNOWN.set(document, (known = looksLikeMarkdown(document)));
  return known;
}

/** How often a line has the mark of strong emphasis in pairs. */
function emphasesIn(folded: string): number {
  return folded.includes('**') ? Math.floor((folded.split('**').length - 1) / 2) : 0;
}

const SURELY = -1;
/** A heading that begins with # counts for as much more than emphasis may. */
const MARKED = 1 << 24;

/** What a line says of it: `SURELY`, or how many emphases it has, and `MARKED` more where it is a heading of Markdown; mostly 0. */
export const markdownIn = perLine((folded) => (SURE.test(folded) ? SURELY : emphasesIn(folded) + (HEAD.test(folded) ? MARKED : 0)), 0);

function looksLikeMarkdown({ lines }: Document): boolean {
  let [marked, plain, emphases] = [0, 0, 0];
  for (const { kind, text } of lines) {
    const said = markdownIn(text);
    if (said === SURELY) return true;
    if (said >= MARKED) marked += 1;
    else if (kind === 'heading') plain += 1;
    emphases += said % MARKED;
  }
  return emphases > EMPHASES || (marked > 0 && marked >= plain);
}
