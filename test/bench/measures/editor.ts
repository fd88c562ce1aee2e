import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftOf } from '../texts';

const LENGTH = 25_000;

/** What a window on a draft takes until all findings are shown; nothing where no real VS Code can be run here. */
export function editor(): Record<string, number> {
  const values = seenIn('scripts/editor/measure.mjs');
  const { node = NaN, ready = NaN, activation = NaN } = values;
  return { ...values, 'ready-nodes': ready / node, 'activation-nodes': activation / node };
}

/** How soon views open and follow, beside VS Code's own preview of a note in Markdown. */
export function views(): Record<string, number> {
  const values = seenIn('scripts/editor/measureViews.mjs');
  const ratios = ['panel', 'preview'].flatMap((view) =>
    ['first', 'again', 'update'].map((what) => [`${view}-${what}-ratio`, values[`${view}-${what}`]! / values[`markdown-${what}`]!]),
  );
  return { ...values, ...(Object.fromEntries(ratios) as Record<string, number>) };
}

/** What a script sees of a draft in a real VS Code: its numbers. */
function seenIn(script: string): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-draft-'));
  const draft = join(folder, 'draft.txt');
  try {
    writeFileSync(draft, draftOf(LENGTH));
    const { stdout } = spawnSync(process.execPath, [script, draft], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    if (stdout.startsWith('{')) return JSON.parse(stdout) as Record<string, number>;
    console.error(stdout);
    return {};
  } finally {
    rmSync(folder, { recursive: true });
  }
}
