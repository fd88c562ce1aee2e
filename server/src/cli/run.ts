import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Configs, type ConfigChoice } from './config/configs';
import { withConfigs } from './config/withConfigs';
import { Load } from './crew/load';
import { writerTo, wantsColor, type Host, type Write } from './host';
import type { How } from './fix/how';
import { inputsOf, type Input, type PassedOver } from './inputs';
import { failure, frameOf, workOn, type Job, type Result } from './job';
import { speaker, type Language } from './language';
import type { Format } from './printers';
import { progressOn } from './progress';
import { addTo, emptySummary, exitStatusOf, passedOverLine, type FailOn, type FailsOn } from './summary';
import { sentenceOfLostThread } from './systemErrors';
import { printable } from './text/width';
import { VERBS, type VerbName } from './verbs/index';

export interface RunOptions {
  readonly format: Format;
  readonly failOn: FailOn;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
  readonly language: Language;
  /** At most so many threads; undefined for as many as there are cores. */
  readonly jobs: number | undefined;
  readonly config: Omit<ConfigChoice, 'cwd'>;
  /** Where the verb is `fix`. */
  readonly fix?: How;
  /** What people have said of the drafts counts. */
  readonly annotations?: Job['annotations'];
  readonly failOnOpenRemarks?: boolean;
  /** Which annotations are listed, where the verb lists them. */
  readonly only?: Job['only'];
}

/** Where the drafts are: in files that are named, in files of a list, or on standard input as lines. */
export type Asked =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'list'; readonly list: string; readonly endedByNul: boolean }
  | { readonly kind: 'texts' };

/** Reads every input, prints what the verb finds in it, and gives the exit status. */
export async function run(verb: VerbName | 'fix', asked: Asked, options: RunOptions, host: Host): Promise<number> {
  const { failOn, quiet } = options;
  const job = jobFor(verb, options, host);
  const say = speaker(job.language);
  const printer = frameOf(job);
  const write = writerTo(host.stdout);
  const complain = writerTo(host.stderr);
  const passedOver: PassedOver = new Map();
  const configs = new Configs(job.config);
  const unusable = await configs.whyUnusable();
  if (unusable) {
    await complainOf(say(unusable), complain);
    return 2;
  }
  const named = await inputsFor(asked, host, passedOver, configs);
  const inputs = verb !== 'fix' && VERBS[verb].severityOf ? await withConfigs(named, configs, host.cwd) : named;
  const progress = progressOn(host.stderr, Array.isArray(inputs) ? inputs.length : undefined, quiet);
  const summary = emptySummary();
  let isFirst = true;

  await write(printer.begin());
  for await (const result of resultsOf(inputs, job, configs, options.jobs ?? availableParallelism(), host)) {
    const { path, output, complaints } = result;
    if (output.length > 0 || complaints.length > 0) progress.clear();
    const separator = output.length > 0 && !isFirst ? printer.separator : '';
    await write(typeof output === 'string' ? separator + output : output).catch((error: unknown) => {
      // Without this, whoever writes to us would be waited for.
      if (asked.kind !== 'paths') host.stdin.destroy();
      throw error;
    });
    isFirst &&= output.length === 0;
    for (const complaint of complaints) await complainOf(complaint, complain);
    addTo(summary, result);
    progress.show(summary.files, path);
  }
  progress.clear();
  const passed = passedOverLine(passedOver);
  if (passed && !quiet) await complainOf(say(passed), complain);
  const status = exitStatusOf(summary, failOn, failsOnOf(options));
  if (hasEnd(asked, options)) await write(printer.end(summary, status));
  return status;
}

function failsOnOf({ fix, failOnOpenRemarks }: RunOptions): FailsOn {
  return { change: fix?.diff === true, openRemarks: failOnOpenRemarks === true };
}

function jobFor(verb: Job['verb'], { format, language, color, config, fix, annotations, only }: RunOptions, host: Host): Job {
  const style = { color: wantsColor(color, host), columns: host.stdout.columns };
  return {
    verb,
    format,
    language,
    ...style,
    config: { ...config, cwd: host.cwd },
    ...(fix && { fix }),
    ...(annotations && { annotations }),
    ...(only && { only }),
  };
}

/** A draft that is given back on standard output must stand there alone. */
function hasEnd(asked: Asked, { format, quiet, fix }: RunOptions): boolean {
  const isGivenBack = fix !== undefined && asked.kind === 'paths' && asked.paths.includes('-');
  return format !== 'text' || !(quiet || isGivenBack);
}

/** A list where everything is known, otherwise what comes one by one. */
async function inputsFor(
  asked: Asked,
  host: Host,
  passedOver: PassedOver,
  configs: Configs,
): Promise<readonly Input[] | AsyncIterable<Input>> {
  if (asked.kind === 'paths') {
    const found = await inputsOf(asked.paths, host.cwd, configs);
    for (const [extension, count] of found.passedOver) passedOver.set(extension, count);
    return found.list;
  }
  if (asked.kind === 'texts') return (await import('./stdin/texts')).textsOf(host.stdin);
  const { list: path, endedByNul } = asked;
  const stream = path === '-' ? host.stdin : createReadStream(resolve(host.cwd, path));
  return (await import('./stdin/names')).inputsNamedIn({ path, stream, endedByNul }, host.cwd, passedOver, configs);
}

/** In the order of the inputs; by threads where there may be some and enough is to be done. */
async function* resultsOf(
  inputs: readonly Input[] | AsyncIterable<Input>,
  job: Job,
  configs: Configs,
  threads: number,
  host: Host,
): AsyncGenerator<Result> {
  const here = (input: Input): Promise<Result> => workOn(job, input, configs, input.kind === 'stdin' ? host.stdin : undefined);
  const { workerFile } = host;
  const lost = ({ path }: Input, error: unknown): Result => failure(job, path, sentenceOfLostThread(error));
  const load = new Load();
  if (threads > 1 && workerFile !== undefined && (!isList(inputs) || load.paysForAll(inputs))) {
    const { resultsByCrew } = await import('./crew/crew');
    yield* resultsByCrew(inputs, { job, workerFile, threads, load, here, lost });
  } else {
    for await (const input of inputs) yield await here(input);
  }
}

function isList(inputs: readonly Input[] | AsyncIterable<Input>): inputs is readonly Input[] {
  return Array.isArray(inputs);
}

/** A closed standard error must not stop the run. */
async function complainOf(sentence: string, complain: Write): Promise<void> {
  await complain(`hegao: ${printable(sentence)}\n`).catch(() => undefined);
}
