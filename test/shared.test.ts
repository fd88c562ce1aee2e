import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Labelled cases and real reports lie beside the repository, where they are at all: they are not ours to give away. */
const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const HEGAO = ['--', process.execPath, CLI];

interface ListedFile {
  readonly path: string;
  readonly error: string | null;
  readonly findings: readonly { readonly group: string; readonly severity: string; readonly message: string }[];
  readonly outline: readonly unknown[];
}

function run(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
}

function listed(args: readonly string[], paths: readonly string[]): ListedFile[] {
  return (JSON.parse(run([CLI, ...args, '--format', 'json', ...paths])) as { files: ListedFile[] }).files;
}

describe.runIf(existsSync(`${SHARED}eval/score.mjs`))('the labelled cases', () => {
  it('are answered without a false alarm in a hundred, and nearly all', () => {
    const scores = JSON.parse(run([`${SHARED}eval/score.mjs`, `${SHARED}eval/dev.jsonl`, '--json', ...HEGAO])) as Record<string, number>;
    expect(scores['findingPrecision']).toBeGreaterThanOrEqual(0.99);
    expect(scores['findingRecall']).toBeGreaterThanOrEqual(0.95);
  });

  it('of five real reports: every heading, none that is not there, and the contradiction', () => {
    const answer = run([`${SHARED}eval/truth.mjs`, ...HEGAO]);
    const [, right, headings, stray] = /headings (\d+)\/(\d+), stray at levels 1 and 2: (\d+)/.exec(answer)!;
    expect([right, stray]).toEqual([headings, '0']);
    expect(Number(headings)).toBeGreaterThan(0);
    expect(answer).toMatch(/^broken 1\/1,/m);
  });
});

const PROVINCIAL = `${SHARED}reports/provincial/`;

describe.runIf(existsSync(PROVINCIAL))('provincial government work reports', () => {
  const paths = existsSync(PROVINCIAL)
    ? readdirSync(PROVINCIAL)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => PROVINCIAL + name)
    : [];

  it('hold no error or warning about figures', () => {
    const files = listed(['check', '--fail-on', 'never'], paths);
    expect(files.length).toBe(paths.length);
    const alarms = files.flatMap(({ path, findings }) =>
      findings
        .filter(({ group, severity }) => group === 'figures' && /error|warning/.test(severity))
        .map(({ message }) => `${path}: ${message}`),
    );
    expect(alarms).toEqual([]);
  });

  it('have outlines', () => {
    for (const { path, error, outline } of listed(['outline'], paths)) {
      expect(error, path).toBeNull();
      expect(Array.isArray(outline), path).toBe(true);
    }
  });
});

if (!existsSync(SHARED)) {
  it.skip('left out: the labelled cases and real reports lie in ../shared beside the repository, and that is absent here', () => undefined);
}
