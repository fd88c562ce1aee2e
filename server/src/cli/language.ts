import type { Bilingual } from '../rules/rule';

/** The language in which the command speaks; findings themselves are Chinese. */
export type Language = 'zh' | 'en';

export type Say = (text: Bilingual) => string;

export function speaker(language: Language): Say {
  return (text) => text[language];
}

/** `--lang` before `HEGAO_LANG`; Chinese where neither says `en`. Looked for before parsing, since help and complaints need it. */
export function chooseLanguage(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : (args[at]!.split('=')[1] ?? args[at + 1]);
  return /^en(?![a-z])/i.test(given ?? env['HEGAO_LANG'] ?? '') ? 'en' : 'zh';
}
