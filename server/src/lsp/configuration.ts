import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type Connection } from 'vscode-languageserver';
import { SETTINGS_FILE, SETTINGS_SECTION } from '../protocol';
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
}

/**
 * The settings of each draft: what the client gave at its start, over it what it says now, and over that the nearest
 * settings file.
 * Equal settings are the same object, so that results can be compared by identity.
 */
export class Configuration {
  private readonly pulled = new Map<string, Promise<Preferences>>();
  private readonly known = new Map<string, Settings>();
  private pushed: unknown = {};
  private askedAt = 0;

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
      await client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${SETTINGS_FILE}` }] });
    }
  }

  /** Settings are per draft, since a client can have them per folder. */
  async settingsFor(uri: string): Promise<Settings> {
    return (await this.preferencesFor(uri)).settings;
  }

  /** Whether the arithmetic of relations is shown in the text of a draft. */
  async wantsInlayHints(uri: string): Promise<boolean> {
    return (await this.preferencesFor(uri)).inlayHints;
  }

  forget(uri: string): void {
    this.pulled.delete(uri);
  }

  /** Takes in what `workspace/didChangeConfiguration` says; the next question is asked anew. */
  change(settings: unknown): void {
    if (!this.abilities.pullsConfiguration) this.pushed = sectionOf(settings);
    this.pulled.clear();
  }

  /** The same for settings files; what they say is read anew. */
  changeFiles(): void {
    this.files.forget();
    this.pulled.clear();
  }

  private preferencesFor(uri: string): Promise<Preferences> {
    if (!this.abilities.watchesFiles) this.lookAgain();
    let preferences = this.pulled.get(uri);
    if (!preferences) this.pulled.set(uri, (preferences = this.ask(uri)));
    return preferences;
  }

  /** Where nobody tells of changed files, they are looked at now and then. */
  private lookAgain(): void {
    const now = performance.now();
    if (now - this.askedAt < PATIENCE) return;
    this.askedAt = now;
    this.changeFiles();
  }

  private async ask(uri: string): Promise<Preferences> {
    const [raw, givens] = await Promise.all([this.askEditor(uri), this.files.givensFor(uri)]);
    return this.read(raw, givens);
  }

  private async askEditor(scopeUri: string): Promise<unknown> {
    if (!this.abilities.pullsConfiguration) return this.pushed;
    try {
      return await this.connection.workspace.getConfiguration({ scopeUri, section: SETTINGS_SECTION });
    } catch (error) {
      this.log.warn(`向编辑器询问设置未成，暂用启动时的设置：${describeError(error)}`);
      return {};
    }
  }

  /** What a settings file says stands over what the editor says. */
  private read(raw: unknown, givens: readonly Given[]): Preferences {
    const all = overlay(sectionOf(this.base), raw);
    const inlayHints = givens.findLast((given) => given.inlayHints !== undefined)?.inlayHints;
    return { settings: this.readForRules(all, givens), inlayHints: inlayHints ?? this.readInlayHints(all) };
  }

  private readInlayHints(all: unknown): boolean {
    const value = isRecord(all) ? (all['inlayHints'] ?? false) : false;
    if (typeof value === 'boolean') return value;
    this.log.warn(`设置 ${SETTINGS_SECTION}.inlayHints 不能用，已略过：应为 true 或 false，现为 ${JSON.stringify(value)}`);
    return false;
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
