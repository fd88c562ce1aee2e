import { span, type Span } from '../text/span';
import { splitLines } from './lines';
import { buildOutline } from './outlineBuilder';
import type { OutlineNode } from './outline';
import { classifyLines, type DraftLine } from './parts';

/** The draft as a tree: its lines with their parts, its title and its outline. */
export interface Document {
  readonly text: string;
  readonly lines: readonly DraftLine[];
  /** From the first to the last line of the title; undefined where the draft begins with its body. */
  readonly title: Span | undefined;
  readonly outline: readonly OutlineNode[];
}

/** Reads any text; keeps every character; never throws. */
export function readDocument(text: string): Document {
  const lines = classifyLines(splitLines(text));
  return { text, lines, title: titleOf(lines), outline: buildOutline(text, lines) };
}

function titleOf(lines: readonly DraftLine[]): Span | undefined {
  const title = lines.filter((line) => line.kind === 'title');
  return title.length === 0 ? undefined : span(title[0]!.start, title.at(-1)!.end);
}
