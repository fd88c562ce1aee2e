import { existsSync, readFileSync } from 'node:fs';
import type { PlacedFlag } from './flag';

/**
 * true: an editor in an office would mend it, by GB/T 15834, 15835, 9704 or what is known of the subject. false: would leave it.
 * copy: comes from how the web page was copied (width of all marks, no signature), neither true nor false. open: nobody has judged it.
 */
export type Verdict = 'true' | 'false' | 'copy' | 'open';

export const CATEGORIES = {
  'blank-wanted': '汉字与数字、引号、括号之间加空格 · blanks between Han and digits, quotes, brackets',
  width: '半角改全角 · width of marks',
  'stray-blank': '多余的空格 · stray blanks',
  punctuation: '其他标点 · other marks',
  wording: '用词和固定表述 · wording',
  numerals: '数字写法 · numerals',
  leftovers: '未填、未删 · leftovers',
  figures: '数据之间 · figures',
  consistency: '前后一致 · consistency',
  dates: '日期和年份 · dates',
  structure: '层次和标题 · structure',
  completeness: '应有的内容 · contents',
  settings: '设置 · settings',
  annotations: '批注 · annotations',
} as const;
export type Category = keyof typeof CATEGORIES;

interface Judged {
  readonly verdict: Exclude<Verdict, 'open'>;
  /** The rule's own category where none is given. */
  readonly category?: Category;
  /** What is meant, in our own words: never those of the report. */
  readonly zh?: string;
  readonly en?: string;
}

/** Flags of one kind that were judged together, after each of them was looked at: patterns on the rule and on the kind. */
export interface KindJudgement extends Judged {
  readonly rule: string;
  readonly kind: string;
}

/** One flag, known by its place alone. */
export interface PlaceJudgement extends Judged {
  /** Report, line and column: `3:2:3`. */
  readonly at: string;
  readonly rule: string;
}

export interface Judgements {
  readonly kinds: readonly KindJudgement[];
  readonly places: readonly PlaceJudgement[];
}

/** What was judged of a tool's flags; nothing for a tool nobody has looked at. */
export function judgementsOf(tool: string): Judgements {
  const file = `test/compare/judgements/${tool}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Judgements) : { kinds: [], places: [] };
}

export function placeOf({ report, line, column }: Pick<PlacedFlag, 'report' | 'line' | 'column'>): string {
  return `${report}:${line}:${column}`;
}

/** The judgement of a flag: of its place where there is one, else of its kind; undefined where nobody has judged it. */
export function judgementOf(flag: PlacedFlag, { kinds, places }: Judgements): KindJudgement | PlaceJudgement | undefined {
  return (
    places.find(({ at, rule }) => at === placeOf(flag) && rule === flag.rule) ??
    kinds.find(({ rule, kind }) => new RegExp(rule, 'u').test(flag.rule) && new RegExp(kind, 'u').test(flag.kind))
  );
}
