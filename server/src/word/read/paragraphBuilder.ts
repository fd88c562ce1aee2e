import type { XmlElement } from '../xml/tree';
import type { WordPiece } from '../wordDraft';
import type { CommentMark } from './blocks';

/** A paragraph that is being read; two of them where the mark between them is deleted or hidden. */
export class ParagraphBuilder {
  text = '';
  readonly pieces: WordPiece[] = [];
  readonly marks: CommentMark[] = [];
  /** `w:txbxContent` that is anchored in it. */
  readonly boxes: XmlElement[] = [];
  /** Notes it refers to. */
  readonly notes: { readonly note: XmlElement; readonly part: string; readonly mark: string }[] = [];
  private runs = 0;
  private run: XmlElement | undefined;
  private properties: XmlElement | undefined;

  /** `paragraphs`: its elements, the last of them open. */
  constructor(readonly paragraphs: XmlElement[]) {}

  startRun(run: XmlElement, properties: XmlElement | undefined): void {
    this.runs += 1;
    this.run = run;
    this.properties = properties;
  }

  /** Adds words; `content` is where they stand in the XML, null where they stand for an element. */
  add(text: string, element: XmlElement, content: WordPiece['content']): void {
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    const run = this.run ?? element;
    this.pieces.push({
      span: { start, end: this.text.length },
      runNumber: this.runs,
      run: { start: run.start, end: run.end },
      properties: this.properties ? { start: this.properties.start, end: this.properties.end } : null,
      tag: { start: element.start, end: element.tagEnd },
      content,
    });
  }

  mark(kind: CommentMark['kind'], id: string | undefined): void {
    if (id !== undefined) this.marks.push({ id, kind, at: this.text.length });
  }
}
