import type { CancellationToken } from 'vscode-languageserver';
import { check } from '../features/check';
import type { Finding } from '../rules/rule';
import type { Settings } from '../rules/settings';
import type { Configuration } from './configuration';
import type { Draft, Drafts } from './drafts';
import { nameOf, type Log } from './log';
import { breathe } from './request';

/** A draft with what the rules found in it under certain settings. */
export interface Checked {
  /** Different whenever the findings may differ; also between two runs of the server. */
  readonly id: string;
  readonly draft: Draft;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
}

/** Checks drafts, each version once for the same settings. */
export class Checker {
  private readonly last = new Map<string, Checked>();
  private readonly run = Math.random().toString(36).slice(2);
  private count = 0;

  constructor(
    private readonly drafts: Drafts,
    private readonly configuration: Configuration,
    private readonly log: Log,
    private readonly told: (checked: Checked) => void,
  ) {}

  /** The findings of the newest version; undefined for a draft that is not open. */
  async check(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    const settings = await this.configuration.settingsFor(uri);
    await breathe(token);
    const draft = this.drafts.get(uri);
    if (!draft) return undefined;
    const last = this.last.get(uri);
    if (last?.draft === draft && last.settings === settings) return last;
    await breathe(token);
    return this.checkNow(draft, settings);
  }

  drop(uri: string): void {
    this.last.delete(uri);
  }

  private checkNow(draft: Draft, settings: Settings): Checked {
    const start = performance.now();
    const findings = check(draft.report, settings);
    const milliseconds = draft.milliseconds + performance.now() - start;
    const checked = { id: `${this.run}-${++this.count}`, draft, settings, findings };
    // A slow reading of an older version must not stand over a newer one, nor outlive the draft.
    if (this.drafts.get(draft.uri) === draft) this.last.set(draft.uri, checked);
    this.log.info(
      `已核 ${nameOf(draft.uri)}（版本 ${draft.version}，${draft.report.text.length} 字符）：` +
        `${findings.length} 处问题，用时 ${milliseconds.toFixed(1)} 毫秒`,
    );
    this.told(checked);
    return checked;
  }
}
