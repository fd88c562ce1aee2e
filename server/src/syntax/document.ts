import { span, type Span } from '../text/span';
import { splitText, type SplitText } from './lines';
import { buildOutline } from './outlineBuilder';
import type { OutlineNode } from './outline';
import { classifyLines, type DraftLine } from './parts';

/** The draft as a tree: its lines with their parts, its title and its outline. */
export interface Document {
  readonly text: string;
  /** The lines before anything is known of them: what the next version is compared with. */
  readonly split: SplitText;
  readonly lines: readonly DraftLine[];
  /** From the first to the last line of the title; undefined where the draft begins with its body. */
  readonly title: Span | undefined;
  readonly outline: readonly OutlineNode[];
}

/** Reads any text; keeps every character; never throws. Lines that `previous`, an earlier version, has as well are shared with it. */
export function readDocument(text: string, previous?: Document): Document {
  const split = splitText(text, previous?.split);
  const lines = classifyLines(split, previous?.lines);
  return { text, split, lines, title: titleOf(lines), outline: buildOutline(text, lines) };
}

function titleOf(lines: readonly DraftLine[]): Span | undefined {
  const first = lines.find(isTitle);
  return first && span(first.start, lines.findLast(isTitle)!.end);
}

function isTitle({ kind }: DraftLine): boolean {
  return kind === 'title';
}
