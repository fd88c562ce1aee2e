import { span, type Span } from '../text/span';
import { editWithin, linesAfter, type EditWithin } from './editWithin';
import { splitText, type SplitText } from './lines';
import { outlineAfter } from './outlineAfter';
import { buildOutline } from './outlineBuilder';
import type { OutlineNode } from './outline';
import { classifyLines, type DraftLine } from './parts';

/** The draft as a tree: its lines with their parts, its title and its outline. */
export interface Document {
  readonly text: string;
  /** The lines before anything is known of them: what the next version is compared with. */
  readonly split: SplitText;
  readonly lines: readonly DraftLine[];
  /** The first line that is no longer head of the draft. */
  readonly bodyStart: number;
  /** From the first to the last line of the title; undefined where the draft begins with its body. */
  readonly title: Span | undefined;
  readonly outline: readonly OutlineNode[];
  /** What makes it another one than the version it was read after, where that is an edit within a line. */
  readonly edit: DocumentEdit | undefined;
  /** Stands for this version, so that later stages can keep what they know of it without keeping its text. */
  readonly version: Version;
}

/** Stands for a version of a draft; nothing but its identity counts. */
export type Version = object;

/** An edit within a line, as later stages see it. */
export interface DocumentEdit extends EditWithin {
  /** The version before it. */
  readonly since: Version;
  /** Whether all headings and items are what they were but for their places. */
  readonly headsKept: boolean;
}

/** Reads any text; keeps every character; never throws. Lines that `previous`, an earlier version, has as well are shared with it. */
export function readDocument(text: string, previous?: Document): Document {
  const split = splitText(text, previous?.split);
  const edit = previous && editWithin(split, previous);
  if (previous && edit) return documentAfter(previous, split, edit);
  const { lines, bodyStart } = classifyLines(split, previous?.lines);
  return { text, split, lines, bodyStart, title: titleOf(lines), outline: buildOutline(text, lines), edit: undefined, version: {} };
}

/** An edit within a line of the body changes places and nothing else; the head of the draft stands before it. */
function documentAfter(previous: Document, split: SplitText, edit: EditWithin): Document {
  const lines = linesAfter(previous.lines, split, edit);
  const { outline, headsKept } = outlineAfter(previous.outline, split.text, edit, lines[edit.line]!);
  const { bodyStart, title, version } = previous;
  return { text: split.text, split, lines, bodyStart, title, outline, edit: { ...edit, since: version, headsKept }, version: {} };
}

function titleOf(lines: readonly DraftLine[]): Span | undefined {
  const first = lines.find(isTitle);
  return first && span(first.start, lines.findLast(isTitle)!.end);
}

function isTitle({ kind }: DraftLine): boolean {
  return kind === 'title';
}
