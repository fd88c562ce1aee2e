import { WordPackage } from '../package/wordPackage';
import { childOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';
import type { WordDraft } from '../wordDraft';
import { assemble } from './assemble';
import type { Block, Tally } from './blocks';
import { paragraphNumbers, readBlocks, type Reading } from './body';
import { readComments } from './comments';
import { Fields, unendedFields } from './fields';
import type { Flow } from './flow';
import { Notes } from './notes';
import { noticesOf } from './notices';
import { Numbering } from './numbering';
import { partsOf, type Parts } from './relations';
import { Styles } from './styles';

/**
 * Reads a Word file (.docx, ECMA-376, transitional and strict) as a draft: its text as Word shows it with all changes accepted.
 * Throws `WordRefused` where it is none, is damaged, or would do harm. Takes time in proportion to the file.
 */
export function readWord(bytes: Uint8Array): WordDraft {
  return readPackage(new WordPackage(bytes));
}

/** The same of a package that is open already. */
export function readPackage(file: WordPackage): WordDraft {
  const parts = partsOf(file);
  const reader = new Reader(file, parts);
  const body = childOf(parts.document, 'w:body');
  const { text, paragraphs, marks } = assemble(body ? reader.read(body, parts.main) : []);
  const comments = readComments(parts, marks, text, (comment, part) => reader.textOf(comment, part));
  return { text, paragraphs, comments, notices: noticesOf(reader.tally) };
}

/** What is found out of a part before it is read. */
interface Source {
  readonly source: string;
  readonly numbers: ReadonlyMap<XmlElement, number>;
  readonly unended: ReadonlySet<XmlElement>;
}

/** The parts of one file, whose lists and notes count on from one to the next. */
class Reader {
  readonly tally: Tally = { inserted: 0, deleted: 0, hidden: 0, pictures: 0, embedded: 0 };
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly notes: Notes;
  private readonly sources = new Map<string, Source>();

  constructor(
    private readonly file: WordPackage,
    private readonly parts: Parts,
  ) {
    this.styles = new Styles(parts.of('styles')?.root);
    this.numbering = new Numbering(parts.of('numbering')?.root, this.styles);
    this.notes = new Notes(parts);
  }

  read(holder: XmlElement, part: string): readonly Block[] {
    return readBlocks(holder, this.readingOf(part));
  }

  /** The words of a comment: its paragraphs, without what is only anchored in them. */
  textOf(comment: XmlElement, part: string): string {
    const blocks = this.read(comment, part).map((block) => (block.kind === 'paragraph' ? { ...block, after: [] } : block));
    return assemble(blocks).text.trim();
  }

  private readingOf(part: string): Reading {
    const { source, numbers, unended } = this.sourceOf(part);
    const flow: Flow = { source, styles: this.styles, notes: this.notes, tally: this.tally, fields: new Fields(unended), style: undefined };
    return { part, flow, numbering: this.numbering, numbers, readNote: (note, of, mark) => this.readNote(note, of, mark) };
  }

  private readNote(note: XmlElement, part: string, mark: string): readonly Block[] {
    this.notes.own = mark;
    this.notes.isInNote = true;
    const blocks = this.read(note, part);
    this.notes.own = '';
    this.notes.isInNote = false;
    return blocks;
  }

  private sourceOf(part: string): Source {
    const known = this.sources.get(part);
    if (known) return known;
    const root = this.parts.tree(part);
    const read = { source: this.file.text(part) ?? '', numbers: paragraphNumbers(root), unended: unendedFields(root) };
    this.sources.set(part, read);
    return read;
  }
}
