import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DRAFTS = fileURLToPath(new URL('workspace', import.meta.url));

/** Calls `work` with a folder of its own that holds a copy of the drafts, and removes it afterwards. */
export async function withWorkspace(work) {
  const folder = await mkdtemp(join(tmpdir(), 'hegao-test-'));
  try {
    const drafts = join(folder, 'drafts');
    await cp(DRAFTS, drafts, { recursive: true });
    return await work({ drafts, folder });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
