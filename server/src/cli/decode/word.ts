/** Loaded with the first Word file. What takes a report is not here: a file of its own has functions of the engine once more (`perLine`). */
export { readWord, WordRefused } from '../../word/index';
