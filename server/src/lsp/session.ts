import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type InitializeParams,
  type TextDocuments,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { checkedAs } from '../features/check';
import { openBrokenCount } from '../features/shownRelations';
import { CHECKED_NOTIFICATION, type CheckedParams } from '../protocol';
import { GENERAL } from '../rules/profiles/index';
import { readAbilities, type Abilities } from './abilities';
import { annotationFilesOfClient } from './annotations/clientFiles';
import { DraftsAnnotations } from './annotations/draftsAnnotations';
import { ShownVerified } from './annotations/shownVerified';
import { Checker, type Checked } from './checker';
import { ConfigFiles } from './config/configFiles';
import { ConfigPublisher } from './config/configPublisher';
import { filesOf, filesOfClient, NO_FILES, type Disk } from './config/files';
import { SettingsFiles } from './config/settingsFiles';
import { Configuration } from './configuration';
import { Drafts } from './drafts';
import { draftFilesOfClient, NO_DRAFT_FILES } from './folder/draftFiles';
import { FolderCheck } from './folder/folderCheck';
import { FolderDrafts } from './folder/folderDrafts';
import { openFolders } from './folder/openFolders';
import { pullOutlet, pushOutlet } from './folder/outlets';
import { Quiet } from './folder/quiet';
import { watchDrafts } from './folder/watch';
import { describeError, type Log } from './log';
import { Publisher } from './publisher';
import type { Surroundings } from './surroundings';
import { GivenTokens } from './tokens/givenTokens';
import { WordFiles } from './word/wordFiles';

/** What lives from initialize to exit. */
export interface Session {
  readonly abilities: Abilities;
  readonly configuration: Configuration;
  readonly settingsFiles: SettingsFiles;
  readonly drafts: Drafts;
  readonly checker: Checker;
  readonly annotations: DraftsAnnotations;
  readonly words: WordFiles;
  readonly tokens: GivenTokens;
  readonly shownVerified: ShownVerified;
  /** The disk that the server sees; none in a browser. */
  readonly disk: Disk | undefined;
  /** Only for a client that does not ask for diagnostics itself. */
  readonly publisher: Publisher | undefined;
  /** The drafts of the open folders, and their findings as far as they are wanted. */
  readonly folderDrafts: FolderDrafts;
  readonly folderCheck: FolderCheck;
  readonly quiet: Quiet;
  /** Shows progress of what no request has asked for. */
  readonly showProgress: () => Promise<WorkDoneProgressServerReporter>;
  /** Shows the user a sentence. */
  readonly tell: (sentence: string) => void;
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
  const { wordCode } = surroundings;
  const words = new WordFiles(wordCode && (() => wordCode(params.initializationOptions)), log);
  const inClientToo = abilities.keepsAnnotations ? annotationFilesOfClient(connection) : undefined;
  const annotations = new DraftsAnnotations(drafts, documents, { disk: surroundings.annotationFiles, client: inClientToo }, words, log);
  const shownVerified = new ShownVerified();
  const checker = new Checker(drafts, configuration, annotations, log, (checked) => {
    if (abilities.wantsChecked) tellChecked(connection, checked);
    if (shownVerified.isOutdatedBy(checked)) askForColours(connection, abilities, log);
  });
  const publisher = abilities.pullsDiagnostics ? undefined : new Publisher(connection, checker, abilities, log);
  const tokens = new GivenTokens();
  const session = {
    abilities,
    configuration,
    settingsFiles,
    drafts,
    checker,
    annotations,
    words,
    tokens,
    shownVerified,
    disk: surroundings.disk,
    publisher,
    log,
  };
  return { ...session, ...openFolder(connection, session, params, surroundings) };
}

/** Nothing of it looks at a file before it is asked. */
function openFolder(
  connection: Connection,
  {
    abilities,
    configuration,
    drafts,
    checker,
    annotations,
    words,
    log,
  }: Pick<Session, 'abilities' | 'configuration' | 'drafts' | 'checker' | 'annotations' | 'words' | 'log'>,
  params: InitializeParams,
  surroundings: Surroundings,
) {
  const quiet = new Quiet();
  const files = abilities.readsDrafts ? draftFilesOfClient(connection, words) : (surroundings.draftFiles ?? NO_DRAFT_FILES);
  const folders = () => openFolders(connection, abilities, params);
  const folderDrafts = new FolderDrafts(files, folders, abilities.watchesFiles ? watchDrafts(connection, files.endings) : undefined, log);
  const isOpen = (uri: string): boolean => drafts.versionOf(uri) !== undefined;
  const outlet = abilities.pullsFolderDiagnostics ? pullOutlet(connection) : pushOutlet(connection, abilities, isOpen, log);
  const showProgress = () => connection.window.createWorkDoneProgress();
  const tell = (message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  const parts = { drafts: folderDrafts, annotations, checker, configuration, abilities, quiet, outlet, log, folders, showProgress };
  return { folderDrafts, folderCheck: new FolderCheck(parts), quiet, showProgress, tell };
}

/** Has a client ask again for what shows how figures stand. */
function askForColours({ languages }: Connection, { refreshesTokens, refreshesInlayHints }: Abilities, log: Log): void {
  const failed = (error: unknown): void => log.warn(`请编辑器重新索取着色未成：${describeError(error)}`);
  if (refreshesTokens) void Promise.resolve(languages.semanticTokens.refresh()).catch(failed);
  if (refreshesInlayHints) void languages.inlayHint.refresh().catch(failed);
}

function tellChecked(connection: Connection, { draft, findings, verified }: Checked): void {
  const { text, counts } = draft.report;
  const { id, name } = checkedAs(draft.report) ?? GENERAL;
  const params: CheckedParams = {
    uri: draft.uri,
    version: draft.version,
    characters: text.length,
    findings: findings.length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    profile: { id, name },
    ...counts,
    broken: openBrokenCount(draft.report, verified),
  };
  void connection.sendNotification(CHECKED_NOTIFICATION, params);
}
