import { WordRefused } from '../refused';
import type { WordParagraph } from '../wordDraft';
import { moved, type Block, type CommentMark, type ParagraphBlock, type TableBlock } from './blocks';

/** The text of a document with the places in it. */
export interface Assembled {
  readonly text: string;
  readonly paragraphs: readonly WordParagraph[];
  /** Where they are in the text. */
  readonly marks: readonly CommentMark[];
}

/** Writes blocks as lines: a paragraph a line, a row of a table a line with tabs between its cells. */
export function assemble(blocks: readonly Block[]): Assembled {
  const writer = new Writer();
  writer.write(blocks);
  return writer.finish();
}

class Writer {
  private readonly chunks: string[] = [];
  private length = 0;
  private readonly paragraphs: WordParagraph[] = [];
  private readonly marks: CommentMark[] = [];

  write(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'table') this.writeTable(block);
      else {
        this.put(block, block.text);
        this.add('\n');
        this.write(block.after);
      }
    }
  }

  finish(): Assembled {
    return { text: this.chunks.join(''), paragraphs: this.paragraphs, marks: this.marks };
  }

  private add(text: string): void {
    this.chunks.push(text);
    this.length += text.length;
    // a small file may say that its cells cover many columns, and number its empty paragraphs
    if (this.length > LONGEST) throw new WordRefused(TOO_LONG);
  }

  private put(block: ParagraphBlock, text: string): void {
    const { label, part, number, pieces, marks } = block;
    this.add(label);
    const start = this.length;
    this.add(text);
    const moving = pieces.map((piece) => ({ ...piece, span: moved(piece.span, start) }));
    this.paragraphs.push({ span: { start, end: this.length }, label, part, number, pieces: moving });
    for (const mark of marks) this.marks.push({ ...mark, at: mark.at + start });
  }

  private writeTable(table: TableBlock): void {
    if (isFrame(table)) {
      for (const { cells } of table.rows) for (const { blocks } of cells) this.write(blocks);
      return;
    }
    const after: Block[] = [];
    for (const { before, cells } of table.rows) {
      this.add('\t'.repeat(before));
      cells.forEach(({ columns, blocks }, i) => {
        if (i > 0) this.add('\t');
        this.writeCell(blocks, after);
        this.add('\t'.repeat(columns - 1));
      });
      this.add('\n');
    }
    this.write(after);
  }

  /** Its paragraphs in one line, with blanks between those that do not end in a point; what is anchored in them comes behind the table. */
  private writeCell(blocks: readonly Block[], after: Block[]): void {
    let before = '';
    for (const block of paragraphsIn(blocks)) {
      const words = block.label + block.text;
      // behind a full stop a blank would be one too many
      if (words !== '' && before !== '' && !/[。；！？：，、]$/.test(before)) this.add(' ');
      if (words !== '') before = words;
      this.put(block, block.text.replace(/[\n\t]/g, ' '));
      for (const each of block.after) after.push(each);
    }
  }
}

/** In code units; the text of ten thousand pages is shorter. */
const LONGEST = 1 << 24;
const TOO_LONG = {
  zh: '文件里的文字过长，不像是报告，没有读取：请拆成几个文件再试',
  en: 'has more text than any report has; it was not read: make several files of it and try again',
};

/** Of a table in a cell only the paragraphs are left. */
function paragraphsIn(blocks: readonly Block[]): ParagraphBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)));
  });
}

/** In code units: a paragraph that is longer is no entry of a table. */
const LONG = 60;

/**
 * A table that only frames text, a column of it or columns beside one another: most of its cells hold several paragraphs, and long
 * ones; where it is but one row, any of them. A long note in one cell of many makes no frame of a table of figures.
 */
function isFrame({ rows }: TableBlock): boolean {
  if (rows.every(({ cells }) => cells.length <= 1)) return true;
  const written = rows
    .flatMap(({ cells }) => cells.map(({ blocks }) => paragraphsIn(blocks).filter(({ text }) => text !== '')))
    .filter((paragraphs) => paragraphs.length > 0);
  const framing = written.filter((paragraphs) => paragraphs.length > 1 && paragraphs.some(({ text }) => text.length > LONG));
  return rows.length === 1 ? framing.length > 0 : framing.length * 2 > written.length;
}
