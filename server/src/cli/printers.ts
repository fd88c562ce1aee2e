import { githubPrinter } from './github';
import { csvHeader, csvRow } from '../text/csv';
import type { Draft } from './draft';
import { sarifPrinter } from './sarif/printer';
import { summaryLine, type Summary } from './summary';
import type { Style } from './text/style';
import { printable } from './text/width';
import type { Verb } from './verbs/verb';

export const FORMATS = ['text', 'json', 'jsonl', 'csv', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What stands around the pieces of a run. */
export interface Frame {
  begin(): string;
  /** What stands between the pieces of two files. */
  readonly separator: string;
  end(summary: Summary, status: number): string;
}

/** Writes the results of a run piece by piece, so that no more than one file's are held. It remembers nothing: threads have one each. */
export interface Printer extends Frame {
  draft(draft: Draft, items: readonly unknown[]): string;
  unread(path: string, sentence: string): string;
  /** What of a file is to be said at the end; `error` where it was not read. */
  kept?(path: string, draft: Draft | undefined, error: string | undefined): Kept;
}

/** Kept until the end of a run: a few words a file. */
export interface Kept {
  readonly artifact: object;
  readonly notifications: readonly object[];
}

/** What a verb can be printed as. */
export function formatsOf({ csv, severityOf }: Verb<unknown>): Format[] {
  return FORMATS.filter((format) => {
    if (format === 'csv') return csv !== undefined;
    return format === 'sarif' || format === 'github' ? severityOf !== undefined : true;
  });
}

export function printerFor(format: Format, verb: Verb<unknown>, style: Style, cwd = '', showsSuppressed = false): Printer {
  if (format === 'sarif') return sarifPrinter(style, cwd, showsSuppressed);
  if (format === 'github') return githubPrinter(style);
  if (format === 'json') return jsonPrinter(verb, style);
  if (format === 'jsonl') return jsonLinesPrinter(verb, style);
  if (format === 'csv') return csvPrinter(verb);
  return textPrinter(verb, style);
}

/** One object, a line a file. */
export const JSON_FRAME: Frame = { begin: () => '{"version":1,"files":[\n', separator: ',\n', end: () => '\n]}\n' };
/** The same lines without what holds them together: each can be used as soon as it is there. */
export const JSON_LINES_FRAME: Frame = { begin: () => '', separator: '', end: () => '' };

function jsonPrinter({ key, json }: Verb<unknown>, { say }: Style): Printer {
  return {
    ...JSON_FRAME,
    draft: (draft, items) =>
      JSON.stringify({
        path: draft.path,
        error: null,
        encoding: draft.encoding,
        warnings: draft.warnings.map(say),
        [key]: items.map((item) => json(item, draft)),
      }),
    unread: (path, error) => JSON.stringify({ path, error, encoding: null, warnings: [], [key]: [] }),
  };
}

function jsonLinesPrinter(verb: Verb<unknown>, style: Style): Printer {
  const { draft, unread } = jsonPrinter(verb, style);
  return { ...JSON_LINES_FRAME, draft: (...args) => `${draft(...args)}\n`, unread: (...args) => `${unread(...args)}\n` };
}

function csvPrinter({ csv }: Verb<unknown>): Printer {
  if (!csv) throw new Error('this verb has no CSV');
  return {
    begin: () => csvHeader(csv.columns),
    draft: (draft, items) => items.map((item) => csvRow(csv.row(item, draft))).join(''),
    unread: () => '',
    separator: '',
    end: () => '',
  };
}

/** For people; what could not be read is said on standard error. Lists without places of their own are headed by the path. */
function textPrinter(verb: Verb<unknown>, style: Style): Printer {
  const isCheck = verb.severityOf !== undefined;
  return {
    begin: () => '',
    draft(draft, items) {
      const lines = verb.text(items, draft, style);
      if (!isCheck) lines.unshift(style.colors.bold(printable(draft.path)), ...(items.length === 0 ? [`  ${style.say(NOTHING)}`] : []));
      return lines.map((line) => `${line}\n`).join('');
    },
    unread: () => '',
    separator: '',
    end: (summary) => (isCheck ? `${style.say(summaryLine(summary))}\n` : ''),
  };
}

const NOTHING = { zh: '（没有）', en: '(none)' };
