import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { wordEntries } from '../../server/src/rules/wording/entries';
import { settingsWith } from '../support/findings';

/** What is reported in a text: the rule, the words, and the text after the fix. */
function reported(text: string): { rule: string; text: string; fixed: string[] }[] {
  return check(readReport(text), settingsWith({}, 'tolerated-word')).map(({ rule, span, fixes }) => ({
    rule,
    text: text.slice(span.start, span.end),
    fixed: fixes.map(({ edits: [edit] }) => text.slice(0, edit!.span.start) + edit!.newText + text.slice(edit!.span.end)),
  }));
}

describe('the table of wording', () => {
  it('has at least four hundred entries, each word of which differs from what is right', () => {
    expect(wordEntries().length).toBeGreaterThanOrEqual(400);
    for (const { words, right, head, tail } of wordEntries())
      if (head === undefined && tail === undefined) expect(words).not.toContain(right);
  });

  it('has a source for every entry, and a reason where there is nothing to put in', () => {
    for (const { source, right, note, words } of wordEntries()) {
      expect(source, words[0]).not.toBe('');
      if (right === '') expect(note, words[0]).toBeDefined();
    }
  });

  it('has no entry twice', () => {
    const keys = wordEntries().map((entry) =>
      JSON.stringify([entry.words, entry.head, entry.tail, entry.before, entry.behind, entry.after, entry.beforeYear]),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const plain = wordEntries().filter(
      (e) => !e.head && !e.tail && !e.before && !e.behind && e.after === undefined && e.beforeYear === undefined,
    );
    const words = plain.flatMap((entry) => entry.words);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  describe.each([...new Set(wordEntries().map(({ rule }) => rule))])('the entries of %s', (rule) => {
    const entries = wordEntries().filter((entry) => entry.rule === rule);

    it('are reported at the marked words, by one rule alone, with what is right', () => {
      expect(entries.map(({ bad }) => reported(bad.replace(/[[\]]/g, '')))).toEqual(
        entries.map(({ bad, right }) => [{ rule, text: /\[(.+)\]/.exec(bad)![1], fixed: right === '' ? [] : [expect.any(String)] }]),
      );
    });

    it('are mended by their fixes', () => {
      for (const { bad, right } of entries) {
        const fixed = reported(bad.replace(/[[\]]/g, ''))[0]!.fixed;
        if (right !== '' && !right.includes('$')) expect(fixed).toEqual([bad.replace(/\[.*\]/, right)]);
        for (const text of fixed) expect([text, reported(text)]).toEqual([text, []]);
      }
    });

    it('are silent on the right sentences', () => {
      expect(entries.map(({ good }) => [good, reported(good)])).toEqual(entries.map(({ good }) => [good, []]));
    });
  });
});
