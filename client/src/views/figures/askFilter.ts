import * as vscode from 'vscode';
import type { Filter } from './filter';

interface Choice extends vscode.QuickPickItem {
  readonly only: Filter['only'];
}

/** Asks which figures are to be shown: words, and which kind of verdict. `count` says how many a filter leaves. Undefined where it is given up. */
export function askFilter(known: Filter, count: (filter: Filter) => number): Promise<Filter | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = vscode.l10n.t('Filter figures');
  pick.placeholder = vscode.l10n.t('Words of the figure, its subject, indicator or section; then Enter');
  pick.value = known.words;
  const list = (): void => {
    pick.items = choicesFor(pick.value, count);
    pick.activeItems = pick.items.filter(({ only }) => only === known.only);
  };
  list();
  pick.onDidChangeValue(list);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      resolve(chosen && { words: pick.value.trim(), only: chosen.only });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function choicesFor(words: string, count: (filter: Filter) => number): Choice[] {
  const choice = (only: Filter['only'], icon: string, label: string): Choice => ({
    only,
    label: `$(${icon}) ${label}`,
    description: vscode.l10n.t('{0} figures', count({ words, only })),
    // what is typed is for the figures, not for this list
    alwaysShow: true,
  });
  return [
    choice('all', 'list-flat', vscode.l10n.t('All figures')),
    choice('broken', 'error', vscode.l10n.t('Only what is broken, and what is involved in it')),
    choice('checked', 'pass', vscode.l10n.t('Only what stands in a relation')),
  ];
}
