import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation, Annotations, Remark, Source, Verification } from '../../../server/src/features/annotations/annotation';
import { mergeAnnotations } from '../../../server/src/features/annotations/merge';
import { annotations, plainAnnotations } from './arbitraries';

/** A base and two that come from it: each keeps, changes, deletes and adds as it likes. */
const threeWays = fc
  .tuple(annotations, annotations, annotations)
  .map(([base, ours, theirs]) => [base, descended(base, ours), descended(base, theirs)] as const);

/** What of the base the other says nothing about is still there. */
function descended(base: Annotations, now: Annotations): Annotations {
  const known = new Set([...now.annotations, ...now.tombstones].map(({ id }) => id));
  return mergeAnnotations(undefined, now, { ...base, annotations: base.annotations.filter(({ id }) => !known.has(id)) }).annotations;
}

const idsOf = (all: Annotations): string[] => all.annotations.map(({ id }) => id);

describe('merging', () => {
  it('is the same from both sides', () => {
    fc.assert(
      fc.property(threeWays, ([base, ours, theirs]) => {
        for (const before of [base, undefined]) {
          const one = mergeAnnotations(before, ours, theirs);
          const other = mergeAnnotations(before, theirs, ours);
          expect(other.annotations).toEqual(one.annotations);
          expect(other.conflicts).toHaveLength(one.conflicts.length);
        }
      }),
    );
  });

  it('of one with itself, or with what it comes from, gives it again and tells nothing', () => {
    fc.assert(
      fc.property(threeWays, ([base, ours]) => {
        expect(mergeAnnotations(base, ours, ours)).toEqual({ annotations: ours, conflicts: [] });
        expect(mergeAnnotations(undefined, ours, ours)).toEqual({ annotations: ours, conflicts: [] });
      }),
    );
  });

  it('with a side that has changed nothing gives the other side', () => {
    fc.assert(
      fc.property(threeWays, ([base, ours]) => {
        const { annotations: merged, conflicts } = mergeAnnotations(base, ours, base);
        expect(merged).toEqual(ours);
        expect(conflicts).toEqual([]);
      }),
    );
  });

  it('into what has been merged already changes nothing more', () => {
    fc.assert(
      fc.property(annotations, annotations, (ours, theirs) => {
        const once = mergeAnnotations(undefined, ours, theirs).annotations;
        expect(mergeAnnotations(undefined, once, theirs).annotations).toEqual(once);
      }),
    );
  });

  it('of three gives the same in any order, where nothing is deleted', () => {
    const alive = plainAnnotations.map((all) => ({ ...all, tombstones: [] }));
    fc.assert(
      fc.property(alive, alive, alive, (a, b, c) => {
        const left = mergeAnnotations(undefined, mergeAnnotations(undefined, a, b).annotations, c).annotations;
        const right = mergeAnnotations(undefined, a, mergeAnnotations(undefined, b, c).annotations).annotations;
        expect(left).toEqual(right);
      }),
    );
  });

  it('loses no annotation that nobody has deleted, and no comment of one', () => {
    fc.assert(
      fc.property(threeWays, ([base, ours, theirs]) => {
        const merged = mergeAnnotations(base, ours, theirs).annotations;
        const deleted = new Set([...ours.tombstones, ...theirs.tombstones].map(({ id }) => id));
        for (const side of [ours, theirs]) {
          for (const id of idsOf(side)) if (!deleted.has(id)) expect(idsOf(merged)).toContain(id);
        }
        expect(commentsIn(merged)).toEqual(expect.arrayContaining(newComments(base, ours, deleted)));
      }),
    );
  });

  it('keeps what one side has changed, whatever the other has deleted', () => {
    fc.assert(
      fc.property(annotations, fc.nat(), (base, day) => {
        const changed = { ...base, annotations: base.annotations.map((one) => changedAt(one, `2025-01-0${(day % 9) + 1}T03:00:00Z`)) };
        const at = '2025-06-01T00:00:00Z';
        const deleted = { ...base, annotations: [], tombstones: base.annotations.map(({ id }) => ({ id, deleted: { author: '', at } })) };
        const { annotations: merged, conflicts } = mergeAnnotations(base, changed, deleted);
        expect(idsOf(merged)).toEqual(idsOf(base));
        expect(conflicts).toHaveLength(base.annotations.length);
        // Who has the deletion alone does not delete again.
        expect(idsOf(mergeAnnotations(undefined, merged, deleted).annotations)).toEqual(idsOf(base));
        expect(idsOf(mergeAnnotations(base, base, deleted).annotations)).toEqual([]);
      }),
    );
  });
});

function changedAt(annotation: Annotation, at: string): Annotation {
  return { ...annotation, modified: { author: '第三人', at } };
}

/** Comments by their own ids: of two kinds of annotations under one id, one gets another. */
function commentsIn(all: Annotations): string[] {
  return all.annotations.flatMap((one) => (one.kind === 'remark' ? one.comments.map(({ id }) => id) : []));
}

/** Comments that one side alone can have: those of annotations that the base does not have. */
function newComments(base: Annotations, side: Annotations, deleted: ReadonlySet<string>): string[] {
  const known = new Set(idsOf(base));
  return commentsIn({ ...side, annotations: side.annotations.filter(({ id }) => !known.has(id) && !deleted.has(id)) });
}

const anchor = { quote: { exact: '52件', prefix: '案件', suffix: '，' }, position: { start: 20, end: 23 }, path: [] };
const by = (author: string, day: number) => ({ author, at: `2025-01-0${day}T00:00:00Z` });
const common = { anchor, created: by('李明', 1), modified: by('李明', 1), extra: {} };
const remark: Remark = {
  ...{ ...common, id: 'r', kind: 'remark', state: 'open' },
  comments: [{ id: 'c1', text: '请核对', created: by('李明', 1) }],
};
const verification: Verification = {
  ...common,
  id: 'v',
  kind: 'verification',
  reason: '已核',
  rule: 'parts-exceed-total',
  restsOn: ['30件'],
};
const source: Source = {
  ...common,
  id: 's',
  kind: 'source',
  department: '县司法局',
  document: '台账.xlsx',
  place: '',
  link: '',
  value: '52件',
};

const all = (...list: Annotation[]): Annotations => ({ annotations: list, tombstones: [], extra: {} });

function merged<T extends Annotation>(base: T | undefined, ours: T, theirs: T): { one: T; conflicts: readonly string[] } {
  const result = mergeAnnotations(base && all(base), all(ours), all(theirs));
  expect(result.annotations.annotations).toHaveLength(1);
  return { one: result.annotations.annotations[0] as T, conflicts: result.conflicts };
}

describe('a thread', () => {
  it('has the replies of both, in the order of time', () => {
    const ours = { ...remark, comments: [...remark.comments, { id: 'c3', text: '已改', created: by('李明', 3) }] };
    const theirs = {
      ...remark,
      state: 'resolved' as const,
      comments: [...remark.comments, { id: 'c2', text: '在查', created: by('王芳', 2) }],
    };
    const { one, conflicts } = merged(remark, ours, theirs);
    expect(one.comments.map(({ text }) => text)).toEqual(['请核对', '在查', '已改']);
    expect(one.state).toBe('resolved');
    expect(conflicts).toEqual([]);
  });

  it('loses a comment that one has deleted, keeps it where the other has changed it', () => {
    const two = { ...remark, comments: [...remark.comments, { id: 'c2', text: '在查', created: by('王芳', 2) }] };
    expect(merged(two, remark, two).one.comments).toHaveLength(1);
    const changed = { ...two, comments: [two.comments[0]!, { ...two.comments[1]!, text: '查到了', modified: by('王芳', 3) }] };
    const { one, conflicts } = merged(two, remark, changed);
    expect(one.comments.map(({ text }) => text)).toEqual(['请核对', '查到了']);
    expect(conflicts).toEqual([expect.stringContaining('查到了')]);
  });

  it('keeps the later of two changes of a comment and tells both', () => {
    const say = (text: string, day: number) => ({ ...remark, comments: [{ ...remark.comments[0]!, text, modified: by('王芳', day) }] });
    const { one, conflicts } = merged(remark, say('甲', 3), say('乙', 2));
    expect(one.comments[0]!.text).toBe('甲');
    expect(conflicts).toEqual(['“52件”的批注：一条评论两边都改过，保留较晚的“甲”，另一边是“乙”']);
  });

  it('is never left without a comment', () => {
    const two = { ...remark, comments: [...remark.comments, { id: 'c2', text: '在查', created: by('王芳', 2) }] };
    const second = { ...two, comments: [two.comments[1]!] };
    expect(merged(two, remark, second).one.comments).toHaveLength(2);
  });
});

describe('a verification', () => {
  it('stays together: of two who verified different figures the later counts, whole, and the other is told', () => {
    const ours = { ...verification, restsOn: ['31件'], modified: by('李明', 2) };
    const words = { ...anchor, quote: { ...anchor.quote, exact: '53件' } };
    const theirs = { ...verification, anchor: words, reason: '重新核过', modified: by('王芳', 3) };
    const { one, conflicts } = merged(verification, ours, theirs);
    expect(one).toMatchObject({ restsOn: ['30件'], reason: '重新核过', anchor: words });
    expect(conflicts).toEqual([expect.stringContaining('31件')]);
  });

  it('that only moved follows who moved it', () => {
    const moved = { ...verification, anchor: { ...anchor, position: { start: 30, end: 33 } } };
    expect(merged(verification, verification, moved).one.anchor).toEqual(moved.anchor);
    expect(merged(verification, { ...verification, reason: '乙' }, moved).one).toMatchObject({ reason: '乙' });
  });
});

describe('a source', () => {
  it('is merged by its fields', () => {
    const ours = { ...source, place: '第3行', value: '53件', modified: by('李明', 2) };
    const theirs = { ...source, department: '县法院', value: '54件', modified: by('王芳', 3) };
    const { one, conflicts } = merged(source, ours, theirs);
    expect(one).toMatchObject({ place: '第3行', department: '县法院', value: '54件', modified: by('王芳', 3) });
    expect(conflicts).toEqual(['“52件”的依据：数值两边都改过，保留较晚的“54件”，另一边是“53件”']);
  });
});

describe('what others have put into the file', () => {
  it('is kept from both sides, each once, and changed where one side has changed it', () => {
    const file = (...items: unknown[]): Annotations => ({ annotations: [], tombstones: [], extra: { items, 备注: '甲' } });
    const base = file({ id: 'a', v: 1 }, '甲');
    const { annotations: result } = mergeAnnotations(base, file({ id: 'a', v: 2 }, '甲', '乙'), file({ id: 'a', v: 1 }, '甲', '丙'));
    expect(result.extra['items']).toHaveLength(4);
    expect(result.extra['items']).toEqual(expect.arrayContaining([{ id: 'a', v: 2 }, '甲', '乙', '丙']));
    expect(result.extra['备注']).toBe('甲');
  });
});

describe('two thousand annotations', () => {
  it('are merged with two thousand others', () => {
    const many = (offset: number): Annotations => all(...Array.from({ length: 2000 }, (_, i) => ({ ...remark, id: `r${i + offset}` })));
    expect(mergeAnnotations(many(0), many(1000), many(2000)).annotations.annotations).toHaveLength(3000);
  });
});
