import { DocumentDiagnosticRequest, type Connection, type Disposable } from 'vscode-languageserver';
import type { Abilities } from '../abilities';
import { describeError, type Log } from '../log';
import type { Outlet } from './folderCheck';

/** Diagnostics of the folder are asked for under a name of their own: those of open drafts are there without them. */
export const FOLDER_DIAGNOSTICS = 'hegao.folder';

/** No document has this scheme: what is open is asked about otherwise. */
const NO_DOCUMENT = [{ scheme: 'hegao-none' }];

/** Has the client ask for the findings of the folder (`workspace/diagnostic`) as long as they are wanted. */
export function pullOutlet(connection: Connection): Outlet {
  let registration: Disposable | undefined;
  return {
    async start() {
      registration = await connection.client.register(DocumentDiagnosticRequest.type, {
        documentSelector: NO_DOCUMENT,
        identifier: FOLDER_DIAGNOSTICS,
        interFileDependencies: false,
        workspaceDiagnostics: true,
      });
    },
    async stop() {
      registration?.dispose();
      registration = undefined;
      await Promise.resolve();
    },
    tell() {},
  };
}

/** Sends the findings of the folder, for clients that cannot be made to ask for them. */
export function pushOutlet(connection: Connection, abilities: Abilities, isOpen: (uri: string) => boolean, log: Log): Outlet {
  return {
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    tell({ uri, diagnostics }) {
      // The findings of a draft that is opened replace these, where they are sent too.
      if (isOpen(uri) && !abilities.pullsDiagnostics) return;
      connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] }).catch((error: unknown) => log.error(describeError(error)));
    },
  };
}
