import { comparable, figuresBefore, isDownstream, type Mention } from '../mentions';
import { OUTCOME, type Chain } from '../subjects/stages';
import type { Verdict } from '../relation';
import { shown, canBeWithin, sumFormula } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';
import { isChange, isPerUnit } from './parts/list';
import { sameScope, samePeriod, sameTopic } from './scope';

/** `subset` from the processes of the field: 受理 never exceeds 收到, 成功 never exceeds 调解. */
export function stageRelations(passage: Passage, lists: readonly RelationDraft[]): RelationDraft[] {
  const parts = new Set(lists.flatMap(({ figures }) => figures.slice(1).map(({ mention }) => mention)));
  const { mentions } = passage;
  const found: RelationDraft[] = [];
  for (const narrow of mentions) {
    if (narrow.quantity.kind !== 'amount' || isChange(narrow) || isPerUnit(narrow) || /其中|从中/.test(narrow.gap)) continue;
    const hit = wideBefore(mentions, narrow, parts);
    if (hit) found.push(stageRelation(passage, hit.wide, narrow, hit.process));
  }
  return found;
}

interface Stage {
  readonly wide: Mention;
  readonly process: Chain;
}

function wideBefore(mentions: readonly Mention[], narrow: Mention, parts: ReadonlySet<Mention>): Stage | undefined {
  let ofPart: Stage | undefined;
  for (const wide of figuresBefore(mentions, narrow).toReversed()) {
    if (narrow.sentence - wide.sentence > 1) return undefined;
    if (wide.depth > narrow.depth || wide.bracket !== narrow.bracket || !comparable(wide, narrow) || isChange(wide)) continue;
    const process = isDownstream(wide, narrow);
    if (!process || (!process.anyPeriod && !samePeriod(wide, narrow)) || !sameScope(wide, narrow) || !sameTopic(wide, narrow)) continue;
    const soft = process.soft || (process.anyPeriod && narrow.sentence !== wide.sentence);
    if (!canBeWithin(narrow, wide) && (soft || fitsList(mentions, wide, narrow))) return undefined;
    // ……调解391件，其中委托调解145件，调解成功386件: what follows a part may go with the part or with the whole
    if ((parts.has(wide) || /其中|从中|含/.test(wide.gap)) && !canBeWithin(narrow, wide)) {
      ofPart ??= { wide, process };
      continue;
    }
    return ofPart && !canBeWithin(narrow, wide) ? ofPart : { wide, process };
  }
  return ofPart;
}

/** `排查一般隐患28416项、重大隐患214项，已整改28437项`: what follows a list may go with all of it. */
function fitsList(mentions: readonly Mention[], wide: Mention, narrow: Mention): boolean {
  const isBesideNext = (m: Mention | undefined): m is Mention =>
    m !== undefined && m.separation === 1 && comparable(m, wide) && m !== narrow;
  let [from, to] = [wide.index, wide.index];
  while (isBesideNext(mentions[to + 1])) to += 1;
  while (isBesideNext(mentions[from]) && mentions[from - 1] && comparable(mentions[from - 1]!, wide)) from -= 1;
  if (from === to || to >= narrow.index) return false;
  const sum = mentions.slice(from, to + 1).reduce((total, m) => total + m.quantity.value.high, 0);
  return narrow.quantity.value.low <= sum;
}

/**
 * `制发建议29份，采纳26份`, `受理236件，法定期限已届满的224件`: a bare verb of outcome, or a figure picked out by 的, right behind
 * the figure it is part of; of a list what follows goes with the total.
 */
export function outcomeRelations({ mentions }: Passage, lists: readonly RelationDraft[]): RelationDraft[] {
  const totals = new Map(lists.flatMap(({ figures: [total, ...parts] }) => parts.map(({ mention }) => [mention, total!.mention] as const)));
  return mentions.flatMap((narrow) => {
    const { separation, lead, sentence, depth } = narrow;
    if (narrow.quantity.kind !== 'amount' || separation < 2 || separation > 4 || !(OUTCOME.test(lead) || PICKED_OUT.test(lead))) return [];
    const beside = figuresBefore(mentions, narrow, 3).findLast(
      (m) => m.sentence === sentence && m.depth === depth && comparable(m, narrow),
    );
    const wide = beside && (totals.get(beside) ?? beside);
    if (!wide || wide.index > narrow.index || isChange(wide) || OUTCOME.test(wide.lead) || !canBeWithin(narrow, wide)) return [];
    return wide.separation === 1 || totals.has(narrow) ? [] : [stage(wide, narrow, 'holds', `“${lead}”说的是前面那些`)];
  });
}

const PICKED_OUT = /^(?!.*(?:上年|去年|同期|另|此外|规定|于|[较比由从]))(?:[^其]{4,14})的$/;

function stageRelation(passage: Passage, wide: Mention, narrow: Mention, process: Chain): RelationDraft {
  if (canBeWithin(narrow, wide)) return stage(wide, narrow, 'holds', `${process.name}：后一环节不超过前一环节`);
  const carried = process.excuse && carriedOver(passage, wide, narrow);
  if (carried) {
    const holds = narrow.quantity.value.low <= wide.quantity.value.high + carried.quantity.value.high;
    const reason = `${process.name}：后一环节不超过前一环节加上年结转`;
    return { ...stage(wide, narrow, holds ? 'holds' : 'undecided', reason, carried) };
  }
  if (process.excuse?.test(sentencesOf(passage.folded, wide, narrow).replace(/[无没][^,。;]{0,6}结转/g, ''))) {
    return stage(wide, narrow, 'undecided', `${process.name}：后一环节通常不超过前一环节；文中提到结转或存量，不作判断`);
  }
  const assumption = wide.sentence === narrow.sentence ? {} : { assumption: '两数属于同一范围、同一时期' };
  return { ...stage(wide, narrow, 'broken', `${process.name}：后一环节不超过前一环节`), ...assumption };
}

function stage(wide: Mention, narrow: Mention, verdict: Verdict, reason: string, carried?: Mention): RelationDraft {
  const formula = carried
    ? `${shown(narrow)} ${verdict === 'holds' ? '≤' : '>'} ${shown(wide)} + ${shown(carried)}`
    : sumFormula(wide, [narrow], verdict === 'holds' ? 'within' : 'over');
  const figures = [figure('whole', wide), figure('part', narrow), ...(carried ? [figure('opening', carried)] : [])];
  return { kind: 'subset', verdict, formula, reason, figures };
}

/** `审结57件（含上年结转9件）`: the carry-over that the text states beside the two. */
function carriedOver({ mentions }: Passage, wide: Mention, narrow: Mention): Mention | undefined {
  return mentions
    .slice(wide.index, narrow.index + 6)
    .find(
      (m) =>
        m !== wide &&
        m !== narrow &&
        m.sentence >= wide.sentence &&
        m.sentence <= narrow.sentence &&
        comparable(m, narrow) &&
        CARRY.test(m.lead),
    );
}

const CARRY = /结转|留存|旧存|存量|以前年度|往年|历年/;

function sentencesOf(folded: string, wide: Mention, narrow: Mention): string {
  const start = Math.max(0, folded.lastIndexOf('。', wide.quantity.start) + 1);
  const stop = folded.indexOf('。', narrow.quantity.end);
  return folded.slice(start, stop < 0 ? folded.length : stop);
}

/** `全年新建基站300个，截至年末累计建成基站1200个`: what has come this year is part of all there is, though it is said first. */
export function cumulativeRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!folded.includes('累计')) return [];
  return mentions.flatMap((all) => {
    if (all.quantity.kind !== 'amount' || !/累计/.test(all.lead)) return [];
    const fresh = figuresBefore(mentions, all).findLast(
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

/** `共有村197个，已创建示范村31个`, `登记在册律所41家，单独建立党支部的律所35家`: things of a kind, and those of them that are more. */
export function kindRelations({ mentions }: Passage): RelationDraft[] {
  return mentions.flatMap((kind) => {
    const noun = KIND.exec(kind.lead)?.[1];
    if (noun === undefined) return [];
    const part = mentions[kind.index + 1];
    if (!part || part.sentence !== kind.sentence || !comparable(kind, part)) return [];
    const label = part.lead.replace(/(?:已|达到|达|为|有|共|的)+$/, '');
    const narrower = label.endsWith(`示范${noun}`) || (noun.length >= 3 && label.endsWith(`的${noun.slice(-6)}`));
    if (!narrower || isChange(part)) return [];
    return [stage(kind, part, canBeWithin(part, kind) ? 'holds' : 'broken', `${label.slice(-10)}是${noun}的一部分`)];
  });
}

const KIND = /(?:共有|现有|登记在册|注册|登记)([\u4e00-\u9fff][\u4e00-\u9fff()]{0,11})$/;

/** `应当制定1264项，目前已制定1262项`: what ought to be done, and what has been. */
export function dueRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!folded.includes('应')) return [];
  return mentions.flatMap((done) => {
    const due = mentions[done.index - 1];
    if (!due || due.sentence !== done.sentence || !comparable(due, done) || isChange(done)) return [];
    const verb = /应(?:当|该)?([\u4e00-\u9fff]{2})/.exec(due.lead)?.[1];
    if (verb === undefined || !(done.lead.includes(`已${verb}`) || done.lead.includes(`实际${verb}`))) return [];
    return [stage(due, done, canBeWithin(done, due) ? 'holds' : 'broken', `已${verb}的不超过应${verb}的`)];
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
    if (!first || second.separation > 2 || !/^[\u4e00-\u9fff]{0,8}[、,]?$/.test(second.gap.trim()) || second.depth !== first.depth)
      continue;
    if (second.gap.length > 3 && first.quantity.unit + '次' !== second.quantity.unit) continue;
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
