import { CharSet } from '../text/charSet';
import { readChineseNumeral } from '../text/numerals';

/** An ordinal mark at the beginning of a line or of a sentence. */
export interface Marker {
  readonly kind: 'heading' | 'item';
  /** As in `OutlineNode`; null for items. */
  readonly level: number | null;
  /** Which of the forms of its level it is; a draft keeps to one. */
  readonly style: MarkerStyle;
  readonly ordinal: number | null;
  /** Offsets in the line: `（一）` without indent, `#` or `**` before it. */
  readonly start: number;
  readonly end: number;
  /** A digit follows the point (`8.6个重大专项`): a mark only where the number before it was 7. */
  readonly doubtful: boolean;
}

export type MarkerStyle =
  | '第一部分'
  | '第一章'
  | '第一节'
  | '一、'
  | '（一）'
  | '㈠'
  | '1.'
  | '1、'
  | '（1）'
  | '1）'
  | '①'
  | '一是'
  | '一要'
  | '第一，'
  | '首先'
  | '——';

const CN_DIGITS = '一二三四五六七八九十';
const CN = `[${CN_DIGITS}]{1,3}`;

/** So many characters from a code on. */
function codes(first: number, count: number): string {
  return String.fromCharCode(...Array.from({ length: count }, (_, i) => first + i));
}
/** Indent, Markdown heading marks, quotes, list dashes and emphasis are transparent. */
const LEAD = /^[ \t]*(?:#{1,6}[ ]+)?(?:>[ ]*)*(?:[*_]{1,3}(?=\S))?[ ]*/;

interface Form {
  readonly style: MarkerStyle;
  readonly level: number | null;
  /** The characters it can begin with. */
  readonly begins: string;
  readonly pattern: RegExp;
  readonly read: (digits: string) => number | null;
}

const chinese = (digits: string): number | null => readChineseNumeral(digits) ?? null;
const arabic = (digits: string): number | null => Number(digits);
const fromCode =
  (base: number) =>
  (digits: string): number =>
    digits.charCodeAt(0) - base + 1;
const SEQUENCE: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 };

/** Tried in this order at the place where a line's text begins. */
const FORMS: readonly Form[] = [
  {
    style: '第一部分',
    begins: '第',
    level: 0,
    pattern: /第([一二三四五六七八九十]{1,3})部分(?=[ :、.]|$|[^是为将的要,。;]{2,30}$)[ :、]?/y,
    read: chinese,
  },
  {
    style: '第一章',
    begins: '第',
    level: 0,
    pattern: /第([一二三四五六七八九十]{1,3})[章编](?=[ :、]|$|[^是为将的要,。;]{2,30}$)[ :、]?/y,
    read: chinese,
  },
  { style: '第一节', begins: '第', level: 0, pattern: /第([一二三四五六七八九十]{1,3})节(?=[ :、]|$)[ :、]?/y, read: chinese },
  // not 一、二审案件
  { style: '一、', begins: CN_DIGITS, level: 1, pattern: new RegExp(`(${CN})[ ]*[、.](?!${CN}(?:[、审级产季届]|是))`, 'y'), read: chinese },
  { style: '（一）', begins: '(', level: 2, pattern: new RegExp(`\\([ ]*(${CN})[ ]*\\)[、.]?`, 'y'), read: chinese },
  { style: '㈠', begins: codes(0x3220, 10), level: 2, pattern: /([\u3220-\u3229])[、.]?/y, read: fromCode(0x3220) },
  { style: '1.', begins: '0123456789', level: 3, pattern: /(\d{1,2})[ ]?\.[ ]?/y, read: arabic },
  { style: '1、', begins: '0123456789', level: 3, pattern: /(\d{1,2})、(?!\d)/y, read: arabic },
  { style: '（1）', begins: '(', level: 4, pattern: /\([ ]*(\d{1,2})[ ]*\)[、.]?/y, read: arabic },
  { style: '1）', begins: '0123456789', level: 4, pattern: /(\d{1,2})\)/y, read: arabic },
  { style: '①', begins: codes(0x2460, 20), level: 5, pattern: /([\u2460-\u2473])[、.]?/y, read: fromCode(0x2460) },
  { style: '一是', begins: CN_DIGITS, level: null, pattern: new RegExp(`(${CN})是(?!否)`, 'y'), read: chinese },
  { style: '一要', begins: CN_DIGITS, level: null, pattern: new RegExp(`(${CN})要`, 'y'), read: chinese },
  { style: '第一，', begins: '第', level: null, pattern: new RegExp(`第(${CN})[,、](?!第)`, 'y'), read: chinese },
  {
    style: '首先',
    begins: '首其再最',
    level: null,
    pattern: /(首先|其次|再次|最后)(?=[,、:])[,、:]/y,
    read: (word) => SEQUENCE[word] ?? null,
  },
  { style: '——', begins: '—', level: null, pattern: /(——)(?=[^—])/y, read: () => null },
];

/** The forms that can begin with a character, by its code, in their order. */
type FormTable = ReadonlyMap<number, readonly Form[]>;

function byFirst(forms: readonly Form[]): FormTable {
  const table = new Map<number, Form[]>();
  for (const form of forms)
    for (let i = 0; i < form.begins.length; i += 1) {
      const code = form.begins.charCodeAt(i);
      table.set(code, [...(table.get(code) ?? []), form]);
    }
  return table;
}

const ALL_FORMS = byFirst(FORMS);
const ITEM_FORMS = byFirst(FORMS.filter((form) => form.level === null && form.style !== '——'));
const INLINE_HEADING_FORMS = byFirst(FORMS.filter((form) => form.style === '一、' || form.style === '（一）'));

const LEADS = new CharSet(' \t#>*_');

/** How long what stands before a mark is. */
function leadLength(folded: string): number {
  return LEADS.has(folded.charCodeAt(0)) ? LEAD.exec(folded)![0].length : 0;
}

/** The mark that a folded line begins with, if any. */
export function markerOfLine(folded: string): Marker | undefined {
  return markerAt(folded, leadLength(folded), ALL_FORMS);
}

/** The end of a sentence or clause with a character behind it that a mark may begin with; lookahead leaves the match before it. */
const BREAK = new RegExp(`[。;:,!?][”’"]?[ ]*(?=[${CN_DIGITS}第首其再最(])`, 'g');
const HEADING_BREAKS = new CharSet('。;');

/**
 * Marks inside a line, in their order: of items behind the end of a sentence or clause (`…。二是`, `：第一，`), and of
 * headings behind 。 as in flattened text (`……。（二）`). What goes on with a list that began behind a colon is none:
 * `第十条规定：（一）……；（二）……`.
 */
export function innerMarkers(folded: string, from: number): Marker[] {
  const found: Marker[] = [];
  const lists: MarkerStyle[] = [];
  BREAK.lastIndex = from;
  while (BREAK.test(folded)) {
    const at = BREAK.lastIndex;
    const item = markerAt(folded, at, ITEM_FORMS);
    const heading = markerAt(folded, at, INLINE_HEADING_FORMS);
    if (item) found.push(item);
    if (heading && !HEADING_BREAKS.has(lastUnitBefore(folded, at))) lists.push(...(heading.ordinal === 1 ? [heading.style] : []));
    else if (heading && !lists.includes(heading.style)) found.push(heading);
  }
  return found;
}

/** The character before an offset, blanks passed over. */
function lastUnitBefore(folded: string, at: number): number {
  let before = at - 1;
  while (folded[before] === ' ') before -= 1;
  return folded.charCodeAt(before);
}

function markerAt(folded: string, at: number, forms: FormTable): Marker | undefined {
  const possible = forms.get(folded.charCodeAt(at));
  if (!possible) return undefined;
  for (const { style, level, pattern, read } of possible) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (!match) continue;
    return {
      kind: level === null ? 'item' : 'heading',
      level,
      style,
      ordinal: read(match[1]!),
      start: at,
      end: at + match[0].length,
      doubtful: style === '1.' && /\d/.test(folded[at + match[0].length] ?? ''),
    };
  }
  return undefined;
}
