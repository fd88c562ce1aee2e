import type { Block, Flowing } from './flow';
import { isSignOff } from './flow';
import { ROWS } from './standard';

/** What of a block stands on a page: its rows `from` up to `to`, from row `top` of the page on. */
export interface Fragment {
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

export type Page = readonly Fragment[];

/** How many rows of text go along to a page that would have nothing but the sign-off (此页无正文 is not allowed). */
const TAKEN_ALONG = 2;

/** Puts blocks on pages of 22 rows, one behind the other. Linear in the rows of tables and the blocks of text. */
export function pagesOf(flowing: readonly Flowing[]): Page[] {
  const filler = new Filler();
  for (let i = 0; i < flowing.length; i += 1) {
    const { block, before, opensPage } = flowing[i]!;
    if (opensPage) filler.turn();
    if (isSignOff(block) && !(i > 0 && isSignOff(flowing[i - 1]!.block))) filler.keepTogether(signOffHeight(flowing, i));
    filler.add(block, before);
  }
  return filler.pages;
}

function signOffHeight(flowing: readonly Flowing[], from: number): number {
  let height = 0;
  for (let i = from; i < flowing.length && isSignOff(flowing[i]!.block); i += 1)
    height += flowing[i]!.before + flowing[i]!.block.rows.length;
  return height;
}

/** How many rows of a page a row of a block takes up. */
export function heightOf(block: Block, row: number): number {
  return block.kind === 'text' ? 1 : block.rows[row]!.height;
}

class Filler {
  readonly pages: Fragment[][] = [];
  #used = 0;

  /** Begins a page, unless the last one is still empty. */
  turn(): void {
    if (this.pages.length > 0 && this.pages.at(-1)!.length > 0) this.pages.push([]);
    this.#used = 0;
  }

  add(block: Block, before: number): void {
    if (this.pages.length === 0) this.pages.push([]);
    if (this.#used > 0) this.#used = Math.min(ROWS, this.#used + before);
    const count = block.rows.length;
    for (let from = 0; from < count;) {
      const [to, height] = this.#fitting(block, from);
      if (to === from) this.turn();
      else {
        this.pages.at(-1)!.push({ block, from, to, top: this.#used });
        this.#used += height;
      }
      from = to;
    }
  }

  /** Has what is `height` rows high begin on a new page where it does not fit on this one, with the last rows of text. */
  keepTogether(height: number): void {
    const page = this.pages.at(-1);
    const last = page?.at(-1);
    if (!page || !last || height > ROWS - TAKEN_ALONG || this.#used + height <= ROWS) return;
    const from = Math.max(last.from + 1, last.to - TAKEN_ALONG);
    const isParted = last.block.kind === 'text' && from < last.to;
    if (!isParted && page.length === 1) return this.turn();
    page.pop();
    if (isParted) page.push({ ...last, to: from });
    this.turn();
    const moved = { ...last, from: isParted ? from : last.from, top: 0 };
    this.pages.at(-1)!.push(moved);
    for (let row = moved.from; row < moved.to; row += 1) this.#used += heightOf(moved.block, row);
  }

  /** Behind the last row from `from` on that fits on the page, and how high those rows are. */
  #fitting(block: Block, from: number): [to: number, height: number] {
    const room = ROWS - this.#used;
    if (block.kind === 'text') {
      const height = Math.min(room, block.rows.length - from);
      return [from + height, height];
    }
    let [to, height] = [from, 0];
    while (to < block.rows.length && height + heightOf(block, to) <= room) height += heightOf(block, to++);
    return [to, height];
  }
}

/** Whether two pages look the same. */
export function isSamePage(a: Page, b: Page): boolean {
  return (
    a.length === b.length &&
    a.every(({ block, from, to, top }, i) => {
      const other = b[i]!;
      return block === other.block && from === other.from && to === other.to && top === other.top;
    })
  );
}
