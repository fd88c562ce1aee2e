import { type PlacedFlag } from './flag';
import { judgementOf, placeOf, type Category, type Judgements, type Verdict } from './judgement';

export interface Count {
  readonly category: Category;
  readonly verdict: Verdict;
  readonly count: number;
}

/** A true finding, known by its place. */
export interface Right {
  readonly at: string;
  readonly rule: string;
  readonly category: Category;
}

/** What a run of a tool on the reports came to; it holds no text. */
export interface Result {
  readonly tool: string;
  readonly version: string;
  readonly how: string;
  readonly counts: readonly Count[];
  readonly right: readonly Right[];
}

/** Counts a tool's flags by category and verdict; `categoryOf` says what a rule is about where a judgement does not. */
export function resultOf(
  tool: Pick<Result, 'tool' | 'version' | 'how'>,
  flags: readonly PlacedFlag[],
  judgements: Judgements,
  categoryOf: (rule: string) => Category,
): Result {
  const counts = new Map<string, Count>();
  const right: Right[] = [];
  for (const flag of flags) {
    const judged = judgementOf(flag, judgements);
    const [verdict, category] = [judged?.verdict ?? 'open', judged?.category ?? categoryOf(flag.rule)] as const;
    const key = `${category} ${verdict}`;
    counts.set(key, { category, verdict, count: (counts.get(key)?.count ?? 0) + 1 });
    if (verdict === 'true') right.push({ at: placeOf(flag), rule: flag.rule, category });
  }
  return { ...tool, counts: [...counts.values()], right };
}

/** How many flags there are of a verdict, and of a category where one is given. */
export function total({ counts }: Result, verdict?: Verdict, category?: Category): number {
  const meant = counts.filter((one) => (!verdict || one.verdict === verdict) && (!category || one.category === category));
  return meant.reduce((sum, { count }) => sum + count, 0);
}

/** Columns by which two tools may differ on the place of one thing. */
const NEAR = 3;

/** Whether two findings are of one place. */
export function samePlace(a: string, b: string): boolean {
  const [[report, line, column], [otherReport, otherLine, otherColumn]] = [a, b].map((at) => at.split(':').map(Number)) as [
    number[],
    number[],
  ];
  return report === otherReport && line === otherLine && Math.abs(column! - otherColumn!) <= NEAR;
}
