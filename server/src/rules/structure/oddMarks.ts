import type { Report } from '../../model/report';
import { readChineseNumeral, writeChineseNumeral } from '../../text/numerals';
import { span, type Span } from '../../text/span';
import { hitsAlike, lineReading, readLines } from '../draft/readLines';
import type { Source } from '../source';

/** An item of another form inside a run: `第三，` or `（三）` between 二是 and 四是. */
export interface OddMark {
  readonly span: Span;
  readonly printed: string;
  /** What the others of its run ask for: 三是. */
  readonly wanted: string;
  /** The marks before and behind it. */
  readonly before: Mark;
  readonly behind: Mark;
}

/** A number with which a clause or a line begins. Offsets count from the line's beginning, or, once placed, from the draft's. */
interface Mark {
  readonly form: Form;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  /** Whether its line begins with it. */
  readonly leads: boolean;
}

/** 是: 三是 · 第: 第三， · (: （三） · 、: 三、 · as they look: `3.` `3、` `（3）` `③` · soft: 三要, 三抓, 其三, which may go with 三是. */
type Form = '是' | '第' | '(' | '、' | '1.' | '1、' | '（1）' | '①' | 'soft';

const NONE: readonly Mark[] = [];
const CN = '[一二三四五六七八九十]{1,3}';
const MARK = new RegExp(
  `(?:^|[。;:,!?])[ ]*(?:(${CN})是(?!否)|第(${CN})[,、:]|[(](${CN})[)]|(${CN})、|(\\d{1,2})\\.(?!\\d)|(\\d{1,2})、(?!\\d)|[(](\\d{1,2})[)]|([①-⑳])|其?(${CN})(?:要|则|抓|来|者|,))`,
  'g',
);
const FORMS: readonly Form[] = ['是', '第', '(', '、', '1.', '1、', '（1）', '①', 'soft'];

const marksIn = lineReading((folded): readonly Mark[] => {
  if (!/[一二三四五六七八九十\d①-⑳]/.test(folded)) return NONE;
  const found = [...folded.matchAll(MARK)].map((match): Mark => {
    const group = match.findIndex((text, i) => i > 0 && text !== undefined);
    const end = match.index + match[0].length;
    const start = match.index + /^[。;:,!?]?[ ]*/.exec(match[0])![0].length;
    return { form: FORMS[group - 1]!, ordinal: numberOf(match[group]!), start, end, leads: folded.slice(0, start).trim() === '' };
  });
  return found.length === 0 ? NONE : found;
});

function numberOf(digits: string): number {
  if (/\d/.test(digits)) return Number(digits);
  return /[①-⑳]/.test(digits) ? digits.charCodeAt(0) - 0x2460 + 1 : (readChineseNumeral(digits) ?? 0);
}

/** The marks that clauses begin with. */
export const oddMarksSource: Source = hitsAlike(
  marksIn,
  (one, other) => one.form === other.form && one.ordinal === other.ordinal && one.leads === other.leads,
);

const KNOWN = new WeakMap<Report['document'], readonly OddMark[]>();

/** The marks of another form inside runs of 一是, 第一，, and of 1. within a line. */
export function oddMarksOf(report: Report): readonly OddMark[] {
  let known = KNOWN.get(report.document);
  if (!known) KNOWN.set(report.document, (known = [...findOdd(report, allMarks(report))]));
  return known;
}

function allMarks(report: Report): Mark[] {
  const marks: Mark[] = [];
  for (const { line, hit } of readLines(report, marksIn)) {
    if (line.kind !== 'body' && line.kind !== 'heading') continue;
    marks.push({ ...hit, start: line.start + hit.start, end: line.start + hit.end });
  }
  return marks;
}

/** Three marks in a row, the outer ones of a form that is two apart and the inner one the number between them. */
function* findOdd({ text }: Report, marks: readonly Mark[]): Generator<OddMark> {
  const last = new Map<Form, number>();
  for (const [i, mark] of marks.entries()) {
    const [before, behind] = [marks[i - 1], marks[i + 1]];
    const goesOn = last.get(mark.form) === mark.ordinal - 1;
    last.set(mark.form, mark.ordinal);
    const write = before && WANTED[before.form];
    if (!write || !behind || mark.form === 'soft' || goesOn || !isBetween(mark, before, behind)) continue;
    yield {
      span: span(mark.start, mark.end),
      printed: text.slice(mark.start, mark.end),
      wanted: write(mark.ordinal),
      before,
      behind,
    };
  }
}

/** What the number of a mark has for its form; `undefined` for forms whose runs are not asked. */
const WANTED: Readonly<Partial<Record<Form, (ordinal: number) => string>>> = {
  是: (ordinal) => `${writeChineseNumeral(ordinal)}是`,
  第: (ordinal) => `第${writeChineseNumeral(ordinal)}，`,
  '1.': (ordinal) => `${ordinal}.`,
  '1、': (ordinal) => `${ordinal}、`,
  '（1）': (ordinal) => `（${ordinal}）`,
};

function isBetween({ form, ordinal, leads }: Mark, before: Mark, behind: Mark): boolean {
  const outer = before.form;
  // figures that begin lines are headings, which are told with their runs
  if (isFigure(outer) && (leads || !isFigure(form))) return false;
  return form !== outer && behind.form === outer && before.ordinal === ordinal - 1 && behind.ordinal === ordinal + 1;
}

function isFigure(form: Form): boolean {
  return /1/.test(form);
}

/** Where the odd marks begin, and the marks behind them, which seem to skip a number. */
export function oddStarts(report: Report): ReadonlySet<number> {
  let known = STARTS.get(report.document);
  if (!known) {
    const starts = oddMarksOf(report).flatMap((odd) => [odd.span.start, odd.behind.start]);
    STARTS.set(report.document, (known = new Set(starts)));
  }
  return known;
}

const STARTS = new WeakMap<Report['document'], ReadonlySet<number>>();
