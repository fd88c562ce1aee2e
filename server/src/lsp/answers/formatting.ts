import type {
  CancellationToken,
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  Position,
  TextEdit,
} from 'vscode-languageserver';
import { sparedBy } from '../../features/annotations/review';
import { format, formatTyped, LINE_TYPED, type Spared } from '../../features/format';
import type { Edit } from '../../rules/rule';
import type { LineIndex } from '../../text/lineIndex';
import { span, type Span } from '../../text/span';
import type { Draft } from '../drafts';
import { fromPosition, fromRange } from '../fromProtocol';
import { breathe, requireVersion } from '../request';
import type { Session } from '../session';
import { toTextEdit } from '../toProtocol';

export async function answerFormatting(session: Session, params: DocumentFormattingParams, token: CancellationToken): Promise<TextEdit[]> {
  return answer(session, params, token, ({ report }, settings, spared) => format(report, settings, undefined, spared));
}

export async function answerRangeFormatting(
  session: Session,
  params: DocumentRangeFormattingParams,
  token: CancellationToken,
): Promise<TextEdit[]> {
  return answer(session, params, token, ({ report, lines }, settings, spared) =>
    format(report, settings, fromRange(lines, params.range), spared),
  );
}

export async function answerOnTypeFormatting(
  session: Session,
  params: DocumentOnTypeFormattingParams,
  token: CancellationToken,
): Promise<TextEdit[]> {
  const isEnded = params.ch === LINE_TYPED;
  return answer(session, params, token, ({ report, lines }, settings, spared) =>
    formatTyped(report, settings, isEnded ? lineBefore(lines, params.position) : upTo(lines, params.position), isEnded, spared),
  );
}

type Settings = Parameters<typeof format>[1];

async function answer(
  session: Session,
  { textDocument: { uri } }: DocumentFormattingParams,
  token: CancellationToken,
  editsOf: (draft: Draft, settings: Settings, spared: Spared) => readonly Edit[],
): Promise<TextEdit[]> {
  const version = session.drafts.versionOf(uri);
  const [settings] = await Promise.all([session.configuration.settingsFor(uri), session.annotations.ready(uri)]);
  await breathe(token);
  const draft = session.drafts.get(uri);
  if (!draft) return [];
  requireVersion(draft, version);
  const spared = sparedBy(session.annotations.in(draft).placed);
  return editsOf(draft, settings, spared).map((edit) => toTextEdit(draft.lines, edit));
}

/** The line above the cursor, without its end. */
function lineBefore(lines: LineIndex, { line }: Position): Span {
  return span(lines.lineStart(line - 1), lines.offsetAt({ line: line - 1, character: Infinity }));
}

/** The line of the cursor as far as the cursor. */
function upTo(lines: LineIndex, position: Position): Span {
  return span(lines.lineStart(position.line), fromPosition(lines, position));
}
