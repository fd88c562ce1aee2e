export { WordRefused } from './refused';
export type { WordComment, WordDraft, WordParagraph, WordPiece } from './wordDraft';
export { WordPackage } from './package/wordPackage';
export { readPackage, readWord } from './read/readWord';
