import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Bilingual } from '../../rules/rule';
import { TEXTS } from '../help';
import { wantsColor, writerTo, type Host } from '../host';
import { speaker, type Language, type Say } from '../language';
import { addCommon, addInputs, askedFor, configFrom, type Flags } from '../options';
import { readInput } from '../read';
import { run } from '../run';
import { styleOf } from '../text/style';
import { printable } from '../text/width';
import { STATES, type Only } from './listed';

type Done = (status: number) => void;

/** `hegao annotations list | export | resolve | merge`. */
export function addAnnotations(program: Command, host: Host, language: Language, done: Done): void {
  const say = speaker(language);
  const annotations = program.command('annotations').description(say(TEXTS.annotations)).helpOption('-h, --help', say(TEXTS.help));
  annotations.helpCommand('help [command]', say(TEXTS.helpCommand));
  addListing(annotations, 'list', ['text', 'json', 'jsonl', 'csv'], host, language, done);
  addListing(annotations, 'export', ['csv', 'json', 'jsonl'], host, language, done);
  addResolve(annotations, host, say, done);
  addMerge(annotations, host, say, done);
}

/** Both print the same; the first is for people unless they ask otherwise, the second for spreadsheets. */
function addListing(parent: Command, name: 'list' | 'export', formats: readonly string[], host: Host, language: Language, done: Done) {
  const say = speaker(language);
  const command = parent
    .command(name)
    .description(say(TEXTS[name]))
    .argument('[paths...]', say(TEXTS.paths))
    .addOption(new Option('--format <format>', say(TEXTS.format)).choices(formats).default(formats[0]))
    .addOption(new Option('--kind <kind>', say(TEXTS.kind)).choices(['remark', 'verification', 'source']))
    .addOption(new Option('--state <state>', say(TEXTS.state)).choices([...STATES, 'lost']))
    .option('--author <name>', say(TEXTS.onlyAuthor));
  addInputs(command, say).action(async (paths: string[], flags: Flags & Only) => {
    const { format, quiet = false, color, jobs, kind, state, author } = flags;
    const config = configFrom(flags);
    const only = { kind, state, author };
    const options = {
      format,
      failOn: 'never',
      quiet,
      color,
      language,
      jobs,
      config,
      annotations: { showsSuppressed: false },
      only,
    } as const;
    done(await run('annotations', askedFor(command, paths, flags), options, host));
  });
}

interface ResolveFlags {
  readonly all?: boolean;
  readonly author?: string;
  readonly color?: boolean;
}

function addResolve(parent: Command, host: Host, say: Say, done: Done) {
  const command = parent
    .command('resolve')
    .description(say(TEXTS.resolve))
    .argument('<draft>', say(TEXTS.draft))
    .argument('[ids...]', say(TEXTS.ids))
    .option('--all', say(TEXTS.allRemarks))
    .option('--author <name>', say(TEXTS.author));
  addCommon(command, say).action(async (path: string, ids: string[], flags: ResolveFlags) => {
    if (ids.length > 0 === (flags.all === true)) {
      command.error('error: either ids of remarks or --all must be given', { code: 'hegao.idsOrAll' });
    }
    done(await resolveRemarks(path, flags.all === true ? 'all' : ids, flags, host, say));
  });
}

/** Status 0 where they are resolved now, 2 where something was wrong; then nothing was changed. */
async function resolveRemarks(path: string, ids: readonly string[] | 'all', { author, color }: ResolveFlags, host: Host, say: Say) {
  const complain = async (sentence: Bilingual): Promise<number> => {
    await writerTo(host.stderr)(`hegao: ${printable(`${path}${say({ zh: '：', en: ': ' })}${say(sentence)}`)}\n`);
    return 2;
  };
  const absolute = resolve(host.cwd, path);
  const read = await readInput({ kind: 'file', path, absolute });
  if ('error' in read) return complain(read.error);
  const { resolveIn } = await import('./commands');
  const stamp = { author: author ?? authorIn(host), at: new Date().toISOString() };
  const resolved = await resolveIn(absolute, read.draft, ids, stamp);
  if ('error' in resolved) return complain(resolved.error);
  const { colors } = styleOf(say, wantsColor(color, host), host.stdout.columns);
  const { count, already } = resolved;
  const rest = already > 0 ? { zh: `，另有 ${already} 条早已解决`, en: `, ${already} had been` } : { zh: '', en: '' };
  const sentence = say({ zh: `解决了 ${count} 条批注${rest.zh}`, en: `resolved ${count} remark(s)${rest.en}` });
  await writerTo(host.stdout)(`${colors.bold(printable(path))}  ${sentence}\n`);
  return 0;
}

/** Who does it, where nobody is named: as Git would say, otherwise as the system does. */
function authorIn({ env }: Host): string {
  const named = [env['HEGAO_AUTHOR'], env['GIT_AUTHOR_NAME']].find((name) => name !== undefined && name.trim() !== '');
  if (named !== undefined) return named;
  try {
    return userInfo().username;
  } catch {
    return env['USER'] ?? env['USERNAME'] ?? '';
  }
}

function addMerge(parent: Command, host: Host, say: Say, done: Done) {
  const command = parent
    .command('merge')
    .description(say(TEXTS.merge))
    .argument('<base>', say(TEXTS.base))
    .argument('<ours>', say(TEXTS.ours))
    .argument('<theirs>', say(TEXTS.theirs));
  addCommon(command, say).action(async (base: string, ours: string, theirs: string) => {
    const { mergeFiles } = await import('./commands');
    const [before, our, their] = [base, ours, theirs].map((path) => resolve(host.cwd, path)) as [string, string, string];
    const { status, sentences } = mergeFiles(before, our, their);
    for (const sentence of sentences) await writerTo(host.stderr)(`hegao: ${printable(say(sentence))}\n`);
    done(status);
  });
}
