import type { Report } from '../../model/report';
import type { DraftLine } from '../../syntax/parts';
import { CharSet } from '../../text/charSet';
import { fold } from '../../text/fold';
import { firstIndex } from '../../text/sorted';
import { span, type Span } from '../../text/span';

/**
 * How an editor says that proposals are asked for. mark: a character was typed that asks for them. line: a line was begun.
 * perhaps: by the author, or by the editor as words are typed, which look the same. key: by the author for certain.
 */
export type AskedBy = 'mark' | 'line' | 'perhaps' | 'key';

/** The same at a place: `typed` is perhaps behind a word, where what has been typed must ask for proposals plainly. */
export type Asked = 'mark' | 'line' | 'typed' | 'key';

/** A place in the draft at which proposals are asked for, with what stands around it in its line. */
export interface Place {
  readonly report: Report;
  readonly offset: number;
  readonly asked: Asked;
  readonly line: DraftLine;
  /** The number of the line, from 0. */
  readonly number: number;
  /** What stands before the cursor in the line, folded; its last `REACH` characters. */
  readonly before: string;
  /** The first characters behind the cursor in the line, folded. */
  readonly after: string;
  /** Whether `before` begins with the line. */
  readonly isFromStart: boolean;
  /** How many characters of `before` are indent or marks of Markdown before the text; none where it does not begin the line. */
  readonly lead: number;
}

/** How far a line is looked at before and behind the cursor. */
const [REACH, AHEAD] = [240, 60];
const LEAD = /^[ \t]{0,40}(?:#{1,6} )?[ \t]{0,8}/;

/** Lines that are no text of the draft, or that are made of cells. */
const ASIDE: ReadonlySet<string> = new Set(['chrome', 'contents', 'table', 'attachment']);

/** The place at an offset; undefined where nothing is to be proposed. */
export function placeAt(report: Report, offset: number, asked: AskedBy): Place | undefined {
  const { lines } = report.document;
  const number = firstIndex(lines, ({ end }) => end >= offset);
  const line = lines[number];
  if (!line || line.start > offset || ASIDE.has(line.kind)) return undefined;
  const at = offset - line.start;
  const before = line.folded.slice(Math.max(0, at - REACH), at);
  const isFromStart = at <= REACH;
  return {
    report,
    offset,
    asked: asked === 'perhaps' ? (isWord(before) ? 'typed' : 'key') : asked,
    line,
    number,
    before,
    after: line.folded.slice(at, at + AHEAD),
    isFromStart,
    lead: isFromStart ? LEAD.exec(before)![0].length : 0,
  };
}

/** An editor asks of its own accord behind words only. */
function isWord(before: string): boolean {
  return /[A-Za-z\u3400-\u9fff]$/.test(before);
}

/** What has been typed since the text of the line began; undefined where that is longer than `longest`. */
export function typedInLine({ isFromStart, before, lead }: Place, longest: number): string | undefined {
  return isFromStart && before.length - lead <= longest ? before.slice(lead) : undefined;
}

const SENTENCE_ENDS = new CharSet('。;!?');
const CLAUSE_ENDS = new CharSet('。;!?,:、');

/** What has been typed of the sentence, and of the clause; the ordinal mark that the line begins with is not counted. */
export function typedOfSentence(place: Place): string {
  return typedSince(place, SENTENCE_ENDS);
}

export function typedOfClause(place: Place): string {
  return typedSince(place, CLAUSE_ENDS);
}

function typedSince({ before, lead, isFromStart, line }: Place, ends: CharSet): string {
  let from = before.length;
  while (from > lead && !ends.has(before.charCodeAt(from - 1))) from -= 1;
  const mark = isFromStart && line.marker && line.marker.end <= before.length ? line.marker.end : 0;
  return before.slice(Math.max(from, mark)).replace(/^[”’" ]{1,3}/, '');
}

/** The span of the last characters before the cursor, and of so many behind it. */
export function spanOf({ offset }: Place, typed: string, behind = 0): Span {
  return span(offset - typed.length, offset + behind);
}

/** How many lines above are asked for the draft's indent. */
const ABOVE = 40;

/** The indent of paragraphs and headings as the lines above have it, or those below; two ideographic blanks in an empty draft. */
export function indentOf({ report, number }: Pick<Place, 'report' | 'number'>): string {
  const { lines } = report.document;
  for (let by = 1; by <= ABOVE; by += 1) {
    for (const line of [lines[number - by], lines[number + by]]) {
      if (line?.kind === 'body' || line?.kind === 'heading')
        return report.text.slice(line.start, line.start + /^[ \t]{0,12}/.exec(line.folded)![0].length);
    }
  }
  return '　　';
}

/** Whether nothing but blanks, or a bracket that the editor has closed itself, stands behind the cursor in its line. */
export function isAtEnd({ offset, line, after }: Place): boolean {
  return /^[)》”]?[ ]*$/.test(after) && line.end - offset <= AHEAD;
}

/** The first words of a text, for a detail: `接“（三）规范行政执法……”`. */
export function excerpt(words: string, longest = 12): string {
  const short = words.slice(0, longest);
  const stop = fold(short).search(/[。;,:!?]/);
  if (stop > 0) return `${short.slice(0, stop)}……`;
  return words.length > longest ? `${short}……` : short;
}
