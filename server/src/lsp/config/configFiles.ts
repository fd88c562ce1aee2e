import { configFileOf, type ConfigFile } from '../../features/config/configFile';
import { parseJson } from '../../features/config/json';
import { CONFIG_NAME, givensFor } from '../../rules/config/file';
import { matchesAny } from '../../rules/config/glob';
import type { Given } from '../../rules/settings';
import { describeError, type Log } from '../log';
import type { ConfigPublisher } from './configPublisher';
import type { Files } from './files';
import { folderOf, pathIn } from './uris';

/** A settings file as it was last read. */
export interface OpenConfig {
  readonly uri: string;
  readonly folder: string;
  readonly text: string;
  /** Undefined where it is there and cannot be read. */
  readonly file: ConfigFile | undefined;
  /** Why not. */
  readonly reason: string | undefined;
}

/** The settings files above drafts, each looked for once until something changes. */
export class ConfigFiles {
  private readonly byFolder = new Map<string, Promise<OpenConfig | undefined>>();

  constructor(
    private readonly files: Files,
    private readonly log: Log,
    private readonly publisher: Pick<ConfigPublisher, 'publish' | 'clear'>,
  ) {}

  /** The nearest settings file above a draft. */
  nearest(uri: string): Promise<OpenConfig | undefined> {
    const folder = folderOf(uri);
    return folder === undefined ? Promise.resolve(undefined) : this.from(folder);
  }

  /** What it says for a draft, the later over the earlier. */
  async givensFor(uri: string): Promise<readonly Given[]> {
    const config = await this.nearest(uri);
    return config?.file ? givensFor(config.file, pathIn(config.folder, uri) ?? '') : [];
  }

  /** Whether the nearest file wants a draft passed over where a whole folder is checked. */
  async excludes(uri: string): Promise<boolean> {
    const config = await this.nearest(uri);
    const path = config?.file && config.file.exclude.length > 0 ? pathIn(config.folder, uri) : undefined;
    return path !== undefined && matchesAny(config!.file!.exclude, path);
  }

  /** Has every file read anew when next asked for. */
  forget(): void {
    this.byFolder.clear();
  }

  private from(folder: string): Promise<OpenConfig | undefined> {
    let found = this.byFolder.get(folder);
    if (!found) this.byFolder.set(folder, (found = this.look(folder)));
    return found;
  }

  private async look(folder: string): Promise<OpenConfig | undefined> {
    const here = await this.readIn(folder);
    if (here) return here;
    const parent = folderOf(folder);
    return parent === undefined ? undefined : this.from(parent);
  }

  private async readIn(folder: string): Promise<OpenConfig | undefined> {
    const uri = `${folder}/${CONFIG_NAME}`;
    const content = await this.files.read(uri).catch((error: unknown) => {
      this.log.warn(`读取 ${uri} 未成：${describeError(error)}`);
      return { kind: 'absent' } as const;
    });
    if (content.kind === 'absent') {
      this.publisher.clear(uri);
      return undefined;
    }
    const config: OpenConfig =
      content.kind === 'text'
        ? { uri, folder, text: content.text, file: configFileOf(parseJson(content.text)), reason: undefined }
        : { uri, folder, text: '', file: undefined, reason: content.reason };
    this.publisher.publish(config);
    return config;
  }
}
