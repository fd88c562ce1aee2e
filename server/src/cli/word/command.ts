import type { Command } from 'commander';
import { TEXTS } from '../help';
import type { Host } from '../host';
import { speaker, type Language, type Say } from '../language';
import { addCommon, profileOption } from '../options';
import { Answer } from './answer';
import { commentFile, type CommentFlags } from './comment';
import { exportDraft, type ExportFlags } from './export';
import { importFile, type ImportFlags } from './import';

type Done = (status: number) => void;

/**
 * `hegao export`: a draft as a Word file. `hegao comment` and `hegao import`: what is said of a Word file goes into a copy of it, and
 * what is said in one comes out.
 */
export function addWord(program: Command, host: Host, language: Language, done: Done): void {
  const say = speaker(language);
  addExport(program, host, say, done);
  const comment = program
    .command('comment')
    .description(say(TEXTS.comment))
    .argument('<file>', say(TEXTS.wordFile))
    .option('-o, --output <file>', say(TEXTS.commentOutput))
    .option('--force', say(TEXTS.force))
    .option('--no-findings', say(TEXTS.noFindings))
    .option('--no-annotations', say(TEXTS.noAnnotationsInWord))
    .option('--hints', say(TEXTS.hints));
  addSettings(addCommon(comment, say), say).action(async (path: string, flags: CommentFlags) => {
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

function addExport(program: Command, host: Host, say: Say, done: Done): void {
  const command = program
    .command('export')
    .description(say(TEXTS.exportWord))
    .argument('<draft>', say(TEXTS.exported))
    .option('-o, --output <file>', say(TEXTS.output))
    .option('--force', say(TEXTS.force))
    .option('-q, --quiet', say(TEXTS.quietExport))
    .option('--comments', say(TEXTS.withComments))
    .option('--no-findings', say(TEXTS.noFindings))
    .option('--no-annotations', say(TEXTS.noAnnotationsInWord))
    .option('--hints', say(TEXTS.hints));
  addSettings(addCommon(command, say), say).action(async (path: string, flags: ExportFlags) => {
    done(await exportDraft(path, flags, host, new Answer(host, say, flags.color)));
  });
}

/** Which settings findings go by. */
function addSettings(command: Command, say: Say): Command {
  return command.addOption(profileOption(say)).option('--config <file>', say(TEXTS.config)).option('--no-config', say(TEXTS.noConfig));
}
