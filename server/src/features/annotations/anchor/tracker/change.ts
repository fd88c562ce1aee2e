import { keptEnds } from '../../../../text/changed';

/** A content change as the protocol has it: places are UTF-16 offsets in the text before it, `end` exclusive. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A change and what it takes out. */
export interface Change extends TextChange {
  readonly removed: string;
}

/** The change without what it puts back at both ends; undefined where it changes nothing. */
export function coreOf(text: string, { start, end, newText }: TextChange): Change | undefined {
  const removed = text.slice(start, end);
  const { before, after } = keptEnds(removed, newText);
  const core = newText.slice(before, newText.length - after);
  if (before + after === removed.length && core === '') return undefined;
  return { start: start + before, end: end - after, newText: core, removed: removed.slice(before, removed.length - after) };
}
