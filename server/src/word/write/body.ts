import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { blankRowsBetween } from '../../protocol/preview';
import { textOf, type Block, type Piece, type TableBlock, type TextBlock } from './blocks';
import { isSignOff, listIndents, signatureIndent } from './flow';
import { AREA, cells, INDENT, ROW, RULE_BELOW_POINTS, RULE_EIGHTHS, SIZE } from './measures';
import { BODY_CHARACTERS, CELL_STYLE, headingCharacters, headingStyle, STYLE_OF, tableRow } from './styles';
import { MOST_COLUMNS, tableLook } from './table';
import { titleBreaks } from './title';

/**
 * Where a stretch of text of the body came from; lengths in UTF-16 code units. All that stands there is in the draft but for the breaks
 * of a title (`w:br`), of which each is a character of its paragraph and in no stretch.
 */
export interface Written {
  /** From 1: the how manyth `w:p` of `word/document.xml`, in the order in which they begin. */
  readonly paragraph: number;
  /** Where it begins in the text of that paragraph, a tab and a break being one character each. */
  readonly at: number;
  readonly length: number;
  /** Where it begins in the draft. */
  readonly from: number;
}

/** What `word/document.xml` holds, and where its text came from, in the order in which it stands there. */
export interface Body {
  readonly children: readonly (Paragraph | Table)[];
  readonly written: readonly Written[];
}

/** Writes blocks as paragraphs and tables. `text` is the draft; `hasParts`: it is divided into 第一部分. */
export function bodyOf(text: string, blocks: readonly Block[], hasParts: boolean): Body {
  const body = new BodyWriter(text, hasParts);
  blocks.forEach((block, at) => (block.kind === 'table' ? body.table(block, blocks[at - 1]) : body.paragraph(block, blocks, at)));
  // Word wants a paragraph behind a table
  if (blocks.at(-1)?.kind === 'table') body.blank();
  return body;
}

const CHINESE = { hint: 'eastAsia' } as const;

class BodyWriter implements Body {
  readonly children: (Paragraph | Table)[] = [];
  readonly written: Written[] = [];
  #paragraphs = 0;

  constructor(
    readonly text: string,
    readonly hasParts: boolean,
  ) {}

  blank(): void {
    this.children.push(this.#paragraphOf([], {}));
  }

  paragraph(block: TextBlock, blocks: readonly Block[], at: number): void {
    this.children.push(this.#paragraphOf(block.pieces, { ...this.#styleOf(block), ...this.#placed(block, blocks, at) }, block));
  }

  /** Word makes one of two tables that touch, and no table leaves room above itself. */
  table(block: TableBlock, above: Block | undefined): void {
    const blanks = above?.kind === 'table' ? 1 : blankRowsBetween(above?.role, block.role);
    for (let i = 0; i < blanks; i += 1) this.blank();
    this.children.push(this.#tableOf(block));
  }

  #styleOf({ role, level }: TextBlock): IParagraphOptions {
    if (level === undefined) return { style: role === 'heading' ? headingStyle(1, this.hasParts) : STYLE_OF[role] };
    // 第一部分 stands in the middle only where nothing follows it in its line
    const isRunIn = role !== 'heading';
    if (isRunIn && role !== 'text') return { style: STYLE_OF[role] };
    const style = headingStyle(level, this.hasParts);
    return isRunIn && level === 0 ? { style, alignment: AlignmentType.BOTH, indent: { firstLine: cells(INDENT), firstLineChars: INDENT * 100 } } : { style };
  } // prettier-ignore

  /** What its surroundings ask of a paragraph. */
  #placed(block: TextBlock, blocks: readonly Block[], at: number): IParagraphOptions {
    const [above, below] = [blocks[at - 1], blocks[at + 1]];
    const { role } = block;
    const before = blankRowsBetween(above?.role, block.role) * ROW - (role === 'title' && above?.role === 'documentNumber' ? RULED : 0);
    return {
      ...(before > 0 && { spacing: { before } }),
      ...this.#indented(block, blocks, at),
      ...(role === 'attachment' && above && { pageBreakBefore: true }),
      ...(role === 'attachment' && below?.role !== 'attachmentTitle' && { outlineLevel: 0 }),
      ...(role === 'documentNumber' && below?.role === 'title' && { border: { bottom: RED_LINE } }),
      // the page of the sign-off has two rows of text at least (此页无正文 is not allowed)
      ...(isSignOff(below) && !isSignOff(block) && { keepNext: true, widowControl: true }),
    };
  }

  #indented(block: TextBlock, blocks: readonly Block[], at: number): IParagraphOptions {
    if (block.role === 'signature') return { indent: { right: cells(signatureIndent(this.text, blocks, at)) } };
    if (block.role !== 'attachmentList') return {};
    const { first, rest } = listIndents(this.text, block);
    return { indent: { left: cells(rest), hanging: cells(rest - first) } };
  }

  #paragraphOf(pieces: readonly Piece[], options: IParagraphOptions, { role, level, size }: Shown = {}): Paragraph {
    this.#paragraphs += 1;
    const paragraph = this.#paragraphs;
    const isHeading = level !== undefined && (role === 'heading' || role === 'text');
    const breaks = role === 'title' ? titleBreaks(textOf(this.text, pieces)) : [];
    let at = 0;
    const children = cutAt(pieces, breaks).flatMap(({ piece, isBroken }) => {
      if (isBroken) at += 1;
      this.written.push({ paragraph, at, length: piece.end - piece.start, from: piece.start });
      at += piece.end - piece.start;
      const runs = this.#runs(piece, { style: this.#characters(piece, isHeading ? level : undefined), size });
      return isBroken ? [new TextRun({ break: 1 }), ...runs] : runs;
    });
    return new Paragraph({ ...options, children });
  }

  /** The style of the words of a piece where it is another than that of its paragraph, a heading of `level` or none. */
  #characters(piece: Piece, level: number | undefined): string | undefined {
    if (piece.level === level) return undefined;
    return piece.level === undefined ? BODY_CHARACTERS : headingCharacters(piece.level, this.hasParts);
  }

  /** A tab has an element of its own. */
  #runs({ start, end }: Piece, { style, size }: Pick<IRunOptions, 'style' | 'size'>): TextRun[] {
    const shown = { font: CHINESE, ...(style !== undefined && { style }), ...(size !== undefined && { size }) };
    return this.text
      .slice(start, end)
      .split(/(\t)/)
      .filter((part) => part !== '')
      .map((part) => (part === '\t' ? new TextRun({ ...shown, children: [new Tab()] }) : new TextRun({ ...shown, text: part })));
  }

  #tableOf({ rows }: TableBlock): Table {
    const count = Math.min(MOST_COLUMNS, Math.max(1, ...rows.map((row) => row.length)));
    const texts = rows.map((row) => row.map((pieces) => textOf(this.text, pieces)));
    const look = tableLook(texts.map((row) => row.slice(0, count)), count); // prettier-ignore
    const written = rows.map((row, y) => {
      const children = look.columns.map((width, x) => this.#cellOf(row, x, x === count - 1, { width, look, isLong: y > 0 && look.rows[y]!.long[x] === true }));
      const height = { value: look.rows[y]!.height, rule: HeightRule.ATLEAST };
      return new TableRow({ children, height, cantSplit: true, ...(y === 0 && rows.length > 1 && { tableHeader: true }) });
    }); // prettier-ignore
    return new Table({
      rows: written,
      width: { size: AREA.width, type: WidthType.DXA },
      columnWidths: [...look.columns],
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders: { top: FRAME, bottom: FRAME, left: FRAME, right: FRAME, insideHorizontal: FRAME, insideVertical: FRAME },
      margins: { top: 0, bottom: 0, left: look.padding, right: look.padding, marginUnitType: WidthType.DXA },
    });
  }

  /** The last column takes, each in a paragraph of its own, what a table has no column for. */
  #cellOf(row: TableBlock['rows'][number], x: number, isLast: boolean, { width, look, isLong }: CellLook): TableCell {
    const contents = isLast && row.length > x ? row.slice(x) : [row[x] ?? []];
    const isSmall = look.size !== SIZE.table;
    const options: IParagraphOptions = {
      style: CELL_STYLE,
      ...(isLong && { alignment: AlignmentType.LEFT }),
      ...(isSmall && { spacing: { line: tableRow(look.size), lineRule: 'exact' } }),
    };
    const children = contents.map((pieces) => this.#paragraphOf(pieces, options, isSmall ? { size: look.size } : {}));
    return new TableCell({ children, width: { size: width, type: WidthType.DXA }, verticalAlign: VerticalAlignTable.CENTER });
  }
}

/** What of a block tells how its words are shown; `size` where it is not that of the style. */
type Shown = Pick<Partial<TextBlock>, 'role' | 'level'> & { readonly size?: number };

/** Pieces cut at offsets in their text, each with whether a break stands before it. */
function cutAt(pieces: readonly Piece[], breaks: readonly number[]): { readonly piece: Piece; readonly isBroken: boolean }[] {
  let offset = 0;
  let next = 0;
  return pieces.flatMap(({ start, end, level }) => {
    const cut: { piece: Piece; isBroken: boolean }[] = [];
    for (let at = start; at < end;) {
      const isBroken = breaks[next] === offset;
      if (isBroken) next += 1;
      const to = Math.min(end, at + (breaks[next] ?? Infinity) - offset);
      cut.push({ piece: { start: at, end: to, level }, isBroken });
      offset += to - at;
      at = to;
    }
    return cut;
  });
}

interface CellLook {
  readonly width: number;
  readonly look: ReturnType<typeof tableLook>;
  readonly isLong: boolean;
}

const FRAME = { style: BorderStyle.SINGLE, size: 4, color: 'auto', space: 0 } as const;
/** 版头中的分隔线 (7.2.7). */
const RED_LINE = { style: BorderStyle.SINGLE, size: RULE_EIGHTHS, color: 'DD0000', space: RULE_BELOW_POINTS } as const;
/** How much of the rows below it the line takes, so that the title stands on a row of the page. */
const RULED = RULE_BELOW_POINTS * 20 + Math.round((RULE_EIGHTHS * 20) / 8);

/** Whether a draft is divided into 第一部分. */
export function hasPartsIn(blocks: readonly Block[]): boolean {
  return blocks.some((block) => block.kind === 'text' && block.pieces.some(({ level }) => level === 0));
}
