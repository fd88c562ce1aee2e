import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../../../server/src/protocol/annotations';
import { shownMarkdown } from '../threads/markdown';
import { standingOf, STANDINGS, type AnnotationNode, type GroupNode, type Grouping, type Standing } from './tree';
import { dateWords, groupName, kindAndStanding, kindName, lineWords, oneLine, saidIn, sourceWords, standingName } from './words';

/** Shapes differ as well as colours. */
const ICONS: Readonly<Record<Standing, readonly [name: string, colour: string]>> = {
  lost: ['debug-disconnect', 'list.errorForeground'],
  differs: ['error', 'list.errorForeground'],
  outdated: ['warning', 'list.warningForeground'],
  open: ['comment-unresolved', 'charts.yellow'],
  verified: ['verified-filled', 'hegao.verifiedFigure'],
  source: ['references', 'hegao.verifiedFigure'],
  resolved: ['comment', 'descriptionForeground'],
};

/** A group as the tree shows it: what needs somebody is open from the start. */
export function groupItem(group: GroupNode, grouping: Grouping): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const standing = grouping === 'state' ? STANDINGS.find((one) => one === group.name) : undefined;
  const name = standing ? groupName(standing) : group.name;
  const item = new vscode.TreeItem(name, group.urgent > 0 ? Expanded : Collapsed);
  item.id = group.id;
  item.contextValue = 'group';
  item.description = grouping === 'author' && group.urgent > 0 ? vscode.l10n.t('{0}, {1} of them to be looked at', group.nodes.length, group.urgent) : String(group.nodes.length); // prettier-ignore
  item.iconPath = standing ? icon(standing) : new vscode.ThemeIcon('account');
  item.accessibilityInformation = { label: vscode.l10n.t('{0}; {1}', name, item.description) };
  return item;
}

/** An annotation as the tree shows it: `“52件” 已与台账核对 · 核实 · 王敏`. */
export function annotationItem(node: AnnotationNode, grouping: Grouping): vscode.TreeItem {
  const { annotation } = node;
  const quote = oneLine(annotation.quote, 24);
  const item = new vscode.TreeItem(annotation.kind === 'remark' ? saidIn(annotation) : quote);
  const about = annotation.kind === 'remark' ? vscode.l10n.t('“{0}”', quote) : saidIn(annotation);
  const replies = annotation.kind === 'remark' && annotation.comments.length > 1 ? [vscode.l10n.t('{0} comments', annotation.comments.length)] : []; // prettier-ignore
  const who = grouping === 'author' ? kindAndStanding(annotation) : annotation.author;
  item.id = node.id;
  item.description = [about, ...replies, who].filter(Boolean).join(' · ');
  item.contextValue = contextOf(annotation);
  item.iconPath = icon(standingOf(annotation));
  item.tooltip = tooltipOf(annotation);
  item.command = { command: 'hegao.annotations.goTo', title: vscode.l10n.t('Go to Its Words'), arguments: [node] };
  const words = [kindAndStanding(annotation), saidIn(annotation), vscode.l10n.t('“{0}”', quote), ...replies];
  item.accessibilityInformation = {
    label: [...words, annotation.author, dateWords(annotation.created), lineWords(annotation)].filter(Boolean).join(vscode.l10n.t(', ')),
  };
  return item;
}

/** What menus go by: `remark open lost`, `source differs link`. */
function contextOf(annotation: ListedAnnotation): string {
  const isLost = annotation.range === null ? ['lost'] : [];
  const hasLink = annotation.kind === 'source' && annotation.link !== '' ? ['link'] : [];
  return [annotation.kind, annotation.state, ...isLost, ...hasLink].join(' ');
}

/** All that is known of it. What people have written is shown as plain words, but for comments, which are Markdown. */
export function tooltipOf(annotation: ListedAnnotation): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString();
  const line = (words: string): void => void tooltip.appendText(words).appendMarkdown('\n\n');
  tooltip.appendMarkdown(`**${kindName(annotation)}** · ${standingName(standingOf(annotation))}\n\n`);
  line(vscode.l10n.t('“{0}”', oneLine(annotation.quote, 200)));
  if (annotation.range === null && annotation.path.length > 0) line(vscode.l10n.t('It stood below: {0}', annotation.path.join(' › ')));
  if (annotation.kind === 'verification') line(vscode.l10n.t('Reason: {0}', annotation.reason));
  if (annotation.kind === 'source') line([sourceWords(annotation), annotation.link].filter(Boolean).join(' · '));
  if (annotation.kind !== 'remark') line(vscode.l10n.t('{0}, {1}', annotation.author, dateWords(annotation.modified)));
  else
    for (const { author, created, text } of annotation.comments) {
      tooltip.appendMarkdown('---\n\n');
      line(vscode.l10n.t('{0}, {1}', author, dateWords(created)));
      tooltip.appendMarkdown(`${shownMarkdown(text)}\n\n`);
    }
  return tooltip;
}

function icon(standing: Standing): vscode.ThemeIcon {
  const [name, colour] = ICONS[standing];
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}
