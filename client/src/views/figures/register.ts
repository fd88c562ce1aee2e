import * as vscode from 'vscode';
import type { Checks } from '../../checks';
import type { LanguageServer } from '../../server/languageServer';
import type { CurrentDraft } from '../currentDraft';
import type { Figures } from './figures';
import type { FigureNode, Node } from './tree';

/** What the view of figures works with. */
export interface Host {
  readonly view: vscode.TreeView<Node>;
  /** Fired when the tree is another one. */
  readonly changed: vscode.EventEmitter<void>;
  readonly server: LanguageServer;
  readonly current: CurrentDraft;
  readonly memento: vscode.Memento;
}

/** The view of figures and its commands. What shows them is loaded when the view is opened, or one of its commands is run. */
export function registerFigures(
  server: LanguageServer,
  current: CurrentDraft,
  checks: Checks,
  memento: vscode.Memento,
): vscode.Disposable[] {
  const changed = new vscode.EventEmitter<void>();
  let loading: Promise<Figures> | undefined;
  const load = (): Promise<Figures> =>
    (loading ??= import('./figures').then((module) => new module.Figures({ view, changed, server, current, memento })));
  const treeDataProvider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => [...(await (await load()).children(node))],
    getTreeItem: async (node) => (await load()).item(node),
    getParent: (node) => node.parent,
    resolveTreeItem: async (item, node) => (await load()).resolve(item, node),
  };
  const view = vscode.window.createTreeView('hegao.figures', { treeDataProvider, showCollapseAll: true, canSelectMany: true });
  const follow = (isVisible: boolean): void => void loading?.then((figures) => figures.follow(isVisible));
  return [
    changed,
    view,
    view.onDidChangeVisibility(({ visible }) => follow(visible)),
    { dispose: () => void loading?.then((figures) => figures.dispose()) },
    ...badge(view, current, checks),
    ...commands(view, load),
  ];
}

/** Shows beside the view's icon how many relations of the draft do not hold, also while the view is closed. */
function badge(view: vscode.TreeView<Node>, current: CurrentDraft, checks: Checks): vscode.Disposable[] {
  const show = (): void => {
    const broken = checks.of(current.document)?.broken ?? 0;
    if (broken === (view.badge?.value ?? 0)) return;
    view.badge =
      broken === 0 ? undefined : { value: broken, tooltip: vscode.l10n.t('{0} relation(s) between figures do not hold', broken) };
  };
  return [checks.onDidChange(show), current.onDidChange(show)];
}

function commands(view: vscode.TreeView<Node>, load: () => Promise<Figures>): vscode.Disposable[] {
  const { registerCommand, executeCommand } = vscode.commands;
  const show = (): Thenable<unknown> => executeCommand('hegao.figures.focus');
  return [
    registerCommand('hegao.showFigures', show),
    registerCommand('hegao.figures.revealHere', async () => {
      await show();
      await (await load()).revealHere();
    }),
    registerCommand('hegao.figures.groupBySection', async () => (await load()).group('section')),
    registerCommand('hegao.figures.groupBySubject', async () => (await load()).group('subject')),
    registerCommand('hegao.figures.filter', async (given?: unknown) => (await load()).chooseFilter(given)),
    registerCommand('hegao.figures.clearFilter', async () => (await load()).setFilter({ words: '', only: 'all' })),
    registerCommand('hegao.figures.copyAll', async () => (await load()).copy(undefined)),
    registerCommand('hegao.figures.copy', async (node?: Node, nodes?: readonly Node[]) => {
      const chosen = nodes ?? (node ? [node] : view.selection);
      return chosen.length === 0 ? '' : (await load()).copy(chosen);
    }),
    registerCommand('hegao.figures.export', async (target?: unknown) =>
      (await load()).export(target instanceof vscode.Uri ? target : undefined),
    ),
    registerCommand('hegao.figures.goTo', async (node?: FigureNode) => {
      const chosen = node ?? view.selection.find((one): one is FigureNode => one.kind === 'figure');
      if (chosen?.kind === 'figure') await (await load()).goTo(chosen);
    }),
  ];
}
