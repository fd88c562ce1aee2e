import { InvalidArgumentError, Option, type Command } from 'commander';
import { profileNames } from '../rules/config/given';
import { TEXTS } from './help';
import type { Say } from './language';
import type { Format } from './printers';
import type { Asked, RunOptions } from './run';
import type { FailOn } from './summary';

/** Options that several verbs have, as the parser gives them. */
export interface Flags {
  readonly format: Format;
  readonly failOn?: FailOn;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly stdinLines?: boolean;
  readonly jobs?: number;
  /** `true` where neither of its options was given. */
  readonly config?: string | boolean;
  readonly profile?: string;
  /** `false` where annotations are not to count. */
  readonly annotations?: boolean;
  readonly showSuppressed?: boolean;
  readonly failOnOpenRemarks?: boolean;
}

export function addInputs(command: Command, say: Say): Command {
  command
    .option('--files-from <list>', say(TEXTS.filesFrom))
    .option('-0, --null', say(TEXTS.null))
    .option('--stdin-lines', say(TEXTS.stdinLines))
    .option('-j, --jobs <number>', say(TEXTS.jobs), positiveInteger)
    .option('-q, --quiet', say(TEXTS.quiet))
    .option('--config <file>', say(TEXTS.config))
    .option('--no-config', say(TEXTS.noConfig));
  return addCommon(command, say);
}

export function profileOption(say: Say): Option {
  return new Option('--profile <id>', say(TEXTS.profile)).choices([...profileNames()]);
}

/** Which settings count: those of the nearest file, of a file that is named, or none. */
export function configFrom({ config, profile }: Flags): RunOptions['config'] {
  return { file: config === undefined || config === true ? undefined : config, profile };
}

/** What is to be read: paths, or a list of paths, or texts; no two of them, since two would wait for the same input. */
export function askedFor(command: Command, paths: readonly string[], { filesFrom, null: endedByNul = false, stdinLines }: Flags): Asked {
  const ways = [paths.length > 0, filesFrom !== undefined, stdinLines].filter(Boolean).length;
  if (ways === 0) command.error('error: nothing to read was named', { code: 'commander.missingArgument' });
  if (ways > 1) command.error('error: only one of paths, --files-from and --stdin-lines can be given', { code: 'hegao.oneWay' });
  if (endedByNul && filesFrom === undefined) command.error('error: --null is for --files-from', { code: 'hegao.nullAlone' });
  if (stdinLines) return { kind: 'texts' };
  return filesFrom === undefined ? { kind: 'paths', paths } : { kind: 'list', list: filesFrom, endedByNul };
}

export function positiveInteger(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Allowed choices are 1, 2, 3, ….');
  return Number(value);
}

export function addCommon(command: Command, say: Say): Command {
  return command
    .option('--color', say(TEXTS.color))
    .option('--no-color', say(TEXTS.noColor))
    .addOption(languageOption(say))
    .helpOption('-h, --help', say(TEXTS.help));
}

export function languageOption(say: Say): Option {
  return new Option('--lang <language>', say(TEXTS.lang)).choices(['zh', 'en']);
}
