import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../../server/src/features/annotations/anchor/anchorOf';
import type { Annotation, Annotations, Remark, Source, Verification } from '../../../server/src/features/annotations/annotation';
import { readAnnotations } from '../../../server/src/features/annotations/file/read';
import { writeAnnotations } from '../../../server/src/features/annotations/file/write';
import { mergeAnnotations } from '../../../server/src/features/annotations/merge';
import { placedIn } from '../../../server/src/features/annotations/placed';
import { check } from '../../../server/src/features/check';
import { readReport } from '../../../server/src/model/report';
import type { Finding } from '../../../server/src/rules/rule';
import { readWord, type WordDraft } from '../../../server/src/word';
import { annotationsFrom, commentsOf, notYetIn, withComments, type NewComment } from '../../../server/src/word/comments';
import { threadsOf } from '../../../server/src/word/comments/threads';
import { documentOf, docxOf, p, r } from './made';

const BODY = p(r('一、主要工作')) + p(r('全县共办理案件13件，其中行政许可5件、行政处罚9件。')) + p(r('走访企业120家。。'));
const FILE = docxOf(documentOf(BODY));
const DRAFT = readWord(FILE);
const REPORT = readReport(DRAFT.text);
const NOTHING: Annotations = { annotations: [], tombstones: [], extra: {} };
const AT = '2026-11-23T02:30:00Z';

const by = (author: string, minute: number) => ({ author, at: `2025-01-08T02:${String(minute).padStart(2, '0')}:30Z` });

function placeOf(words: string) {
  const start = DRAFT.text.indexOf(words);
  return { start, end: start + words.length };
}

function known(words: string, n: number, author = '李明') {
  const stamp = by(author, n);
  return { id: `urn:uuid:0000000${n}`, anchor: anchorOf(REPORT, placeOf(words)), created: stamp, modified: stamp, extra: {} };
}

const remark: Remark = {
  ...{ ...known('走访企业', 1), kind: 'remark', state: 'open' },
  comments: [
    { id: 'c1', text: '是否含个体户？', created: by('李明', 1) },
    { id: 'c2', text: '在查。', created: by('王芳', 2) },
  ],
};
const verification: Verification = {
  ...{ ...known('5件', 3), kind: 'verification', reason: '已核对台账', restsOn: [] },
};
const source: Source = {
  ...{ ...known('120家', 4, '王芳'), kind: 'source', department: '县工信局', document: '走访台账.xlsx', place: '第3行', link: '' },
  value: '121家',
};

const all = (...annotations: Annotation[]): Annotations => ({ ...NOTHING, annotations });

function findings(): Finding[] {
  return check(REPORT);
}

function forWord(annotations: Annotations, found: readonly Finding[] = []): readonly NewComment[] {
  return commentsOf(found, placedIn(REPORT, annotations.annotations), DRAFT.text, { at: AT }).comments;
}

/** A copy with what is known, as it is read again; `change` is what somebody does to it in Word. */
function throughWord(
  annotations: Annotations,
  change: (comments: NewComment[]) => void = () => undefined,
  found: readonly Finding[] = [],
): WordDraft {
  const comments = structuredClone(forWord(annotations, found)) as NewComment[];
  change(comments);
  return readWord(withComments(FILE, DRAFT, comments).bytes);
}

const answer = (text: string, author = '赵强') => ({ author, initials: author, at: '2025-02-01T01:00:00Z', text });

function answering(about: string, ...replies: ReturnType<typeof answer>[]) {
  return (comments: NewComment[]) => {
    const at = comments.findIndex(({ text }) => text.includes(about));
    comments[at] = { ...comments[at]!, replies: [...comments[at]!.replies, ...replies] };
  };
}

const read = (draft: WordDraft, annotations: Annotations): Annotations => annotationsFrom(draft, REPORT, annotations);
const threadsIn = ({ annotations }: Annotations) =>
  annotations.flatMap((one) => (one.kind === 'remark' ? [one.comments.map(({ text, created }) => `${created.author}：${text}`)] : []));

describe('what goes into Word', () => {
  it('is a thread, a verification and a source, by who stands for them', () => {
    const comments = forWord(all(remark, verification, source));
    expect(comments.map(({ author, text, at, replies }) => [author, at, text, replies.map((one) => one.text)])).toEqual([
      ['李明', by('', 3).at, '已核实：已核对台账', []],
      ['李明', by('', 1).at, '是否含个体户？', ['在查。']],
      ['王芳', by('', 4).at, '依据：县工信局 走访台账.xlsx 第3行（121家）', []],
    ]);
  });

  it('is what the rules have found, with what they propose and the id of the rule at the end', () => {
    const texts = forWord(NOTHING, findings()).map(({ author, text, span }) => [author, DRAFT.text.slice(span.start, span.end), text]);
    const doubled = findings().find(({ rule }) => rule === 'doubled-mark')!;
    expect(texts).toContainEqual(['核稿', '。。', `${doubled.message}\n建议改为：“。”（doubled-mark）`]);
    expect(texts.find(([, , text]) => text!.endsWith('（parts-exceed-total）'))).toBeDefined();
    expect(texts.every(([, , text]) => !text!.includes('建议改为：“14件”'))).toBe(true);
  });

  it('is no hint unless it is asked for, and nothing that has no place', () => {
    const [first] = findings();
    const hint: Finding = { ...first!, severity: 'hint' };
    const lost: Finding = { ...first!, rule: 'annotation-lost' };
    expect(commentsOf([hint, lost], [], DRAFT.text, { at: AT }).comments).toEqual([]);
    expect(commentsOf([hint], [], DRAFT.text, { at: AT, hints: true }).comments).toHaveLength(1);
    const moved = commentsOf([], [{ annotation: remark, span: undefined }], DRAFT.text, { at: AT });
    expect(moved).toEqual({ comments: [], lost: [remark] });
  });

  it('is not what the file has already', () => {
    const annotations = all(remark, verification, source);
    const draft = throughWord(annotations, undefined, findings());
    expect(
      notYetIn(
        draft,
        forWord(annotations, findings()).map((one) => (one.author === '核稿' ? { ...one, at: '2026-12-01T00:00:00Z' } : one)),
      ),
    ).toEqual([]);
    const more = { ...remark, comments: [...remark.comments, { id: 'c3', text: '不含。', created: by('王芳', 9) }] };
    expect(notYetIn(draft, forWord(all(more))).map(({ author, text, replies }) => [author, text, replies])).toEqual([
      ['王芳', '不含。', []],
    ]);
  });
});

describe('what comes back from Word', () => {
  it('is nothing new where nobody has said anything', () => {
    const annotations = all(remark, verification, source);
    expect(read(throughWord(annotations, undefined, findings()), annotations)).toEqual(annotations);
  });

  it('is an answer in the thread that was answered', () => {
    const annotations = all(remark, verification, source);
    const draft = throughWord(annotations, answering('个体户', answer('不含个体户。')));
    const now = read(draft, annotations);
    expect(threadsIn(now)).toEqual([['李明：是否含个体户？', '王芳：在查。', '赵强：不含个体户。']]);
    expect(now.annotations.find(({ id }) => id === remark.id)!.modified).toEqual({ author: '赵强', at: '2025-02-01T01:00:00Z' });
    expect(read(draft, now)).toEqual(now);
  });

  it('is resolved where it was resolved there, and stays so', () => {
    const done = throughWord(all(remark), (comments) => (comments[0] = { ...comments[0]!, done: true }));
    const now = read(done, all(remark));
    expect(now.annotations[0]).toMatchObject({ state: 'resolved', comments: remark.comments });
    expect(read(throughWord(all(remark)), now)).toEqual(now);
  });

  it('is a remark where a finding, a verification or a source was answered', () => {
    const annotations = all(verification, source);
    const draft = throughWord(
      annotations,
      (comments) => {
        answering('parts-exceed-total', answer('1件由两地共同办理。'))(comments);
        answering('已核对台账', answer('台账有误。'))(comments);
      },
      findings(),
    );
    const now = read(draft, annotations);
    const threads = threadsIn(now);
    expect(threads).toHaveLength(2);
    expect(threads).toContainEqual(['李明：已核实：已核对台账', '赵强：台账有误。']);
    const found = threads.find(([first]) => first!.startsWith('核稿：'))!;
    expect(found[0]).toContain('（parts-exceed-total）');
    expect(found[1]).toBe('赵强：1件由两地共同办理。');
    expect(now.annotations).toEqual(expect.arrayContaining([verification, source]));
    expect(read(draft, now)).toEqual(now);
    // Written again, each is told once, and read again it is the same.
    const again = forWord(now, findings());
    expect(again.filter(({ text }) => text.includes('parts-exceed-total'))).toHaveLength(1);
    expect(again.filter(({ text }) => text.includes('已核对台账'))).toHaveLength(1);
    expect(read(throughWord(now, undefined, findings()), now)).toEqual(now);
  });

  it('is a new remark for a new comment, with the same id for everyone', () => {
    const one = { ...forWord(all(remark))[0]!, author: '赵强', text: '请核实', replies: [answer('已核实', '李明')] };
    const draft = readWord(withComments(FILE, DRAFT, [one, { ...one, span: placeOf('9件'), replies: [] }]).bytes);
    const now = read(draft, NOTHING);
    expect(threadsIn(now)).toEqual(expect.arrayContaining([['赵强：请核实', '李明：已核实'], ['赵强：请核实']]));
    expect(now.annotations.map(({ anchor }) => anchor.quote.exact).sort()).toEqual(['9件', '走访企业']);
    expect(read(draft, now)).toEqual(now);
    expect(mergeAnnotations(undefined, now, read(draft, NOTHING)).annotations).toEqual(now);
    const kept = readAnnotations(writeAnnotations(now, DRAFT.text, '报告.docx'), DRAFT.text);
    expect(kept.kind === 'read' && read(draft, kept.annotations)).toEqual(now);
  });

  it('is not what was deleted', () => {
    const one = { ...forWord(all(remark))[0]!, author: '赵强', text: '请核实', replies: [] };
    const draft = readWord(withComments(FILE, DRAFT, [one, { ...one, span: placeOf('9件') }]).bytes);
    const now = read(draft, NOTHING);
    const [gone, stays] = now.annotations;
    const after = { annotations: [stays!], tombstones: [{ id: gone!.id, deleted: by('李明', 50) }], extra: {} };
    expect(read(draft, after)).toEqual(after);
  });

  it('is not what was changed here since, told once more as it was', () => {
    const draft = throughWord(all(remark));
    const [first, second] = remark.comments as [Remark['comments'][0], Remark['comments'][0]];
    const later = by('李明', 40);
    const edited = all({
      ...remark,
      modified: later,
      comments: [
        { ...first, text: '含不含个体户？', modified: later },
        { ...second, text: '还在查。', modified: later },
      ],
    });
    expect(read(draft, edited)).toEqual(edited);
  });

  it('is an answer also where the program keeps no threads', () => {
    const draft = throughWord(all(remark), answering('个体户', answer('不含。')), findings());
    const flat = { ...draft, comments: draft.comments.map((one) => ({ ...one, answers: undefined, isThreaded: false })) };
    const now = read(flat, all(remark));
    expect(threadsIn(now)).toEqual([['李明：是否含个体户？', '王芳：在查。', '赵强：不含。']]);
    expect(read(flat, now)).toEqual(now);
  });

  it('answers the last of ours before it that is not younger, otherwise the first', () => {
    const comment = { answers: undefined, isThreaded: false, done: false, span: placeOf('13件') };
    const minutes = fc.array(fc.record({ minute: fc.integer({ min: 10, max: 14 }), isOurs: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(minutes, (all) => {
        const comments = all.map(({ minute, isOurs }, i) => {
          return { ...comment, id: `${i}`, author: isOurs ? '核稿' : '赵强', date: `2026-01-08T10:${minute}:00`, text: `${i}` };
        });
        const expected = all.map(({ minute }, i) => {
          if (all[i]!.isOurs) return i;
          const older = all.flatMap((one, at) => (one.isOurs && one.minute <= minute ? [at] : []));
          return older.findLast((at) => at < i) ?? older[0] ?? i;
        });
        const found = threadsOf({ ...DRAFT, comments }, ({ author }) => author === '核稿');
        const roots = new Map(found.flatMap(({ text, replies }) => [text, ...replies.map((one) => one.text)].map((one) => [one, text])));
        expect(all.map((_, i) => Number(roots.get(`${i}`)))).toEqual(expected);
      }),
    );
  });

  it('is kept where somebody else is called 核稿, and names no rule at the end', () => {
    const own = { author: '核稿', date: '2026-11-23T10:30:00', answers: undefined, isThreaded: true, done: false };
    const comments = ['单位请统一为公里（km）', '见附表（table-2）', '分项之和大于总数（parts-exceed-total）'].map((text, i) => {
      return { ...own, id: `${i}`, text, span: placeOf('13件') };
    });
    expect(threadsIn(read({ ...DRAFT, comments }, NOTHING)).flat()).toEqual(['核稿：单位请统一为公里（km）', '核稿：见附表（table-2）']);
  });

  it('is read also where comments answer one another in a circle', () => {
    const comment = (id: string, answers: string, text: string) => ({
      id,
      author: '赵强',
      date: '',
      text,
      span: placeOf('13件'),
      answers,
      isThreaded: true,
      done: false,
    });
    const circle = {
      ...DRAFT,
      comments: [comment('0', '1', '甲'), comment('1', '0', '乙'), comment('2', '2', '丙'), comment('3', '9', '丁')],
    };
    const now = read(circle, NOTHING);
    expect(threadsIn(now).flat().sort()).toEqual(['赵强：丁', '赵强：丙', '赵强：乙', '赵强：甲']);
    expect(read(circle, now)).toEqual(now);
  });

  it('is no answer where it was said before', () => {
    const [finding] = forWord(
      NOTHING,
      findings().filter(({ rule }) => rule === 'parts-exceed-total'),
    );
    const older = { ...finding!, author: '赵强', at: '2026-11-22T02:30:00Z', text: '此数请核' };
    const draft = readWord(withComments(FILE, DRAFT, [finding!, older]).bytes);
    expect(threadsIn(read(draft, NOTHING))).toEqual([['赵强：此数请核']]);
    const younger = readWord(withComments(FILE, DRAFT, [finding!, { ...older, at: '2026-11-24T02:30:00Z' }]).bytes);
    const flat = { ...younger, comments: younger.comments.map((one) => ({ ...one, isThreaded: false })) };
    expect(threadsIn(read(flat, NOTHING))).toEqual([[expect.stringContaining('parts-exceed-total'), '赵强：此数请核']]);
    // the file says that it answers nothing
    expect(threadsIn(read(younger, NOTHING))).toEqual([['赵强：此数请核']]);
  });

  it('is about the title where it has no place in the text, and about its paragraph where it is between words', () => {
    const comment = { author: '赵强', date: '', text: '页眉请改', answers: undefined, isThreaded: false, done: false };
    const now = read(
      {
        ...DRAFT,
        comments: [
          { ...comment, id: '0', span: undefined },
          { ...comment, id: '1', text: '此段', span: { start: 9, end: 9 } },
        ],
      },
      NOTHING,
    );
    const spans = placedIn(REPORT, now.annotations).map(({ annotation, span }) => [
      annotation.kind === 'remark' && annotation.comments[0]!.text,
      span && DRAFT.text.slice(span.start, span.end),
    ]);
    expect(spans).toEqual(
      expect.arrayContaining([
        ['页眉请改', '一、主要工作'],
        ['此段', '全县共办理案件13件，其中行政许可5件、行政处罚9件。'],
      ]),
    );
    expect(now.annotations[0]!.created.at).toBe('1970-01-01T00:00:00Z');
  });

  it('whatever was said, comes back as it was and only once', () => {
    const said = fc.record({
      author: fc.constantFrom('李明', '王芳', '核稿', 'Li Ming', ''),
      minute: fc.nat(3),
      text: fc.constantFrom('请核实', '请核实。\n谢谢', '数字有误（parts-exceed-total）', '已核实：无误', ' 空 格\t', '<&>"'),
    });
    const thread = fc.record({
      said,
      replies: fc.array(said, { maxLength: 2 }),
      words: fc.constantFrom('13件', '5件', '走访'),
      done: fc.boolean(),
    });
    const asNew = ({ author, minute, text }: { author: string; minute: number; text: string }) => ({
      ...by(author, minute),
      initials: author,
      text,
    });
    fc.assert(
      fc.property(fc.array(thread, { maxLength: 5 }), (threads) => {
        const comments = threads.map((one) => ({
          ...asNew(one.said),
          span: placeOf(one.words),
          replies: one.replies.map(asNew),
          done: one.done,
        }));
        const draft = readWord(withComments(FILE, DRAFT, comments).bytes);
        const now = read(draft, NOTHING);
        expect(read(draft, now)).toEqual(now);
        const copy = readWord(withComments(FILE, DRAFT, forWord(now)).bytes);
        expect(read(copy, now)).toEqual(now);
        expect(notYetIn(copy, forWord(now))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
