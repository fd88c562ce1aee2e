import { CodeActionKind, type CodeAction, type Command, type Range } from 'vscode-languageserver';
import type { Change } from '../../features/config/silence';
import { SAVE_SETTINGS_COMMAND, SHOW_RULE_COMMAND } from '../../protocol';
import { allowsWords } from '../../rules/allowed';
import { RULES } from '../../rules/index';
import type { Finding } from '../../rules/rule';
import type { Checked } from '../checker';
import { findingsAt } from '../codeActions';
import { fileBehind } from '../../protocol/word';
import { folderOf, pathIn } from '../config/uris';
import type { SettingsFile } from '../config/settingsFiles';
import { wants } from '../fromProtocol';
import type { Session } from '../session';
import { toDiagnostic } from '../toProtocol';

/**
 * What can be done about a finding other than changing the draft: its rule or its word is silenced in the settings file,
 * never by a mark in the draft, which gets printed. What explains comes first: where there is no fix, the first is taken unseen.
 */
export async function silencingActions(
  session: Session,
  checked: Checked,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
): Promise<CodeAction[]> {
  const findings = !only || wants(only, CodeActionKind.QuickFix) ? findingsAt(checked, range) : [];
  if (findings.length === 0) return [];
  const file = await session.settingsFiles.fileFor(checked.draft.uri);
  const actions = new Map<string, CodeAction>();
  for (const finding of findings) {
    for (const action of explaining(session, finding)) actions.set(action.title, action);
  }
  for (const finding of findings) {
    for (const action of file ? changing(session, checked, finding, file) : []) {
      if (!actions.has(action.title)) actions.set(action.title, action);
    }
  }
  return [...actions.values()];
}

function changing(session: Session, checked: Checked, finding: Finding, file: SettingsFile): CodeAction[] {
  return changesFor(checked, finding, file).flatMap(({ title, change }) => {
    const edit = session.settingsFiles.edit(file, change);
    if (!edit) return [];
    const diagnostics = [toDiagnostic(checked.draft, finding, session.abilities)];
    const command: Command = { title, command: SAVE_SETTINGS_COMMAND, arguments: [file.uri] };
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit, ...(session.abilities.hasCommands && { command }) }];
  });
}

interface Titled {
  readonly title: string;
  readonly change: Change;
}

function changesFor({ draft }: Checked, finding: Finding, { folder }: SettingsFile): Titled[] {
  const { rule, group, span } = finding;
  const uri = fileBehind(draft.uri);
  const path = pathIn(folder, uri);
  const around = pathIn(folder, folderOf(uri) ?? '');
  if (path === undefined || around === undefined) return [];
  const name = titleOf(rule);
  const word = draft.report.text.slice(span.start, span.end);
  const allows = allowsWords(group) && isWord(word);
  return [
    ...(allows ? [{ title: `“${word}”是对的，加入词语表`, change: { kind: 'word', word } as const }] : []),
    { title: `本稿不再提示“${name}”`, change: { kind: 'draft', rule, path } },
    { title: `本文件夹不再提示“${name}”`, change: { kind: 'folder', rule, path: around } },
  ];
}

/** Not a mark, and not a sentence: allowing those would hide more than was meant. */
function isWord(text: string): boolean {
  return text.length <= 20 && /^[^\r\n，。；：！？,;!?]+$/.test(text) && (text.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2;
}

/** By keyboard what a click on the rule's id does. */
function explaining({ abilities }: Session, { rule }: Finding): CodeAction[] {
  if (!abilities.hasCommands) return [];
  const title = `查看规则说明：${titleOf(rule)}`;
  return [{ title, kind: CodeActionKind.QuickFix, command: { title, command: SHOW_RULE_COMMAND, arguments: [rule] } }];
}

function titleOf(rule: string): string {
  return RULES.find(({ id }) => id === rule)?.title.zh ?? rule;
}
