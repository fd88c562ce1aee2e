import { MessageType, type CancellationToken, type Connection } from 'vscode-languageserver';
import { ANNOTATE_REQUEST, APPLY_ANNOTATION_COMMAND, type ApplyAnnotationParams } from '../../protocol/annotations';
import { problemOf } from '../gate/shape';
import type { Session } from '../session';
import { annotate } from './annotations';
import type { Command } from './executeCommand';
import { say } from './say';

/** Verifying and annotating for clients that are not ours. */
export const ANNOTATION_COMMANDS: readonly (readonly [string, Command])[] = [[APPLY_ANNOTATION_COMMAND, applyAnnotation]];

async function applyAnnotation(
  session: Session,
  [params]: readonly unknown[],
  token: CancellationToken,
  _progress: unknown,
  connection: Connection,
): Promise<null> {
  const warn = (message: string): void => say(connection, MessageType.Warning, message);
  if (!isGiven(params)) {
    warn('这项命令的参数不对。');
    return null;
  }
  const { textDocument, version, operation } = params;
  const author = await session.configuration.annotationAuthor(textDocument.uri);
  if (author === '') warn('还不知道是谁在批注：请先在设置 hegao.annotations.author 里写上自己的名字。');
  else {
    const result = await annotate(session, { uri: textDocument.uri, version, author, operation }, token);
    if (result.kind === 'refused') warn(result.reason);
  }
  return null;
}

/** The same as the parameters of the request, but for what need not be told. */
function isGiven(given: unknown): given is ApplyAnnotationParams {
  if (typeof given !== 'object' || given === null) return false;
  return problemOf(ANNOTATE_REQUEST, { version: 0, ...given, author: '' }) === undefined;
}
