import { SymbolKind, type CancellationToken, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { headingQuery, matchHeading, type HeadingQuery, type Rank } from '../../features/findHeadings';
import type { PlacedHeading } from '../folder/entry';
import { headingsOfFile, headingsOfOpen } from '../folder/placeHeadings';
import { nameOf } from '../log';
import { breathe } from '../request';
import type { Session } from '../session';

/** More than anybody reads through; the best come first. */
const MOST_SYMBOLS = 500;

/** For how long drafts that are known are gone through before messages are read, in milliseconds. */
const STRETCH = 8;

interface Found {
  readonly rank: Rank;
  readonly depth: number;
  readonly symbol: SymbolInformation;
}

/**
 * The headings of all drafts that match what was typed: open drafts as they stand in the editor, the others of the open
 * folders as they are stored. The next letter typed cancels the question; what has been read until then is kept.
 */
export async function answerWorkspaceSymbols(
  session: Session,
  params: WorkspaceSymbolParams,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const query = headingQuery(params.query);
  const found: Found[] = [];
  let since = performance.now();
  await breathe(token);
  for await (const [uri, headings] of allHeadings(session, token)) {
    found.push(...matches(session, query, uri, headings));
    if (performance.now() - since < STRETCH) continue;
    await breathe(token);
    since = performance.now();
  }
  const best = found.sort((a, b) => a.rank - b.rank || a.depth - b.depth).slice(0, MOST_SYMBOLS);
  return best.map(({ symbol }) => symbol);
}

async function* allHeadings(session: Session, token: CancellationToken): AsyncGenerator<[string, readonly PlacedHeading[]]> {
  const { folderCheck, folderDrafts } = session;
  for (const uri of folderCheck.openDrafts()) {
    const draft = session.drafts.get(uri);
    if (draft) yield [uri, headingsOfOpen(draft)];
  }
  for (const entry of await folderDrafts.list()) {
    if (folderCheck.isOpen(entry.key) || (await session.configuration.isExcluded(entry.uri))) continue;
    if (entry.headings?.changes !== entry.changes) await breathe(token);
    yield [entry.uri, await headingsOfFile(folderDrafts, entry)];
  }
}

function matches(session: Session, query: HeadingQuery, uri: string, headings: readonly PlacedHeading[]): Found[] {
  const draftName = nameOf(uri).replace(/\.[^.]+$/, '');
  return headings.flatMap((heading) => {
    const { name, path, range, keys } = heading;
    const rank = matchHeading(query, path, keys);
    if (rank === undefined) return [];
    // Our own client writes the path of the draft beside it.
    const around = session.abilities.hasCommands ? path : [draftName, ...path];
    const containerName = around.join(' › ');
    const symbol = { name, kind: SymbolKind.String, location: { uri, range }, ...(containerName && { containerName }) };
    return [{ rank, depth: path.length, symbol }];
  });
}
