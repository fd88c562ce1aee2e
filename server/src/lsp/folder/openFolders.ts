import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Abilities } from '../abilities';

/** The folders that are open in the client now, without a slash at their end. */
export async function openFolders(connection: Connection, abilities: Abilities, params: InitializeParams): Promise<string[]> {
  const { workspaceFolders, rootUri } = params;
  const open = abilities.hasFolders ? await connection.workspace.getWorkspaceFolders().catch(() => null) : workspaceFolders;
  const folders = (open ?? []).map(({ uri }) => uri);
  // Older clients know one folder, and no list.
  if (folders.length === 0 && !open && rootUri) folders.push(rootUri);
  return folders.map((folder) => folder.replace(/\/$/, ''));
}
