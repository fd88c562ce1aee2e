import type { Document } from '../syntax/document';
import type { DraftLine } from '../syntax/parts';
import { perLine } from '../syntax/perLine';
import { fold } from '../text/fold';
import { readChineseNumeral } from '../text/numerals';
import { span, type Span } from '../text/span';
import { yearIn } from './ledger/period';

/** A year with its place in the draft. */
export interface PlacedYear {
  readonly year: number;
  /** Its digits and 年. */
  readonly span: Span;
}

/** Where a draft says which year it is about. */
export interface SaidYears {
  /** In its title: 云川县2023年法治政府建设年度报告. */
  readonly title: PlacedYear | undefined;
  /** At the beginning of its first paragraph: 2023年，我县……; or 现将2023年度工作情况报告如下. */
  readonly opening: PlacedYear | undefined;
  /** Any other single year that its first paragraph names outside 《》: it may or may not be the report's. */
  readonly mentioned: number | undefined;
  /** What the draft is signed with, its last date line. */
  readonly signed: SignedDate | undefined;
}

/** 成文日期. */
export interface SignedDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

const KNOWN = new WeakMap<Document, { readonly year: number | undefined }>();
const SAID = new WeakMap<Document, SaidYears>();

/** The report's own year, as its title or its first sentences say it; undefined where they say none. */
export function reportYear(document: Document): number | undefined {
  let known = KNOWN.get(document);
  if (!known) {
    const { text, title, lines } = document;
    const opening = lines.find(({ kind }) => kind === 'body' || kind === 'heading')?.folded.slice(0, OPENING) ?? '';
    known = { year: (title && yearIn(text.slice(title.start, title.end))) ?? yearIn(opening) };
    KNOWN.set(document, known);
  }
  return known.year;
}

const OPENING = 200;

/** The years a draft gives for its own, each with its place. */
export function saidYears(document: Document): SaidYears {
  let said = SAID.get(document);
  if (!said) {
    const first = firstParagraph(document);
    said = {
      title: yearOfTitle(document),
      opening: first && yearOfOpening(first),
      mentioned: first && yearsIn(first.text).mentioned,
      signed: signedDate(document),
    };
    SAID.set(document, said);
  }
  return said;
}

/** One year that begins no span of years: not 2021—2025年. */
const ONE_YEAR = /(?<![\d—–~-])((?:19|20)\d\d)[ ]?年(?!(?:度)?[ ]?[—–~至到-])/;

function yearOfTitle({ text, title }: Document): PlacedYear | undefined {
  if (!title) return undefined;
  return placed(ONE_YEAR.exec(fold(text.slice(title.start, title.end))), title.start);
}

/** 2023年，我县……; not 2020年以来, which may be several years. */
const OPENS = /^[ ]*((?:19|20)\d\d)[ ]?年度?(?=[,是]|[^\d年—–~至到以初底末-])/;
const REPORTS = /现将[^。;]{0,30}?((?:19|20)\d\d)[ ]?年(?:度)?(?![ ]?[—–~至到-])[^。;]{0,60}(?:报告|汇报)如下/;
/** How far a paragraph is read for the sentence that announces the report. */
const PARAGRAPH = 1500;

/** The first paragraph of the body, where the draft has one before its first heading. */
function firstParagraph({ lines, bodyStart }: Document): DraftLine | undefined {
  for (let at = bodyStart; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.kind === 'heading') return undefined;
    if (line.kind === 'body') return line;
  }
  return undefined;
}

/** What a first paragraph says of years; its offset counts from the paragraph's beginning. */
const yearsIn = perLine((folded) => {
  const words = folded.slice(0, PARAGRAPH);
  const opening = placed(REPORTS.exec(words) ?? OPENS.exec(words), 0);
  const within = ONE_YEAR.exec(words.replace(/《[^《》]{0,80}》/g, ''))?.[1];
  return { opening, mentioned: within === undefined ? undefined : Number(within) };
});

function yearOfOpening({ text, start }: DraftLine): PlacedYear | undefined {
  const { opening } = yearsIn(text);
  return opening && { year: opening.year, span: span(start + opening.span.start, start + opening.span.end) };
}

function placed(match: RegExpExecArray | null, from: number): PlacedYear | undefined {
  if (!match) return undefined;
  const start = from + match.index + match[0].indexOf(match[1]!);
  return { year: Number(match[1]), span: span(start, start + 5) };
}

const SIGNED = /([\d一二〇○零三四五六七八九]{4})年[ ]?([\d一二三四五六七八九十]{1,3})月[ ]?([\d一二三四五六七八九十]{1,3})日/;

/** Arabic or Chinese: 2024, 二〇二四, 二十八. */
function numberOf(digits: string): number {
  return /\d/.test(digits) ? Number(digits) : (readChineseNumeral(digits.replaceAll('○', '〇')) ?? NaN);
}

function signedDate({ lines }: Document): SignedDate | undefined {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const { kind, folded, start } = lines[at]!;
    if (kind === 'heading' || kind === 'body' || kind === 'table') return undefined;
    if (kind !== 'date') continue;
    const match = SIGNED.exec(folded);
    if (!match) return undefined;
    const [year, month, day] = match.slice(1).map(numberOf) as [number, number, number];
    if (Number.isNaN(year + month + day)) return undefined;
    return { year, month, day, span: span(start + match.index, start + match.index + match[0].length) };
  }
  return undefined;
}
