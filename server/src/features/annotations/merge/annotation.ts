import type { Anchor, Annotation, Remark, Source, Stamp, Verification } from '../annotation';
import { compareStamps, compareText, earlierOf, isSameStamp, laterOf } from '../stamps';
import { mergeComments } from './comments';
import { bothChanged, calledIn } from './tell';
import { canonical, decide, isSame, mergeObjects, type Side } from './values';

/** Two versions of one annotation as one; what both have changed is told in `conflicts`. Both are of one kind. */
export function mergeAnnotation<T extends Annotation>(base: Annotation | undefined, ours: T, theirs: T, conflicts: string[]): T {
  if (isSame(ours, theirs)) return ours;
  const before = base?.kind === ours.kind ? base : undefined;
  const winner = winnerOf(ours, theirs);
  const common = {
    ...ours,
    created: stampOf(before?.created, ours.created, theirs.created, earlierOf),
    modified: stampOf(before?.modified, ours.modified, theirs.modified, laterOf),
    anchor: anchorOf(before, ours, theirs, winner),
    extra: mergeObjects(before?.extra, ours.extra, theirs.extra, winner),
  };
  return { ...common, ...saidBy(before, ours, theirs, winner, conflicts) };
}

/** The one that was changed later; of two changed in one moment always the same. */
export function winnerOf(ours: Annotation, theirs: Annotation): Side {
  const order = compareStamps(ours.modified, theirs.modified) || compareText(canonical(ours), canonical(theirs));
  return order >= 0 ? 'ours' : 'theirs';
}

function stampOf(base: Stamp | undefined, ours: Stamp, theirs: Stamp, of: (a: Stamp, b: Stamp) => Stamp): Stamp {
  if (base && isSameStamp(base, ours)) return theirs;
  return base && isSameStamp(base, theirs) ? ours : of(ours, theirs);
}

/** Words that were attached elsewhere by hand before words that have only moved. */
function anchorOf(base: Annotation | undefined, ours: Annotation, theirs: Annotation, winner: Side): Anchor {
  const words = decide(base && { value: base.anchor.quote.exact }, ours.anchor.quote.exact, theirs.anchor.quote.exact, winner);
  const { side } = words.side === 'both' ? decide(base && { value: base.anchor }, ours.anchor, theirs.anchor, winner) : words;
  return side === 'theirs' ? theirs.anchor : ours.anchor;
}

function saidBy(base: Annotation | undefined, ours: Annotation, theirs: Annotation, winner: Side, conflicts: string[]): object {
  if (ours.kind === 'remark') return remark(base as Remark, ours, theirs as Remark, winner, conflicts);
  if (ours.kind === 'source') return source(base as Source, ours, theirs as Source, winner, conflicts);
  return verification(base as Verification, ours, theirs as Verification, winner, conflicts);
}

function remark(base: Remark | undefined, ours: Remark, theirs: Remark, winner: Side, conflicts: string[]): Partial<Remark> {
  const { side } = decide(base && { value: base.state }, ours.state, theirs.state, winner);
  return { state: side === 'theirs' ? theirs.state : ours.state, comments: mergeComments(base, ours, theirs, conflicts) };
}

/** Words, rule, figures and reason were verified together: half of one and half of another nobody has verified. */
function verification(
  base: Verification | undefined,
  ours: Verification,
  theirs: Verification,
  winner: Side,
  conflicts: string[],
): Partial<Verification> {
  const { side, isConflict } = decide(base && { value: verified(base) }, verified(ours), verified(theirs), winner);
  if (side === 'both') return {};
  const [kept, other] = side === 'theirs' ? [theirs, ours] : [ours, theirs];
  if (isConflict) conflicts.push(bothChanged(calledIn(kept), inWords(kept), inWords(other)));
  const { reason, rule, restsOn, anchor } = kept;
  return { reason, rule, restsOn, anchor };
}

function verified({ anchor, rule, restsOn, reason }: Verification): unknown {
  return [anchor.quote.exact, rule ?? null, restsOn, reason];
}

function inWords({ anchor, restsOn, reason, modified }: Verification): string {
  return [...new Set([anchor.quote.exact, ...restsOn]), reason, modified.author].filter((word) => word !== '').join(' · ');
}

const FIELDS = { value: '数值', department: '部门', document: '文件', place: '位置', link: '链接' } as const;

function source(base: Source | undefined, ours: Source, theirs: Source, winner: Side, conflicts: string[]): Partial<Source> {
  const fields = (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).map((field) => {
    const { side, isConflict } = decide(base && { value: base[field] }, ours[field], theirs[field], winner);
    const [kept, other] = side === 'theirs' ? [theirs[field], ours[field]] : [ours[field], theirs[field]];
    if (isConflict) conflicts.push(`${calledIn(ours)}：${bothChanged(FIELDS[field], kept, other)}`);
    return [field, kept] as const;
  });
  return Object.fromEntries(fields);
}
