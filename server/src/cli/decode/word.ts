/** Loaded with the first Word file. */
export { readWord, WordRefused } from '../../word/index';
