import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holds, pageOf, structureOf } from './bench/page';
import { SECTIONS } from './bench/sections';

describe('docs/benchmark.md', () => {
  it('is what `npm run bench` writes, but for what was measured', () => {
    const written = pageOf({}, { machine: '某机', texts: '某文' });
    expect(structureOf(readFileSync('docs/benchmark.md', 'utf8'))).toBe(structureOf(written));
    // What the comparison ignores is no more than that: labels and limits are still there.
    for (const { title, how, rows } of SECTIONS) {
      const structure = structureOf(written);
      for (const part of [title, how, ...rows.map(({ zh, en }) => `| ${zh} · ${en} |`)]) expect(structure).toContain(part);
    }
  });

  it('says of a value whether it keeps its limit, and of none that it does not', () => {
    const row = { key: 'a', zh: '甲', en: 'A', unit: '' };
    expect([2, 2.01, undefined].map((value) => holds({ ...row, limit: { atMost: 2 } }, value))).toEqual([true, false, false]);
    expect([2, 1.99].map((value) => holds({ ...row, limit: { atLeast: 2 } }, value))).toEqual([true, false]);
    expect(holds(row, undefined)).toBe(true);
  });
});
