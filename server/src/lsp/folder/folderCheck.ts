import { CancellationToken, CancellationTokenSource, type Diagnostic, type WorkDoneProgressReporter } from 'vscode-languageserver';
import type { FolderSummary } from '../../protocol';
import { fileBehind } from '../../protocol/word';
import type { Abilities } from '../abilities';
import type { DraftsAnnotations } from '../annotations/draftsAnnotations';
import type { Checker } from '../checker';
import type { Configuration } from '../configuration';
import { draftKeyOf, folderOf, pathIn } from '../config/uris';
import { describeError, nameOf, type Log } from '../log';
import { Abandoned } from '../request';
import { checkFile, errorsIn } from './checkFile';
import type { Entry } from './entry';
import type { FolderDrafts } from './folderDrafts';
import type { Quiet } from './quiet';

/** What stands in a draft that nobody has open; nothing where it is open, where its findings are answered by themselves. */
export interface FolderReport {
  readonly uri: string;
  /** Undefined where there is nothing (any more). */
  readonly id: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** How far a check of the folder has come. */
export type Progress = Pick<WorkDoneProgressReporter, 'begin' | 'report' | 'done'>;

/** What shows the findings of the folder, while they are wanted. */
export interface Outlet {
  start(): Promise<void>;
  stop(): Promise<void>;
  tell(report: FolderReport): void;
}

export interface Parts {
  readonly drafts: FolderDrafts;
  readonly annotations: Pick<DraftsAnnotations, 'beside' | 'mark'>;
  readonly checker: Checker;
  readonly configuration: Configuration;
  readonly abilities: Abilities;
  readonly quiet: Quiet;
  readonly outlet: Outlet;
  readonly log: Log;
  readonly folders: () => Promise<string[]>;
  /** Progress that the server shows of its own accord, and the token by which it is stopped. */
  readonly showProgress: () => Promise<Progress & { readonly token: CancellationToken }>;
}

/** How long files must have been left alone before those that changed are looked at, in milliseconds. */
const PAUSE = 200;

/** Fewer files than this are looked at without a word. */
const WORTH_SHOWING = 4;

/**
 * The findings of all drafts of the open folders, kept up to date once they have been asked for. Drafts are looked at one
 * at a time, whenever nobody types; of what nobody has open, only what was found is kept.
 */
export class FolderCheck {
  private isOn = false;
  private isSet = false;
  /** What has been told of each draft that has findings. */
  private readonly told = new Map<string, FolderReport>();
  private readonly listeners = new Set<(what: FolderReport | 'settled' | 'ended') => void>();
  /** By key, the URI that the client uses. */
  private readonly open = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private background: CancellationTokenSource | undefined;
  private settled = false;

  constructor(private readonly parts: Parts) {
    parts.drafts.onGone = ({ key }) => this.tell(key, undefined);
  }

  /** Takes in what the setting says; what a command has begun or ended since stays as long as the setting does. */
  async set(all: boolean): Promise<void> {
    if (this.isSet === all) return;
    this.isSet = all;
    await this.turn(all);
  }

  /** Begins to list findings of all drafts, or ends it. */
  async turn(on: boolean): Promise<void> {
    if (this.isOn === on) return;
    this.isOn = on;
    this.background?.cancel();
    if (on) {
      await this.parts.outlet.start();
      return this.schedule();
    }
    clearTimeout(this.timer);
    for (const key of [...this.told.keys()]) this.tell(key, undefined);
    this.settled = false;
    this.listeners.forEach((listener) => listener('ended'));
    await this.parts.outlet.stop();
  }

  /** Something may have changed: drafts that have are looked at soon. */
  schedule(): void {
    if (!this.isOn) return;
    this.settled = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.inBackground(), PAUSE);
  }

  opened(uri: string): void {
    this.open.set(draftKeyOf(uri), uri);
    this.tell(draftKeyOf(uri), undefined);
    // Where nobody tells of changed files, this is a time to look.
    if (!this.parts.abilities.watchesFiles) this.schedule();
  }

  closed(uri: string): void {
    this.open.delete(draftKeyOf(uri));
    this.parts.drafts.closed(uri);
    this.schedule();
  }

  /** Tells of findings as they come, when every draft has been looked at, and when none are wanted any more; until the function given back is called. */
  follow(listener: (what: FolderReport | 'settled' | 'ended') => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Whether every draft has been looked at since something changed. */
  get isSettled(): boolean {
    return this.settled;
  }

  /** What has been told of each draft that has findings and is not open, by the key of its URI. */
  current(): ReadonlyMap<string, FolderReport> {
    return this.told;
  }

  /** The URIs of the drafts that are open. */
  openDrafts(): readonly string[] {
    return [...this.open.values()];
  }

  isOpen(key: string): boolean {
    return this.open.has(key);
  }

  /** Whether findings of drafts that nobody has open are wanted. */
  get wanted(): boolean {
    return this.isOn;
  }

  /** Looks at every draft, the open ones too, and says what came of it; from then on the folder is kept up to date. */
  async check(progress: Progress, token: CancellationToken): Promise<FolderSummary> {
    this.background?.cancel();
    await this.turn(true);
    clearTimeout(this.timer);
    const summary = await this.inTurn(() => this.sweep(progress, token));
    // Stopped for good: what is left is not looked at behind the user's back.
    this.settle();
    return summary;
  }

  private async inBackground(): Promise<void> {
    const source = (this.background = new CancellationTokenSource());
    try {
      await this.inTurn(() => this.sweepShown(source.token));
      // What the user stopped is left as it is; what was stopped for something else is gone through by that.
      if (!source.token.isCancellationRequested) this.settle();
    } catch (error) {
      this.parts.log.error(`核对文件夹时出错：${describeError(error)}`);
    }
  }

  private settle(): void {
    this.settled = true;
    this.listeners.forEach((listener) => listener('settled'));
  }

  /** One at a time. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** With progress that the user can see and stop, where there is more than a moment's work. */
  private async sweepShown(token: CancellationToken): Promise<FolderSummary> {
    const entries = await this.parts.drafts.list();
    const left = entries.filter(({ key, changes, findings }) => findings?.changes !== changes && !this.open.has(key));
    if (left.length < WORTH_SHOWING) return this.sweep(undefined, token);
    const progress = await this.parts.showProgress();
    return this.sweep(progress, either(token, progress.token));
  }

  private async sweep(progress: Progress | undefined, token: CancellationToken): Promise<FolderSummary> {
    const summary = { drafts: 0, findings: 0, errors: 0, unreadable: 0 };
    const start = performance.now();
    progress?.begin('核对文件夹内全部草稿', 0, undefined, true);
    try {
      const [entries, folders] = await Promise.all([this.parts.drafts.list(), this.parts.folders()]);
      for (const [i, entry] of entries.entries()) {
        if (token.isCancellationRequested) break;
        progress?.report(Math.floor((100 * i) / entries.length), `${i + 1}/${entries.length} ${nameOf(entry.uri)}`);
        await this.lookAt(entry, folders, summary, token);
      }
    } finally {
      progress?.done();
    }
    if (progress) this.report(summary, performance.now() - start);
    return { ...summary, isStopped: token.isCancellationRequested, isCut: this.parts.drafts.isCut };
  }

  private async lookAt(entry: Entry, folders: readonly string[], summary: Counts, token: CancellationToken): Promise<void> {
    try {
      await this.parts.quiet.rest(token);
      const open = this.open.get(entry.key);
      if (open !== undefined) return await this.count(open, summary, token);
      if (await this.parts.configuration.isExcluded(entry.uri)) return this.tell(entry.key, undefined);
      const settings = await this.parts.configuration.settingsFor(entry.uri, scopeOf(entry.uri, folders));
      const found = await checkFile(this.parts, entry, settings, () => this.restUnless(token));
      summary.drafts += found.isDraft ? 1 : 0;
      summary.findings += found.findings;
      summary.errors += found.errors;
      summary.unreadable += found.isUnreadable ? 1 : 0;
      this.tell(entry.key, { uri: entry.uri, id: found.id, diagnostics: found.diagnostics });
    } catch (error) {
      if (!(error instanceof Abandoned)) this.parts.log.error(`核对 ${nameOf(entry.uri)} 时出错：${describeError(error)}`);
    }
  }

  /** An open draft counts as it stands in the editor; its findings are listed already. */
  private async count(uri: string, summary: Counts, token: CancellationToken): Promise<void> {
    const checked = await this.parts.checker.check(uri, token);
    if (!checked) return;
    summary.drafts += 1;
    summary.findings += checked.findings.length;
    summary.errors += errorsIn(checked.findings);
  }

  /** In the midst of a long draft: whoever has stopped the check does not wait for its end. */
  private async restUnless(token: CancellationToken): Promise<void> {
    await this.parts.quiet.rest(token);
    if (token.isCancellationRequested) throw new Abandoned(0, '核对已停止。');
  }

  /** Passes on what is new. */
  private tell(key: string, found: FolderReport | undefined): void {
    const before = this.told.get(key);
    const isEmpty = !found || found.diagnostics.length === 0 || this.open.has(key) || !this.isOn;
    if (isEmpty ? !before : before?.id === found.id) return;
    const report = isEmpty ? { uri: before!.uri, id: undefined, diagnostics: [] } : found;
    if (isEmpty) this.told.delete(key);
    else this.told.set(key, report);
    this.parts.outlet.tell(report);
    this.listeners.forEach((listener) => listener(report));
  }

  private report({ drafts, findings, unreadable }: Counts, milliseconds: number): void {
    const more = unreadable > 0 ? `，${unreadable} 份未能读取` : '';
    this.parts.log.info(`已核文件夹：${drafts} 份草稿，${findings} 处问题${more}，用时 ${milliseconds.toFixed(0)} 毫秒`);
  }
}

type Counts = { -readonly [Name in 'drafts' | 'findings' | 'errors' | 'unreadable']: FolderSummary[Name] };

/** What settings are asked for by: the innermost of the open folders that a draft lies in. */
function scopeOf(draft: string, folders: readonly string[]): string {
  const uri = fileBehind(draft);
  const around = folders.filter((folder) => pathIn(folder, uri) !== undefined);
  return around.sort((a, b) => b.length - a.length)[0] ?? folderOf(uri) ?? uri;
}

function either(...tokens: readonly CancellationToken[]): CancellationToken {
  const source = new CancellationTokenSource();
  for (const token of tokens) token.onCancellationRequested(() => source.cancel());
  return tokens.some((token) => token.isCancellationRequested) ? CancellationToken.Cancelled : source.token;
}
