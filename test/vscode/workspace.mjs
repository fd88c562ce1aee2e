import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DRAFTS = fileURLToPath(new URL('workspace', import.meta.url));

/**
 * Calls `work` with a folder of its own that holds a copy of the drafts, and removes it afterwards. `workspace` is a file
 * that names two folders: the drafts, and an empty one.
 */
export async function withWorkspace(work) {
  const folder = await mkdtemp(join(tmpdir(), 'hegao-test-'));
  try {
    const drafts = join(folder, 'drafts');
    await cp(DRAFTS, drafts, { recursive: true });
    await mkdir(join(folder, 'other'));
    const workspace = join(folder, 'two.code-workspace');
    await writeFile(workspace, JSON.stringify({ folders: [{ path: 'drafts' }, { path: 'other' }] }));
    return await work({ drafts, folder, workspace });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
