export { initialsOf, type NewComment, type NewReply } from './newComment';
export { withComments, type Commented } from './withComments';
