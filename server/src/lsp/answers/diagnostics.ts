import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Session } from '../session';
import { toDiagnostic } from '../toProtocol';

export async function answerDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const checked = await session.checker.check(params.textDocument.uri, token);
  if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { id, draft, findings } = checked;
  if (params.previousResultId === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  const items = findings.map((finding) => toDiagnostic(draft, finding, session.abilities));
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
}
