import { isUtf8 } from 'node:buffer';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LARGEST_CONFIG } from '../features/config/configFile';
import type { Disk, FileText } from './config/files';

/** The disk of the machine that the server runs on. */
export const disk: Disk = {
  read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return textOf(fileURLToPath(uri));
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // A file on another host, or none at all.
      const isAbsent = code === undefined || code === 'ENOENT' || code === 'ENOTDIR' || code.startsWith('ERR_INVALID');
      return isAbsent ? { kind: 'absent' } : { kind: 'refused', reason: message };
    }
  },
  beside(uri) {
    if (!uri.startsWith('file:')) return [];
    try {
      const path = fileURLToPath(uri);
      const entries = readdirSync(dirname(path), { withFileTypes: true }).filter((entry) => entry.isFile());
      return entries.map(({ name }) => name).filter((name) => name !== basename(path));
    } catch {
      // a folder that cannot be read has nothing to lead to
      return [];
    }
  },
};

function textOf(path: string): FileText {
  const about = statSync(path);
  // A pipe or a device would be waited for.
  if (!about.isFile()) return { kind: 'refused', reason: '它不是普通文件' };
  if (about.size > LARGEST_CONFIG) return { kind: 'refused', reason: '它超过 1 MB' };
  const bytes = readFileSync(path);
  if (!isUtf8(bytes)) return { kind: 'refused', reason: '它不是 UTF-8 编码' };
  return { kind: 'text', text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
}

/** Where the page of a rule lies beside the bundle `file`; undefined where the pages were not brought along. */
export function rulePagesBeside(folder: string): (rule: string) => string | undefined {
  const pages = join(folder, '..', '..', 'docs', 'rules');
  return (rule) => {
    const page = join(pages, `${rule}.md`);
    return existsSync(page) ? pathToFileURL(page).toString() : undefined;
  };
}
