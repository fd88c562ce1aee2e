import { readFileSync } from 'node:fs';
import type { Pattern } from './pattern';

/** Files in which a string below one of these names is a pattern. The grammar's are read by Oniguruma. */
const NAMES: Readonly<Record<string, RegExp>> = {
  'syntaxes/report-draft.tmLanguage.json': /^(?:match|begin|end|while)$/,
  'language-configuration.json': /^(?:pattern|start|end|wordPattern|beforeText|afterText|previousLineText|increaseIndentPattern)$/,
  'package.json': /^(?:pattern|firstLine|regexp)$/,
  'schemas/hegaorc.schema.json': /^pattern$/,
};

/** Every pattern in the files of data that the editor reads. */
export function patternsOfData(): Pattern[] {
  return Object.entries(NAMES).flatMap(([file, names]) => {
    const found: Pattern[] = [];
    const visit = (value: unknown, path: string, name: string, flags: string): void => {
      if (typeof value === 'string' && names.test(name)) found.push({ where: `${file} ${path}`, source: inJavaScript(value, file), flags });
      if (typeof value !== 'object' || value === null) return;
      const own = 'flags' in value && typeof value.flags === 'string' ? value.flags : flags;
      for (const [key, one] of Object.entries(value)) visit(one, path === '' ? key : `${path}/${key}`, key, own);
    };
    // Under u a letter that only Oniguruma escapes is refused, where it would otherwise be read as itself.
    visit(JSON.parse(readFileSync(file, 'utf8')), '', '', 'u');
    return found;
  });
}

/** `\x{3000}` and `\p{Han}` of Oniguruma; anything else of its own is refused by the parser. */
function inJavaScript(source: string, file: string): string {
  return file.startsWith('syntaxes/') ? source.replace(/\\x(?=\{)/g, '\\u').replaceAll('\\p{Han}', '\\p{Script=Han}') : source;
}
