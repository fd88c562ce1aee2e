import type { Report } from '../../model/report';
import type { Version } from '../../syntax/document';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { span, type Span } from '../../text/span';
import { nothingOf, type Source } from '../source';

/** `区社会矛盾纠纷调处化解中心（以下简称区矛调中心）`. Offsets count from the beginning of the line. */
export interface Definition {
  /** The short name, folded, without marks around it. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is written 《…》. */
  readonly titled: boolean;
  /** From the bracket (or 以下简称) on to its end. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
  /** The words in front of it, of which the full name is the end; with its marks where it stands in 《》. */
  readonly before: string;
}

/** A short name that the draft defines, and where it is used. */
export interface ShortName {
  readonly name: string;
  readonly titled: boolean;
  /** The short name in its definition. */
  readonly place: Span;
  /** 以下简称…, with its brackets. */
  readonly clause: Span;
  /** The full name, where it is certain where it begins. */
  readonly full: Span | undefined;
  readonly before: string;
  /** Uses that stand before the definition and can mean nothing else. */
  readonly early: readonly Span[];
  /** Whether it is used behind its definition. */
  readonly used: boolean;
  /** Whether sentences follow in which it could have been used. */
  readonly followed: boolean;
}

const CALLED = /\(?[ ]?(?:以下(?:均|统一|一并)?(?:简|统|合)?称|(?<=\([ ]?)(?:简|统|合)称|下称)(?![谓号呼])[为作]?[ ]?:?[ ]?/g;
const NAME = /([“"‘'《「])([^“”"‘’'《》「」()。]{2,20})[”"’'》」]|([^“”"‘’'《》「」(),、。;:!? ]{2,20})(?=[),。;])/y;
const CLOSE = /[ ]?\)/y;
/** What stands in front of a definition that could be a name. */
const BEFORE = /(?:《[^《》]{2,80}》|[\p{L}\p{N}“”"·、—-]{2,40})(?:\([^()]{1,30}\))?$/u;

const NONE: readonly Definition[] = [];

function definitionsOf(folded: string): readonly Definition[] {
  if (!folded.includes('称')) return NONE;
  const found: Definition[] = [];
  for (const match of folded.matchAll(CALLED)) {
    const from = match.index + match[0].length;
    NAME.lastIndex = from;
    const name = NAME.exec(folded);
    if (!name) continue;
    const start = from + (name[1] ? 1 : 0);
    const text = name[2] ?? name[3]!;
    const nameEnd = from + name[0].length;
    CLOSE.lastIndex = nameEnd;
    const close = match[0].startsWith('(') ? CLOSE.exec(folded) : null;
    // （以下简称“甲”“乙”）, （以下简称“甲”，含……）: more than a name
    if (match[0].startsWith('(') && !close) continue;
    const before = BEFORE.exec(folded.slice(Math.max(0, match.index - 90), match.index))?.[0] ?? '';
    const clauseEnd = nameEnd + (close ? close[0].length : 0);
    found.push({ name: text, start, end: start + text.length, titled: name[1] === '《', clauseStart: match.index, clauseEnd, before });
  }
  return found.length === 0 ? NONE : found;
}

/** The short names that a line defines, in their order. */
export const definitionsIn = perLine(definitionsOf, NONE);

/** So many are compared with the whole draft; no report defines more. */
const MOST = 40;
const KNOWN = new WeakMap<Report, readonly ShortName[]>();

/** The short names of a draft in the order of their definitions. */
export function shortNames(report: Report): readonly ShortName[] {
  let known = KNOWN.get(report);
  if (!known) {
    KNOWN.set(report, (known = readShortNames(report)));
    NAMES.set(report.document.version, new Set(known.map(({ name }) => name)));
  }
  return known;
}

/** The short names that a version defines. */
const NAMES = new WeakMap<Version, ReadonlySet<string>>();

/** A short name that a draft defines, and where: line and offset in it at which the name ends. */
export interface DefinedName {
  readonly name: string;
  readonly titled: boolean;
  readonly line: number;
  readonly end: number;
  /** The full name as written, where it is certain where it begins. */
  readonly full: string | undefined;
}

const DEFINED = new WeakMap<Version, readonly DefinedName[]>();

/** The short names that a draft defines, in their order; asks nothing of how they are used, so most edits leave them what they were. */
export function definedNames({ text, document }: Report): readonly DefinedName[] {
  const { version, edit, lines } = document;
  let known = DEFINED.get(version);
  if (!known && edit && definitionsIn(edit.was.text) === NONE && definitionsIn(lines[edit.line]!.text) === NONE)
    known = DEFINED.get(edit.since);
  known ??= lines.flatMap((line, number) =>
    isText(line) ? definitionsIn(line.text).map((one) => definedIn(text, line, number, one)) : NO_NAMES,
  );
  DEFINED.set(version, known);
  return known;
}

const NO_NAMES: readonly DefinedName[] = [];

function definedIn(text: string, { start }: DraftLine, line: number, definition: Definition): DefinedName {
  const { name, titled, end } = definition;
  const full = fullName(definition, start);
  return { name, titled, line, end, full: full && text.slice(full.start, full.end) };
}

/** Where short names are defined. */
export const definitionsSource: Source = nothingOf(definitionsIn);

/** Short names with their uses: lines that define or use one, and sentences in which one could have been used. */
export const shortNamesSource: Source = ({ since, was, is }, { document: { version } }) => {
  const names = NAMES.get(since);
  if (!names || definitionsIn(was.text).length > 0 || definitionsIn(is.text).length > 0) return false;
  for (const name of names) if (was.folded.includes(name) || is.folded.includes(name)) return false;
  NAMES.set(version, names);
  return names.size === 0 || was.folded.includes('。') === is.folded.includes('。');
};

function readShortNames({ document }: Report): readonly ShortName[] {
  const names: ShortName[] = [];
  let lines: readonly DraftLine[] | undefined;
  for (const line of document.lines) {
    if (!isText(line)) continue;
    for (const definition of definitionsIn(line.text))
      if (names.length < MOST) names.push(shortName(definition, (lines ??= document.lines.filter(isText)), line));
  }
  return names;
}

function isText({ kind }: DraftLine): boolean {
  return kind === 'body' || kind === 'heading' || kind === 'table' || kind === 'note';
}

function shortName(definition: Definition, lines: readonly DraftLine[], line: DraftLine): ShortName {
  const { name, titled, start, end, clauseStart, clauseEnd, before } = definition;
  const place = span(line.start + start, line.start + end);
  const uses: Use[] = [];
  for (const one of lines) if (one.folded.includes(name)) uses.push(...usesIn(one, definition));
  return {
    name,
    titled,
    place,
    clause: span(line.start + clauseStart, line.start + clauseEnd),
    full: fullName(definition, line.start),
    before,
    early: uses.filter((use) => use.certain && use.end <= place.start).map((use) => span(use.start, use.end)),
    used: uses.some((use) => use.start >= place.end),
    followed: hasSentence(line.folded, clauseEnd) || lines.some((one) => one.start > line.start && one.folded.includes('。')),
  };
}

/** Whether another sentence follows the one that ends at the next 。 */
function hasSentence(folded: string, from: number): boolean {
  const stop = folded.indexOf('。', from);
  return stop >= 0 && folded.indexOf('。', stop + 1) > 0;
}

interface Use extends Span {
  /** Whether it can be nothing but the short name. */
  readonly certain: boolean;
}

function usesIn({ folded, start, kind }: DraftLine, definition: Definition): Use[] {
  const uses: Use[] = [];
  const { name } = definition;
  const headingEnd = kind === 'heading' ? (folded + '。').indexOf('。') : 0;
  for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length)) {
    const end = at + name.length;
    const marked = isBetween(folded, at, end, '《', '》') || isBetween(folded, at, end, '“', '”') || isBetween(folded, at, end, '"', '"');
    if (!marked && isInTitle(folded, at)) continue;
    const certain = at >= headingEnd && (marked ? (folded[at - 1] === '《') === definition.titled : isPeculiar(definition, folded[at - 1]));
    uses.push({ start: start + at, end: start + end, certain });
  }
  return uses;
}

/** Whether marks stand right before and behind a place of a folded line. */
export function isBetween(folded: string, at: number, end: number, open: string, close: string): boolean {
  return folded[at - 1] === open && folded[end] === close;
}

const LONGEST_TITLE = 80;

/** Whether a title has been opened and not closed before an offset. */
export function isInTitle(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - LONGEST_TITLE), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Whether what stands at `at` in a folded line, the name of a definition, can be nothing but that short name. */
export function isUse(folded: string, at: number, definition: Definition): boolean {
  const end = at + definition.name.length;
  if (isBetween(folded, at, end, '《', '》')) return definition.titled;
  if (isBetween(folded, at, end, '“', '”') || isBetween(folded, at, end, '"', '"')) return !definition.titled;
  return !isInTitle(folded, at) && isPeculiar(definition, folded[at - 1]);
}

/**
 * Whether words are the short name also without marks: 区矛调中心 is made for the purpose, 专项行动 are the last words of the full
 * name and may be any. 全区矛调中心 are several.
 */
function isPeculiar({ name, titled, before }: Definition, previous: string | undefined): boolean {
  return !titled && name.length >= 3 && before !== '' && !before.includes(name) && !(previous && '全各两'.includes(previous));
}

/** The full name, from 《 on or from the one place where it can begin: at the character with which the short name begins. */
export function fullName({ name, before, clauseStart }: Definition, lineStart: number): Span | undefined {
  const end = lineStart + clauseStart;
  if (before.startsWith('《')) return span(end - before.length, end);
  const from = before.indexOf(name[0]!);
  if (from < 0 || before.indexOf(name[0]!, from + 1) >= 0 || !isSubsequence(name, before.slice(from))) return undefined;
  return span(end - before.length + from, end);
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (let i = 0; i < long.length && at < short.length; i += 1) if (long[i] === short[at]) at += 1;
  return at === short.length;
}
