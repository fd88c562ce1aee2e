import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../server/src/cli/fix/unified';
import { applyEdits } from '../../server/src/features/edits';
import type { Edit } from '../../server/src/rules/rule';
import { folderWith } from './helpers';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

describe('a unified diff', () => {
  it('has three lines around a change, and puts near changes together', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `${i + 1}\n`);
    const before = lines.join('');
    const at = (line: number): number => lines.slice(0, line - 1).join('').length;
    expect(unifiedDiff('a.txt', before, [edit(at(2), at(2) + 1, '二'), edit(at(9), at(9) + 1, '九'), edit(at(19), at(20), '')])).toBe(
      '--- a/a.txt\n+++ b/a.txt\n@@ -1,12 +1,12 @@\n 1\n-2\n+二\n 3\n 4\n 5\n 6\n 7\n 8\n-9\n+九\n 10\n 11\n 12\n' +
        '@@ -16,5 +16,4 @@\n 16\n 17\n 18\n-19\n 20\n',
    );
  });

  it.each([
    ['草稿.txt', 'a/草稿.txt', 'b/草稿.txt'],
    ['二 稿.txt', 'a/二 稿.txt\t', 'b/二 稿.txt\t'],
    ['./深/a.txt', 'a/深/a.txt', 'b/深/a.txt'],
    ['/稿/a.txt', '/稿/a.txt', '/稿/a.txt'],
    ['-', '-', '-'],
    ['a\nb"c\\.txt', '"a/a\\012b\\"c\\\\.txt"', '"b/a\\012b\\"c\\\\.txt"'],
  ])('names %j', (path, from, to) => {
    expect(unifiedDiff(path, '甲\n', [edit(0, 1, '乙')]).startsWith(`--- ${from}\n+++ ${to}\n@@`)).toBe(true);
  });

  it('is nothing where edits change nothing', () => {
    expect(unifiedDiff('a.txt', '甲\n乙\n', [edit(0, 1, '甲')])).toBe('');
    expect(unifiedDiff('a.txt', '', [])).toBe('');
  });

  const text = fc.array(fc.constantFrom('甲\n', '乙\n', '丙\r\n', '丁\r', '戊', '\n'), { maxLength: 30 }).map((lines) => lines.join(''));
  const changed = text.chain((before) => {
    const place = fc.tuple(fc.nat({ max: before.length }), fc.nat({ max: 6 }), fc.constantFrom('', '己', '\n', '庚\n辛\n', '癸\n'));
    const edits = fc.array(place, { maxLength: 6 }).map((places) => {
      const apart: Edit[] = [];
      for (const [start, size, newText] of places.sort(([a], [b]) => a - b)) {
        if (apart.length === 0 || apart.at(-1)!.span.end < start) apart.push(edit(start, Math.min(before.length, start + size), newText));
      }
      return apart;
    });
    return fc.tuple(fc.constant(before), edits);
  });

  it('is empty where edits undo one another', () => {
    expect(unifiedDiff('a.txt', '甲\n\n', [edit(1, 1, '\n'), edit(2, 3, '')])).toBe('');
  });

  it('makes the one text of the other, for whoever applies it', () => {
    fc.assert(
      fc.property(changed, ([before, edits]) => {
        const after = applyEdits(before, edits);
        const patch = unifiedDiff('a.txt', before, edits);
        expect(patch === '').toBe(after === before);
        if (patch === '') return;
        expect(parsePatch(patch)).toHaveLength(1);
        expect(applyPatch(before, patch, { autoConvertLineEndings: false })).toBe(after);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a byte order mark in the first line, as those take it who apply it', () => {
    fc.assert(
      fc.property(changed, ([before, edits]) => {
        const after = applyEdits(before, edits);
        const patch = unifiedDiff('a.txt', before, edits, '\uFEFF');
        expect(patch === '').toBe(after === before);
        if (patch === '') return;
        expect(applyPatch(`\uFEFF${before}`, patch, { autoConvertLineEndings: false })).toBe(`\uFEFF${after}`);
      }),
      { numRuns: 1000 },
    );
  });

  it.skipIf(spawnSync('git', ['--version']).status !== 0)('is what git applies (skipped without git)', () => {
    const before = '一\r\n二\n三';
    const edits = [edit(3, 4, '两'), edit(6, 6, '、四')];
    const cwd = folderWith({ '二 稿.txt': before, 'fix.patch': unifiedDiff('二 稿.txt', before, edits) });
    const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', 'fix.patch'], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, '二 稿.txt'), 'utf8')).toBe(applyEdits(before, edits));
  });
});
