import type { Problem } from '../rule';
import type { LeftoverRule } from './hit';

/** From so many on, a copied text is one decision and not hundreds: characters alike and unseen, tags, garbled stretches. */
const LIMITS: Readonly<Partial<Record<LeftoverRule, number>>> = {
  'invisible-character': 3,
  'lookalike-character': 3,
  'markup-left': 12,
  'garbled-text': 12,
};

/** Problems of one rule as they are told: each by itself, or all in one where a rule has too many of them. */
export function gathered(rule: LeftoverRule, problems: readonly Problem[]): readonly Problem[] {
  const limit = LIMITS[rule];
  if (limit === undefined || problems.length <= limit) return problems;
  const [first] = problems as [Problem, ...Problem[]];
  const fixes = problems.flatMap((problem) => problem.fixes?.slice(0, 1) ?? []);
  const safety = fixes.every((fix) => fix.safety === 'safe') ? 'safe' : 'suggestion';
  return [
    {
      ...first,
      message: `${first.message}；全文共${problems.length}处`,
      related: problems.slice(1, SHOWN + 1).map(({ span }) => ({ span, message: '同类' })),
      fixes: fixes.length === 0 ? [] : [{ title: `全部处理（${fixes.length}处）`, safety, edits: fixes.flatMap(({ edits }) => edits) }],
    },
  ];
}

/** Nobody reads a longer list. */
const SHOWN = 20;
