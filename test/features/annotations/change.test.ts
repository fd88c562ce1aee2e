import { describe, expect, it } from 'vitest';
import type { Anchor, Annotations, Remark, Source, Verification } from '../../../server/src/features/annotations/annotation';
import { anchoredAt, changed, type Change, type Made } from '../../../server/src/features/annotations/change';
import { span } from '../../../server/src/text/span';

const NOTHING: Annotations = { annotations: [], tombstones: [], extra: { note: '别处的' } };
let count = 0;

function made(author = '张三', at = '2025-01-08T02:00:00Z'): Made {
  count += 1;
  return { stamp: { author, at }, id: `urn:uuid:a${count}`, comment: `urn:uuid:c${count}` };
}

function anchor(exact: string, start = 0): Anchor {
  return { quote: { exact, prefix: '前', suffix: '后' }, position: span(start, start + exact.length), path: ['主要工作'] };
}

function after(annotations: Annotations, change: Change, by = made()): { id: string; annotations: Annotations } {
  const outcome = changed(annotations, change, by);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome;
}

function refusal(annotations: Annotations, change: Change, by = made()): string {
  const outcome = changed(annotations, change, by);
  if (outcome.kind === 'done') throw new Error('done');
  return outcome.reason;
}

const source = { department: ' 县水利局 ', document: '', place: '', link: '', value: '52座' };
const remarked = (text = '请核对') => after(NOTHING, { kind: 'addRemark', anchor: anchor('52座'), text });

describe('a thread', () => {
  it('begins with a remark, open, and keeps what else the file has', () => {
    const { id, annotations } = remarked(' 请核对\n');
    expect(annotations).toMatchObject({
      annotations: [
        { id, kind: 'remark', state: 'open', comments: [{ text: '请核对', created: { author: '张三' } }], anchor: anchor('52座') },
      ],
      extra: { note: '别处的' },
    });
  });

  it('is changed by others, whom it names, and leaves what was there alone', () => {
    const before = remarked();
    const { annotations } = after(before.annotations, { kind: 'reply', id: before.id, text: '已核' }, made('李四', '2025-02-01T00:00:00Z'));
    const [remark] = annotations.annotations as Remark[];
    expect(remark!.comments.map(({ text, created }) => [text, created.author])).toEqual([
      ['请核对', '张三'],
      ['已核', '李四'],
    ]);
    expect(remark).toMatchObject({ created: { author: '张三' }, modified: { author: '李四', at: '2025-02-01T00:00:00Z' } });
    expect((before.annotations.annotations as Remark[])[0]!.comments).toHaveLength(1);
  });

  it('goes with its first comment, and leaves a tombstone', () => {
    const one = remarked();
    const two = after(one.annotations, { kind: 'reply', id: one.id, text: '已核' });
    const [first, second] = (two.annotations.annotations as Remark[])[0]!.comments;
    const less = after(two.annotations, { kind: 'deleteComment', id: one.id, comment: second!.id });
    expect(less.annotations.annotations).toMatchObject([{ comments: [{ id: first!.id }] }]);
    expect(less.annotations.tombstones).toEqual([]);
    const none = after(less.annotations, { kind: 'deleteComment', id: one.id, comment: first!.id }, made('李四'));
    expect(none.annotations).toMatchObject({ annotations: [], tombstones: [{ id: one.id, deleted: { author: '李四' } }] });
  });

  it('keeps who wrote a comment when it is edited', () => {
    const { id, annotations } = remarked();
    const { comments } = annotations.annotations[0] as Remark;
    const edited = after(annotations, { kind: 'editComment', id, comment: comments[0]!.id, text: '请再核对' }, made('李四'));
    expect((edited.annotations.annotations[0] as Remark).comments).toMatchObject([
      { text: '请再核对', created: { author: '张三' }, modified: { author: '李四' } },
    ]);
  });

  it('is resolved and opened again', () => {
    const { id, annotations } = remarked();
    const resolved = after(annotations, { kind: 'setState', id, state: 'resolved' });
    expect(resolved.annotations.annotations).toMatchObject([{ state: 'resolved' }]);
    expect(after(resolved.annotations, { kind: 'setState', id, state: 'open' }).annotations.annotations).toMatchObject([{ state: 'open' }]);
  });
});

describe('verifications and sources', () => {
  it('have a rule, or none', () => {
    const { annotations } = after(NOTHING, {
      kind: 'verify',
      anchor: anchor('52座'),
      reason: '',
      rule: 'rate-mismatch',
      restsOn: ['31座'],
    });
    expect(annotations.annotations).toMatchObject([{ kind: 'verification', rule: 'rate-mismatch', restsOn: ['31座'] }]);
    const plain = after(NOTHING, { kind: 'verify', anchor: anchor('52座'), reason: '', restsOn: [] });
    expect('rule' in plain.annotations.annotations[0]!).toBe(false);
  });

  it('are verified again by somebody else, with the words of now', () => {
    const { id, annotations } = after(NOTHING, { kind: 'verify', anchor: anchor('52座'), reason: '', restsOn: [] });
    const again: Change = { kind: 'verifyAgain', id, anchor: anchor('53座', 4), reason: '已改', restsOn: ['22座'] };
    expect(after(annotations, again, made('李四')).annotations.annotations).toMatchObject([
      {
        id,
        reason: '已改',
        restsOn: ['22座'],
        anchor: { quote: { exact: '53座' } },
        created: { author: '张三' },
        modified: { author: '李四' },
      },
    ]);
  });

  it('keep the words that were verified where they are attached elsewhere; a source takes those of the place', () => {
    const verified = after(NOTHING, { kind: 'verify', anchor: anchor('52座'), reason: '', restsOn: [] }).annotations.annotations[0]!;
    expect(anchoredAt(verified, anchor('53座', 9)).anchor).toMatchObject({ quote: { exact: '52座' }, position: { start: 9 } });
    const { annotations, id } = after(NOTHING, { kind: 'addSource', anchor: anchor('52座'), source });
    const { annotations: moved } = after(annotations, { kind: 'reattach', id, anchor: anchor('53座', 9) });
    expect(moved.annotations[0]!.anchor.quote.exact).toBe('53座');
  });

  it('are trimmed', () => {
    const { annotations } = after(NOTHING, { kind: 'addSource', anchor: anchor('52座'), source });
    expect((annotations.annotations[0] as Source).department).toBe('县水利局');
  });

  it('stand in the order of their making, whichever clock was ahead', () => {
    const late = after(NOTHING, { kind: 'addSource', anchor: anchor('甲'), source }, made('甲', '2025-03-01T00:00:00Z'));
    const early = after(late.annotations, { kind: 'addSource', anchor: anchor('乙'), source }, made('乙', '2025-01-01T00:00:00Z'));
    expect(early.annotations.annotations.map(({ created }) => created.author)).toEqual(['乙', '甲']);
  });
});

describe('what cannot be done is refused with a sentence', () => {
  const { id, annotations } = remarked();
  const verified = after(annotations, { kind: 'verify', anchor: anchor('52座'), reason: '', restsOn: [] });
  const of = (anId: string): readonly Change[] => [
    { kind: 'reply', id: anId, text: '在' },
    { kind: 'editComment', id: anId, comment: 'no', text: '在' },
    { kind: 'deleteComment', id: anId, comment: 'no' },
    { kind: 'editSource', id: anId, source },
    { kind: 'verifyAgain', id: anId, anchor: anchor('52座'), reason: '', restsOn: [] },
  ];
  const unknown: readonly Change[] = [
    ...of('no'),
    { kind: 'setState', id: 'no', state: 'open' },
    { kind: 'delete', id: 'no' },
    { kind: 'reattach', id: 'no', anchor: anchor('52座') },
  ];

  it.each(unknown)('$kind of what is not there', (change) => expect(refusal(annotations, change)).toMatch(/。$/));
  it.each(of(id).slice(1))('$kind of a remark', (change) => expect(refusal(annotations, change)).toMatch(/。$/));
  it.each(of(verified.id).slice(0, 4))('$kind of a verification', (change) => expect(refusal(verified.annotations, change)).toMatch(/。$/));

  it.each([
    ['javascript:alert(1)'],
    ['command:workbench.action.quit'],
    ['file:///c/台账.xlsx'],
    ['http://example.gov.cn/1'],
    ['/etc/hosts'],
    ['\\\\server\\台账.xlsx'],
    ['~/台账.xlsx'],
  ])('a link to %s', (link) => {
    expect(refusal(NOTHING, { kind: 'addSource', anchor: anchor('52座'), source: { ...source, link } })).toContain('链接');
    const known = after(NOTHING, { kind: 'addSource', anchor: anchor('52座'), source });
    expect(refusal(known.annotations, { kind: 'editSource', id: known.id, source: { ...source, link } })).toContain('链接');
  });

  it.each([['https://example.gov.cn/1'], ['台账/行政复议.xlsx'], ['']])('but not a link to “%s”', (link) => {
    const { annotations: all } = after(NOTHING, { kind: 'addSource', anchor: anchor('52座'), source: { ...source, link } });
    expect((all.annotations[0] as Source).link).toBe(link);
  });

  it('nothing said, too much said, and nobody who says it', () => {
    expect(refusal(NOTHING, { kind: 'addRemark', anchor: anchor('甲'), text: ' \n' })).toContain('空');
    expect(refusal(NOTHING, { kind: 'addRemark', anchor: anchor('甲'), text: '长'.repeat(30_000) })).toContain('太长');
    const nothing = { department: '', document: ' ', place: '', link: '', value: '' };
    expect(refusal(NOTHING, { kind: 'addSource', anchor: anchor('甲'), source: nothing })).toContain('空');
    expect(refusal(NOTHING, { kind: 'addRemark', anchor: anchor('甲'), text: '在' }, made(' '))).toContain('署名');
  });

  it('and a verification needs no reason', () => {
    const { annotations: all } = after(NOTHING, { kind: 'verify', anchor: anchor('甲'), reason: ' ', restsOn: [] });
    expect((all.annotations[0] as Verification).reason).toBe('');
  });
});
