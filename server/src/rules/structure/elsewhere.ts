import type { Report } from '../../model/report';
import { fold } from '../../text/fold';
import { writeChineseNumeral } from '../../text/numerals';
import { lineAt } from './lines';
import type { PlainRun, Run } from './runs';
import type { Slip } from './slips';

/** How much of the text before an item that begins late is looked at. */
const BEFORE = 2000;

/**
 * Whether the number that seems to be skipped stands there in another form, so that nothing is missing: `一是……二要……三是`,
 * `二 、`, or （三） in the middle of a sentence.
 */
function isElsewhere({ text, document }: Report, run: PlainRun, { at, expected, kind }: Slip): boolean {
  if (kind !== 'shifted') return false;
  const { start } = run.nodes[at]!.markerSpan;
  const before = run.nodes[at - 1];
  if (before) return standsIn(text.slice(before.markerSpan.end, start), run, expected);
  if (run.rank !== undefined) return false;
  const words = text.slice(Math.max(document.lines[lineAt(document, start)]!.start, start - BEFORE), start);
  return /首先|其一|一方面/.test(words) || standsIn(words, run, expected);
}

/** Takes those slips out of a run that are none, since the number stands there in another form. */
export function withoutJumps(report: Report, run: PlainRun): Run {
  const excused = run.slips.filter((slip) => run.nodes[slip.at]!.ordinal! > slip.expected && isElsewhere(report, run, slip));
  const jumps = new Map(excused.map(({ at, expected }) => [at, run.nodes[at]!.ordinal! - expected] as const));
  return { ...run, slips: excused.length === 0 ? run.slips : run.slips.filter((slip) => !excused.includes(slip)), jumps };
}

/** Whether a number stands in a passage in any form that a mark of the run could have. */
export function standsIn(passage: string, { rank, nodes }: PlainRun, number: number): boolean {
  return patternFor(rank === undefined, number, /\d/.test(fold(nodes[0]!.marker))).test(fold(passage));
}

function patternFor(isItem: boolean, number: number, isArabic: boolean): RegExp {
  const chinese = writeChineseNumeral(number);
  if (isItem) return new RegExp(`(?:^|[。;:,!?、\\n”])[ ]*(?:第|其)?${chinese}(?![一二三四五六七八九十])`);
  if (isArabic) return new RegExp(`(?:^|[^\\d.])${number}[ ]*[.、,)](?!\\d)|(?:^|\\n)[ ]*[(]?${number}(?!\\d)`);
  return new RegExp(`[(〔【]${chinese}[)〕】]|(?:^|[。;\\n])[ ]*[(第]?${chinese}(?![一二三四五六七八九十])[ ]*(?:[、.,:)部章节]|$|[ ])`);
}
