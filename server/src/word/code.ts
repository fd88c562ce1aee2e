import { readDocument } from '../syntax/document';
import type { NewComment } from './comments';
import { withComments, type Commented } from './comments/withComments';
import { readWord } from './read/readWord';
import { exportWord, type ExportOptions } from './write/export';
import { ExportedPlaces } from './write/places';

/*
 * What is loaded with the first Word file, as a script of its own (`dist/server/word.js`). What it uses of the engine it has once
 * more for itself, and functions of it that keep what they find with a line do so by numbers of their own (`perLine`): so texts,
 * bytes and plain data go in and out, and no report.
 */

export { readWord } from './read/readWord';
export { WordRefused } from './refused';
export { withComments } from './comments/withComments';

/**
 * A draft as a Word file with comments.
 *
 * @param comments with places in the draft; those whose words are not printed are told as unplaced
 */
export async function exportText(text: string, comments: readonly NewComment[], options?: ExportOptions): Promise<Commented> {
  const { bytes, written } = await exportWord({ text, document: readDocument(text) }, options);
  if (comments.length === 0) return { bytes, unplaced: [] };
  const exported = readWord(bytes);
  const places = new ExportedPlaces(written, exported);
  const unplaced: NewComment[] = [];
  const placed = comments.flatMap((comment) => {
    const span = places.placeOf(comment.span);
    if (!span) unplaced.push(comment);
    return span ? [{ ...comment, span }] : [];
  });
  const commented = withComments(bytes, exported, placed);
  return { bytes: commented.bytes, unplaced: [...unplaced, ...commented.unplaced] };
}
