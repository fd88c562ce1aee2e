import { childOf, isOn, numberOf, valueOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';
import type { Block, Cell, CommentMark, ParagraphBlock, Row, TableBlock } from './blocks';
import { chosen, readInside, runsOn, styleOf, type Flow } from './flow';
import type { Numbering } from './numbering';
import { ParagraphBuilder } from './paragraphBuilder';
import { numberedBy } from './styles';

/** One part of a document while it is read. */
export interface Reading {
  readonly part: string;
  readonly flow: Flow;
  readonly numbering: Numbering;
  /** How the paragraphs of the part are counted. */
  readonly numbers: ReadonlyMap<XmlElement, number>;
  /** A note that is referred to, read in its own part. */
  readonly readNote: (note: XmlElement, part: string, mark: string) => readonly Block[];
}

/** The paragraphs of a part by their elements, counted from 1 in the order in which they begin. */
export function paragraphNumbers(root: XmlElement): ReadonlyMap<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:p') numbers.set(element, numbers.size + 1);
    for (const child of element.children) visit(child);
  };
  visit(root);
  return numbers;
}

/** Reads what an element holds: paragraphs and tables, in reading order. */
export function readBlocks(holder: XmlElement, reading: Reading): readonly Block[] {
  const reader = new BlockReader(reading);
  reader.readAll(holder);
  return reader.finish();
}

class BlockReader {
  private readonly blocks: Block[] = [];
  /** A paragraph whose mark is deleted: the next goes on in it. */
  private open: ParagraphBuilder | undefined;
  /** Marks that stand between paragraphs. */
  private readonly between: Omit<CommentMark, 'at'>[] = [];

  constructor(private readonly reading: Reading) {}

  readAll(holder: XmlElement): void {
    for (const child of holder.children) this.read(child);
  }

  finish(): readonly Block[] {
    this.close();
    return this.blocks;
  }

  private read(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        return this.readParagraph(element);
      case 'w:tbl':
        this.close();
        this.blocks.push(readTable(element, this.reading));
        return;
      case 'w:sdt':
      case 'w:sdtContent':
      case 'w:customXml':
      case 'w:ins':
      case 'w:moveTo':
        return this.readAll(element);
      case 'mc:AlternateContent':
        for (const child of chosen(element)) this.read(child);
        return;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd': {
        const kind = element.name === 'w:commentRangeStart' ? 'start' : 'end';
        this.between.push({ kind, id: element.attributes.get('w:id') ?? '' });
        return;
      }
      case 'w:altChunk':
        this.reading.flow.tally.embedded += 1;
    }
  }

  private readParagraph(element: XmlElement): void {
    const { flow } = this.reading;
    const properties = childOf(element, 'w:pPr');
    const into = this.open ?? new ParagraphBuilder([]);
    this.open = into;
    into.paragraphs.push(element);
    for (const { kind, id } of this.between.splice(0)) into.mark(kind, id);
    flow.style = styleOf(properties);
    readInside(element, into, flow);
    if (!runsOn(properties)) this.close();
  }

  private close(): void {
    const done = this.open;
    this.open = undefined;
    if (done) this.blocks.push(this.paragraphOf(done));
    else if (this.between.length > 0) this.markLast();
  }

  /** A comment may end behind the last paragraph. */
  private markLast(): void {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'paragraph') return;
    const marks = this.between.splice(0).map((mark) => ({ ...mark, at: last.text.length }));
    this.blocks[this.blocks.length - 1] = { ...last, marks: [...last.marks, ...marks] };
  }

  private paragraphOf(done: ParagraphBuilder): ParagraphBlock {
    const { part, numbering, numbers } = this.reading;
    // of two that have become one, the first says how it is numbered, unless nothing is left of it
    const element = done.text === '' || done.paragraphs.length === 1 ? done.paragraphs.at(-1)! : firstWithText(done);
    const properties = childOf(element, 'w:pPr');
    const isGone = done.text === '' && done.paragraphs.length > 0 && runsOn(childOf(done.paragraphs.at(-1), 'w:pPr'));
    const number = isGone ? { text: '', suffix: 'nothing' } : numbering.next(numberedBy(properties), styleOf(properties));
    return {
      kind: 'paragraph',
      label: number.text + gapBehind(number.text, number.suffix, done.text),
      text: done.text,
      part,
      number: numbers.get(element) ?? 0,
      pieces: done.pieces,
      marks: done.marks,
      after: this.readAfter(done),
    };
  }

  private readAfter({ boxes, notes }: ParagraphBuilder): readonly Block[] {
    if (boxes.length + notes.length === 0) return [];
    const ofBoxes = boxes.flatMap((box) => readBlocks(box, this.reading));
    return [...notes.flatMap(({ note, part, mark }) => this.reading.readNote(note, part, mark)), ...ofBoxes];
  }
}

/** The paragraph in which the first words of the merged ones stand. */
function firstWithText({ paragraphs, pieces }: ParagraphBuilder): XmlElement {
  const at = pieces[0]!.tag.start;
  return paragraphs.find(({ start, end }) => start <= at && at < end) ?? paragraphs[0]!;
}

/**
 * What stands between a number and its paragraph: Word has a tab or a blank there, which is wide; a draft has nothing (`1.修订`),
 * but for where both together would be another number: `1. 5件`, `1 2023年`.
 */
function gapBehind(label: string, suffix: string, text: string): string {
  if (label === '' || suffix === 'nothing') return '';
  const isSame = /[0-9A-Za-z]$/.test(label) || (/[.．]$/.test(label) && /^[0-9]/.test(text));
  return isSame ? ' ' : '';
}

function readTable(table: XmlElement, reading: Reading): TableBlock {
  const rows = rowsOf(table).flatMap((row): Row[] => {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) {
      reading.flow.tally.deleted += 1;
      reading.flow.fields.passOver(row);
      return [];
    }
    const cells = cellsOf(row).map((cell) => readCell(cell, reading));
    return [{ before: Math.min(numberOf(properties, 'w:gridBefore') ?? 0, MOST_COLUMNS), cells }];
  });
  return { kind: 'table', rows };
}

/** What a file says of columns is believed up to here: Word has no more (63). */
const MOST_COLUMNS = 63;

function rowsOf(table: XmlElement): XmlElement[] {
  return inside(table, 'w:tr');
}

function cellsOf(row: XmlElement): XmlElement[] {
  return inside(row, 'w:tc');
}

/** Elements of a name, also where content controls stand around them. */
function inside(holder: XmlElement, name: string): XmlElement[] {
  return holder.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml'].includes(child.name) ? inside(child, name) : [];
  });
}

function readCell(cell: XmlElement, reading: Reading): Cell {
  const properties = childOf(cell, 'w:tcPr');
  const columns = Math.max(1, Math.min(numberOf(properties, 'w:gridSpan') ?? 1, MOST_COLUMNS));
  const merge = childOf(properties, 'w:vMerge');
  // the first of cells that are merged downwards has their text
  const isContinued = merge !== undefined && valueOf(properties, 'w:vMerge') !== 'restart';
  if (isContinued || isOn(properties, 'w:cellDel')) {
    reading.flow.fields.passOver(cell);
    return { columns, blocks: [] };
  }
  return { columns, blocks: readBlocks(cell, reading) };
}
