import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll } from 'vitest';

/** What every editor is given to check. */
export const DRAFT = [
  '一、办案情况',
  '（一）总体情况',
  '全县共办理案件13件，其中行政许可5件、行政处罚9件。',
  '（二）办案质量',
  '办案质量稳步提升。',
  '二、存在不足',
  '人手不够。',
  '',
];

/** A folder as somebody has it who has installed the command: drafts, and `hegao` in `bin`. */
export interface Desk {
  readonly folder: string;
  /** In UTF-8. */
  readonly draft: string;
  /** In GB18030. */
  readonly old: string;
  /** The environment in which `hegao` is found, and nothing of the user's. */
  readonly env: NodeJS.ProcessEnv;
  /** A file in the folder. */
  file(name: string): string;
  remove(): Promise<void>;
}

/** A desk for the tests of a file, made before them and cleared away behind them; none where they do not run. */
export function deskFor(runs: boolean): () => Desk {
  let desk: Desk | undefined;
  beforeAll(async () => {
    if (runs) desk = await makeDesk();
  });
  afterAll(() => desk?.remove());
  return () => desk!;
}

async function makeDesk(): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hegao-desk-'));
  const file = (name: string): string => path.join(folder, name);
  const [draft, old, command] = [file('办案情况报告.txt'), file('旧稿报告.txt'), file('hegao')];
  await writeFile(draft, DRAFT.join('\n'));
  await writeFile(old, iconv.encode(DRAFT.join('\r\n'), 'gb18030'));
  await writeFile(command, `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(path.resolve('dist/cli.js'))} "$@"\n`);
  await chmod(command, 0o755);
  const own = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder };
  const env = { ...process.env, ...own, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`, LC_ALL: 'C.UTF-8' };
  return { folder, draft, old, env, file, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The code that stands in a page behind `<!-- name -->`, so that what is tested is what people copy. */
export async function codeOf(page: string, name: string): Promise<string> {
  const text = await readFile(`docs/editors/${page}.md`, 'utf8');
  const begin = text.indexOf(`<!-- ${name} -->`);
  const code = begin < 0 ? undefined : /\n```[a-z-]+\n([\s\S]*?)\n```\n/.exec(text.slice(begin))?.[1];
  if (code === undefined) throw new Error(`docs/editors/${page}.md has no code by the name of ${name}`);
  return `${code}\n`;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
