import { afterEach, describe, expect, it, vi } from 'vitest';
import { isDrawn, NOTHING, type Drawn } from '../../client/src/annotations/marks/drawn';
import { keptOf, saysTheSame, type Kept } from '../../client/src/annotations/marks/kept';
import { verifiedFigures } from '../../client/src/annotations/marks/verified';
import { dateIn } from '../../client/src/annotations/view/dates';
import { targetInForce } from '../../client/src/settingInForce';
import type { PlaceRange } from '../../server/src/protocol';
import type { ListedAnnotation, ListedAnnotations, ListedRemark, ListedVerification } from '../../server/src/protocol/annotations';

const at = (line: number, from: number, to = from + 3, lines = 0): PlaceRange => ({
  start: { line, character: from },
  end: { line: line + lines, character: to },
});
const base = (id: string, range: PlaceRange | null) => ({
  ...{ id, range, author: '王敏', created: '2024-01-08T02:00:00Z', modified: '2024-01-08T02:00:00Z' },
  ...{ quote: '52座', path: ['工程检修', '渡槽'] },
});
const verification = (id: string, range: PlaceRange | null, more: Partial<ListedVerification> = {}): ListedVerification => ({
  ...base(id, range),
  ...{ kind: 'verification', reason: '已与台账核对', rule: null, state: 'current' },
  ...more,
});
const remark = (id: string, range: PlaceRange | null, text = '请再核一遍'): ListedRemark => ({
  ...base(id, range),
  ...{ kind: 'remark', state: 'open' },
  comments: [{ id: 'c', text, author: '李军', created: '2024-01-08T02:00:00Z', modified: null }],
});
const listOf = (annotations: readonly ListedAnnotation[], figures: readonly PlaceRange[]): ListedAnnotations => ({
  ...{ version: 1, file: null, trouble: null, share: null, annotations },
  figures: figures.map((range) => ({ range, isVerified: true })),
});

describe('the verified figures of a draft', () => {
  it('have with them what covers them, be it one figure or a passage', () => {
    const annotations = [
      verification('passage', at(1, 0, 9, 2)),
      remark('remark', at(1, 4)),
      verification('first', at(1, 4)),
      verification('sentence', at(2, 0, 30)),
      verification('part', at(2, 20, 21)),
      verification('lost', null),
    ];
    const found = verifiedFigures(listOf(annotations, [at(0, 4), at(1, 4), at(2, 20), at(3, 4), at(3, 20)]));
    expect(found.map(({ about }) => about.map(({ id }) => id))).toEqual([
      [],
      ['passage', 'first'],
      ['passage', 'sentence'],
      ['passage'],
      [],
    ]);
  });

  it('are told from the others', () => {
    const list = listOf([verification('a', at(1, 4))], [at(1, 4)]);
    const figures = [{ range: at(0, 4), isVerified: false }, ...list.figures];
    expect(verifiedFigures({ ...list, figures }).map(({ range }) => range)).toEqual([at(1, 4)]);
  });

  it('are as those that are found by looking at every annotation', () => {
    const annotations: ListedAnnotation[] = [];
    for (let line = 0; line < 40; line += 1) {
      for (let i = 0; i < line % 4; i += 1)
        annotations.push(verification(`${line}.${i}`, at(line, i, (i * 7 + line) % 19, (line * i) % 5)));
    }
    const figures = Array.from({ length: 40 }, (_, line) => [at(line, line % 5, (line % 5) + 1), at(line, 8, 10)]).flat();
    const isUpTo = (a: PlaceRange['start'], b: PlaceRange['start']) => a.line * 100 + a.character <= b.line * 100 + b.character;
    const covering = (range: PlaceRange) =>
      annotations.filter((one) => isUpTo(one.range!.start, range.start) && isUpTo(range.end, one.range!.end)).map(({ id }) => id);
    const found = verifiedFigures(listOf(annotations, figures)).map(({ about }) => about.map(({ id }) => id));
    expect(found).toEqual(figures.map(covering));
    expect(found.some((ids) => ids.length > 1)).toBe(true);
  });
});

describe('what is made of annotations', () => {
  const nothing: Kept<object> = new Map();
  const make = () => ({});

  it('is kept while they say the same, wherever they stand', () => {
    const first = keptOf([verification('a', at(1, 4)), verification('b', at(2, 4))], nothing, make);
    const moved = keptOf([verification('a', at(7, 0)), verification('b', at(2, 4), { reason: '四舍五入所致' })], first, make);
    expect(moved.get('a')!.made).toBe(first.get('a')!.made);
    expect(moved.get('b')!.made).not.toBe(first.get('b')!.made);
    expect([...keptOf([verification('b', at(2, 4))], moved, make).keys()]).toEqual(['b']);
  });

  const changes: readonly [string, ListedAnnotation, ListedAnnotation][] = [
    ['its reason', verification('a', at(1, 4)), verification('a', at(1, 4), { reason: '四舍五入所致' })],
    ['how it stands', verification('a', at(1, 4)), verification('a', at(1, 4), { state: 'outdated' })],
    ['who says it', verification('a', at(1, 4)), verification('a', at(1, 4), { author: '李军' })],
    ['when it was said', verification('a', at(1, 4)), verification('a', at(1, 4), { modified: '2024-02-01T02:00:00Z' })],
    ['its being lost', verification('a', at(1, 4)), verification('a', null)],
    ['the headings above it', verification('a', null), verification('a', null, { path: ['工程检修'] })],
    ['what it is', verification('a', at(1, 4)), remark('a', at(1, 4))],
    ['a comment', remark('a', at(1, 4)), remark('a', at(1, 4), '已核')],
  ];
  it.each(changes)('is made anew with %s', (_, before, after) => {
    expect(saysTheSame(before, after)).toBe(false);
    expect(saysTheSame(after, structuredClone(after))).toBe(true);
  });
});

describe('an editor is told to mark', () => {
  const told = {};
  const drawn = (more: Partial<Drawn<object>> = {}): Drawn<object> => ({
    ...{ version: 3, verified: [{ range: at(1, 4), told: [told] }], others: [at(2, 4)] },
    ...more,
  });

  it('nothing that it marks already', () => {
    expect(isDrawn(drawn(), drawn())).toBe(true);
    expect(isDrawn(NOTHING, { version: 9, verified: [], others: [] })).toBe(true);
  });

  it.each([
    // what was typed may have taken marks along that are to be where they were
    ['another version', { version: 4 }],
    ['another place', { verified: [{ range: at(1, 5), told: [told] }] }],
    ['other words of it', { verified: [{ range: at(1, 4), told: [{}] }] }],
    ['one that is not verified any more', { verified: [], others: [at(1, 4), at(2, 4)] }],
    ['another end', { others: [at(2, 4, 9)] }],
  ])('what is new: %s', (_, more) => {
    expect(isDrawn(drawn(), drawn(more))).toBe(false);
  });
});

describe('a date', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is written as its reader writes it, and what is none is left as it is', () => {
    const iso = '2024-01-08T02:00:00Z';
    for (const language of ['zh-cn', 'en', 'de']) {
      const written = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
      expect(dateIn(language, iso)).toBe(written);
    }
    expect(dateIn('zh-cn', '去年')).toBe('去年');
  });

  it('does not cost a format of its own', () => {
    const { DateTimeFormat } = Intl;
    const made = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (...args) {
      return new DateTimeFormat(...args);
    });
    for (let day = 1; day < 29; day += 1) dateIn(day % 2 === 0 ? 'fr' : 'ja', `2024-02-${String(day).padStart(2, '0')}T02:00:00Z`);
    expect(made).toHaveBeenCalledTimes(2);
  });
});

describe('a setting is written where its value is in force', () => {
  it.each([
    [{}, 1],
    [undefined, 1],
    [{ globalValue: 'all' }, 1],
    [{ globalValue: 'all', workspaceValue: 'off' }, 2],
    [{ workspaceValue: 'off', workspaceFolderValue: 'all' }, 3],
    [{ globalValue: 'all', workspaceFolderValue: false }, 3],
  ])('%j', (values, target) => expect(targetInForce(values)).toBe(target));
});
