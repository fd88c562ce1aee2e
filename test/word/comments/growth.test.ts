import { describe, expect, it } from 'vitest';
import { readReport } from '../../../server/src/model/report';
import { readWord, type WordDraft } from '../../../server/src/word';
import { annotationsFrom, withComments } from '../../../server/src/word/comments';
import { threadsOf } from '../../../server/src/word/comments/threads';
import { growth } from '../../support/work';
import { documentOf, docxOf, NAMESPACES, p, r } from './made';

const NOTHING = { annotations: [], tombstones: [], extra: {} };
/** Twice as much takes about twice the time; four times would be the square. */
const LIMIT = 3;

const times = (count: number, made: (i: number) => string): string => Array.from({ length: count }, (_, i) => made(i)).join('');

/** As many of ours as answers on the same words, in a file without threads. */
function onOnePlace(count: number): WordDraft {
  const one = { date: '2026-01-08T10:00:00', span: { start: 0, end: 2 }, answers: undefined, isThreaded: false, done: false };
  const comments = Array.from({ length: 2 * count }, (_, i) => {
    return { ...one, id: `${i}`, author: i % 2 === 0 ? '核稿' : '李明', text: `${i}` };
  });
  return { text: '受理案件。\n', paragraphs: [], notices: [], comments };
}

/** All prefixes are declared at the root, and each element declares one more. */
function withPrefixes(count: number): Uint8Array {
  const prefixes = times(500, (i) => ` xmlns:p${i}="u${i}"`);
  return docxOf(documentOf(p(r('受理81件。')) + times(count, () => '<w:bookmarkStart xmlns:q="u"/>'), NAMESPACES + prefixes));
}

const commented = (file: Uint8Array, words: RegExp): unknown => {
  const draft = readWord(file);
  const comment = { author: '李明', initials: '李', at: '2025-01-08T02:00:00Z', text: '请核', replies: [], done: false };
  const comments = Array.from(draft.text.matchAll(words), ({ index, 0: found }) => {
    return { ...comment, span: { start: index, end: index + found.length } };
  });
  return withComments(file, draft, comments);
};

describe('the time that comments take', () => {
  it('grows with those on one place that are looked at for answers', () => {
    const run = (draft: WordDraft): unknown => threadsOf(draft, ({ author }) => author === '核稿');
    expect(growth(run, onOnePlace(4000), onOnePlace(8000), LIMIT)).toBeLessThanOrEqual(LIMIT);
  });

  it('grows with those that say the same and are known already', () => {
    const alike = (count: number): WordDraft => {
      const draft = onOnePlace(count);
      return { ...draft, comments: draft.comments.map((one) => ({ ...one, author: '李明', text: '请核', isThreaded: true })) };
    };
    const report = readReport('受理案件。\n');
    const run = (draft: WordDraft): unknown => annotationsFrom(draft, report, annotationsFrom(draft, report, NOTHING));
    expect(growth(run, alike(1000), alike(2000), LIMIT)).toBeLessThanOrEqual(LIMIT);
  });

  it('grows with elements, however many prefixes are declared around them', () => {
    const run = (file: Uint8Array): unknown => commented(file, /81/g);
    expect(growth(run, withPrefixes(4000), withPrefixes(8000), LIMIT)).toBeLessThanOrEqual(LIMIT);
  });

  it('grows with comments in one run', () => {
    const inOneRun = (count: number): Uint8Array => docxOf(documentOf(p(r('受理案件，，办结案件。'.repeat(count)))));
    const run = (file: Uint8Array): unknown => commented(file, /，，/g);
    expect(growth(run, inOneRun(800), inOneRun(1600), LIMIT)).toBeLessThanOrEqual(LIMIT);
  });
});
