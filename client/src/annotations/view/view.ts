import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../../../server/src/protocol/annotations';
import { nameOf } from '../../uris';
import { filterIn, isFiltering, NO_FILTER } from '../../views/list/filter';
import type { Host } from '../register';
import type { Store } from '../store';
import { askAnnotationFilter } from './askFilter';
import { annotationTable } from './copy';
import { ANNOTATION_KINDS, passing, type AnnotationFilter } from './filter';
import { annotationItem, groupItem } from './item';
import { annotationsBelow, groupsOf, isUrgent, type AnnotationNode, type GroupNode, type Grouping, type Node } from './tree';

/** Where the grouping is kept that was chosen last. */
const GROUPING_KEY = 'hegao.annotations.grouping';

/** What the view of annotations shows: those of the draft at hand. A view that is hidden is told of changes when it is opened. */
export class AnnotationsView implements vscode.Disposable {
  private groups: readonly GroupNode[] = [];
  private filter: AnnotationFilter = NO_FILTER;
  private grouping: Grouping;
  private isStale = false;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly host: Host,
    private readonly store: Store,
  ) {
    this.grouping = host.memento.get(GROUPING_KEY) === 'author' ? 'author' : 'state';
    this.subscriptions = [
      store.onDidChange(({ document }) => {
        if (document === host.current.document) this.rebuild();
      }),
      host.current.onDidChange(() => this.rebuild()),
      host.view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.isStale) this.rebuild();
      }),
    ];
    this.rebuild();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** All annotations of the draft at hand. */
  get all(): readonly ListedAnnotation[] {
    return this.store.of(this.host.current.document)?.annotations ?? [];
  }

  /** What stands below a node; at the top the draft is asked about first where nothing is known of it. */
  async children(node: Node | undefined): Promise<readonly Node[]> {
    if (node) return node.kind === 'group' ? (this.groups.find(({ id }) => id === node.id)?.nodes ?? []) : [];
    const { document } = this.host.current;
    if (document && !this.store.of(document)) await this.store.ask(document);
    return this.groups;
  }

  item(node: Node): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node, this.grouping) : annotationItem(node, this.grouping);
  }

  async group(by: Grouping): Promise<void> {
    this.grouping = by;
    this.rebuild();
    await this.host.memento.update(GROUPING_KEY, by);
  }

  /** A filter can be given, as by who binds a key to it: `{ "only": "urgent" }`. Otherwise it is asked for. */
  async chooseFilter(given: unknown): Promise<void> {
    const filter = filterIn(given, ANNOTATION_KINDS) ?? (await askAnnotationFilter(this.filter, (one) => passing(this.all, one).length));
    if (filter) this.setFilter(filter);
  }

  setFilter(filter: AnnotationFilter): void {
    this.filter = filter;
    this.rebuild();
  }

  /** Puts annotations on the clipboard, all that are shown if none are named; gives what was put there. */
  async copy(nodes: readonly Node[] | undefined): Promise<string> {
    const chosen = nodes ? annotationsBelow(nodes) : passing(this.all, this.filter);
    const text = annotationTable(chosen, nodes?.length !== 1 || nodes[0]!.kind === 'group');
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(vscode.l10n.t('{0} annotation(s) copied', chosen.length), 3000);
    return text;
  }

  /** The annotations that a command of the menu is about: the node with all that are selected with it, or what is selected. */
  chosen(node: unknown, nodes: unknown): AnnotationNode[] {
    const given = Array.isArray(nodes) ? (nodes as Node[]) : isNode(node) ? [node] : this.host.view.selection;
    const ids = new Set(annotationsBelow(given).map(({ id }) => id));
    return this.groups.flatMap((group) => group.nodes).filter(({ annotation }) => ids.has(annotation.id));
  }

  private rebuild(): void {
    const { host, filter, grouping } = this;
    this.badge();
    this.isStale = !host.view.visible;
    this.groups = groupsOf(passing(this.all, filter), grouping);
    this.tellContext();
    this.say();
    host.changed.fire();
  }

  /** How many need somebody, also while the view is closed. */
  private badge(): void {
    const value = this.all.filter(isUrgent).length;
    const { view } = this.host;
    if (value === (view.badge?.value ?? 0)) return;
    view.badge = value === 0 ? undefined : { value, tooltip: vscode.l10n.t('{0} annotation(s) to be looked at', value) };
  }

  private tellContext(): void {
    const set = (key: string, value: unknown): void => void vscode.commands.executeCommand('setContext', key, value);
    set('hegao.annotations.grouping', this.grouping);
    set('hegao.annotations.filtered', isFiltering(this.filter));
    set('hegao.annotations.any', this.all.length > 0);
  }

  /** Says above the tree what it leaves out and what is wrong, and beside its name which draft it is of. */
  private say(): void {
    const { view, current } = this.host;
    const list = this.store.of(current.document);
    view.description = current.document && nameOf(current.document.uri);
    const left = this.groups.reduce((sum, { nodes }) => sum + nodes.length, 0);
    const filtered = isFiltering(this.filter) && this.all.length > 0 ? [this.filterMessage(left)] : [];
    const said = [...(list?.trouble ? [list.trouble] : []), ...filtered];
    view.message = said.length > 0 ? said.join(' ') : undefined;
  }

  private filterMessage(left: number): string {
    const { words, only } = this.filter;
    const kinds: Readonly<Record<AnnotationFilter['only'], string[]>> = {
      all: [],
      urgent: [vscode.l10n.t('what is to be looked at')],
      remark: [vscode.l10n.t('remarks')],
      verification: [vscode.l10n.t('verifications')],
      source: [vscode.l10n.t('sources')],
    };
    const said = [...(words === '' ? [] : [words]), ...kinds[only]].join(vscode.l10n.t(', '));
    return vscode.l10n.t('Filtered by {0}: {1} of {2} annotations', said, left, this.all.length);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}
