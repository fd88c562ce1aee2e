import type { Command } from 'commander';
import { TEXTS } from '../help';
import type { Host } from '../host';
import { speaker, type Language } from '../language';
import { addCommon, profileOption } from '../options';
import { Answer } from './answer';
import { commentFile, type CommentFlags } from './comment';
import { importFile, type ImportFlags } from './import';

type Done = (status: number) => void;

/** `hegao comment` and `hegao import`: what is said of a Word file goes into a copy of it, and what is said in one comes out. */
export function addWord(program: Command, host: Host, language: Language, done: Done): void {
  const say = speaker(language);
  const comment = program
    .command('comment')
    .description(say(TEXTS.comment))
    .argument('<file>', say(TEXTS.wordFile))
    .option('-o, --output <file>', say(TEXTS.commentOutput))
    .option('--force', say(TEXTS.force))
    .option('--no-findings', say(TEXTS.noFindings))
    .option('--no-annotations', say(TEXTS.noAnnotationsInWord))
    .option('--hints', say(TEXTS.hints))
    .addOption(profileOption(say))
    .option('--config <file>', say(TEXTS.config))
    .option('--no-config', say(TEXTS.noConfig));
  addCommon(comment, say).action(async (path: string, flags: CommentFlags) => {
    done(await commentFile(path, flags, host, new Answer(host, say, flags.color)));
  });
  const imported = program
    .command('import')
    .description(say(TEXTS.importWord))
    .argument('<file>', say(TEXTS.wordFile))
    .option('-o, --output <file>', say(TEXTS.importOutput))
    .option('--force', say(TEXTS.force))
    .option('--into <draft>', say(TEXTS.into));
  addCommon(imported, say).action(async (path: string, flags: ImportFlags) => {
    done(await importFile(path, flags, host, new Answer(host, say, flags.color)));
  });
}
