import { RULES } from '../rules/index';
import type { Finding, Severity } from '../rules/rule';
import type { CheckedFinding } from './annotations/reviewed';
import { placeOf, type Draft } from './draft';
import type { Printer } from './printers';
import type { Style } from './text/style';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };

/** Workflow commands of GitHub Actions, which shows each as an annotation: `::error file=a.txt,line=1,…::message`. */
export function githubPrinter({ say }: Style): Printer {
  const titles = new Map(RULES.map(({ id, title }) => [id, `${say(title)} (${id})`]));
  return {
    begin: () => '',
    separator: '',
    draft: (draft, items) =>
      (items as readonly CheckedFinding[]).map((one) => (one.suppressed ? '' : findingToCommand(one, draft, titles))).join(''),
    unread: (path, sentence) => commandOf('error', { file: slashed(path) }, sentence),
    end: () => '',
  };
}

function findingToCommand({ rule, severity, message, span }: Finding, draft: Draft, titles: ReadonlyMap<string, string>): string {
  const { line, column, endLine, endColumn } = placeOf(draft.lines, span);
  // Columns of an annotation over several lines are refused.
  const columns: Record<string, number> = line === endLine ? { col: column, endLine, endColumn } : { endLine };
  return commandOf(COMMANDS[severity], { file: slashed(draft.path), line, ...columns, title: titles.get(rule) ?? rule }, message);
}

function commandOf(command: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${command} ${list.join(',')}::${escaped(message)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitHub names files with slashes, below the top of the repository. */
function slashed(path: string): string {
  return (process.platform === 'win32' ? path.replaceAll('\\', '/') : path).replace(/^(\.\/)+/, '');
}
