import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver';
import { SETTINGS_SECTION } from '../protocol';
import { RULES } from '../rules/index';
import { readSettings, type Settings } from '../rules/settings';
import type { Abilities } from './abilities';
import { describeError, type Log } from './log';

/** All that is set for a draft: what the rules go by, and what only the editor shows. */
interface Preferences {
  readonly settings: Settings;
  readonly inlayHints: boolean;
}

/**
 * The settings of each draft: what the client gave at its start, and over it what it says now.
 * Equal settings are the same object, so that results can be compared by identity.
 */
export class Configuration {
  private readonly pulled = new Map<string, Promise<Preferences>>();
  private readonly known = new Map<string, Settings>();
  private pushed: unknown = {};

  constructor(
    private readonly connection: Connection,
    private readonly abilities: Abilities,
    private readonly base: unknown,
    private readonly log: Log,
  ) {}

  /** Has the client tell of every change; call once it is initialized. */
  async register(): Promise<void> {
    if (!this.abilities.registersConfiguration) return;
    await this.connection.client.register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION });
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

  private preferencesFor(uri: string): Promise<Preferences> {
    const scope = this.abilities.pullsConfiguration ? uri : '';
    let preferences = this.pulled.get(scope);
    if (!preferences) this.pulled.set(scope, (preferences = this.ask(scope)));
    return preferences;
  }

  private async ask(scopeUri: string): Promise<Preferences> {
    if (!this.abilities.pullsConfiguration) return this.read(this.pushed);
    try {
      return this.read(await this.connection.workspace.getConfiguration({ scopeUri, section: SETTINGS_SECTION }));
    } catch (error) {
      this.log.warn(`向编辑器询问设置未成，暂用启动时的设置：${describeError(error)}`);
      return this.read({});
    }
  }

  private read(raw: unknown): Preferences {
    const all = overlay(sectionOf(this.base), raw);
    return { settings: this.readForRules(all), inlayHints: this.readInlayHints(all) };
  }

  private readInlayHints(all: unknown): boolean {
    const value = isRecord(all) ? (all['inlayHints'] ?? false) : false;
    if (typeof value === 'boolean') return value;
    this.log.warn(`设置 ${SETTINGS_SECTION}.inlayHints 不能用，已略过：应为 true 或 false，现为 ${JSON.stringify(value)}`);
    return false;
  }

  private readForRules(all: unknown): Settings {
    const { settings, problems } = readSettings(all, RULES);
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
