import type { Connection } from 'vscode-languageserver';
import { READ_FILE_REQUEST, type ReadFileParams, type ReadFileResult } from '../../protocol';

/** What a small text file holds, that it is not there, or why it cannot be read. */
export type FileText = ReadFileResult;

/** How the server reads the few files that it reads: settings. It has no file system where it runs in a browser. */
export interface Files {
  read(uri: string): Promise<FileText>;
}

/** Files as the client sees them: what is open in it as it stands there, also where they lie on no disk. */
export function filesOfClient(connection: Connection): Files {
  return {
    read: (uri) => connection.sendRequest<FileText>(READ_FILE_REQUEST, { uri } satisfies ReadFileParams),
  };
}

/** For a client that reads none. */
export const NO_FILES: Files = { read: () => Promise.resolve({ kind: 'absent' }) };

/** What lies on a disk that this process sees, without asking; undefined for anything else. */
export interface Disk {
  read(uri: string): FileText | undefined;
  /** The names of the plain files in the folder of a file, the file itself left out; none where there is no such folder. */
  beside(uri: string): readonly string[];
}

/** The disk where the file is on it, otherwise the client. */
export function filesOf(disk: Disk | undefined, client: Files): Files {
  return { read: async (uri) => disk?.read(uri) ?? client.read(uri) };
}
