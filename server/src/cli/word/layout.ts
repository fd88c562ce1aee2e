/** What lays drafts out as Word files, as one file: the library that writes them is large. It takes a text, and no report (word/code.ts). */
export { exportText } from '../../word/code';
