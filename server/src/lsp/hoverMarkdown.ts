import type { Block, Hover, Piece, Where } from '../features/hover/blocks';
import type { Abilities } from './abilities';
import type { Draft } from './drafts';

type Shown = Pick<Draft, 'uri' | 'lines'>;

/** A hover as Markdown: places become lines, counted from 1, and links to them where the client is ours. */
export function hoverMarkdown(draft: Shown, { blocks }: Hover, { hasCommands }: Pick<Abilities, 'hasCommands'>): string {
  const shown = (pieces: readonly Piece[]): string =>
    pieces.map((piece) => (typeof piece === 'string' ? piece : linesOf(draft, piece, hasCommands))).join('');
  const paragraph = ({ text, items = [] }: Block): string =>
    [shown(text), items.map((item) => `- ${shown(item)}`).join('\n')].filter((part) => part !== '').join('\n\n');
  return blocks.map(paragraph).join('\n\n');
}

/** No more lines are named; their number is. */
const NAMED = 12;

/** `第3、8行`, `第3、8、…等20行`. */
function linesOf({ uri, lines }: Shown, { places }: Where, linked: boolean): string {
  const numbers = [...new Set(places.map((offset) => lines.positionAt(offset).line + 1))];
  const named = numbers.slice(0, NAMED).map((line) => (linked ? `[${line}](${linkTo(uri, line)})` : String(line)));
  return `第${named.join('、')}${numbers.length > NAMED ? `等${numbers.length}` : ''}行`;
}

function linkTo(uri: string, line: number): string {
  return `${uri.replace(/[()<>\s]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}#L${line}`;
}
