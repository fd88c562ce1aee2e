import { open, readFile, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isNamedReport, looksLikeReport } from '../../features/detect';
import type { DraftFiles, FileContent } from '../../lsp/folder/draftFiles';
import { LARGEST_DRAFT, MOST_DRAFTS } from '../../protocol';
import { Configs } from '../config/configs';
import { decode, type Decoded } from '../decode';
import { sentenceOf } from '../systemErrors';

/** The drafts of folders on the disk, for editors that do not list and read them themselves: found and decoded as the command does it. */
export const draftsOnDisk: DraftFiles = {
  // an editor lists findings of what it can open as text
  endings: ['txt', 'md'],
  async list(folders) {
    const found: Listed = { files: new Map(), problems: [] };
    let isCut = false;
    for (const folder of folders) {
      const path = folder.startsWith('file:') && !isCut ? pathOf(folder, found) : undefined;
      if (path !== undefined) isCut = await listFolder(path, found);
    }
    const drafts = [...found.files.values()].map(({ path }) => ({
      uri: pathToFileURL(path).href,
      isCertain: isNamedReport(basename(path)),
    }));
    return { drafts, ignoreFiles: [], patterns: [], problems: found.problems, isCut };
  },
  async read({ uri, isCertain }, stamp) {
    let now = '';
    try {
      const path = fileURLToPath(uri);
      const about = await stat(path);
      const { size, mtimeMs } = about;
      // A pipe or a device would be waited for.
      if (!about.isFile()) return { kind: 'absent' };
      now = `${mtimeMs}-${size}`;
      return now === stamp ? { kind: 'unchanged' } : await readFrom(path, size, isCertain, now);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'refused', reason: sentenceOf(error).zh, stamp: '' };
    }
  },
};

interface Listed {
  /** By where they really lie, so that a file is listed once that several links lead to. */
  readonly files: Map<string, { readonly path: string; readonly isLink: boolean }>;
  readonly problems: string[];
}

/** The path of a folder given without a slash at its end, which the root of a drive needs; undefined for one that is none here. */
function pathOf(folder: string, { problems }: Listed): string | undefined {
  try {
    return fileURLToPath(`${folder}/`);
  } catch (error) {
    problems.push(`${folder}：${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** Adds the files below a folder; gives whether there are too many. */
async function listFolder(folder: string, { files, problems }: Listed): Promise<boolean> {
  const { walk } = await import('../walk');
  const configs = new Configs({ cwd: folder });
  const root = await realpath(folder).catch(() => folder);
  for await (const one of walk(folder, folder, configs.excluderFor(folder))) {
    if (one.kind === 'problem') problems.push(`${one.path}：${one.message.zh}`);
    if (one.kind !== 'file' || extname(one.path).toLowerCase() === '.docx') continue;
    const real = await realpath(one.path).catch(() => one.path);
    const isLink = real !== join(root, relative(folder, one.path));
    if (!isLink || !files.has(real)) files.set(real, { path: one.path, isLink });
    if (files.size > MOST_DRAFTS) return true;
  }
  return false;
}

async function readFrom(path: string, size: number, isCertain: boolean, stamp: string): Promise<FileContent> {
  if (size > LARGEST_DRAFT) return isCertain ? { kind: 'refused', reason: TOO_LARGE, stamp } : { kind: 'other', stamp };
  // Whether it is a report shows at its beginning.
  if (!isCertain && size > HEAD && !isReport(await decode(await headOf(path)))) return { kind: 'other', stamp };
  const decoded = await decode(await readFile(path));
  if (!isCertain && !isReport(decoded)) return { kind: 'other', stamp };
  return decoded.kind === 'text' ? { kind: 'text', text: decoded.text, stamp } : { kind: 'refused', reason: decoded.reason.zh, stamp };
}

const TOO_LARGE = `超过 ${LARGEST_DRAFT / 1e6} MB，没有读取`;

/** Bytes that hold more characters than are looked at, in any encoding. */
const HEAD = 1 << 15;

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isReport(decoded: Decoded): boolean {
  return decoded.kind === 'text' && looksLikeReport(decoded.text);
}
