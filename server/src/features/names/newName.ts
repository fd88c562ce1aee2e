import { fold } from '../../text/fold';

/** Whether a name can be put in; otherwise why not, as a sentence for the user. */
export type Judged = { readonly name: string } | { readonly refused: string };

const LONGEST_TITLE = 78;
const SHORTEST_SHORT = 2;
const LONGEST_SHORT = 20;

/** The new title of a document, as it was typed: without blanks around it and without 《》 around all of it. */
export function judgeTitle(typed: string): Judged {
  const name = unwrapped(typed, '《', '》');
  const refused = refusal(name) ?? refusalOfMarks(name);
  if (refused !== undefined) return { refused };
  if (/[《》]/.test(name)) return { refused: '书名号之内再用书名号时，请用单书名号〈〉。' };
  if (name.length > LONGEST_TITLE) return { refused: `名称太长：最多 ${LONGEST_TITLE} 个字。` };
  return { name };
}

/** The new short name or full name of a body; `titled`: one that is written 《》. */
export function judgeShortName(typed: string, titled: boolean): Judged {
  const name = titled ? unwrapped(typed, '《', '》') : unwrapped(unwrapped(typed, '“', '”'), '"', '"');
  const refused = refusal(name) ?? refusalOfMarks(name);
  if (refused !== undefined) return { refused };
  if (NOT_IN_SHORT.test(fold(name))) return { refused: '简称里不能有标点和空格。' };
  if (name.length < SHORTEST_SHORT || name.length > LONGEST_SHORT)
    return { refused: `简称应有 ${SHORTEST_SHORT} 至 ${LONGEST_SHORT} 个字。` };
  return { name };
}

/** The new full name of a body. */
export function judgeFullName(typed: string): Judged {
  const name = typed.trim();
  const refused = refusal(name) ?? refusalOfMarks(name);
  if (refused !== undefined) return { refused };
  return NOT_IN_FULL.test(fold(name)) ? { refused: '全称里不能有括号、书名号和点号。' } : { name };
}

const NOT_IN_SHORT = /[“”"‘’'《》〈〉「」(),、。;:!?\s]/;
const NOT_IN_FULL = /[《》〈〉(),。;:!?\s]/;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

function unwrapped(typed: string, open: string, close: string): string {
  const name = LINE_BREAK.test(typed) ? typed : typed.trim();
  const isWrapped = name.startsWith(open) && name.endsWith(close) && name.length > 1;
  return isWrapped && !name.slice(1, -1).includes(open) && !name.slice(1, -1).includes(close) ? name.slice(1, -1).trim() : name;
}

function refusal(name: string): string | undefined {
  if (LINE_BREAK.test(name)) return '新名称里不能换行。';
  return name.trim() === '' ? '新名称不能是空的。' : undefined;
}

function refusalOfMarks(name: string): string | undefined {
  if (!isPaired(name, '《', '》')) return '新名称里的书名号《》没有成对。';
  if (!isPaired(name, '〈', '〉')) return '新名称里的书名号〈〉没有成对。';
  return isPaired(fold(name), '(', ')') ? undefined : '新名称里的括号没有成对。';
}

function isPaired(name: string, open: string, close: string): boolean {
  let depth = 0;
  for (const character of name) {
    if (character === open) depth += 1;
    else if (character === close && --depth < 0) return false;
  }
  return depth === 0;
}
