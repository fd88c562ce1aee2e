import { NOTHING_VERIFIED } from '../model/verified';
import type { Bilingual, Finding, Severity } from '../rules/rule';
import { sparedBy } from '../features/annotations/review';
import { DEFAULT_SETTINGS, type Settings } from '../rules/settings';
import type { ConfigChoice, Configs, ReadConfig } from './config/configs';
import { draftOf, type Draft } from './draft';
import { fixInput } from './fix/fixInput';
import type { How } from './fix/how';
import { fixPrinterFor, type FixPrinter } from './fix/printer';
import type { Input } from './inputs';
import { speaker, type Language, type Say } from './language';
import { printerFor, type Format, type Frame, type Kept, type Printer } from './printers';
import { readInput, type Read } from './read';
import { sentenceOfBug } from './systemErrors';
import { styleOf, type Style } from './text/style';
import { openRemarksIn, readBeside, type Beside } from './annotations/beside';
import { isAsked, listedIn, type Only } from './annotations/listed';
import { verifiedIn, withVerifications } from './annotations/reviewed';
import { VERBS, type VerbName } from './verbs/index';
import type { Verb } from './verbs/verb';

/** What is to be done with every input, in a form that can be sent to a thread. */
export interface Job {
  readonly verb: VerbName | 'fix';
  /** Where the verb is `fix`. */
  readonly fix?: How;
  /** What people have said of the drafts counts; where this is undefined, it does not. */
  readonly annotations?: { readonly showsSuppressed: boolean };
  /** Which of them are listed, where the verb lists them. */
  readonly only?: Only;
  readonly format: Format;
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number | undefined;
  /** Which settings count, and the folder that paths are given from. */
  readonly config: ConfigChoice;
}

/** What one input adds to the output. */
export interface Result {
  readonly path: string;
  readonly output: string | Uint8Array;
  /** Sentences for standard error. */
  readonly complaints: readonly string[];
  readonly isRead: boolean;
  /** What counts for the exit status. */
  readonly severities: readonly Severity[];
  /** How many fixes change it. */
  readonly fixes?: number;
  /** How many remarks on it are not resolved. */
  readonly openRemarks?: number;
  /** What is printed at the end. */
  readonly kept?: Kept;
}

/** What a job's output is made with. */
export function frameOf(job: Job): Frame {
  return job.verb === 'fix' ? fixPrinterOf(job) : printerOf(job, VERBS[job.verb]);
}

function printerOf(job: Job, verb: Verb<unknown>): Printer {
  return printerFor(job.format, verb, styleFor(job), job.config.cwd, job.annotations?.showsSuppressed);
}

function fixPrinterOf(job: Job): FixPrinter {
  return fixPrinterFor(job.format, job.fix!, styleFor(job));
}

function styleFor({ language, color, columns }: Job): Style {
  return styleOf(speaker(language), color, columns);
}

/** Reads an input and prints what the verb finds in it. A mistake of ours in one file leaves the others complete. */
export async function workOn(job: Job, input: Input, configs: Configs, stdin?: NodeJS.ReadableStream): Promise<Result> {
  if (input.kind === 'config') return resultOfConfig(job, input, await configs.read(input.absolute));
  const reading = await readInput(input, stdin);
  if ('error' in reading) return failure(job, reading.path, reading.error);
  if (job.verb === 'fix') {
    const unfit = await configs.whyUnfitToFix(input);
    return unfit ? unfixed(job, reading, unfit) : fixResultOf(job, input, reading, await configs.settingsFor(input));
  }
  const beside = job.annotations && (await readBeside(input, reading.draft));
  const settings = goesBySettings(job.verb, beside) ? await configs.settingsFor(input) : DEFAULT_SETTINGS;
  return resultOf(job, reading, (draft) => itemsOf(job, draft, settings, beside), beside);
}

/** What the verb finds in a draft, with what people have said of it. */
function itemsOf(job: Job, draft: Draft, settings: Settings, beside: Beside | undefined): readonly unknown[] {
  if (job.verb === 'annotations') return beside ? listedIn(draft, beside, settings).filter((one) => isAsked(one, job.only)) : [];
  const verb: Verb<unknown> = VERBS[job.verb as VerbName];
  const verified = verb.tellsVerified && beside ? verifiedIn(draft, beside, settings) : NOTHING_VERIFIED;
  const found = verb.analyse(draft.report, settings, verified);
  if (job.verb !== 'check' || !beside) return found;
  return withVerifications(found as readonly Finding[], draft, beside, settings, job.annotations?.showsSuppressed === true);
}

/** Only what checks goes by the settings, and how annotations stand to what is found, or is verified of it. */
function goesBySettings(verb: VerbName, beside: Beside | undefined): boolean {
  const { severityOf, tellsVerified }: Verb<unknown> = VERBS[verb];
  return severityOf !== undefined || verb === 'annotations' || (tellsVerified === true && beside !== undefined);
}

/** The findings on a settings file itself; where it cannot be read at all, a sentence why. */
function resultOfConfig(job: Job, { path }: Input, { text, findings, error }: ReadConfig): Result {
  if (error) return failure(job, path, notCounting(error));
  return resultOf(job, { path, draft: draftOf(path, { text, encoding: 'UTF-8', warnings: [] }) }, () => findings);
}

function notCounting({ zh, en }: Bilingual): Bilingual {
  return { zh: `设置文件不能用，按默认设置检查：${zh}`, en: `is a settings file that does not count, defaults do: ${en}` };
}

/** The result for an input that could not be worked on. */
export function failure(job: Job, path: string, error: Bilingual): Result {
  const sentence = speaker(job.language)(error);
  const printer = job.verb === 'fix' ? fixPrinterOf(job) : printerOf(job, VERBS[job.verb]);
  const kept = 'kept' in printer ? printer.kept?.(path, undefined, sentence) : undefined;
  const complaints = [labelled(path, sentence, speaker(job.language))];
  return { path, output: printer.unread(path, sentence), complaints, isRead: false, severities: [], ...(kept && { kept }) };
}

/** A draft that was left as it is; standard input is given back all the same. */
function unfixed(job: Job, { path, source }: Read, error: Bilingual): Result {
  const failed = failure(job, path, error);
  return job.format === 'text' && path === '-' && !job.fix!.diff && source ? { ...failed, output: source.bytes } : failed;
}

/** Fixes a draft and says what became of it. */
async function fixResultOf(job: Job, input: Input, reading: Read, settings: Settings): Promise<Result> {
  const { path } = reading;
  try {
    const beside = job.annotations && (await readBeside(input, reading.draft));
    if (beside && beside.trouble !== null) return unfixed(job, reading, notKnown(beside.trouble));
    const fixing = await fixInput(input, reading, { ...job.fix!, spared: sparedBy(beside?.placed ?? []) }, settings);
    if ('error' in fixing) return unfixed(job, reading, fixing.error);
    const { outcome } = fixing;
    const isChanged = outcome.fixed.report.text !== outcome.draft.text;
    return {
      path,
      output: fixPrinterOf(job).fixed(outcome),
      complaints: complaintsOf(outcome.draft, speaker(job.language)),
      isRead: true,
      severities: [],
      fixes: isChanged ? outcome.fixed.applied.length : 0,
    };
  } catch (error) {
    return failure(job, path, sentenceOfBug(error));
  }
}

/** What was verified is left as it is; where that cannot be read, everything is. */
function notKnown(trouble: string): Bilingual {
  return {
    zh: `${trouble}；哪些已经核实无从知道，没有改动（可加 --no-annotations）`,
    en: `the annotations beside it cannot be read, so that nobody knows what was verified; nothing was changed (--no-annotations does it all the same): ${trouble}`,
  };
}

function complaintsOf({ path, warnings }: Draft, say: Say): string[] {
  return warnings.map((warning) => labelled(path, say(warning), say));
}

function resultOf(job: Job, { path, draft }: Read, find: (draft: Draft) => readonly unknown[], beside?: Beside): Result {
  try {
    const verb = VERBS[job.verb as VerbName];
    const printer = printerOf(job, verb);
    const items = find(draft);
    const output = printer.draft(draft, items);
    const severities = verb.severityOf ? items.flatMap((item) => verb.severityOf!(item) ?? []) : [];
    const kept = printer.kept?.(path, draft, undefined);
    const complaints = [...complaintsOf(draft, speaker(job.language)), ...troubleIn(job, path, beside)];
    const isUnreadable = job.verb === 'annotations' && beside !== undefined && beside.trouble !== null;
    const openRemarks = beside ? openRemarksIn(beside.annotations) : 0;
    return { path, output, complaints, isRead: !isUnreadable, severities, openRemarks, ...(kept && { kept }) };
  } catch (error) {
    return failure(job, path, sentenceOfBug(error));
  }
}

/** A check has a finding on it. */
function troubleIn(job: Job, path: string, beside: Beside | undefined): string[] {
  return job.verb === 'annotations' && beside?.trouble ? [labelled(path, beside.trouble, speaker(job.language))] : [];
}

function labelled(path: string, sentence: string, say: Say): string {
  const name = path === '-' ? say({ zh: '标准输入', en: 'standard input' }) : path;
  return `${name}${say({ zh: '：', en: ': ' })}${sentence}`;
}
