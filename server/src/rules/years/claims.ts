import { lineReading } from '../draft/readLines';

/** What a sentence says with a year that the report's own year decides on. Offsets count from the line's beginning. */
export interface YearClaim {
  /** cutoff: 截至2024年12月底; base: 比2022年增长; counted: 2024年全年共受理. */
  readonly kind: 'cutoff' | 'base' | 'counted';
  /** The year with 年. */
  readonly at: number;
  readonly year: number;
  /** The words it stands in, for the place that is reported. */
  readonly start: number;
  readonly end: number;
  /** Of a cutoff: its month, 12 for the end of the year; undefined where it says none. */
  readonly month: number | undefined;
  /** Whether a base is the end of the year rather than the year: 较2022年底. */
  readonly endOfYear: boolean;
  /** Every year its sentence names, titles left out. */
  readonly years: readonly number[];
  /** Whether its sentence sets two figures against one another: 比, 从……增加到. */
  readonly compares: boolean;
}

const NONE: readonly YearClaim[] = [];
const YEAR = '((?:19|20)\\d\\d)年';
const CUTOFF = new RegExp(`截[至止][ ]?到?[ ]?${YEAR}(?:(\\d{1,2})月)?(?:\\d{1,2}日)?(?:年?[底末])?`, 'g');
const BASE = new RegExp(
  `(?:[比较](?:之|于)?)${YEAR}(?:度|同期|全年|年?[底末])?[^,。;:\\d]{0,10}?(?:增长|增加|上升|提高|下降|减少|降低|提升|翻|压减|多|少)`,
  'g',
);
const COUNTED = new RegExp(
  `${YEAR}(?<![\\d至到—–~从自-]\\d{4}年)(?:度|全年)?,?(?:(?:全|我)[省市县区州旗镇乡局]|各级[^,。;\\d]{0,8})?(?:全年)?(?:共|累计|共计|新收|受理|办结|审结|查处)(?!同)`,
  'g',
);
/** Words of a sentence that looks ahead. */
const AHEAD = /将|力争|计划|预计|目标|争取|拟|确保|规划|预期|展望/;

const COMPARES = /[比较由从]|增[加长至到]|减少|提高|上升|下降|上年|此前|原有|基数/;

export const yearClaimsIn = lineReading((folded): readonly YearClaim[] => {
  if (!/20\d\d年/.test(folded)) return NONE;
  const found = [...folded.matchAll(/[^。!?]+/g)].flatMap(({ 0: sentence, index }) => [...claimsOf(sentence, index)]);
  return found.length === 0 ? NONE : found;
});

/** The claims of a sentence that begins at an offset of its line. */
function* claimsOf(sentence: string, from: number): Generator<YearClaim> {
  if (![CUTOFF, BASE, COUNTED].some((pattern) => sentence.search(pattern) >= 0)) return;
  // a title may name a plan, and years of its own
  const words = sentence.replace(/《[^《》]{0,80}》/g, '');
  if (AHEAD.test(words)) return;
  const shared = { years: yearsOf(words), compares: COMPARES.test(words) };
  yield* read(sentence, from, CUTOFF, 'cutoff', shared);
  yield* read(sentence, from, BASE, 'base', shared);
  yield* read(sentence, from, COUNTED, 'counted', shared);
}

function yearsOf(words: string): readonly number[] {
  return [...new Set([...words.matchAll(/((?:19|20)\d\d)年/g)].map((match) => Number(match[1])))];
}

type Shared = Pick<YearClaim, 'years' | 'compares'>;

function* read(sentence: string, from: number, pattern: RegExp, kind: YearClaim['kind'], shared: Shared): Generator<YearClaim> {
  for (const match of sentence.matchAll(pattern)) {
    const [text, digits, month] = match as unknown as [string, string, string | undefined];
    const start = from + match.index;
    const endOfYear = /[底末]/.test(text);
    yield {
      kind,
      at: start + text.indexOf(digits),
      year: Number(digits),
      start,
      end: start + text.length,
      month: kind === 'cutoff' ? (month === undefined ? (endOfYear ? 12 : undefined) : Number(month)) : undefined,
      endOfYear,
      ...shared,
    };
  }
}
