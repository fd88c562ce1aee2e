export { foreignDocument, looksLikeWord } from './foreign';
export { WordRefused } from './refused';
export type { WordComment, WordDraft, WordParagraph, WordPiece } from './wordDraft';
export { WordPackage } from './package/wordPackage';
export { readPackage, readWord } from './read/readWord';
export { wordPlaceAt, type WordPlace } from './place';
