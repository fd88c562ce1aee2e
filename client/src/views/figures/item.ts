import * as vscode from 'vscode';
import type { FigureRow } from '../../../../server/src/protocol/figures';
import type { FigureNode, GroupNode, Grouping } from './tree';
import { aboutOf, countsOf, groupNameOf, verdictOf } from './words';

const GROUP_ICONS: Readonly<Record<GroupNode['of'], string>> = {
  section: 'note',
  subject: 'symbol-class',
  indicator: 'symbol-field',
};

/** A group as the tree shows it. `isOpen` only counts when it is shown for the first time. */
export function groupItem(group: GroupNode, isOpen: boolean): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupNameOf(group), isOpen ? Expanded : Collapsed);
  item.id = group.id;
  item.description = countsOf(group);
  item.contextValue = 'group';
  item.iconPath = group.broken > 0 ? icon('error', 'list.errorForeground') : new vscode.ThemeIcon(GROUP_ICONS[group.of]);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}; {1}', groupNameOf(group), countsOf(group)) };
  return item;
}

/** A figure as the tree shows it: `52座  不符 · 渡槽 · 检修`. What it was checked against is said when the pointer rests on it. */
export function figureItem(node: FigureNode, grouping: Grouping): vscode.TreeItem {
  const { row } = node;
  const item = new vscode.TreeItem(row.text, vscode.TreeItemCollapsibleState.None);
  const line = vscode.l10n.t('line {0}', row.range.start.line + 1);
  const parts = [verdictOf(row), aboutOf(row, saidAbove(node)), ...(grouping === 'subject' ? [line] : [])];
  item.id = node.id;
  item.description = parts.filter(Boolean).join(' · ');
  item.contextValue = 'figure';
  item.iconPath = iconOf(row);
  item.command = { command: 'hegao.figures.goTo', title: vscode.l10n.t('Go to This Figure'), arguments: [node] };
  const words = [row.text, aboutOf(row), verdictOf(row), line].filter(Boolean);
  item.accessibilityInformation = { label: words.join(vscode.l10n.t(', ')) };
  return item;
}

function saidAbove({ parent }: FigureNode): GroupNode['of'][] {
  const said: GroupNode['of'][] = [];
  for (let group = parent; group; group = group.parent) said.push(group.of);
  return said;
}

/** Shapes differ as well as colours. */
function iconOf({ verdict, isReported }: FigureRow): vscode.ThemeIcon {
  switch (verdict) {
    case 'broken':
      return isReported ? icon('error', 'list.errorForeground') : icon('warning', 'list.warningForeground');
    case 'verified':
      return icon(isReported ? 'verified-filled' : 'verified', 'hegao.verifiedFigure');
    case 'holds':
      return icon('pass', 'charts.green');
    case 'undecided':
      return icon('question', 'charts.yellow');
    case 'none':
      return icon('circle-outline', 'descriptionForeground');
  }
}

function icon(name: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}
