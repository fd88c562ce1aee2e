import type { Applied } from '../../features/fix';
import type { Bilingual } from '../../rules/rule';
import { placeOf, type Draft } from '../draft';
import { spanToJson } from '../json/place';
import { JSON_FRAME, JSON_LINES_FRAME, type Format, type Frame } from '../printers';
import type { Summary } from '../summary';
import { severityLabel, type Style } from '../text/style';
import { printable } from '../text/width';
import type { Outcome } from './fixInput';
import type { How } from './how';

/** Says what was fixed. */
export interface FixPrinter extends Frame {
  fixed(outcome: Outcome): string | Uint8Array;
  unread(path: string, sentence: string): string;
}

export function fixPrinterFor(format: Format, how: How, style: Style): FixPrinter {
  if (format === 'json') return { ...JSON_FRAME, ...jsonPrinter(style, '') };
  if (format === 'jsonl') return { ...JSON_LINES_FRAME, ...jsonPrinter(style, '\n') };
  return how.diff ? diffPrinter(style) : textPrinter(style);
}

function jsonPrinter({ say }: Style, end: string): Pick<FixPrinter, 'fixed' | 'unread'> {
  return {
    fixed({ draft, fixed, isWritten, diff, bytes }) {
      const { path, encoding, warnings, text } = draft;
      return `${JSON.stringify({
        path,
        error: null,
        encoding,
        warnings: warnings.map(say),
        changed: fixed.report.text !== text,
        written: isWritten,
        fixed: fixed.applied.map((one) => appliedToJson(one, draft)),
        ...(diff !== undefined && { diff }),
        // What came from nowhere can be put nowhere: it is given back here.
        ...(path === '-' || bytes === undefined ? { text: fixed.report.text } : {}),
      })}${end}`;
    },
    unread: (path, error) =>
      `${JSON.stringify({ path, error, encoding: null, warnings: [], changed: false, written: false, fixed: [] })}${end}`,
  };
}

function appliedToJson({ finding, title, safety, place }: Applied, draft: Draft): object {
  const { rule, group, severity, message } = finding;
  return { rule, group, severity, title, safety, message, ...spanToJson(draft, place), ...placeOf(draft.lines, place) };
}

/**
 * For people. What came from standard input is given back in its bytes:
 *
 * ```
 * 草稿.txt  改正 1 处
 *   3:1  将“（一）、”改为“（一）”  ordinal-mark
 * ```
 */
function textPrinter(style: Style): FixPrinter {
  const { colors, say } = style;
  return {
    begin: () => '',
    separator: '',
    fixed({ draft, fixed: { applied }, bytes }) {
      if (draft.path === '-') return bytes ?? '';
      if (applied.length === 0) return '';
      const head = `${colors.bold(printable(draft.path))}  ${say({ zh: `改正 ${applied.length} 处`, en: `fixed ${applied.length}` })}`;
      return [head, ...applied.map((one) => lineOf(one, draft, style))].map((line) => `${line}\n`).join('');
    },
    unread: () => '',
    end: (summary) => `${say(fixedLine(summary))}\n`,
  };
}

function lineOf({ finding, title, place }: Applied, draft: Draft, style: Style): string {
  const { line, column } = placeOf(draft.lines, place);
  const label = severityLabel(finding.severity, style);
  return `  ${line}:${column}  ${label}  ${printable(title)}  ${style.colors.dim(finding.rule)}`;
}

/** The last line for people: `3 个文件，改正其中 1 个，共 5 处`. */
function fixedLine({ files, unread, changed, fixes }: Summary): Bilingual {
  const rest = unread > 0 ? { zh: [`另有 ${unread} 个未能处理`], en: [`not done ${unread}`] } : { zh: [], en: [] };
  const done =
    changed > 0 ? { zh: [`改正其中 ${changed} 个，共 ${fixes} 处`], en: [`changed ${changed}, fixes ${fixes}`] } : NOTHING_TO_FIX;
  return {
    zh: [`${files - unread} 个文件`, ...done.zh, ...rest.zh].join('，'),
    en: [`files ${files - unread}`, ...done.en, ...rest.en].join(', '),
  };
}

const NOTHING_TO_FIX = { zh: ['没有可改之处'], en: ['nothing to fix'] };

/** A patch, and nothing else: the whole can be saved and applied. */
function diffPrinter({ colors }: Style): FixPrinter {
  const painted = (line: string): string => {
    if (/^(---|\+\+\+) /.test(line)) return colors.bold(line);
    if (line.startsWith('@@')) return colors.cyan(line);
    return line.startsWith('-') ? colors.red(line) : line.startsWith('+') ? colors.green(line) : line;
  };
  return {
    begin: () => '',
    separator: '',
    fixed: ({ diff = '' }) => diff.split('\n').map(painted).join('\n'),
    unread: () => '',
    end: () => '',
  };
}
