import * as vscode from 'vscode';
import type { ListedRemark } from '../../../../server/src/protocol/annotations';
import { toRange } from '../../ranges';
import type { Known } from '../store';
import { ThreadComment } from './comment';

/** A remark and the thread that shows it. */
interface Held {
  readonly thread: vscode.CommentThread;
  comments: readonly ThreadComment[];
}

/** The threads of remarks beside the text. Each is made once and changed where something is different, so that nothing folds up. */
export class Threads implements vscode.Disposable {
  /** By draft, by remark. */
  private readonly held = new Map<string, Map<string, Held>>();
  private readonly ids = new WeakMap<vscode.CommentThread, string>();
  /** How many remarks are being made, by draft: the threads in which they are typed become theirs. */
  private readonly making = new Map<string, number>();

  constructor(private readonly controller: () => vscode.CommentController) {}

  dispose(): void {
    for (const uri of this.held.keys()) this.close(vscode.Uri.parse(uri));
  }

  /** The remark that a thread shows. */
  idOf(thread: vscode.CommentThread): string | undefined {
    return this.ids.get(thread);
  }

  threadOf(uri: vscode.Uri, id: string): vscode.CommentThread | undefined {
    return this.held.get(uri.toString())?.get(id)?.thread;
  }

  /** Whether a thread stands below a line. */
  hasThreadAt(uri: vscode.Uri, line: number): boolean {
    return [...(this.held.get(uri.toString())?.values() ?? [])].some(({ thread }) => thread.range?.end.line === line);
  }

  /** Shows the remarks of a draft as they are now. Lost ones stand nowhere. */
  update({ document, list, isCurrent }: Known): void {
    const key = document.uri.toString();
    const remarks = list.annotations.filter((one): one is ListedRemark => one.kind === 'remark' && one.range !== null);
    if (remarks.length === 0 && !this.held.has(key)) return;
    const held = this.held.get(key) ?? new Map<string, Held>();
    this.held.set(key, held);
    const left = new Set(held.keys());
    for (const remark of remarks) {
      left.delete(remark.id);
      const known = held.get(remark.id) ?? (this.making.has(key) ? undefined : this.make(document.uri, remark, held));
      if (known) show(known, remark, isCurrent);
    }
    for (const id of left) {
      held.get(id)?.thread.dispose();
      held.delete(id);
    }
  }

  /** Has `make` make a remark out of what was typed in a thread, which then shows it; gives its id. */
  async adopt(thread: vscode.CommentThread, make: () => Promise<string | undefined>): Promise<string | undefined> {
    const key = thread.uri.toString();
    this.count(key, 1);
    const id = await make().finally(() => this.count(key, -1));
    if (id === undefined) return undefined;
    const held = this.held.get(key) ?? new Map<string, Held>();
    this.held.set(key, held);
    // Somebody else's thread for it, made before it was known whose it is.
    held.get(id)?.thread.dispose();
    held.set(id, { thread, comments: [] });
    this.ids.set(thread, id);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    return id;
  }

  /** Has a comment shown for editing, or again as it is kept. */
  refresh(comment: ThreadComment): void {
    const thread = this.threadWith(comment);
    if (thread) thread.comments = [...thread.comments];
  }

  /** The thread that shows this very comment: a copy of a draft has remarks with the same ids. */
  threadWith(comment: ThreadComment): vscode.CommentThread | undefined {
    for (const held of this.held.values()) {
      const known = held.get(comment.remark);
      if (known?.comments.includes(comment)) return known.thread;
    }
    return undefined;
  }

  /** The draft is no longer open. */
  close(uri: vscode.Uri): void {
    const held = this.held.get(uri.toString());
    this.held.delete(uri.toString());
    for (const { thread } of held?.values() ?? []) thread.dispose();
  }

  private count(key: string, more: 1 | -1): void {
    const count = (this.making.get(key) ?? 0) + more;
    if (count > 0) this.making.set(key, count);
    else this.making.delete(key);
  }

  private make(uri: vscode.Uri, remark: ListedRemark, held: Map<string, Held>): Held {
    const thread = this.controller().createCommentThread(uri, toRange(remark.range!), []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    this.ids.set(thread, remark.id);
    const made: Held = { thread, comments: [] };
    held.set(remark.id, made);
    return made;
  }
}

/** Sets what is different: each member that is set is told to the window. */
function show(held: Held, remark: ListedRemark, isCurrent: boolean): void {
  const { thread } = held;
  const range = toRange(remark.range!);
  // VS Code moves a thread with its line by itself; a place in an older version would move it back.
  if (isCurrent && !thread.range?.isEqual(range)) thread.range = range;
  const isResolved = remark.state === 'resolved';
  const state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  if (thread.contextValue !== remark.state) {
    thread.contextValue = remark.state;
    thread.state = state;
    thread.label = isResolved ? vscode.l10n.t('Remark, resolved') : vscode.l10n.t('Remark');
  }
  showComments(held, remark);
}

function showComments(held: Held, { id, comments: listed }: ListedRemark): void {
  const before = new Map(held.comments.map((comment) => [comment.id, comment]));
  let isSame = held.comments.length === listed.length;
  const comments = listed.map((one, i) => {
    const known = before.get(one.id);
    if (!known) isSame = false;
    else if (known.take(one) || held.comments[i] !== known) isSame = false;
    return known ?? new ThreadComment(id, one);
  });
  if (isSame) return;
  held.comments = comments;
  held.thread.comments = [...comments];
}
