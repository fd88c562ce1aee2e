import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import { isOtherVersion } from '../otherVersion';
import type { LanguageServer } from '../server/languageServer';
import type { CurrentDraft } from '../views/currentDraft';
import type { Annotations } from './annotations';
import { takeAlong } from './renaming/along';
import type { Shares } from './shares';
import type { Node } from './view/tree';

/** What annotations are shown with. */
export interface Host {
  /** VS Code's comments; made with the first draft, since VS Code offers a view of comments as soon as there is one. */
  readonly controller: () => vscode.CommentController;
  readonly view: vscode.TreeView<Node>;
  /** Fired when the tree of the view is another one. */
  readonly changed: vscode.EventEmitter<void>;
  readonly shares: Shares;
  readonly server: LanguageServer;
  readonly current: CurrentDraft;
  readonly memento: vscode.Memento;
}

/** What can be asked for; each is a command `hegao.<name>`. */
const COMMANDS =
  'addRemark verifyFinding verifyFigure addSource nextUnverifiedFigure previousUnverifiedFigure ' +
  'nextRemark reattachAnnotation toggleVerified showAnnotations ' +
  'remark.create remark.reply remark.replyAndResolve remark.resolve remark.reopen remark.delete ' +
  'remark.editComment remark.saveComment remark.cancelEdit remark.deleteComment ' +
  'annotations.goTo annotations.groupByState annotations.groupByAuthor annotations.filter annotations.clearFilter ' +
  'annotations.copy annotations.copyAll annotations.resolve annotations.reopen annotations.delete ' +
  'annotations.verifyAgain annotations.editSource annotations.openLink annotations.reattach';

/**
 * Remarks, verifications and sources. All that shows them is loaded when a draft that has some is opened, the view is opened, or
 * one of their commands is run.
 */
export function registerAnnotations(
  server: LanguageServer,
  current: CurrentDraft,
  shares: Shares,
  memento: vscode.Memento,
): vscode.Disposable[] {
  const changed = new vscode.EventEmitter<void>();
  const comments = new Comments();
  let loading: Promise<Annotations> | undefined;
  const controller = (): vscode.CommentController => comments.controller;
  const load = (): Promise<Annotations> =>
    (loading ??= import('./annotations').then(
      (module) => new module.Annotations({ controller, view, changed, shares, server, current, memento }),
    ));
  const treeDataProvider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => [...(await (await load()).view.children(node))],
    getTreeItem: async (node) => (await load()).view.item(node),
    getParent: (node) => node.parent,
  };
  const view = vscode.window.createTreeView('hegao.annotations', { treeDataProvider, showCollapseAll: true, canSelectMany: true });
  return [
    changed,
    comments,
    view,
    server.onDidChangeAnnotations(({ uri }) => void load().then((annotations) => annotations.take(uri))),
    { dispose: () => void loading?.then((annotations) => annotations.dispose()) },
    vscode.workspace.onWillRenameFiles((event) => event.waitUntil(takeAlong(event.files))),
    ...COMMANDS.split(' ').map((name) =>
      vscode.commands.registerCommand(`hegao.${name}`, async (...args: unknown[]) => (await load()).run(name, args)),
    ),
  ];
}

/** What VS Code needs for remarks in its gutter. */
class Comments implements vscode.Disposable {
  private made: vscode.CommentController | undefined;
  private readonly opened: vscode.Disposable;

  constructor() {
    const look = (document: vscode.TextDocument): void => {
      if (!this.made && mayHaveRemarks(document)) this.made = this.make();
    };
    this.opened = vscode.workspace.onDidOpenTextDocument(look);
    vscode.workspace.textDocuments.forEach(look);
  }

  get controller(): vscode.CommentController {
    return (this.made ??= this.make());
  }

  dispose(): void {
    this.opened.dispose();
    this.made?.dispose();
  }

  private make(): vscode.CommentController {
    const controller = vscode.comments.createCommentController('hegao', vscode.l10n.t('Hegao'));
    controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        mayHaveRemarks(document) ? [document.validateRange(new vscode.Range(0, 0, document.lineCount, 0))] : [],
    };
    return controller;
  }
}

/** What has no file yet has none beside it either. */
function mayHaveRemarks({ languageId, isUntitled, uri }: vscode.TextDocument): boolean {
  return languageId === REPORT_LANGUAGE && !isUntitled && !isOtherVersion(uri);
}
