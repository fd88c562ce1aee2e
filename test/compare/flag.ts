import type { LineIndex } from '../../server/src/text/lineIndex';

/** What a tool says of one place in a report. Offsets are UTF-16 code units. */
export interface Flag {
  /** The tool's own name of the rule, or its message where it names none. */
  readonly rule: string;
  readonly start: number;
  /** What it would take away there, and what it would put in; both empty where it proposes nothing. */
  readonly removed: string;
  readonly added: string;
}

/** A flag with what it is judged by. */
export interface PlacedFlag extends Flag {
  /** The report's number, from 0. */
  readonly report: number;
  readonly line: number;
  readonly column: number;
  /** The sort of change and of the signs at either side: `+␣ 汉|数`. It holds nothing of the text but punctuation. */
  readonly kind: string;
}

/** The flags of a tool on one report, each with its place and kind. */
export function placed(flags: readonly Flag[], text: string, report: number, lines: LineIndex): PlacedFlag[] {
  return flags.map((flag) => {
    const { line, character } = lines.positionAt(flag.start);
    return { ...flag, report, line: line + 1, column: character + 1, kind: kindOf(flag, text) };
  });
}

/** `+␣ 汉|数` for a blank put in between Han and digit, `,→， 汉|汉` for a mark made full-width. */
export function kindOf({ start, removed, added }: Flag, text: string): string {
  const sides = `${classOf(text[start - 1])}|${classOf(text[start + removed.length])}`;
  return `${changeOf(removed, added)} ${sides}`;
}

function changeOf(removed: string, added: string): string {
  if (removed === '' && added === '') return '?';
  if (removed === '') return `+${shown(added)}`;
  return added === '' ? `-${shown(removed)}` : `${shown(removed)}→${shown(added)}`;
}

/** Blanks made visible; words and figures only by their class. */
function shown(text: string): string {
  return [...text].map((sign) => (/\s/.test(sign) ? '␣' : /[\p{L}\p{N}]/u.test(sign) ? classOf(sign) : sign)).join('');
}

function classOf(sign: string | undefined): string {
  if (sign === undefined || sign === '\n') return '端';
  if (/\p{Script=Han}/u.test(sign)) return '汉';
  if (/\p{N}/u.test(sign)) return '数';
  if (/\p{L}/u.test(sign)) return '字';
  return /\s/.test(sign) ? '␣' : sign;
}
