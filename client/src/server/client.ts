import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  WorkDoneProgress,
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Middleware,
  type StaticFeature,
} from 'vscode-languageclient';
import {
  CHECKED_CAPABILITY,
  CHECKED_NOTIFICATION,
  COMMANDS_CAPABILITY,
  DRAFT_FILES_CAPABILITY,
  FOLDER_CHECKED_OPTION,
  LIST_DRAFTS_REQUEST,
  READ_DRAFT_REQUEST,
  READ_FILE_CAPABILITY,
  READ_FILE_REQUEST,
  REPORT_LANGUAGE,
} from '../../../server/src/protocol';
import {
  ANNOTATION_FILE_REQUEST,
  ANNOTATION_FILES_CAPABILITY,
  ANNOTATIONS_CAPABILITY,
  ANNOTATIONS_CHANGED_NOTIFICATION,
} from '../../../server/src/protocol/annotations';
import { annotationFile } from '../annotations/files';
import { listDrafts } from '../folder/listDrafts';
import { readDraft } from '../folder/readDraft';
import { isOtherVersion } from '../otherVersion';
import { readSettingsFile } from '../settingsFiles';
import type { Client, Listener } from './run';
import { closeUnseenDrafts } from './unseenDrafts';

/** This file and what it imports are loaded when there is a draft to be checked, not before. */

/** `more`: what the server has to be told at its start beyond that. */
export function clientOptions({ channel, folderIsChecked }: Listener, more: object = {}): LanguageClientOptions {
  return {
    // Any scheme: a draft may lie on a disk, in a repository seen through the browser, or nowhere yet.
    documentSelector: [{ language: REPORT_LANGUAGE }],
    outputChannel: channel,
    initializationOptions: { [FOLDER_CHECKED_OPTION]: folderIsChecked, ...more },
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // A client serves one server: what becomes of it, and who is told, is decided in languageServer.ts.
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
    },
    initializationFailedHandler: () => false,
    middleware,
  };
}

/** Another version shown for comparison is none of the server's business. */
const middleware: Middleware = {
  didOpen: async (document, next) => {
    if (!isOtherVersion(document.uri)) await next(document);
  },
  provideDiagnostics: (document, previousResultId, token, next) =>
    isOtherVersion('uri' in document ? document.uri : document) ? undefined : next(document, previousResultId, token),
};

/** Starts a client that has just been made, has it say what the server tells of, and answer what the server asks. */
export async function started(client: BaseLanguageClient, { checked, annotationsChanged, isLeftAlone }: Listener): Promise<Client> {
  keepQuiet(client);
  client.registerFeature(ownAbilities);
  client.onNotification(CHECKED_NOTIFICATION, checked);
  client.onNotification(ANNOTATIONS_CHANGED_NOTIFICATION, annotationsChanged);
  client.onRequest(READ_FILE_REQUEST, readSettingsFile);
  client.onRequest(LIST_DRAFTS_REQUEST, () => listDrafts(isLeftAlone));
  client.onRequest(READ_DRAFT_REQUEST, readDraft);
  client.onRequest(ANNOTATION_FILE_REQUEST, annotationFile);
  await client.start();
  closeUnseenDrafts(client);
  const onProgress: Client['onProgress'] = (workDoneToken, report) =>
    client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report') report(value);
    });
  return { language: client, onProgress };
}

/** Has its errors logged only. It would show them in English, with words that mean nothing to who writes a report. */
function keepQuiet(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}

/** Tells the server what it can have of us that other clients do not offer. */
const ownAbilities: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = {
      ...capabilities.experimental,
      [CHECKED_CAPABILITY]: true,
      [READ_FILE_CAPABILITY]: true,
      [COMMANDS_CAPABILITY]: true,
      [DRAFT_FILES_CAPABILITY]: true,
      [ANNOTATIONS_CAPABILITY]: true,
      [ANNOTATION_FILES_CAPABILITY]: true,
    };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};
