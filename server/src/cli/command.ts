import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { RULES } from '../rules/index';
import { SEVERITIES, type Bilingual } from '../rules/rule';
import { addAnnotations } from './annotations/command';
import { complaintOf } from './complaints';
import { EXAMPLES, helpIn, INTRODUCTION, TEXTS } from './help';
import { ClosedPipe, OutputFailed, wantsColor, writerTo, type Host } from './host';
import { chooseLanguage, speaker, type Language, type Say } from './language';
import { addCommon, addInputs, askedFor, configFrom, languageOption, profileOption, type Flags } from './options';
import { formatsOf } from './printers';
import { run, type Asked } from './run';
import { sentenceOfBug, sentenceOfOutput } from './systemErrors';
import { styleOf } from './text/style';
import { VERBS, type VerbName } from './verbs/index';
import { rulesToJson, rulesToText } from './verbs/rules';
import type { Verb } from './verbs/verb';
import { addWord } from './word/command';

/** The status of a command whose reader went away: what a shell gives for SIGPIPE. */
export const CLOSED_PIPE = 141;

/** Runs `hegao` with the arguments after its name and gives its exit status. Whatever happens, 0 means that it was done. */
export async function runCommand(args: readonly string[], host: Host): Promise<number> {
  const language = chooseLanguage(args, host.env);
  const say = speaker(language);
  const complain = writerTo(host.stderr);
  try {
    return await parseAndRun(args, host, language);
  } catch (error) {
    if (error instanceof ClosedPipe) return CLOSED_PIPE;
    await complain(`hegao: ${say(sentenceOfFailure(error))}\n`).catch(() => undefined);
    return 2;
  }
}

function sentenceOfFailure(error: unknown): Bilingual {
  return error instanceof OutputFailed ? sentenceOfOutput(error.cause) : sentenceOfBug(error);
}

async function parseAndRun(args: readonly string[], host: Host, language: Language): Promise<number> {
  const say = speaker(language);
  const printed = { out: '', err: '' };
  let status = 0;
  const program = programOf(host, language, printed, (value) => (status = value));
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    await writerTo(host.stdout)(printed.out);
    if (error.exitCode === 0) return 0;
    // Without arguments the help itself is the answer; otherwise a sentence says what was wrong.
    await writerTo(host.stderr)(error.code === 'commander.help' ? printed.err : `hegao: ${say(complaintOf(error))}\n`);
    return 2;
  }
}

function programOf(host: Host, language: Language, printed: { out: string; err: string }, done: (status: number) => void): Command {
  const say = speaker(language);
  const program = new Command('hegao')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (printed.out += text),
      writeErr: (text) => (printed.err += text),
      outputError: () => undefined,
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
    })
    .configureHelp(helpIn(say))
    .description(say(INTRODUCTION))
    .version(version, '-V, --version', say(TEXTS.version))
    .helpOption('-h, --help', say(TEXTS.help))
    .addOption(languageOption(say))
    .helpCommand('help [command]', say(TEXTS.helpCommand))
    .addHelpText('after', `\n${say(EXAMPLES)}`);

  for (const name of Object.keys(VERBS) as VerbName[]) if (name !== 'annotations') addVerb(program, name, host, language, done);
  addFix(program, host, language, done);
  addWord(program, host, language, done);
  addAnnotations(program, host, language, done);
  addRules(program, host, language);
  addServer(program, say);
  return program;
}

function addVerb(program: Command, name: Exclude<VerbName, 'annotations'>, host: Host, language: Language, done: (status: number) => void) {
  const say = speaker(language);
  const verb: Verb<unknown> = VERBS[name];
  const command = program
    .command(name)
    .description(say(TEXTS[name]))
    .argument('[paths...]', say(TEXTS.paths))
    .addOption(new Option('--format <format>', say(TEXTS.format)).choices(formatsOf(verb)).default('text'));
  if (verb.severityOf) {
    command.addOption(new Option('--fail-on <severity>', say(TEXTS.failOn)).choices([...SEVERITIES, 'never']).default('error'));
  }
  if (verb.severityOf) {
    command.addOption(profileOption(say));
    command.option('--show-suppressed', say(TEXTS.showSuppressed));
    command.option('--fail-on-open-remarks', say(TEXTS.failOnOpenRemarks));
  }
  const tellsOfAnnotations = verb.severityOf !== undefined || verb.tellsVerified === true;
  if (tellsOfAnnotations) command.option('--no-annotations', say(TEXTS.noAnnotations));
  addInputs(command, say).action(async (paths: string[], flags: Flags) => {
    const { format, failOn = 'never', quiet = false, color, jobs, failOnOpenRemarks = false } = flags;
    const config = configFrom(flags);
    // No annotations, no open remarks: who asks for both asks for what cannot be.
    const isHonoured = tellsOfAnnotations && flags.annotations !== false;
    const annotations = isHonoured ? { showsSuppressed: flags.showSuppressed === true } : undefined;
    const options = { format, failOn, quiet, color, language, jobs, config, annotations, failOnOpenRemarks };
    done(await run(name, askedFor(command, paths, flags), options, host));
  });
}

/** `hegao fix`: it reads as the verbs do, and writes. */
function addFix(program: Command, host: Host, language: Language, done: (status: number) => void) {
  const say = speaker(language);
  const command = program
    .command('fix')
    .description(say(TEXTS.fix))
    .argument('[paths...]', say(TEXTS.fixPaths))
    .option('--unsafe', say(TEXTS.unsafe))
    .option('--rule <id>', say(TEXTS.rule), ruleId, [])
    .option('--diff', say(TEXTS.diff))
    .option('--no-annotations', say(TEXTS.fixesVerified))
    .addOption(profileOption(say))
    .addOption(new Option('--format <format>', say(TEXTS.format)).choices(['text', 'json', 'jsonl']).default('text'));
  addInputs(command, say).action(async (paths: string[], flags: Flags & FixFlags) => {
    const { format, quiet = false, color, jobs, unsafe = false, diff = false, rule: rules } = flags;
    const asked = askedFor(command, paths, flags);
    if (format === 'text' && !diff) refuseMixtures(command, asked);
    const fix = { unsafe, diff, rules };
    const config = configFrom(flags);
    const annotations = flags.annotations === false ? undefined : { showsSuppressed: false };
    done(await run('fix', asked, { format, failOn: 'never', quiet, color, language, jobs, config, fix, annotations }, host));
  });
}

interface FixFlags {
  readonly unsafe?: boolean;
  readonly diff?: boolean;
  readonly rule: readonly string[];
}

/** What is given back on standard output must stand there alone. */
function refuseMixtures(command: Command, asked: Asked): void {
  if (asked.kind === 'texts') command.error('error: fix --stdin-lines needs --format jsonl or json', { code: 'hegao.linesNeedJson' });
  if (asked.kind === 'paths' && asked.paths.includes('-') && new Set(asked.paths).size > 1) {
    command.error('error: standard input is given back on standard output, so that nothing else can be fixed with it', {
      code: 'hegao.stdinAlone',
    });
  }
}

function ruleId(value: string, before: readonly string[]): string[] {
  if (!RULES.some(({ id }) => id === value)) throw new InvalidArgumentError('There is no such rule: see hegao rules.');
  return [...before, value];
}

function addRules(program: Command, host: Host, language: Language) {
  const say = speaker(language);
  const command = program
    .command('rules')
    .description(say(TEXTS.rules))
    .addOption(new Option('--format <format>', say(TEXTS.format)).choices(['text', 'json']).default('text'));
  addCommon(command, say).action(async ({ format, color }: Flags) => {
    const style = styleOf(say, wantsColor(color, host), host.stdout.columns);
    await writerTo(host.stdout)(format === 'json' ? rulesToJson() : rulesToText(style));
  });
}

/** The server reads its own arguments: editors add some that only it knows. */
function addServer(program: Command, say: Say) {
  program
    .command('lsp')
    .description(say(TEXTS.lsp))
    .option('--stdio', say(TEXTS.stdio))
    .allowUnknownOption()
    .allowExcessArguments()
    .helpOption('-h, --help', say(TEXTS.help))
    .action(async () => {
      const { serve } = await import('./serve/serve');
      serve();
    });
}
