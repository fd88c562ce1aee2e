/** What `hegao comment`, `import` and `export` need once they know what to write, as one file. Nothing of it reads drafts. */
export { writeNewFile } from './newFile';
export { replaceFile } from '../fix/replaceFile';
export { withComments } from '../../word/comments/withComments';
export { WordRefused } from '../../word/refused';
