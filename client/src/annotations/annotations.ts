import * as vscode from 'vscode';
import type { ListedAnnotation, ListedRemark } from '../../../server/src/protocol/annotations';
import { placesOf, toRange } from '../ranges';
import { reveal } from '../views/reveal';
import { Annotating } from './annotate';
import { Decorations } from './marks/decorations';
import { openLink } from './link/link';
import type { Host } from './register';
import { Store, type Known } from './store';
import { targetOf, type Target } from './target';
import type { ThreadComment } from './threads/comment';
import { mayDelete, Remarks } from './threads/remarks';
import { Threads } from './threads/threads';
import { Verifying } from './verify';
import { AnnotationsView } from './view/view';
import { NO_FILTER } from '../views/list/filter';
import { lineWords, oneLine, saidIn } from './view/words';
import { goToRemark, goToUnverified } from './walk';

type Command = (...args: unknown[]) => unknown;

/** All that shows annotations and changes them. It is loaded when there are some, or somebody asks. */
export class Annotations implements vscode.Disposable {
  readonly view: AnnotationsView;
  private readonly store: Store;
  private readonly threads: Threads;
  private readonly annotating: Annotating;
  private readonly remarks: Remarks;
  private readonly verifying: Verifying;
  private readonly decorations: Decorations;
  private readonly subscriptions: vscode.Disposable[];
  /** What was said to be wrong, each once. */
  private readonly told = new Set<string>();

  constructor(private readonly host: Host) {
    const { server, controller, memento } = host;
    this.store = new Store(server);
    this.annotating = new Annotating(server, this.store);
    this.threads = new Threads(controller);
    this.remarks = new Remarks(this.threads, this.annotating, (document) => this.showThreads(document));
    this.verifying = new Verifying(this.annotating, this.store, memento);
    this.decorations = new Decorations(this.store);
    this.view = new AnnotationsView(host, this.store);
    this.subscriptions = [
      this.store,
      this.threads,
      this.decorations,
      this.view,
      this.store.onDidChange((known) => this.show(known)),
      this.store.onDidClose((uri) => this.leave(uri)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** The server has told that the annotations of a draft are others. */
  take(uri: string): void {
    this.store.later(uri);
  }

  /** Runs the command `hegao.<name>`. */
  async run(name: string, args: unknown[]): Promise<unknown> {
    return this.commands[name]?.(...args);
  }

  private readonly commands: Readonly<Record<string, Command>> = {
    addRemark: this.at((target) => this.remarks.add(target)),
    verifyFinding: this.at((target) => this.verifying.finding(target)),
    verifyFigure: this.at((target) => this.verifying.figure(target)),
    addSource: this.at((target) => this.verifying.source(target)),
    nextUnverifiedFigure: this.at((target) => goToUnverified(this.store, target, false)),
    previousUnverifiedFigure: this.at((target) => goToUnverified(this.store, target, true)),
    nextRemark: this.at((target) => this.goToRemark(target)),
    reattachAnnotation: this.at((target) => this.reattachOne(target)),
    toggleVerified: () => this.decorations.toggle(this.host.current.document?.uri),
    showAnnotations: () => vscode.commands.executeCommand('hegao.annotations.focus'),
    'remark.create': (reply) => this.remarks.create(reply as vscode.CommentReply),
    'remark.reply': (reply) => this.remarks.reply(reply as vscode.CommentReply),
    'remark.replyAndResolve': (reply) => this.remarks.replyAndResolve(reply as vscode.CommentReply),
    'remark.resolve': (thread) => this.remarks.setState(thread as vscode.CommentThread, 'resolved'),
    'remark.reopen': (thread) => this.remarks.setState(thread as vscode.CommentThread, 'open'),
    'remark.delete': (thread) => this.remarks.delete(thread as vscode.CommentThread),
    'remark.editComment': (comment) => this.remarks.editComment(comment as ThreadComment),
    'remark.saveComment': (comment) => this.remarks.saveComment(comment as ThreadComment),
    'remark.cancelEdit': (comment) => this.remarks.cancelEdit(comment as ThreadComment),
    'remark.deleteComment': (comment) => this.remarks.deleteComment(comment as ThreadComment),
    'annotations.groupByState': () => this.view.group('state'),
    'annotations.groupByAuthor': () => this.view.group('author'),
    'annotations.filter': (given) => this.view.chooseFilter(given),
    'annotations.clearFilter': () => this.view.setFilter(NO_FILTER),
    'annotations.copyAll': () => this.view.copy(undefined),
    'annotations.copy': (node, nodes) => this.view.copy(this.view.chosen(node, nodes)),
    'annotations.goTo': this.each((document, annotation) => this.goTo(document, annotation)),
    'annotations.resolve': this.each((document, annotation) => this.setState(document, annotation, 'resolved')),
    'annotations.reopen': this.each((document, annotation) => this.setState(document, annotation, 'open')),
    'annotations.delete': (node, nodes) => this.delete(this.view.chosen(node, nodes).map(({ annotation }) => annotation)),
    'annotations.verifyAgain': this.each((document, annotation) =>
      annotation.kind === 'verification' ? this.verifying.again(document, annotation) : undefined,
    ),
    'annotations.editSource': this.each((document, annotation) =>
      annotation.kind === 'source' ? this.verifying.editSource(document, annotation.id, annotation) : undefined,
    ),
    'annotations.openLink': this.each((document, annotation) =>
      annotation.kind === 'source' ? openLink(document.uri, annotation.link) : undefined,
    ),
    'annotations.reattach': this.each((document, annotation) => this.reattach(document, annotation)),
  };

  /** A command on a place in a draft. */
  private at(work: (target: Target) => unknown): Command {
    return async (...args) => {
      const target = await targetOf(args);
      return target && work(target);
    };
  }

  /** A command on annotations of the view, one after the other, all in the draft that they are listed of. */
  private each(work: (document: vscode.TextDocument, annotation: ListedAnnotation) => unknown): Command {
    return async (node, nodes) => {
      const { document } = this.host.current;
      if (!document) return;
      for (const { annotation } of this.view.chosen(node, nodes)) await work(document, annotation);
    };
  }

  private show(known: Known): void {
    const { document, list } = known;
    this.threads.update(known);
    this.host.shares.set(document.uri.toString(), list.share);
    if (list.trouble !== null && !this.told.has(list.trouble)) void vscode.window.showWarningMessage(list.trouble);
    if (list.trouble !== null) this.told.add(list.trouble);
  }

  private showThreads(document: vscode.TextDocument): void {
    const list = this.store.of(document);
    if (list) this.threads.update({ document, list, isCurrent: list.version === document.version });
  }

  private leave(uri: vscode.Uri): void {
    this.threads.close(uri);
    this.host.shares.set(uri.toString(), null);
  }

  private async goToRemark(target: Target): Promise<void> {
    const remark = await goToRemark(this.store, target);
    if (remark) this.unfold(target.editor.document, remark);
  }

  /** Selects the words of an annotation, and opens its thread where it has one. */
  private async goTo(document: vscode.TextDocument, annotation: ListedAnnotation): Promise<void> {
    const list = await this.store.fresh(document);
    const now = list?.annotations.find(({ id }) => id === annotation.id) ?? annotation;
    if (now.range === null) return this.offerReattaching(document, now);
    await reveal(document, toRange(now.range));
    if (now.kind === 'remark') this.unfold(document, now);
  }

  private unfold({ uri }: vscode.TextDocument, { id }: ListedRemark): void {
    const thread = this.threads.threadOf(uri, id);
    if (thread) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  private async setState(document: vscode.TextDocument, { id, kind }: ListedAnnotation, state: 'open' | 'resolved'): Promise<void> {
    if (kind === 'remark') await this.annotating.ask(document, { kind: 'setState', id, state });
  }

  private async delete(chosen: readonly ListedAnnotation[]): Promise<void> {
    const { document } = this.host.current;
    if (!document || chosen.length === 0) return;
    const [first] = chosen;
    const isOneRemark = chosen.length === 1 && first?.kind === 'remark';
    if (!(await (isOneRemark ? mayDelete(first.comments.length) : mayDeleteAll(chosen)))) return;
    for (const { id } of chosen) await this.annotating.ask(document, { kind: 'delete', id });
  }

  private async offerReattaching(document: vscode.TextDocument, annotation: ListedAnnotation): Promise<void> {
    const attach = vscode.l10n.t('Attach to the Selection');
    const said = vscode.l10n.t('Its words are not in the draft any more: “{0}”. Select what it belongs to now.', oneLine(annotation.quote));
    if ((await vscode.window.showInformationMessage(said, attach)) === attach) await this.reattach(document, annotation);
  }

  private async reattach(document: vscode.TextDocument, { id }: ListedAnnotation): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    if (!editor || editor.selection.isEmpty) {
      return void vscode.window.showInformationMessage(vscode.l10n.t('Select the words in the draft first that it belongs to.'));
    }
    await this.annotating.ask(document, { kind: 'reattach', id, range: placesOf(editor.selection) });
  }

  /** Attaches a lost annotation to the selection; where there are several it is asked which. */
  private async reattachOne({ editor }: Target): Promise<void> {
    const { document } = editor;
    const list = await this.store.fresh(document);
    const lost = (list?.annotations ?? []).filter(({ range }) => range === null);
    if (lost.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('No annotation of this draft is lost.'));
    const items = lost.map((annotation) => ({ label: oneLine(annotation.quote), description: saidIn(annotation), annotation }));
    const title = vscode.l10n.t('Which one belongs to the selected words?');
    const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
    if (chosen) await this.reattach(document, chosen.annotation);
  }
}

async function mayDeleteAll(chosen: readonly ListedAnnotation[]): Promise<boolean> {
  const remove = vscode.l10n.t('Delete');
  const detail = chosen.slice(0, 5).map((one) => [lineWords(one), oneLine(one.quote, 24), saidIn(one)].join(' · ')).join('\n'); // prettier-ignore
  const question = vscode.l10n.t('Delete {0} annotation(s)?', chosen.length);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) === remove;
}
