import type { Comment, Remark } from '../annotation';
import { sortedBy } from '../order';
import { compareStamps, compareText } from '../stamps';
import { bothChanged, calledIn } from './tell';
import { canonical, decide, isSame } from './values';

/** The comments of a thread by their ids; what one side has deleted goes unless the other has changed it. */
export function mergeComments(base: Remark | undefined, ours: Remark, theirs: Remark, conflicts: string[]): readonly Comment[] {
  const [left, our, their] = [base?.comments, ours.comments, theirs.comments];
  if (isSame(our, their) || (left && isSame(left, their))) return our;
  if (left && isSame(left, our)) return their;
  const merged = mergedById(left ?? [], our, their, (sentence) => conflicts.push(`${calledIn(ours)}：${sentence}`));
  // Each side has deleted what the other has left: better too much than a thread of nothing.
  return inThread(merged.length > 0 ? merged : [...our, ...their], our[0]?.id === their[0]?.id ? our[0]?.id : undefined);
}

type Comments = readonly Comment[];

function mergedById(base: Comments, ours: Comments, theirs: Comments, tell: (sentence: string) => unknown): Comment[] {
  const [ofBase, ofOurs, ofTheirs] = [byId(base), byId(ours), byId(theirs)];
  return [...new Set([...ofOurs.keys(), ...ofTheirs.keys()])].flatMap((id) => {
    const [before, our, their] = [ofBase.get(id), ofOurs.get(id), ofTheirs.get(id)];
    const comment = our && their ? mergeComment(before, our, their, tell) : leftOver(before, (our ?? their)!, tell);
    return comment ?? [];
  });
}

/** A comment that one side has: new, or deleted by the other. */
function leftOver(before: Comment | undefined, left: Comment, tell: (sentence: string) => unknown): Comment | undefined {
  if (before && isSame(before, left)) return undefined;
  if (before) tell(`一条评论一边删了，另一边改了，已保留“${left.text}”`);
  return left;
}

function mergeComment(before: Comment | undefined, ours: Comment, theirs: Comment, tell: (sentence: string) => unknown): Comment {
  const winner = compareComments(ours, theirs) >= 0 ? 'ours' : 'theirs';
  const { side, isConflict } = decide(before && { value: before }, ours, theirs, winner);
  const [kept, other] = side === 'theirs' ? [theirs, ours] : [ours, theirs];
  if (isConflict && kept.text !== other.text) tell(bothChanged('一条评论', kept.text, other.text));
  return kept;
}

function compareComments(a: Comment, b: Comment): number {
  return compareStamps(a.modified ?? a.created, b.modified ?? b.created) || compareText(canonical(a), canonical(b));
}

/** The remark itself first, then the replies in the order of time. */
export function inThread(comments: readonly Comment[], first: string | undefined): readonly Comment[] {
  const sorted = sortedBy(comments, ({ created, id }) => [created, id]);
  const at = sorted.findIndex(({ id }) => id === first);
  return at <= 0 ? sorted : [sorted[at]!, ...sorted.slice(0, at), ...sorted.slice(at + 1)];
}

function byId(comments: readonly Comment[]): Map<string, Comment> {
  return new Map(comments.map((comment) => [comment.id, comment]));
}
