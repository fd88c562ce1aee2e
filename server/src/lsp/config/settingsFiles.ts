import { TextEdit, type Connection, type InitializeParams, type WorkspaceEdit } from 'vscode-languageserver';
import { editsFor, newConfig, type Change } from '../../features/config/silence';
import { SETTINGS_FILE } from '../../protocol';
import { fileBehind } from '../../protocol/word';
import { indexLines } from '../../text/lineIndex';
import type { Abilities } from '../abilities';
import { openFolders } from '../folder/openFolders';
import { toRange } from '../toProtocol';
import type { ConfigFiles } from './configFiles';
import type { Files } from './files';
import { folderOf, pathIn } from './uris';

/** The settings file that a draft's settings are written to. */
export interface SettingsFile {
  readonly uri: string;
  /** Where it lies; paths in it count from here. */
  readonly folder: string;
  /** What is in it, as the client has it; undefined where it is not there yet. */
  readonly text: string | undefined;
}

/** Says where settings of a draft belong, and how they are written there. */
export class SettingsFiles {
  constructor(
    private readonly connection: Connection,
    private readonly abilities: Abilities,
    private readonly configs: ConfigFiles,
    private readonly files: Files,
    private readonly params: InitializeParams,
  ) {}

  /** The nearest file, or one to be made in the workspace folder; undefined where the client can do neither, or the file is unreadable. */
  async fileFor(draft: string): Promise<SettingsFile | undefined> {
    if (!this.abilities.versionedEdits) return undefined;
    const uri = fileBehind(draft);
    const nearest = await this.configs.nearest(uri);
    if (nearest) return this.known(nearest);
    if (!this.abilities.createsFiles) return undefined;
    const folder = (await this.workspaceFolderOf(uri)) ?? folderOf(uri);
    return folder === undefined ? undefined : { uri: `${folder}/${SETTINGS_FILE}`, folder, text: undefined };
  }

  /** The edit that brings a change about; undefined where the file is not in a state to be changed. */
  edit({ uri, text }: SettingsFile, change: Change): WorkspaceEdit | undefined {
    const textDocument = { uri, version: null };
    if (text === undefined) {
      const edits = [TextEdit.insert({ line: 0, character: 0 }, newConfig(change))];
      return {
        documentChanges: [
          { kind: 'create', uri, options: { ignoreIfExists: true } },
          { textDocument, edits },
        ],
      };
    }
    const lines = indexLines(text);
    const edits = editsFor(text, change)?.map(({ span, newText }) => TextEdit.replace(toRange(lines, span), newText));
    return edits && { documentChanges: [{ textDocument, edits }] };
  }

  /** What is open in the client may not be saved yet. */
  private async known({ uri, folder, file, text }: { uri: string; folder: string; file: unknown; text: string }) {
    if (!file) return undefined;
    const now = await this.files.read(uri).catch(() => undefined);
    return { uri, folder, text: now?.kind === 'text' ? now.text : text };
  }

  private async workspaceFolderOf(uri: string): Promise<string | undefined> {
    const folders = await openFolders(this.connection, this.abilities, this.params);
    const around = folders.filter((folder) => pathIn(folder, uri) !== undefined);
    return around.sort((a, b) => b.length - a.length)[0];
  }
}
