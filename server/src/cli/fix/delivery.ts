/** What `hegao fix` needs only where there is something to fix, as one file. */
export { encodeLike } from './encode';
export { replaceFile } from './replaceFile';
export { unifiedDiff } from './unified';
