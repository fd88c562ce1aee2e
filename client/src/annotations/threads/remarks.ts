import * as vscode from 'vscode';
import type { AnnotationOperation } from '../../../../server/src/protocol/annotations';
import { placesOf } from '../../ranges';
import type { Annotating } from '../annotate';
import type { Target } from '../target';
import { openDraft } from '../store';
import { wordsOf } from '../verify';
import type { ThreadComment } from './comment';
import { passageOf, sentenceAt } from './passage';
import type { Threads } from './threads';

/** What is done in threads: write, reply, edit, delete, resolve, reopen. */
export class Remarks {
  constructor(
    private readonly threads: Threads,
    private readonly annotating: Annotating,
    /** Has the threads of a draft shown as they are known. */
    private readonly show: (document: vscode.TextDocument) => void,
  ) {}

  /** Opens a thread for a remark on the selection, or on the sentence at the caret. */
  async add({ editor, range, given }: Target): Promise<void> {
    const { document, selection } = editor;
    const about = range ?? (selection.isEmpty ? sentenceIn(document, selection.active) : selection);
    if (about.isEmpty) return void vscode.window.showInformationMessage(vscode.l10n.t('Select the words first that the remark is about.'));
    if (typeof given === 'string' && given.trim() !== '') {
      await this.annotating.ask(document, { kind: 'addRemark', range: placesOf(about), text: written(given) });
      return;
    }
    editor.selection = new vscode.Selection(about.start, about.end);
    editor.revealRange(about, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    // Where there is a thread at the line VS Code begins none, but opens or closes that one.
    if (this.threads.hasThreadAt(document.uri, about.end.line)) await this.ask(document, about);
    else await vscode.commands.executeCommand('workbench.action.addComment');
  }

  /** Asks for a remark as one line. A paragraph is a line, and often more than one thing is to be said of it. */
  private async ask(document: vscode.TextDocument, about: vscode.Range): Promise<void> {
    const { version } = document;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t('Remark on “{0}”', wordsOf(document, about)),
      prompt: vscode.l10n.t('Enter adds it to those that there are at this line'),
      ignoreFocusOut: true,
    });
    if (!text?.trim()) return;
    const id = await this.annotating.ask(document, { kind: 'addRemark', range: placesOf(about), text: written(text) }, version);
    const thread = id === undefined ? undefined : this.threads.threadOf(document.uri, id);
    if (thread) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Makes a remark of what was typed in a new thread. */
  async create({ thread, text }: vscode.CommentReply): Promise<void> {
    const document = draftOf(thread.uri);
    const given = document.validateRange(thread.range ?? new vscode.Range(0, 0, 0, 0));
    const range = passageOf(placesOf(given), (line) => document.lineAt(line).text);
    const operation: AnnotationOperation = { kind: 'addRemark', range, text: written(text) };
    // those that came meanwhile were not shown: one of them might have been this one
    const id = await this.threads.adopt(thread, () => this.annotating.ask(document, operation)).finally(() => this.show(document));
    keepUnless(id);
  }

  async reply({ thread, text }: vscode.CommentReply): Promise<void> {
    const id = this.threads.idOf(thread);
    if (id === undefined) return this.create({ thread, text });
    keepUnless(await this.annotating.ask(draftOf(thread.uri), { kind: 'reply', id, text: written(text) }));
  }

  async replyAndResolve({ thread, text }: vscode.CommentReply): Promise<void> {
    if (text.trim() !== '') await this.reply({ thread, text });
    await this.setState(thread, 'resolved');
  }

  /** Of the buttons at a thread, one gives the thread and the other what has been typed in it as well. */
  async setState(given: vscode.CommentThread | vscode.CommentReply, state: 'open' | 'resolved'): Promise<void> {
    const thread = 'thread' in given ? given.thread : given;
    const id = this.threads.idOf(thread);
    if (id === undefined) return;
    const done = await this.annotating.ask(draftOf(thread.uri), { kind: 'setState', id, state });
    if (done !== undefined && state === 'resolved') thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }

  async delete(thread: vscode.CommentThread): Promise<void> {
    const id = this.threads.idOf(thread);
    if (id === undefined) return thread.dispose();
    if (await mayDelete(thread.comments.length)) await this.annotating.ask(draftOf(thread.uri), { kind: 'delete', id });
  }

  editComment(comment: ThreadComment): void {
    comment.edit();
    this.threads.refresh(comment);
  }

  async saveComment(comment: ThreadComment): Promise<void> {
    const thread = this.threads.threadWith(comment);
    if (!thread) return;
    const operation = { kind: 'editComment', id: comment.remark, comment: comment.id, text: written(comment.written) } as const;
    keepUnless(await this.annotating.ask(draftOf(thread.uri), operation));
    this.cancelEdit(comment);
  }

  cancelEdit(comment: ThreadComment): void {
    comment.show();
    this.threads.refresh(comment);
  }

  async deleteComment(comment: ThreadComment): Promise<void> {
    const thread = this.threads.threadWith(comment);
    if (!thread) return;
    const isFirst = thread.comments[0] === comment;
    if (isFirst && !(await mayDelete(thread.comments.length))) return;
    await this.annotating.ask(draftOf(thread.uri), { kind: 'deleteComment', id: comment.remark, comment: comment.id });
  }
}

/** Asks before a whole thread goes. */
export async function mayDelete(comments: number): Promise<boolean> {
  const remove = vscode.l10n.t('Delete');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete this remark with all that was said on it?'),
    { modal: true, detail: vscode.l10n.t('{0} comment(s). What is resolved can stay: it is folded up.', comments) },
    remove,
  );
  return answer === remove;
}

function sentenceIn(document: vscode.TextDocument, { line, character }: vscode.Position): vscode.Range {
  const { start, end } = sentenceAt(document.lineAt(line).text, character);
  return new vscode.Range(line, start, line, end);
}

function draftOf(uri: vscode.Uri): vscode.TextDocument {
  const document = openDraft(uri);
  if (document) return document;
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a report draft first.'));
  throw new vscode.CancellationError();
}

/** Nothing is no comment. */
function written(text: string): string {
  if (text.trim() === '') throw new vscode.CancellationError();
  return text.trimEnd();
}

/** What was typed stays in its box where it could not be kept: VS Code empties the box of an action that ends well. */
function keepUnless(done: string | undefined): void {
  if (done === undefined) throw new vscode.CancellationError();
}
