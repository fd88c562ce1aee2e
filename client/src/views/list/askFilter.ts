import * as vscode from 'vscode';
import type { Filter } from './filter';

/** What is asked, in the user's words. */
export interface FilterQuestion<Kind extends string> {
  readonly title: string;
  /** In which words is looked. */
  readonly placeholder: string;
  /** What can be chosen, in this order. */
  readonly choices: readonly FilterChoice<Kind>[];
  /** How many rows a filter leaves, in words. */
  readonly counted: (filter: Filter<Kind>) => string;
}

export interface FilterChoice<Kind extends string> {
  readonly only: Filter<Kind>['only'];
  /** The name of a product icon. */
  readonly icon: string;
  readonly label: string;
}

interface Item<Kind extends string> extends vscode.QuickPickItem {
  readonly only: Filter<Kind>['only'];
}

/** Asks which rows of a list are to be shown, from what is `known`: words, and a kind. Undefined where it is given up. */
export function askFilter<Kind extends string>(question: FilterQuestion<Kind>, known: Filter<Kind>): Promise<Filter<Kind> | undefined> {
  const pick = vscode.window.createQuickPick<Item<Kind>>();
  pick.title = question.title;
  pick.placeholder = question.placeholder;
  pick.value = known.words;
  const list = (): void => {
    pick.items = itemsFor(question, pick.value);
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

function itemsFor<Kind extends string>({ choices, counted }: FilterQuestion<Kind>, words: string): Item<Kind>[] {
  return choices.map(({ only, icon, label }) => ({
    only,
    label: `$(${icon}) ${label}`,
    description: counted({ words, only }),
    // what is typed is for the list, not for these choices
    alwaysShow: true,
  }));
}
