import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import { SETTINGS_FILE, SETTINGS_SECTION } from '../protocol';
import { ANNOTATIONS_SUFFIX } from '../protocol/annotations';
import { fileBehind } from '../protocol/word';
import { RULES } from '../rules/index';
import { layered, readSettings, type Given, type Settings } from '../rules/settings';
import type { Abilities } from './abilities';
import type { ConfigFiles } from './config/configFiles';
import { describeError, type Log } from './log';

/** For how long settings files are taken to be as they were, in milliseconds. */
const PATIENCE = 1000;

/** All that is set for a draft: what the rules go by, and what only the editor shows. */
interface Preferences {
  readonly settings: Settings;
  readonly inlayHints: boolean;
  /** Whether the next ordinal is proposed of itself where a line is begun. */
  readonly afterEnter: boolean;
  /** Who annotates, where the client does not ask; '' where that is not said. */
  readonly annotationAuthor: string;
}

/**
 * The settings of each draft: what the client gave at its start, over it what it says now, and over that the nearest
 * settings file.
 * Equal settings are the same object, so that results can be compared by identity.
 */
export class Configuration {
  private readonly pulled = new Map<string, Promise<Preferences>>();
  private readonly scoped = new Map<string, Promise<unknown>>();
  private readonly known = new Map<string, Settings>();
  private pushed: unknown = {};
  private askedAt = 0;
  /** Told with every answer of the client whether all drafts of the open folders are to be checked. */
  onFolderWanted: (all: boolean) => void = () => {};

  constructor(
    private readonly connection: Connection,
    private readonly abilities: Abilities,
    private readonly base: unknown,
    private readonly log: Log,
    private readonly files: ConfigFiles,
  ) {}

  /** Has the client tell of every change; call once it is initialized. */
  async register(): Promise<void> {
    const { client } = this.connection;
    const { registersConfiguration, watchesFiles } = this.abilities;
    if (registersConfiguration) await client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
    if (watchesFiles) {
      await client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [`**/${SETTINGS_FILE}`, `**/*${ANNOTATIONS_SUFFIX}`].map((globPattern) => ({ globPattern })),
      });
    }
  }

  /**
   * Settings are per draft, since a client can have them per folder. Of a draft that is not open, `scope` is its folder:
   * the client is then asked once for all drafts in it.
   */
  async settingsFor(uri: string, scope = uri): Promise<Settings> {
    return (await this.preferencesFor(uri, scope)).settings;
  }

  /** Whether a settings file wants a draft passed over that nobody has open. */
  isExcluded(uri: string): Promise<boolean> {
    return this.files.excludes(fileBehind(uri));
  }

  /** Asks whether the user wants all drafts of the open folders checked, not only the open ones, and tells `onFolderWanted`. */
  async askForFolder(): Promise<void> {
    if (!this.abilities.pullsConfiguration) return this.onFolderWanted(this.checksFolder(this.pushed));
    await this.askEditor(undefined);
  }

  /** The same as far as it is known without asking, from what the client gave at its start. */
  get checksFolderAtStart(): boolean {
    return this.checksFolder({});
  }

  private checksFolder(raw: unknown): boolean {
    const all = overlay(sectionOf(this.base), raw);
    const workspace = isRecord(all) ? all['workspace'] : undefined;
    const value = isRecord(workspace) ? (workspace['check'] ?? 'open') : 'open';
    if (value === 'open' || value === 'all') return value === 'all';
    this.log.warn(`设置 ${SETTINGS_SECTION}.workspace.check 不能用，已略过：应为 "open" 或 "all"，现为 ${JSON.stringify(value)}`);
    return false;
  }

  /** Whether the arithmetic of relations is shown in the text of a draft. */
  async wantsInlayHints(uri: string): Promise<boolean> {
    return (await this.preferencesFor(uri)).inlayHints;
  }

  /** Whether a new line is a reason to propose the next ordinal. */
  async asksAfterEnter(uri: string): Promise<boolean> {
    return (await this.preferencesFor(uri)).afterEnter;
  }

  /** The name under which a client that does not ask annotates. */
  async annotationAuthor(uri: string): Promise<string> {
    return (await this.preferencesFor(uri)).annotationAuthor;
  }

  forget(uri: string): void {
    this.pulled.delete(uri);
  }

  /** Takes in what `workspace/didChangeConfiguration` says; the next question is asked anew. */
  change(settings: unknown): void {
    if (!this.abilities.pullsConfiguration) this.pushed = sectionOf(settings);
    this.pulled.clear();
    this.scoped.clear();
  }

  /** The same for settings files; what they say is read anew. */
  changeFiles(): void {
    this.files.forget();
    this.pulled.clear();
  }

  private preferencesFor(uri: string, scope = uri): Promise<Preferences> {
    if (!this.abilities.watchesFiles) this.lookAgain();
    let preferences = this.pulled.get(uri);
    if (!preferences) this.pulled.set(uri, (preferences = this.ask(uri, scope)));
    return preferences;
  }

  /** Where nobody tells of changed files, they are looked at now and then. */
  private lookAgain(): void {
    const now = performance.now();
    if (now - this.askedAt < PATIENCE) return;
    this.askedAt = now;
    this.changeFiles();
  }

  private async ask(uri: string, scope: string): Promise<Preferences> {
    const file = fileBehind(uri);
    const [raw, givens] = await Promise.all([scope === uri ? this.askEditor(file) : this.askOnce(scope), this.files.givensFor(file)]);
    return this.read(raw, givens);
  }

  private askOnce(scope: string): Promise<unknown> {
    let asked = this.scoped.get(scope);
    if (!asked) this.scoped.set(scope, (asked = this.askEditor(scope)));
    return asked;
  }

  private async askEditor(scopeUri: string | undefined): Promise<unknown> {
    if (!this.abilities.pullsConfiguration) return this.pushed;
    try {
      const raw: unknown = await this.connection.workspace.getConfiguration({
        section: SETTINGS_SECTION,
        ...(scopeUri !== undefined && { scopeUri }),
      });
      this.onFolderWanted(this.checksFolder(raw));
      return raw;
    } catch (error) {
      this.log.warn(`向编辑器询问设置未成，暂用启动时的设置：${describeError(error)}`);
      return {};
    }
  }

  /** What a settings file says stands over what the editor says. */
  private read(raw: unknown, givens: readonly Given[]): Preferences {
    const all = overlay(sectionOf(this.base), raw);
    const completion = isRecord(all) ? all['completion'] : undefined;
    const annotations = isRecord(all) ? all['annotations'] : undefined;
    const inlayHints = givens.findLast((given) => given.inlayHints !== undefined)?.inlayHints;
    return {
      settings: this.readForRules(all, givens),
      inlayHints: inlayHints ?? this.readSwitch('inlayHints', isRecord(all) ? all['inlayHints'] : undefined),
      afterEnter: this.readSwitch('completion.afterEnter', isRecord(completion) ? completion['afterEnter'] : undefined),
      annotationAuthor: this.readName('annotations.author', isRecord(annotations) ? annotations['author'] : undefined),
    };
  }

  /** A setting that is on or off; off where nothing is said. */
  private readSwitch(name: string, value: unknown): boolean {
    if (typeof value === 'boolean') return value;
    if (value !== undefined && value !== null)
      this.log.warn(`设置 ${SETTINGS_SECTION}.${name} 不能用，已略过：应为 true 或 false，现为 ${JSON.stringify(value)}`);
    return false;
  }

  /** A setting that is a name; '' where nothing is said. */
  private readName(name: string, value: unknown): string {
    if (typeof value === 'string') return value.trim();
    if (value !== undefined && value !== null)
      this.log.warn(`设置 ${SETTINGS_SECTION}.${name} 不能用，已略过：应为名字，现为 ${JSON.stringify(value)}`);
    return '';
  }

  private readForRules(all: unknown, givens: readonly Given[]): Settings {
    const { given, problems } = readSettings(all, RULES);
    const settings = layered([given, ...givens]);
    const key = JSON.stringify([settings, problems]);
    const same = this.known.get(key);
    if (same) return same;
    this.known.set(key, settings);
    this.log.info(`已读取设置：${summary(settings)}`);
    for (const { name, message } of problems) this.log.warn(`设置 ${SETTINGS_SECTION}.${name} 不能用，已略过：${message}`);
    return settings;
  }
}

/** Clients send either the whole settings with our section in them or the section alone. */
function sectionOf(settings: unknown): unknown {
  return isRecord(settings) && SETTINGS_SECTION in settings ? settings[SETTINGS_SECTION] : settings;
}

/** `over` laid upon `base`, key by key; what is no object replaces, null and undefined do not. */
function overlay(base: unknown, over: unknown): unknown {
  if (over === null || over === undefined) return base;
  if (!isRecord(base) || !isRecord(over)) return over;
  const keys = new Set([...Object.keys(base), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map((key) => [key, overlay(base[key], over[key])]));
}

function summary({ severity, options }: Settings): string {
  const changed = [...Object.entries(severity).map(([id, value]) => `${id}=${value}`), ...Object.keys(options).map((id) => `${id} 的选项`)];
  return changed.length === 0 ? '各规则均按默认' : changed.join('、');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
