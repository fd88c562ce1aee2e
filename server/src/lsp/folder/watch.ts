import { DidChangeWatchedFilesNotification, WatchKind, type Connection } from 'vscode-languageserver';
import type { Watch } from './folderDrafts';

/** Has the client tell of drafts that change. Of what comes and goes it tells in any case: a folder may go with all that is in it. */
export function watchDrafts(connection: Connection, endings: readonly string[]): Watch {
  let isFirst = true;
  return async (patterns) => {
    const named = patterns.map((pattern) => (pattern.includes('/') ? pattern : `**/${pattern}`));
    const changing = isFirst ? [...endings.map((ending) => `**/*.${ending}`), '**/.gitignore', ...named] : named;
    const watchers = changing.map((globPattern) => ({ globPattern, kind: WatchKind.Change as number }));
    if (isFirst) watchers.push({ globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete });
    isFirst = false;
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  };
}
