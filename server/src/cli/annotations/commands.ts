/** The verbs of `hegao annotations` that write, as one file. */
export { mergeFiles } from './merge';
export { resolveIn } from './resolve';
