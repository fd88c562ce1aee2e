export { WordRefused } from './refused';
export type { WordComment, WordDraft, WordParagraph, WordPiece } from './wordDraft';
