import { comparable, isDownstream, type Mention } from '../mentions';
import type { Chain } from '../subjects/stages';
import { canBeWithin, sumFormula } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';
import { isChange } from './parts/list';
import { sameScope, samePeriod, sameTopic } from './scope';

/** `subset` from the processes of the field: 受理 never exceeds 收到, 成功 never exceeds 调解. */
export function stageRelations({ mentions, folded }: Passage): RelationDraft[] {
  const found: RelationDraft[] = [];
  for (const narrow of mentions) {
    if (narrow.quantity.kind !== 'amount' || isChange(narrow) || /其中|从中/.test(narrow.gap)) continue;
    const hit = wideBefore(mentions, narrow);
    if (hit) found.push(stageRelation(folded, hit.wide, narrow, hit.process));
  }
  return found;
}

interface Stage {
  readonly wide: Mention;
  readonly process: Chain;
}

function wideBefore(mentions: readonly Mention[], narrow: Mention): Stage | undefined {
  let ofPart: Stage | undefined;
  for (let i = narrow.index - 1; i >= 0; i -= 1) {
    const wide = mentions[i]!;
    if (narrow.sentence - wide.sentence > 1) return undefined;
    if (wide.depth > narrow.depth || wide.bracket !== narrow.bracket || !comparable(wide, narrow) || isChange(wide)) continue;
    const process = isDownstream(wide, narrow);
    if (!process || !samePeriod(wide, narrow) || !sameScope(wide, narrow) || !sameTopic(wide, narrow)) continue;
    // ……调解391件，其中委托调解145件，调解成功386件: what follows a part may go with the part or with the whole
    if (/其中|从中|含/.test(wide.gap) && !canBeWithin(narrow, wide)) {
      ofPart ??= { wide, process };
      continue;
    }
    return ofPart && !canBeWithin(narrow, wide) ? ofPart : { wide, process };
  }
  return ofPart;
}

function stageRelation(folded: string, wide: Mention, narrow: Mention, process: Chain): RelationDraft {
  const holds = canBeWithin(narrow, wide);
  const start = Math.max(0, folded.lastIndexOf('。', wide.quantity.start) + 1);
  const stop = folded.indexOf('。', narrow.quantity.end);
  const around = folded.slice(start, stop < 0 ? folded.length : stop);
  const excused = !holds && process.excuse !== undefined && process.excuse.test(around);
  return {
    kind: 'subset',
    verdict: holds ? 'holds' : excused ? 'undecided' : 'broken',
    formula: sumFormula(wide, [narrow], holds ? 'within' : 'over'),
    reason: excused
      ? `${process.name}：后一环节通常不超过前一环节；文中提到结转或存量，不作判断`
      : `${process.name}：后一环节不超过前一环节`,
    figures: [figure('whole', wide), figure('part', narrow)],
    ...(!holds && !excused && wide.sentence !== narrow.sentence ? { assumption: '两数属于同一范围、同一时期' } : {}),
  };
}

/** `全年新建基站300个，截至年末累计建成基站1200个`: what has come this year is part of all there is, though it is said first. */
export function cumulativeRelations({ mentions }: Passage): RelationDraft[] {
  return mentions.flatMap((all) => {
    if (all.quantity.kind !== 'amount' || !/累计/.test(all.lead)) return [];
    const fresh = mentions.findLast(
      (m) => m.index < all.index && all.sentence - m.sentence <= 1 && comparable(m, all) && /新/.test(m.lead) && namesTheSame(m, all),
    );
    if (!fresh) return [];
    const holds = canBeWithin(fresh, all);
    return [
      {
        kind: 'subset' as const,
        verdict: holds ? ('holds' as const) : ('broken' as const),
        formula: sumFormula(all, [fresh], holds ? 'within' : 'over'),
        reason: '累计数包括本期新增数',
        figures: [figure('whole', all), figure('part', fresh)],
      },
    ];
  });
}

/** Whether the words right before both figures end alike: `新建基站`, `累计建成基站`. */
function namesTheSame(a: Mention, b: Mention): boolean {
  const [first, second] = [
    a.lead.replace(/[”"]$/, ''),
    b.lead
      .replace(/(?:已?达|为)$/, '')
      .replace(/累计$/, '')
      .replace(/[”"]$/, ''),
  ];
  return first.length >= 2 && second.length >= 2 && first.slice(-2) === second.slice(-2);
}

/** Measure words of which the first can never count more than the second. */
const NEVER_MORE: readonly (readonly [few: RegExp, many: RegExp])[] = [
  [/^批次?$/, /^人次?$/],
  [/^户$/, /^户次$/],
  [/^家$/, /^家次$/],
  [/^人$|^名$/, /^人次$/],
];

/** `120批128人次`, `836户、798户次`: one happening counted in two ways. */
export function doubleCountRelations({ mentions }: Passage): RelationDraft[] {
  const found: RelationDraft[] = [];
  for (const second of mentions) {
    const first = mentions[second.index - 1];
    if (!first || !/^(?:来访|群众|企业|次)?[、,]?$/.test(second.gap.trim()) || second.depth !== first.depth) continue;
    const [a, b] = [first.quantity.unit, second.quantity.unit];
    const pair = NEVER_MORE.find(([few, many]) => (few.test(a) && many.test(b)) || (few.test(b) && many.test(a)));
    if (!pair || (/^[人名]$/.test(a) && second.gap !== '')) continue;
    const [few, many] = pair[0].test(a) && pair[1].test(b) ? [first, second] : [second, first];
    const holds = canBeWithin(few, many);
    found.push({
      kind: 'subset',
      verdict: holds ? 'holds' : 'broken',
      formula: sumFormula(many, [few], holds ? 'within' : 'over'),
      reason: `同一件事，${few.quantity.unit}数不超过${many.quantity.unit}数`,
      figures: [figure('whole', many), figure('part', few)],
    });
  }
  return found;
}
