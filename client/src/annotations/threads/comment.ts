import * as vscode from 'vscode';
import type { ListedComment } from '../../../../server/src/protocol/annotations';
import { shownMarkdown } from './markdown';

/** A comment of a thread as VS Code shows it. One object stands for it as long as it is shown, so that what is being edited stays open. */
export class ThreadComment implements vscode.Comment {
  readonly id: string;
  readonly contextValue = 'remark';
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;
  author: vscode.CommentAuthorInformation;
  timestamp?: Date;
  label?: string;

  constructor(
    /** The thread's remark. */
    readonly remark: string,
    private listed: ListedComment,
  ) {
    this.id = listed.id;
    this.body = bodyOf(listed);
    this.author = { name: listed.author };
    this.tellDate();
  }

  /** Takes what is told of it now; gives whether anything is to be shown anew. What is being edited is left as it is. */
  take(listed: ListedComment): boolean {
    const before = this.listed;
    if (before.text === listed.text && before.author === listed.author && before.modified === listed.modified) return false;
    this.listed = listed;
    this.author = { name: listed.author };
    this.tellDate();
    if (this.mode === vscode.CommentMode.Preview) this.body = bodyOf(listed);
    return true;
  }

  /** Opens it for editing, with the text as it was written. */
  edit(): void {
    this.body = this.listed.text;
    this.mode = vscode.CommentMode.Editing;
  }

  /** What stands in it now; VS Code puts there what was typed. */
  get written(): string {
    return typeof this.body === 'string' ? this.body : this.body.value;
  }

  /** Shows it again as it is kept. */
  show(): void {
    this.body = bodyOf(this.listed);
    this.mode = vscode.CommentMode.Preview;
  }

  private tellDate(): void {
    const date = new Date(this.listed.created);
    if (!Number.isNaN(date.getTime())) this.timestamp = date;
    if (this.listed.modified !== null) this.label = vscode.l10n.t('edited');
  }
}

/** Neither trusted nor HTML: what a colleague has written runs nothing. */
function bodyOf({ text }: ListedComment): vscode.MarkdownString {
  return new vscode.MarkdownString(shownMarkdown(text));
}
