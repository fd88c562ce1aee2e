import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type CancellationToken,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { draftKeyOf } from '../config/uris';
import type { FolderReport } from '../folder/folderCheck';
import { Abandoned } from '../request';
import type { Session } from '../session';
import { toDiagnostic } from '../toProtocol';

type Item = WorkspaceDocumentDiagnosticReport;

/**
 * The findings of all drafts that are not open, while they are wanted (`hegao.workspace.check`, or the command). What the
 * client has already is not sent again. A client that takes partial results gets each as it comes, and the request stays
 * open for what comes later; any other is answered when every draft has been looked at, and if nothing is new, when
 * something is.
 */
export async function answerWorkspaceDiagnostics(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: ((items: Item[]) => void) | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const { folderCheck } = session;
  if (!folderCheck.wanted) return { items: await openReports(session, token) };
  const news = new News(previousResultIds);
  const waiting: Item[] = [];
  const send = (reports: Iterable<FolderReport>): void => {
    const items = news.of(reports);
    if (!partial) waiting.push(...items);
    else if (items.length > 0) partial(items);
  };
  await new Promise<void>((resolve, reject) => {
    const settle = (): void => {
      send(news.gone(folderCheck.current()));
      if (!partial && (waiting.length > 0 || previousResultIds.length === 0)) finish(resolve);
    };
    const end = folderCheck.follow((what) => {
      if (what === 'settled') settle();
      else if (what === 'ended') finish(resolve);
      else send([what]);
    });
    const finish = (how: () => void): void => {
      end();
      how();
    };
    token.onCancellationRequested(() => finish(() => reject(new Abandoned(LSPErrorCodes.RequestCancelled, '请求已取消。'))));
    send(folderCheck.current().values());
    if (folderCheck.isSettled) settle();
  });
  return { items: waiting };
}

/** Knows what the client has, and so what is new to it. */
class News {
  private readonly has: Map<string, { readonly uri: string; readonly value: string }>;

  constructor(previous: WorkspaceDiagnosticParams['previousResultIds']) {
    this.has = new Map(previous.map((one) => [draftKeyOf(one.uri), one]));
  }

  /** What of these the client has not yet; from now on it has it. */
  of(reports: Iterable<FolderReport>): Item[] {
    const items: Item[] = [];
    for (const report of reports) {
      const { uri, id } = report;
      const key = draftKeyOf(uri);
      if (this.has.get(key)?.value === id) continue;
      items.push(toItem(report));
      if (id === undefined) this.has.delete(key);
      else this.has.set(key, { uri, value: id });
    }
    return items;
  }

  /** What the client has of drafts that have nothing any more, or are gone. */
  gone(current: ReadonlyMap<string, FolderReport>): FolderReport[] {
    const old = [...this.has].filter(([key]) => !current.has(key));
    return old.map(([, { uri }]) => ({ uri, id: undefined, diagnostics: [] }));
  }
}

function toItem({ uri, id, diagnostics }: FolderReport): Item {
  const kind = DocumentDiagnosticReportKind.Full;
  return { kind, uri, version: null, ...(id !== undefined && { resultId: id }), items: [...diagnostics] };
}

/** Somebody asks although only open drafts are to be checked: these, then. */
async function openReports(session: Session, token: CancellationToken): Promise<Item[]> {
  const items: Item[] = [];
  for (const uri of session.folderCheck.openDrafts()) {
    const checked = await session.checker.check(uri, token);
    if (!checked) continue;
    const { id, draft, findings } = checked;
    const diagnostics = findings.map((finding) => toDiagnostic(draft, finding, session.abilities));
    items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: draft.version, resultId: id, items: diagnostics });
  }
  return items;
}
