import type { Connection, InitializeParams, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../protocol';
import { readAbilities, type Abilities } from './abilities';
import { Checker, type Checked } from './checker';
import { ConfigFiles } from './config/configFiles';
import { ConfigPublisher } from './config/configPublisher';
import { filesOf, filesOfClient, NO_FILES } from './config/files';
import { SettingsFiles } from './config/settingsFiles';
import { Configuration } from './configuration';
import { Drafts } from './drafts';
import type { Log } from './log';
import { Publisher } from './publisher';
import type { Surroundings } from './surroundings';

/** What lives from initialize to exit. */
export interface Session {
  readonly abilities: Abilities;
  readonly configuration: Configuration;
  readonly settingsFiles: SettingsFiles;
  readonly drafts: Drafts;
  readonly checker: Checker;
  /** Only for a client that does not ask for diagnostics itself. */
  readonly publisher: Publisher | undefined;
  readonly log: Log;
}

export function openSession(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
  surroundings: Surroundings,
): Session {
  const log = connection.console;
  const abilities = readAbilities(params.capabilities, surroundings);
  const inClient = abilities.readsFiles ? filesOfClient(connection) : NO_FILES;
  const files = filesOf(surroundings.disk, inClient);
  const configFiles = new ConfigFiles(files, log, new ConfigPublisher(connection, abilities, log));
  const configuration = new Configuration(connection, abilities, params.initializationOptions, log, configFiles);
  const settingsFiles = new SettingsFiles(connection, abilities, configFiles, abilities.readsFiles ? inClient : files, params);
  const drafts = new Drafts(documents);
  const tell = abilities.wantsChecked ? (checked: Checked) => tellChecked(connection, checked) : () => {};
  const checker = new Checker(drafts, configuration, log, tell);
  const publisher = abilities.pullsDiagnostics ? undefined : new Publisher(connection, checker, abilities, log);
  return { abilities, configuration, settingsFiles, drafts, checker, publisher, log };
}

function tellChecked(connection: Connection, { draft, findings }: Checked): void {
  const { text, counts } = draft.report;
  const params: CheckedParams = {
    uri: draft.uri,
    version: draft.version,
    characters: text.length,
    findings: findings.length,
    ...counts,
  };
  void connection.sendNotification(CHECKED_NOTIFICATION, params);
}
