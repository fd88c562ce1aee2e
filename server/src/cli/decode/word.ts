/** Loaded with the first Word file. */
export { annotationsFrom } from '../../word/comments/annotationsFrom';
export { readWord, WordRefused } from '../../word/index';
