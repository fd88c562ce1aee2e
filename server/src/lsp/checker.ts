import type { CancellationToken } from 'vscode-languageserver';
import type { Standings, Suppressed, VerifiedRelations } from '../features/annotations/review';
import { check } from '../features/check';
import type { Finding } from '../rules/rule';
import type { Settings } from '../rules/settings';
import type { DraftsAnnotations } from './annotations/draftsAnnotations';
import { UNANNOTATED, type Annotated } from './annotations/openAnnotations';
import { reviewedWith } from './annotations/reviewedWith';
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
  /** What is shown: without what somebody has verified, and with what annotations find themselves. */
  readonly findings: readonly Finding[];
  /** Those of the rules, whatever anybody has said of them. */
  readonly all: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** The broken relations that these tell of. */
  readonly verified: VerifiedRelations;
  /** The annotations in this version of the draft, and how they stand to it. */
  readonly annotated: Annotated;
  readonly standings: Standings;
}

/** Checks drafts, each version once for the same settings. */
export class Checker {
  private readonly last = new Map<string, Checked>();
  private readonly run = Math.random().toString(36).slice(2);
  private count = 0;

  constructor(
    private readonly drafts: Drafts,
    private readonly configuration: Pick<Configuration, 'settingsFor'>,
    private readonly annotations: Pick<DraftsAnnotations, 'ready' | 'in'>,
    private readonly log: Log,
    private readonly told: (checked: Checked) => void,
  ) {}

  /** The findings of the newest version; undefined for a draft that is not open. */
  async check(uri: string, token: CancellationToken): Promise<Checked | undefined> {
    const [settings] = await Promise.all([this.configuration.settingsFor(uri), this.annotations.ready(uri)]);
    await breathe(token);
    const draft = this.drafts.get(uri);
    if (!draft) return undefined;
    const last = this.last.get(uri);
    if (last?.draft === draft && last.settings === settings) return this.reviewAgain(last);
    await breathe(token);
    return this.checkNow(draft, settings);
  }

  /** What a version of a draft came to, where it has been checked. */
  known(draft: Draft): Checked | undefined {
    const last = this.last.get(draft.uri);
    return last?.draft === draft ? last : undefined;
  }

  /** Whether a draft has been checked since it was opened. */
  hasChecked(uri: string): boolean {
    return this.last.has(uri);
  }

  drop(uri: string): void {
    this.last.delete(uri);
  }

  private checkNow(draft: Draft, settings: Settings): Checked {
    const start = performance.now();
    // A slow reading of an older version must not stand over a newer one, nor outlive the draft.
    const isNewest = this.drafts.get(draft.uri) === draft;
    const checked = this.reviewed(draft, settings, check(draft.report, settings), isNewest ? this.annotations.in(draft) : UNANNOTATED);
    const { findings } = checked;
    const milliseconds = draft.milliseconds + performance.now() - start;
    if (isNewest) this.last.set(draft.uri, checked);
    this.log.info(
      `已核 ${nameOf(draft.uri)}（版本 ${draft.version}，${draft.report.text.length} 字符）：` +
        `${findings.length} 处问题，用时 ${milliseconds.toFixed(1)} 毫秒`,
    );
    this.told(checked);
    return checked;
  }

  /** The same check where nobody has said anything else of the draft since; otherwise what it comes to now. */
  private reviewAgain(last: Checked): Checked {
    const annotated = this.annotations.in(last.draft);
    if (annotated === last.annotated) return last;
    const checked = this.reviewed(last.draft, last.settings, last.all, annotated);
    this.last.set(last.draft.uri, checked);
    this.told(checked);
    return checked;
  }

  private reviewed(draft: Draft, settings: Settings, all: readonly Finding[], annotated: Annotated): Checked {
    const id = `${this.run}-${++this.count}`;
    return { id, draft, settings, all, annotated, ...reviewedWith(draft.report, all, annotated, settings) };
  }
}
