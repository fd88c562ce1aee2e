import type { XmlElement } from '../xml/tree';
import type { WordPiece } from '../wordDraft';
import type { CommentMark } from './blocks';

interface Run {
  readonly element: XmlElement;
  readonly properties: XmlElement | undefined;
  /** From 1, in its paragraph. */
  readonly number: number;
}

/** A paragraph that is being read; two of them where the mark between them is deleted or hidden. */
export class ParagraphBuilder {
  text = '';
  readonly pieces: WordPiece[] = [];
  readonly marks: CommentMark[] = [];
  /** `w:txbxContent` that is anchored in it. */
  readonly boxes: XmlElement[] = [];
  /** Notes it refers to. */
  readonly notes: { readonly note: XmlElement; readonly part: string; readonly mark: string }[] = [];
  private run: Run | undefined;
  /** A new page or column has begun here. */
  private broken: { readonly element: XmlElement; readonly run: Run | undefined } | undefined;

  /** `paragraphs`: its elements, the last of them open. */
  constructor(readonly paragraphs: XmlElement[]) {}

  startRun(run: XmlElement, properties: XmlElement | undefined): void {
    this.run = { element: run, properties, number: (this.run?.number ?? 0) + 1 };
  }

  /** What stands behind a page break begins a line, if anything does, and if something stands before it. */
  breakPage(element: XmlElement): void {
    this.broken = { element, run: this.run };
  }

  /** Adds words; `content` is where they stand in the XML, null where they stand for an element. */
  add(text: string, element: XmlElement, content: WordPiece['content']): void {
    if (text === '') return;
    const { broken } = this;
    this.broken = undefined;
    if (broken && this.text !== '') this.put('\n', broken.element, null, broken.run);
    this.put(text, element, content, this.run);
  }

  private put(text: string, element: XmlElement, content: WordPiece['content'], run: Run | undefined): void {
    const start = this.text.length;
    this.text += text;
    const { element: holder, properties, number } = run ?? { element, properties: undefined, number: 0 };
    this.pieces.push({
      span: { start, end: this.text.length },
      runNumber: number,
      run: { start: holder.start, end: holder.end },
      properties: properties ? { start: properties.start, end: properties.end } : null,
      tag: { start: element.start, end: element.tagEnd },
      content,
    });
  }

  mark(kind: CommentMark['kind'], id: string | undefined): void {
    if (id !== undefined) this.marks.push({ id, kind, at: this.text.length });
  }
}
