import {
  LSPErrorCodes,
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { Abandoned } from '../request';
import type { Session } from '../session';
import { ANNOTATION_COMMANDS } from './annotationCommands';
import { FOLDER_COMMANDS } from './folderCommands';
import { SHAPE_COMMANDS } from './shapeCommands';

/** Runs a command; throws `Abandoned` where its arguments are not what it takes. */
export type Command = (
  session: Session,
  given: readonly unknown[],
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  connection: Connection,
) => Promise<unknown>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([...FOLDER_COMMANDS, ...SHAPE_COMMANDS, ...ANNOTATION_COMMANDS]);

/** What a client can have run here. */
export const SERVER_COMMANDS: readonly string[] = [...COMMANDS.keys()];

export function answerExecuteCommand(connection: Connection) {
  return async (
    session: Session,
    { command, arguments: given }: ExecuteCommandParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<unknown> => {
    const run = COMMANDS.get(command);
    if (!run) throw new Abandoned(LSPErrorCodes.RequestFailed, `没有命令 ${command}。`);
    // some clients say null where they have none
    return run(session, given ?? [], token, progress, connection);
  };
}
