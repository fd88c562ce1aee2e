import type { Bilingual, Severity } from '../rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings';
import type { ConfigChoice, Configs, ReadConfig } from './config/configs';
import { draftOf } from './draft';
import type { Input } from './inputs';
import { speaker, type Language, type Say } from './language';
import { printerFor, type Format } from './printers';
import { readInput, type Reading } from './read';
import { sentenceOfBug } from './systemErrors';
import { styleOf } from './text/style';
import { VERBS, type VerbName } from './verbs/index';

/** What is to be done with every input, in a form that can be sent to a thread. */
export interface Job {
  readonly verb: VerbName;
  readonly format: Format;
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number | undefined;
  readonly config: ConfigChoice;
}

/** What one input adds to the output. */
export interface Result {
  readonly path: string;
  readonly output: string;
  /** Sentences for standard error. */
  readonly complaints: readonly string[];
  readonly isRead: boolean;
  /** What counts for the exit status. */
  readonly severities: readonly Severity[];
}

/** Reads an input and prints what the verb finds in it. A mistake of ours in one file leaves the others complete. */
export async function workOn(job: Job, input: Input, configs: Configs, stdin?: NodeJS.ReadableStream): Promise<Result> {
  if (input.kind === 'config') return resultOfConfig(job, input, await configs.read(input.absolute));
  // Only what checks goes by the settings.
  const settings = VERBS[job.verb].severityOf ? configs.settingsFor(input) : DEFAULT_SETTINGS;
  return resultOf(job, await readInput(input, stdin), await settings);
}

/** The findings on a settings file itself; where it cannot be read at all, a sentence why. */
function resultOfConfig(job: Job, { path }: Input, { text, findings, error }: ReadConfig): Result {
  if (error) return failure(job, path, error);
  return resultOf(job, { path, draft: draftOf(path, { text, encoding: 'UTF-8', warnings: [] }) }, DEFAULT_SETTINGS, findings);
}

/** The result for an input that could not be worked on. */
export function failure(job: Job, path: string, error: Bilingual): Result {
  return resultOf(job, { path, error });
}

function resultOf(job: Job, reading: Reading, settings: Settings = DEFAULT_SETTINGS, found?: readonly unknown[]): Result {
  const { path } = reading;
  const say = speaker(job.language);
  const verb = VERBS[job.verb];
  const printer = printerFor(job.format, verb, styleOf(say, job.color, job.columns));
  if ('error' in reading) {
    const sentence = say(reading.error);
    return { path, output: printer.unread(path, sentence), complaints: [labelled(path, sentence, say)], isRead: false, severities: [] };
  }
  try {
    const { draft } = reading;
    const items = found ?? verb.analyse(draft.report, settings);
    const output = printer.draft(draft, items);
    const complaints = draft.warnings.map((warning) => labelled(path, say(warning), say));
    return { path, output, complaints, isRead: true, severities: verb.severityOf ? items.map(verb.severityOf) : [] };
  } catch (error) {
    return failure(job, path, sentenceOfBug(error));
  }
}

function labelled(path: string, sentence: string, say: Say): string {
  const name = path === '-' ? say({ zh: '标准输入', en: 'standard input' }) : path;
  return `${name}${say({ zh: '：', en: ': ' })}${sentence}`;
}
