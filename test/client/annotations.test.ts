import { describe, expect, it } from 'vitest';
import { passageOf, sentenceAt } from '../../client/src/annotations/threads/passage';
import { shownMarkdown } from '../../client/src/annotations/threads/markdown';
import { ANNOTATION_KINDS, passing } from '../../client/src/annotations/view/filter';
import { annotationsBelow, groupsOf, isUrgent, standingOf } from '../../client/src/annotations/view/tree';
import { filterIn } from '../../client/src/views/list/filter';
import type { ListedAnnotation, ListedRemark, ListedSource, ListedVerification } from '../../server/src/protocol/annotations';

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 3 } });
const base = (id: string, author = '王敏') => ({
  ...{ id, author, created: '2024-01-08T02:00:00Z', modified: '2024-01-08T02:00:00Z' },
  ...{ range: at(1), quote: '52座', path: ['工程检修', '渡槽'] },
});
const comment = (text: string) => ({ id: 'c', text, author: '李军', created: '2024-01-08T02:00:00Z', modified: null });
const remark = (id: string, more: Partial<ListedRemark> = {}): ListedRemark => ({
  ...base(id),
  ...{ kind: 'remark', state: 'open', comments: [comment('请再核一遍')] },
  ...more,
});
const verification = (id: string, more: Partial<ListedVerification> = {}): ListedVerification => ({
  ...base(id),
  ...{ kind: 'verification', reason: '已与台账核对', rule: null, state: 'current' },
  ...more,
});
const source = (id: string, more: Partial<ListedSource> = {}): ListedSource => ({
  ...base(id),
  ...{ kind: 'source', department: '县水务局', document: '检修台账.xlsx', place: '第3行', link: '', value: '52座', state: 'agrees' },
  ...more,
});

const ALL: ListedAnnotation[] = [
  remark('open'),
  remark('done', { state: 'resolved' }),
  remark('done-and-lost', { state: 'resolved', range: null }),
  remark('lost', { range: null }),
  verification('verified', { author: '李军' }),
  verification('outdated', { state: 'outdated' }),
  verification('outdated-and-lost', { state: 'outdated', range: null }),
  source('agrees'),
  source('differs', { state: 'differs' }),
  source('unknown', { state: 'unknown', author: '李军' }),
];

describe('the tree of annotations', () => {
  it('has what needs somebody first, by state', () => {
    const drawn = groupsOf(ALL, 'state').map(({ name, nodes }) => [name, nodes.map(({ annotation }) => annotation.id)]);
    expect(drawn).toEqual([
      ['lost', ['lost', 'outdated-and-lost']],
      ['differs', ['differs']],
      ['outdated', ['outdated']],
      ['open', ['open']],
      ['verified', ['verified']],
      ['source', ['agrees', 'unknown']],
      ['resolved', ['done', 'done-and-lost']],
    ]);
  });

  it('has every annotation in it once, whatever it is grouped by', () => {
    for (const grouping of ['state', 'author'] as const) {
      const ids = annotationsBelow(groupsOf(ALL, grouping)).map(({ id }) => id);
      expect(ids.sort()).toEqual(ALL.map(({ id }) => id).sort());
    }
  });

  it('says of each author how many need somebody', () => {
    expect(groupsOf(ALL, 'author').map(({ name, nodes, urgent }) => [name, nodes.length, urgent])).toEqual([
      ['李军', 2, 0],
      ['王敏', 8, 5],
    ]);
    expect(ALL.filter(isUrgent)).toHaveLength(5);
  });

  it('gives a node the same id as long as the annotation stands as it does', () => {
    const idOf = (list: ListedAnnotation[]) => groupsOf(list, 'state').flatMap(({ nodes }) => nodes).find(({ annotation }) => annotation.id === 'open')!.id; // prettier-ignore
    expect(idOf(ALL.map((one) => ({ ...one, range: one.range && at(9) })))).toBe(idOf(ALL));
  });

  it('a remark whose words are gone is lost until it is resolved', () => {
    expect(standingOf(remark('a', { range: null }))).toBe('lost');
    expect(standingOf(remark('a', { range: null, state: 'resolved' }))).toBe('resolved');
  });
});

describe('the filter of annotations', () => {
  const left = (filter: Parameters<typeof passing>[1]) => passing(ALL, filter).map(({ id }) => id);

  it('goes by words of the passage, the headings, what was said, and who said it', () => {
    expect(left({ words: '渡槽', only: 'all' })).toHaveLength(ALL.length);
    expect(left({ words: '检修台账．XLSX', only: 'all' })).toEqual(['agrees', 'differs', 'unknown']);
    expect(left({ words: '再核 李军', only: 'all' })).toEqual(['open', 'done', 'done-and-lost', 'lost']);
    expect(left({ words: '水库', only: 'all' })).toEqual([]);
  });

  it('goes by kind, and by what needs somebody', () => {
    expect(left({ words: '', only: 'verification' })).toEqual(['verified', 'outdated', 'outdated-and-lost']);
    expect(left({ words: '', only: 'urgent' })).toEqual(['open', 'lost', 'outdated', 'outdated-and-lost', 'differs']);
  });

  it('is read from an argument, and nothing else is one', () => {
    expect(filterIn({ only: 'urgent' }, ANNOTATION_KINDS)).toEqual({ words: '', only: 'urgent' });
    for (const bad of [undefined, null, 'urgent', { only: 'all of them' }, { words: 3 }])
      expect(filterIn(bad, ANNOTATION_KINDS)).toBe(undefined);
  });
});

describe('what a remark is about', () => {
  const LINE = '　　全年检修渡槽52座。其中木渡槽31座；石渡槽21座';

  it.each([
    [4, '全年检修渡槽52座。'],
    [0, '全年检修渡槽52座。'],
    [LINE.indexOf('木'), '其中木渡槽31座；'],
    [LINE.length, '石渡槽21座'],
    [LINE.length + 5, '石渡槽21座'],
  ])('the caret at %i stands in a sentence', (character, words) => {
    const { start, end } = sentenceAt(LINE, character);
    expect(LINE.slice(start, end)).toBe(words);
  });

  it('an empty line has no sentence', () => {
    expect(sentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });

  it('the line, without its indent, where the gutter was clicked; a selection as it is', () => {
    const place = { line: 3, character: 0 };
    expect(passageOf({ start: place, end: place }, () => LINE)).toEqual({
      start: { line: 3, character: 2 },
      end: { line: 3, character: LINE.length },
    });
    expect(passageOf(at(2), () => LINE)).toEqual(at(2));
  });
});

describe('the Markdown of a comment', () => {
  it('has no pictures in it, which would be fetched', () => {
    for (const text of ['![图](https://example.org/a.png)', 'a\\![b](c)', '![a][b]']) expect(shownMarkdown(text)).not.toContain('![');
  });

  it('keeps the line breaks of its writer, and paragraphs', () => {
    expect(shownMarkdown('一\n二\n\n三')).toBe('一  \n二\n\n三');
  });

  it('keeps the signs of ranges and products, and what is Markdown', () => {
    expect(shownMarkdown('1~3月、4~6月共3*5*2=30件，占5%~8%')).toBe(String.raw`1\~3月、4\~6月共3\*5\*2=30件，占5%\~8%`);
    for (const text of ['~~不要~~', '`1~3`', '**总数**', String.raw`1\~3`, 'https://example.org/~zhang', '5*甲*'])
      expect(shownMarkdown(text)).toBe(text);
  });
});
