import { childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';
import { formatted } from './numberFormats';
import type { ParagraphBuilder } from './paragraphBuilder';
import type { Parts } from './relations';
import { inScript } from './scripts';

interface NotesPart {
  readonly name: string;
  readonly byId: ReadonlyMap<string, XmlElement>;
}

/**
 * Footnotes (脚注) and endnotes (尾注) in the order in which the text refers to them. Their marks are raised signs, ¹ and ⁱ, so that
 * nobody takes them for figures.
 */
export class Notes {
  private readonly footnotes: NotesPart | undefined;
  private readonly endnotes: NotesPart | undefined;
  private readonly counts = { footnotes: 0, endnotes: 0 };
  /** A note is read once, whoever else refers to it. */
  private readonly read = new Set<XmlElement>();
  /** The mark of the note that is read. */
  own = '';
  /** Whether a note is read: none stands in another (17.11.14), so that what is only referred to there is not read. */
  isInNote = false;

  constructor(parts: Parts) {
    this.footnotes = notesIn(parts, 'footnotes', 'w:footnote');
    this.endnotes = notesIn(parts, 'endnotes', 'w:endnote');
  }

  /** Reads a reference: its mark goes into the text, the note comes behind the paragraph. */
  refer(reference: XmlElement, into: ParagraphBuilder): void {
    const kind = reference.name === 'w:footnoteReference' ? 'footnotes' : 'endnotes';
    const part = this[kind];
    const note = part?.byId.get(reference.attributes.get('w:id') ?? '');
    if (!part || !note) return;
    const hasOwnMark = ['1', 'true', 'on'].includes(reference.attributes.get('w:customMarkFollows') ?? '');
    if (!hasOwnMark) this.counts[kind] += 1;
    const mark = hasOwnMark ? '' : raised(this.counts[kind], kind);
    into.add(mark, reference, null);
    if (this.isInNote || this.read.has(note)) return;
    into.notes.push({ note, part: part.name, mark });
    this.read.add(note);
  }
}

function notesIn(parts: Parts, kind: 'footnotes' | 'endnotes', name: string): NotesPart | undefined {
  const part = parts.of(kind);
  if (!part) return undefined;
  const byId = new Map(childrenOf(part.root, name).map((note) => [note.attributes.get('w:id') ?? '', note]));
  return { name: part.name, byId };
}

function raised(number: number, kind: 'footnotes' | 'endnotes'): string {
  const plain = formatted(number, kind === 'footnotes' ? 'decimal' : 'lowerRoman');
  return inScript(plain, 'raised');
}
