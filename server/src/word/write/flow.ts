import { DATE_BELOW_OFFICE, isSignOffRole } from '../../protocol/preview';
import { textOf, type Block, type TextBlock } from './blocks';
import { CELLS, DATE_BEFORE_EDGE, INDENT } from './measures';
import { cellsOf } from './widths';

export function isSignOff(block: Block | undefined): boolean {
  return block !== undefined && isSignOffRole(block.role);
}

/** How far an office ends before the right edge, in cells, so that it stands in the middle above its date (7.3.5.1). */
export function signatureIndent(text: string, blocks: readonly Block[], at: number): number {
  const date = blocks.slice(at + 1, at + DATE_BELOW_OFFICE).find(({ role }) => role === 'date');
  const dated = date?.kind === 'text' ? cellsOf(textOf(text, date.pieces)) : 0;
  const width = cellsOf(textOf(text, (blocks[at] as TextBlock).pieces));
  const middle = Math.max(0, CELLS - DATE_BEFORE_EDGE - dated) + dated / 2;
  const left = Math.max(0, Math.min(middle - width / 2, CELLS - width));
  return Math.max(0, CELLS - width - left);
}

/**
 * Where an entry of the list of attachments begins, and where its further rows do, in cells: `附件：1.` two in, `2.` of the lines below
 * it under the `1.`, and what is broken under the first character of the name (7.3.4).
 */
export function listIndents(text: string, { pieces, name }: TextBlock): { readonly first: number; readonly rest: number } {
  const isFirst = text.charAt(pieces[0]!.start) === '附';
  const first = isFirst ? INDENT : INDENT + '附件：'.length;
  if (name === undefined) return { first, rest: first };
  const before = pieces.filter(({ start }) => start < name).map(({ start, end }) => ({ start, end: Math.min(end, name) }));
  return { first, rest: Math.min(first + cellsOf(textOf(text, before)), CELLS / 2) };
}
