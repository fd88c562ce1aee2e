import type { Report } from '../../model/report';
import { fold } from '../../text/fold';
import { writeChineseNumeral } from '../../text/numerals';
import { RANKS, RANK_CHAPTER, RANK_DETAIL, RANK_POINT, RANK_SECTION } from './headings';
import { lineAt } from './lines';
import type { Run } from './runs';
import type { Slip } from './slips';

/** How much of the text before an item that begins late is looked at. */
export const BEFORE = 2000;

/**
 * Whether the number that seems to be skipped stands there in another form, so that nothing is missing: `一是……二要……三是`,
 * `二 、`, or （三） in the middle of a sentence.
 */
function isElsewhere({ text, document }: Report, run: Run, { at, expected, kind }: Slip): boolean {
  if (kind !== 'shifted') return false;
  const { start } = run.nodes[at]!.markerSpan;
  const before = run.nodes[at - 1];
  if (before) return standsIn(text.slice(before.markerSpan.end, start), run, expected);
  if (run.rank !== undefined) return false;
  const words = text.slice(Math.max(document.lines[lineAt(document, start)]!.start, start - BEFORE), start);
  return /首先|其一|一方面/.test(words) || standsIn(words, run, expected);
}

/** Takes those slips out of a run that are none, since the number stands there in another form. */
export function withoutJumps(report: Report, run: Run): Run {
  if (run.slips.length === 0) return run;
  const excused = run.slips.filter((slip) => run.nodes[slip.at]!.ordinal! > slip.expected && isElsewhere(report, run, slip));
  if (excused.length === 0) return run;
  const jumps = new Map(excused.map(({ at, expected }) => [at, run.nodes[at]!.ordinal! - expected] as const));
  return { ...run, slips: run.slips.filter((slip) => !excused.includes(slip)), jumps };
}

const MOST_ORDINALS = 100;
/** By rank and number; as many as there are marks. */
const PATTERNS = new Map<number, RegExp>();

/** Whether a number stands in a passage in a form that a mark of the run could have. */
export function standsIn(passage: string, { rank }: Run, number: number): boolean {
  const key = (rank ?? RANKS) * MOST_ORDINALS + number;
  let pattern = PATTERNS.get(key);
  if (!pattern) PATTERNS.set(key, (pattern = patternFor(rank, number)));
  return pattern.test(fold(passage));
}

/** What could be meant as the mark: with another sign behind it, with half its brackets, or in the middle of a line. */
function patternFor(rank: number | undefined, number: number): RegExp {
  const chinese = writeChineseNumeral(number);
  if (rank === undefined) return new RegExp(`(?:^|[。;:,!?、\\n”])[ ]*(?:第|其)?${chinese}(?:是|要|则|抓|来|者|方面|点|项|[,、:])`);
  if (rank < RANK_CHAPTER) return new RegExp(`第${chinese}(?:部分|[章节编篇])`);
  if (rank === RANK_CHAPTER) return new RegExp(`(?:^|[。;\\n])[ ]*${chinese}[ ]*(?:[、.,:;·]|\\s)`);
  if (rank === RANK_SECTION) return new RegExp(`[(〔【]${chinese}|(?:^|\\n)[ ]*${chinese}[)〕】]|${circledChinese(number)}`);
  if (rank === RANK_POINT) return new RegExp(`(?:^|[^\\d.(])${number}[ ]*[.、](?!\\d)|\\n[ ]*${number}(?!\\d)[^)]`);
  return new RegExp(rank === RANK_DETAIL ? `[(]${number}[)]|\\n[ ]*${number}[)]` : String.fromCharCode(0x2460 + number - 1));
}

function circledChinese(number: number): string {
  return String.fromCharCode(0x3220 + number - 1);
}
