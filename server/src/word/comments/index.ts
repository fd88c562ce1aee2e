export { annotationsFrom } from './annotationsFrom';
export { commentsOf, notYetIn, type ForWord, type Telling } from './commentsOf';
export { BEIJING } from './dates';
export { initialsOf, type NewComment, type NewReply } from './newComment';
export { withComments, type Commented } from './withComments';
