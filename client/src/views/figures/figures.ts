import * as vscode from 'vscode';
import {
  FIGURE_REQUEST,
  FIGURES_REQUEST,
  type FigureParams,
  type FiguresParams,
  type ListedFigures,
} from '../../../../server/src/protocol/figures';
import { toRange } from '../../ranges';
import { nameOf } from '../../uris';
import { reveal } from '../reveal';
import { filterIn, isFiltering, NO_FILTER } from '../list/filter';
import { askFigureFilter } from './askFilter';
import { figureTable } from './copy';
import { exportFigures } from './export';
import { FIGURE_KINDS, passing, type FigureFilter } from './filter';
import { figureItem, groupItem } from './item';
import type { Host } from './register';
import { areAlike, figureAt, FigureTree, type FigureNode, type Grouping, type Node } from './tree';

/** Where the grouping is kept that was chosen last. */
const GROUPING_KEY = 'hegao.figures.grouping';
/** Up to so many figures every group is open from the start; of more, those with something broken in them. */
const FEW = 60;
/** For how long a cursor rests before the tree follows it, in milliseconds. */
const REST = 120;

/** A list of figures with the draft it is of. */
interface Known {
  readonly document: vscode.TextDocument;
  list: ListedFigures;
}

/**
 * What the view of figures shows. It is loaded when the view is opened first. While the view is hidden it listens to nothing and
 * asks nothing; what it shows stays until the view is opened again.
 */
export class Figures implements vscode.Disposable {
  private known: Known | undefined;
  private tree: FigureTree | undefined;
  private filter: FigureFilter = NO_FILTER;
  private grouping: Grouping;
  private asking: Promise<void> | undefined;
  private askAgain = false;
  private following: vscode.Disposable | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {
    this.grouping = host.memento.get(GROUPING_KEY) === 'subject' ? 'subject' : 'section';
    this.tellContext();
    this.follow(host.view.visible);
  }

  dispose(): void {
    this.follow(false);
  }

  /** Has the view follow the draft, or not. */
  follow(isVisible: boolean): void {
    if (isVisible === (this.following !== undefined)) return;
    this.following?.dispose();
    clearTimeout(this.resting);
    this.following = undefined;
    if (!isVisible) return;
    const { current } = this.host;
    this.following = vscode.Disposable.from(
      current.onDidChange(() => this.startOver()),
      current.onDidCheck(() => void this.ask()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.rest(textEditor)),
    );
    if (this.known) void this.catchUp();
  }

  /** What stands below a node; at the top the draft is asked about first where it is not known yet. */
  async children(node: Node | undefined): Promise<readonly Node[]> {
    const own = node && this.tree?.own(node);
    if (node) return own?.kind === 'group' ? this.tree!.children(own) : [];
    if (this.known?.document !== this.host.current.document) await this.ask();
    this.say();
    return this.tree?.children() ?? [];
  }

  item(node: Node): vscode.TreeItem {
    if (node.kind === 'figure') return figureItem(node, this.grouping);
    return groupItem(node, node.broken > 0 || (this.tree?.shown.length ?? 0) <= FEW || isFiltering(this.filter));
  }

  /** The arithmetic of a figure, as a hover in the text shows it. */
  async resolve(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    const own = node.kind === 'figure' ? this.tree?.own(node) : undefined;
    const row = own && this.known?.list.figures[own.figure];
    if (!row || !this.known) return item;
    const params: FigureParams = { textDocument: { uri: this.known.document.uri.toString() }, position: row.range.start };
    const markdown = await this.host.server.request<string>(FIGURE_REQUEST, params).catch(() => '');
    if (markdown) item.tooltip = new vscode.MarkdownString(markdown);
    return item;
  }

  async group(by: Grouping): Promise<void> {
    this.grouping = by;
    this.rebuild();
    await this.host.memento.update(GROUPING_KEY, by);
  }

  /** A filter can be given, as by who binds a key to it: `{ "only": "broken" }`. Otherwise it is asked for. */
  async chooseFilter(given: unknown): Promise<void> {
    await this.fresh();
    const filter =
      filterIn(given, FIGURE_KINDS) ??
      (await askFigureFilter(this.filter, (one) => (this.known ? passing(this.known.list, one).length : 0)));
    if (filter) this.setFilter(filter);
  }

  setFilter(filter: FigureFilter): void {
    this.filter = filter;
    this.rebuild();
  }

  /** Selects a figure in its draft. */
  async goTo(node: FigureNode): Promise<void> {
    await this.fresh();
    const row = this.known?.list.figures[this.tree?.own(node)?.figure ?? -1];
    if (!this.known || !row) return;
    await reveal(this.known.document, toRange(row.range));
  }

  /** Puts figures on the clipboard, all that are shown if none are named; gives what was put there. */
  async copy(nodes: readonly Node[] | undefined): Promise<string> {
    await this.fresh();
    if (!this.known || !this.tree) return '';
    const { tree } = this;
    const chosen = nodes ? belowAll(tree, nodes) : tree.shown;
    const isOneRow = nodes?.length === 1 && nodes[0]!.kind === 'figure';
    const text = figureTable(this.known.list, chosen, !isOneRow);
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} figure(s) copied', chosen.length), 3000);
    return text;
  }

  async export(target: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
    const { current, server } = this.host;
    return current.document && exportFigures(server, current.document, target);
  }

  /** Shows the figure at the cursor in the tree, without the filter where that hides it. */
  async revealHere(): Promise<void> {
    await this.fresh();
    const { view, current } = this.host;
    const at = this.figureAtCursor(current.editor());
    if (at === undefined) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no figure at the cursor.'));
    if (!this.tree?.nodeOf(at)) this.setFilter(NO_FILTER);
    const node = this.tree?.nodeOf(at);
    if (node) await view.reveal(node, { select: true, focus: true });
  }

  /** Asks for the figures of the draft that is shown now. Of what is asked while an answer is on its way one is asked afterwards. */
  private ask(): Promise<void> {
    this.askAgain = this.asking !== undefined;
    this.asking ??= this.askOnce().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async askOnce(): Promise<void> {
    for (let isFirst = true; isFirst || this.askAgain; isFirst = false) {
      this.askAgain = false;
      const begin = Date.now();
      await this.askNow();
      // Who answers slowly is left alone for as long as it took, so that other requests come in between.
      if (this.askAgain) await new Promise((resolve) => setTimeout(resolve, Date.now() - begin));
    }
  }

  private async askNow(): Promise<void> {
    const { document } = this.host.current;
    if (!document) return this.take(undefined);
    const params: FiguresParams = { textDocument: { uri: document.uri.toString() } };
    const list = await this.host.server.request<ListedFigures | null>(FIGURES_REQUEST, params).catch(() => undefined);
    if (this.host.current.document !== document) {
      this.askAgain = true;
      return;
    }
    // Of a version that is no more nothing is shown: the next one is on its way to being checked.
    if (list && list.version === document.version) this.take({ document, list });
  }

  private take(known: Known | undefined): void {
    const before = this.known;
    this.known = known;
    const isSame = before && known && before.document === known.document && areAlike(before.list, known.list);
    if (!isSame) this.rebuild();
  }

  /** The figures of the draft as it is; afterwards what is known is of its newest version, if it is known at all. */
  private async fresh(): Promise<void> {
    const { document } = this.host.current;
    // While the view is hidden nobody tells what is verified meanwhile.
    const isFollowed = this.following !== undefined && this.known?.document === document;
    if (!isFollowed || this.known?.list.version !== document?.version) await this.ask();
    else await this.asking;
  }

  /** What has happened while the view was hidden. */
  private async catchUp(): Promise<void> {
    if (this.known?.document !== this.host.current.document) this.startOver();
    else await this.ask();
  }

  private startOver(): void {
    this.known = undefined;
    this.tree = undefined;
    this.host.changed.fire();
  }

  private rebuild(): void {
    const { known, filter, grouping } = this;
    // What a filter leaves is open from the start, whatever was open without it.
    const prefix = `${grouping}${isFiltering(filter) ? '?' : ''}`;
    this.tree = known && new FigureTree(known.list, grouping, passing(known.list, filter), prefix);
    this.tellContext();
    this.say();
    this.host.changed.fire();
  }

  private tellContext(): void {
    const set = (key: string, value: unknown): void => void vscode.commands.executeCommand('setContext', key, value);
    set('hegao.figures.grouping', this.grouping);
    set('hegao.figures.filtered', isFiltering(this.filter));
  }

  /** Says above the tree what it leaves out, and beside its name which draft it is of. */
  private say(): void {
    const { view } = this.host;
    view.description = this.known ? nameOf(this.known.document.uri) : undefined;
    view.message = this.known && this.messageOn(this.known.list);
  }

  private messageOn({ figures, total }: ListedFigures): string | undefined {
    if (total === 0) return vscode.l10n.t('No figures were found in this draft.');
    if (isFiltering(this.filter)) return this.filterMessage(total);
    return figures.length < total
      ? vscode.l10n.t('{0} of {1} figures are listed; the CSV has all of them.', figures.length, total)
      : undefined;
  }

  private filterMessage(total: number): string {
    const { words, only } = this.filter;
    const kinds = {
      all: [],
      broken: [vscode.l10n.t('what is broken')],
      checked: [vscode.l10n.t('what stands in a relation')],
    };
    const said = [...(words === '' ? [] : [words]), ...kinds[only]].join(vscode.l10n.t(', '));
    return vscode.l10n.t('Filtered by {0}: {1} of {2}', said, this.tree?.shown.length ?? 0, total);
  }

  private rest(editor: vscode.TextEditor): void {
    if (editor.document !== this.known?.document) return;
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.select(editor), REST);
  }

  /** Selects the figure at the cursor in the tree; the keyboard stays in the text. */
  private select(editor: vscode.TextEditor): void {
    const { view } = this.host;
    const at = view.visible ? this.figureAtCursor(editor) : undefined;
    const node = at === undefined ? undefined : this.tree?.nodeOf(at);
    if (!node || view.selection.some(({ id }) => id === node.id)) return;
    view.reveal(node, { select: true, focus: false }).then(undefined, () => {
      // It was taken away by the next version meanwhile.
    });
  }

  private figureAtCursor(editor: vscode.TextEditor | undefined): number | undefined {
    const { known } = this;
    if (!known || !editor || editor.document !== known.document || known.list.version !== editor.document.version) return undefined;
    return figureAt(known.list.figures, editor.selection.active);
  }
}

/** The figures below nodes, each once, in the order of the text. */
function belowAll(tree: FigureTree, nodes: readonly Node[]): number[] {
  const figures = nodes.flatMap((node) => tree.own(node) ?? []).flatMap((node) => tree.below(node));
  return [...new Set(figures)].sort((a, b) => a - b);
}
