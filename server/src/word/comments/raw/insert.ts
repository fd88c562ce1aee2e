/** Text to be put into a part, before what stands at an offset of it. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** A text with more in it, and nothing of its own changed. Of insertions at one offset the earlier stands before. */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
  const sorted = [...insertions].sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let from = 0;
  for (const { at, text: more } of sorted) {
    pieces.push(text.slice(from, at), more);
    from = at;
  }
  return [...pieces, text.slice(from)].join('');
}
