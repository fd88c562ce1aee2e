import { blankRowsBetween, DATE_BELOW_OFFICE, isSignOffRole, type PageLine } from '../../../../server/src/protocol/preview';
import { blocksOf, type TextBlock } from './block';
import { glyphsOf, trimmed } from './glyphs';
import { tableOf, type TableBlock } from './table';

export type Block = TextBlock | TableBlock;

/** A block with what its surroundings ask for. */
export interface Flowing {
  readonly block: Block;
  /** Blank rows above it, unless it begins a page. */
  readonly before: number;
  /** Whether it begins a page (另面编排). */
  readonly opensPage: boolean;
}

export function isSignOff({ role }: Block): boolean {
  return isSignOffRole(role);
}

/** Makes blocks of lines, and keeps those whose lines and surroundings are the same as before. */
export class Flow {
  readonly #texts = new WeakMap<PageLine, readonly TextBlock[]>();
  readonly #tables = new WeakMap<PageLine, TableBlock>();

  /** The blocks of a draft in their order, each with the number of its line. */
  of(lines: readonly PageLine[]): Flowing[] {
    const found: Flowing[] = [];
    let before: Block | undefined;
    const add = (block: Block): void => {
      found.push({
        block,
        before: blankRowsBetween(before?.role, block.role),
        opensPage: block.role === 'attachment' && before !== undefined,
      });
      before = block;
    };
    for (let at = 0; at < lines.length; at += 1) {
      if (lines[at]!.look?.role === 'table') {
        const end = tableEnd(lines, at);
        add(this.#table(lines, at, end));
        at = end - 1;
      } else this.#text(lines, at).forEach(add);
    }
    return found;
  }

  #text(lines: readonly PageLine[], at: number): readonly TextBlock[] {
    const line = lines[at]!;
    const context = line.look?.role === 'signature' ? dateWidth(lines, at) : '';
    let blocks = this.#texts.get(line);
    if (!blocks || blocks.some((block) => block.context !== context)) {
      blocks = blocksOf(line, context).filter(({ glyphs }) => glyphs.count > 0);
      this.#texts.set(line, blocks);
    }
    for (const block of blocks) block.line = at;
    return blocks;
  }

  #table(lines: readonly PageLine[], from: number, to: number): TableBlock {
    const known = this.#tables.get(lines[from]!);
    const isSame = known?.sources.length === to - from && known.sources.every((source, i) => source === lines[from + i]);
    const block = isSame ? known : tableOf(lines.slice(from, to));
    this.#tables.set(lines[from]!, block);
    block.line = from;
    return block;
  }
}

/** Behind the last row of a table; the line of `|---|` in it is omitted, and does not end it. */
function tableEnd(lines: readonly PageLine[], from: number): number {
  let end = from + 1;
  for (let at = end; at < lines.length; at += 1) {
    const role = lines[at]!.look?.role;
    if (role === 'table') end = at + 1;
    else if (role !== 'omitted' || at - end > 1) break;
  }
  return end;
}

/** The width of the date below an office, in cells. */
function dateWidth(lines: readonly PageLine[], at: number): string {
  const date = lines.slice(at + 1, at + DATE_BELOW_OFFICE).find(({ look }) => look?.role === 'date');
  if (!date) return '0';
  const { wide, count } = glyphsOf(date.text, ...trimmed(date.text, 0, date.text.length));
  let half = 0;
  for (let i = 0; i < count; i += 1) half += wide[i]!;
  return String(half / 2);
}
