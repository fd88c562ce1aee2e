import { readDocument } from '../../syntax/document';
import { exportWord, type Exported, type ExportOptions } from '../../word/write/export';

/*
 * What `hegao export` needs once it has a draft, as one file: the library that writes Word files is large. The file has functions of the
 * engine of its own, which keep what they find with a line by numbers of their own (`perLine`): so it takes a text, and no report.
 */

export { replaceFile } from '../fix/replaceFile';
export { writeNewFile } from './newFile';

/** The text of a draft as a Word file. */
export function exportText(text: string, options?: ExportOptions): Promise<Exported> {
  return exportWord({ text, document: readDocument(text) }, options);
}
