import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check, isAtLeast } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import type { Finding } from '../../server/src/rules/rule';
import { overlaps, type Span } from '../../server/src/text/span';

/*
 * Whole drafts by people who had not seen the code, with the defects and traps that they planted. `misses.json` says what is
 * not found yet, so that it cannot grow unseen; with UPDATE=1 it is written.
 */
const FOLDER = 'test/drafts/unseen/';
const MISSES = `${FOLDER}misses.json`;

/** `line` counts from 1, `col` from 0 in UTF-16 units; `at` is empty for what is missing from the whole. */
interface Place {
  readonly line: number;
  readonly col: number;
  readonly at: string;
}
interface Defect extends Place {
  readonly group: string;
  readonly severity: string;
  readonly also?: readonly Place[];
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
const known = JSON.parse(readFileSync(MISSES, 'utf8')) as Record<string, string[]>;

function spansIn(text: string, places: readonly Place[]): Span[] {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return places.map(({ line, col, at }) => ({ start: starts[line - 1]! + col, end: starts[line - 1]! + col + at.length }));
}

function isAt({ span, related }: Finding, places: readonly Span[]): boolean {
  return [span, ...related.map((one) => one.span)].some((one) => places.some((place) => overlaps(one, place)));
}

function finds(text: string, findings: readonly Finding[], { at, group, also = [], ...place }: Defect): Finding[] {
  if (at === '') return findings.filter((finding) => finding.group === group);
  const places = spansIn(text, [{ at, ...place }, ...also]);
  return findings.filter((finding) => isAt(finding, places));
}

const missed: Record<string, string[]> = {};

describe.each(names)('%s', (name) => {
  const text = readFileSync(FOLDER + name, 'utf8');
  const { defects } = JSON.parse(readFileSync(FOLDER + name.replace('.txt', '.json'), 'utf8')) as { defects: Defect[] };
  const findings = check(readReport(text));
  const grave = defects.filter(({ severity }) => severity === 'error' || severity === 'warning');

  it('has its defects where the list says', () => {
    for (const defect of defects) {
      for (const [i, { start, end }] of spansIn(text, [defect, ...(defect.also ?? [])]).entries())
        expect(text.slice(start, end)).toBe([defect, ...(defect.also ?? [])][i]!.at);
    }
  });

  it('misses what is known to be missed', () => {
    const list = grave
      .filter((defect) => finds(text, findings, defect).length === 0)
      .map(({ line, group, at }) => `${line} ${group} ${at}`);
    if (list.length > 0) missed[name] = list;
    if (process.env['UPDATE'] !== '1') expect(list).toEqual(known[name] ?? []);
  });

  it('has no error or warning beside them', () => {
    const used = new Set(defects.flatMap((defect) => finds(text, findings, defect)));
    const stray = findings.filter((finding) => isAtLeast(finding.severity, 'warning') && !used.has(finding));
    expect(stray.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

it('has its misses written down', () => {
  if (process.env['UPDATE'] === '1') writeFileSync(MISSES, `${JSON.stringify(missed, null, 2)}\n`);
  expect(Object.keys(missed)).toEqual(process.env['UPDATE'] === '1' ? Object.keys(missed) : Object.keys(known));
});
