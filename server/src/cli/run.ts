import { writerTo, wantsColor, type Host, type Write } from './host';
import { inputsOf } from './inputs';
import { speaker, type Language, type Say } from './language';
import { printerFor, type Format, type Printer } from './printers';
import { progressOn } from './progress';
import { readAll, type Read } from './read';
import { emptySummary, exitStatusOf, passedOverLine, type FailOn, type Summary } from './summary';
import { sentenceOfBug } from './systemErrors';
import { styleOf } from './text/style';
import { printable } from './text/width';
import type { Verb } from './verbs/verb';

export interface RunOptions {
  readonly format: Format;
  readonly failOn: FailOn;
  readonly quiet: boolean;
  readonly color: boolean | undefined;
  readonly language: Language;
}

/** Reads every input, prints what the verb finds in it, and gives the exit status. */
export async function run(verb: Verb<unknown>, paths: readonly string[], options: RunOptions, host: Host): Promise<number> {
  const say = speaker(options.language);
  const write = writerTo(host.stdout);
  const complain = writerTo(host.stderr);
  const style = styleOf(say, wantsColor(options.color, host), host.stdout.columns);
  const printer = printerFor(options.format, verb, style, options.quiet);
  const { list, passedOver } = await inputsOf(paths, host.cwd);
  const progress = progressOn(host.stderr, list.length, options.quiet);
  const summary = emptySummary();

  await write(printer.begin());
  for await (const read of readAll(list, host.stdin)) {
    const { output, complaints } = resultOf(read, verb, printer, say, summary);
    if (output !== '' || complaints.length > 0) progress.clear();
    await write(output);
    for (const complaint of complaints) await complainOf(complaint, complain);
    progress.show(summary.files, read.path);
  }
  progress.clear();
  const passed = passedOverLine(passedOver);
  if (passed && !options.quiet) await complainOf(say(passed), complain);
  await write(printer.end(summary));
  return exitStatusOf(summary, options.failOn);
}

interface Result {
  readonly output: string;
  readonly complaints: readonly string[];
}

/** What one file adds to the output. A mistake of ours in one file leaves the others complete. */
function resultOf(read: Read, verb: Verb<unknown>, printer: Printer, say: Say, summary: Summary): Result {
  summary.files += 1;
  if ('error' in read) return unread(read.path, say(read.error));
  try {
    const items = verb.analyse(read.draft.report);
    const output = printer.draft(read.draft, items);
    for (const item of verb.severityOf ? items : []) summary.severities[verb.severityOf!(item)] += 1;
    return { output, complaints: read.draft.warnings.map((warning) => labelled(read.path, say(warning), say)) };
  } catch (error) {
    return unread(read.path, say(sentenceOfBug(error)));
  }

  function unread(path: string, sentence: string): Result {
    summary.unread += 1;
    return { output: printer.unread(path, sentence), complaints: [labelled(path, sentence, say)] };
  }
}

function labelled(path: string, sentence: string, say: Say): string {
  const name = path === '-' ? say({ zh: '标准输入', en: 'standard input' }) : path;
  return `${name}${say({ zh: '：', en: ': ' })}${sentence}`;
}

/** A closed standard error must not stop the run. */
async function complainOf(sentence: string, complain: Write): Promise<void> {
  await complain(`hegao: ${printable(sentence)}\n`).catch(() => undefined);
}
