import { lstatSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_NAME, givensFor } from '../../rules/config/file';
import { matchesAny } from '../../rules/config/glob';
import type { Bilingual } from '../../rules/rule';
import { DEFAULT_SETTINGS, layered, NO_WORDS, type Given, type Settings } from '../../rules/settings';
import type { Input } from '../inputs';
import { readConfigFile, type ReadConfig } from './read';

export type { ReadConfig };

/** Which settings are to count, in a form that can be sent to a thread. */
export interface ConfigChoice {
  readonly cwd: string;
  /** The one file to use, `false` for none; the nearest above each draft where nothing is said. */
  readonly file?: string | false | undefined;
  /** The kind of report, over what files say. */
  readonly profile?: string | undefined;
}

/** Whether the settings want something in a folder passed over. */
export type Excluder = (absolute: string, isFolder: boolean) => Promise<boolean>;

/** The settings files of a run: each is looked for once in a folder and read once. Nothing is loaded where there is none. */
export class Configs {
  private readonly nearest = new Map<string, string | undefined>();
  private readonly files = new Map<string, Promise<ReadConfig>>();
  private readonly known = new Map<string, Settings>();

  constructor(private readonly choice: ConfigChoice) {}

  /** The settings file that counts for an input; texts that are no files belong to the folder of the command. */
  pathFor(input: Input): string | undefined {
    return this.above(input.kind === 'file' ? dirname(input.absolute) : this.choice.cwd);
  }

  read(absolute: string): Promise<ReadConfig> {
    let file = this.files.get(absolute);
    if (!file) this.files.set(absolute, (file = readConfigFile(absolute)));
    return file;
  }

  /** Why the settings file that was named cannot be used; it was asked for, so that nothing is done without it. */
  async whyUnusable(): Promise<Bilingual | undefined> {
    const { file, cwd } = this.choice;
    if (typeof file !== 'string') return undefined;
    const { error } = await this.read(resolve(cwd, file));
    return error && { zh: `${file}：不能用作设置文件：${error.zh}`, en: `${file}: cannot be used as settings: ${error.en}` };
  }

  async settingsFor(input: Input): Promise<Settings> {
    const path = this.pathFor(input);
    const { profile, cwd } = this.choice;
    if (path === undefined && profile === undefined) return DEFAULT_SETTINGS;
    const asked: Given[] = profile === undefined ? [] : [{ severity: {}, options: {}, words: NO_WORDS, profile }];
    const { file } = path === undefined ? {} : await this.read(path);
    const given = file ? givensFor(file, pathWithin(dirname(path!), resolve(cwd, input.path))) : [];
    return this.same(layered([...given, ...asked]));
  }

  /**
   * Why nothing may be changed by what counts for an input: its settings file cannot be read, or not to its end. Words that
   * it allows would be put right, and rules that it turns off would have their way.
   */
  async whyUnfitToFix(input: Input): Promise<Bilingual | undefined> {
    const path = this.pathFor(input);
    if (path === undefined) return undefined;
    const { file, error } = await this.read(path);
    if (file && !file.isBroken) return undefined;
    const { zh, en } = error ?? BROKEN_JSON;
    return {
      zh: `没有改动，因为设置文件 ${path} 不能用：${zh}`,
      en: `was left as it is, since the settings file ${path} cannot be used: ${en}`,
    };
  }

  /** What is passed over below a folder that was asked for by name: not the folder itself, whatever the settings say. */
  excluderFor(root: string): Excluder {
    return async (absolute, isFolder) => {
      const path = this.above(dirname(absolute));
      const exclude = path === undefined ? undefined : (await this.read(path)).file?.exclude;
      if (!exclude || exclude.length === 0) return false;
      const within = (one: string): string => pathWithin(dirname(path!), one);
      if (within(root) !== '' && matchesAny(exclude, `${within(root)}/`)) return false;
      return matchesAny(exclude, within(absolute) + (isFolder ? '/' : ''));
    };
  }

  /** Equal settings as one object, with which others keep what they have made of them. */
  private same(settings: Settings): Settings {
    const key = JSON.stringify(settings);
    const known = this.known.get(key);
    if (!known) this.known.set(key, settings);
    return known ?? settings;
  }

  private above(folder: string): string | undefined {
    const { file, cwd } = this.choice;
    if (file === false) return undefined;
    if (file !== undefined) return resolve(cwd, file);
    if (this.nearest.has(folder)) return this.nearest.get(folder);
    const here = join(folder, CONFIG_NAME);
    const parent = dirname(folder);
    const found = exists(here) ? here : parent === folder ? undefined : this.above(parent);
    this.nearest.set(folder, found);
    return found;
  }
}

const BROKEN_JSON: Bilingual = { zh: 'JSON 写法有误，位置见 hegao check', en: 'it is no valid JSON; hegao check says where' };

/** Also what cannot be followed or read is there, so that a sentence says so. */
function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** As patterns have it: relative, with slashes. */
function pathWithin(folder: string, absolute: string): string {
  return relative(folder, absolute).split(sep).join('/');
}
