import type { Mention } from '../mentions';
import { DIVISIONS, isMember, namesRest } from '../subjects/partitions';
import { FALL, MAY_EXCEED_HUNDRED, PART_OF_WHOLE_RATE } from '../subjects/rates';
import { plain, shown } from './arithmetic';
import { figure, type Passage, type RelationDraft } from './draft';

/** `bound`: shares that cannot pass 100%, falls of more than all, shares of one whole that add to more than 100%. */
export function boundRelations(passage: Passage): RelationDraft[] {
  if (!passage.mentions.some(({ quantity }) => quantity.kind === 'share')) return [];
  return [...passage.mentions.flatMap((mention) => single(passage, mention)), ...sharesOfOneWhole(passage), ...complements(passage)];
}

function single(passage: Passage, mention: Mention): RelationDraft[] {
  if (mention.quantity.kind !== 'share' || mention.quantity.unit === '分之') return [];
  const words = wordsOf(passage, mention);
  const clause = clauseBefore(passage.folded, mention.quantity.start);
  const falls = FALL.test(words);
  if (!falls && (MAY_EXCEED_HUNDRED.test(words) || MAY_EXCEED_HUNDRED.test(clause) || !PART_OF_WHOLE_RATE.test(words))) return [];
  const broken = mention.quantity.value.low > 100 && mention.quantity.printed > 100;
  return [
    {
      kind: 'bound',
      verdict: broken ? 'broken' : 'holds',
      formula: `${mention.text} ${broken ? '>' : '≤'} 100%`,
      reason: falls ? '下降、减少、压缩的幅度不超过100%' : '部分占整体的比率不超过100%',
      figures: [figure('rate', mention)],
    },
  ];
}

const LONGEST_CLAUSE = 60;
/** How many shares back a list is followed to its words. */
const LONGEST_LIST = 40;

function clauseBefore(folded: string, end: number): string {
  const near = folded.slice(Math.max(0, end - LONGEST_CLAUSE), end);
  return near.slice(Math.max(near.lastIndexOf(','), near.lastIndexOf('。')) + 1);
}

/** The words of a percentage; those before the list for a later one of `近三年分别为98.6%、99.2%和101.1%`. */
function wordsOf({ folded, mentions }: Passage, mention: Mention): string {
  let at = mention.index;
  const first = Math.max(0, at - LONGEST_LIST);
  while (at > first && /^[、,和及与]*$/.test(mentions[at]!.gap) && mentions[at - 1]!.quantity.kind === 'share') at -= 1;
  const words = mentions[at]!.lead;
  return at === mention.index && !/^分别|^为|^达/.test(words) ? words : clauseBefore(folded, mentions[at]!.quantity.start);
}

/** `分别占46.5%、38.2%、17.3%`; `维持占58.4%，驳回占17.6%，……` */
function sharesOfOneWhole({ mentions }: Passage): RelationDraft[] {
  const found: RelationDraft[] = [];
  for (let at = 0; at < mentions.length; at += 1) {
    const run = respective(mentions, at) ?? ofDivision(mentions, at);
    if (!run) continue;
    found.push(shareSum(run));
    at += run.length - 1;
  }
  return found;
}

function respective(mentions: readonly Mention[], at: number): Mention[] | undefined {
  const first = mentions[at]!;
  if (first.quantity.kind !== 'share' || first.quantity.loose || !isOfOneWhole(mentions, first)) return undefined;
  const run = [first];
  while (isNextBare(mentions[at + run.length])) run.push(mentions[at + run.length]!);
  return run.length >= 2 ? run : undefined;
}

/** `分别占`, `三类纠纷占比分别为`, `占生产总值的比重分别为`; without such words each may be a share of a whole of its own. */
function isOfOneWhole(mentions: readonly Mention[], first: Mention): boolean {
  if (/分别占|占[^,。;]{2,12}的(?:比重|比例)分别为$|[从按][^,。;]{2,10}[看分],[^,。;]*占比分别为$/.test(first.gap)) return true;
  const kinds = mentions[first.index - 1];
  return /占比分别为$/.test(first.lead) && first.separation === 0 && kinds !== undefined && /^[类种项部]/.test(kinds.quantity.unit);
}

function isNextBare(next: Mention | undefined): boolean {
  return next !== undefined && next.quantity.kind === 'share' && !next.quantity.loose && /^[、,和及与]$/.test(next.gap);
}

function ofDivision(mentions: readonly Mention[], at: number): Mention[] | undefined {
  const isShare = (m: Mention | undefined): m is Mention =>
    m !== undefined && m.quantity.kind === 'share' && !m.quantity.loose && /占(?:比)?$/.test(m.lead);
  const first = mentions[at];
  const before = mentions[at - 1];
  if (!isShare(first) || (isShare(before) && before.sentence === first.sentence)) return undefined;
  const run: Mention[] = [first];
  for (
    let next = mentions[at + run.length];
    isShare(next) && next.sentence === first.sentence && next.separation <= 4;
    next = mentions[at + run.length]
  )
    run.push(next);
  if (run.length < 3) return undefined;
  const known = DIVISIONS.some((division) => run.every((m) => isMember(division, m.lead)));
  const divided = /(?:[从按][^,。;]{2,14}(?:看|分|划分|统计)|情况为|其中)[,:]/.test(first.gap) || namesRest(run.at(-1)!.lead);
  return known || divided ? run : undefined;
}

/** 胜诉率 and 败诉率, 合格率 and 不合格率: what is the one is not the other. */
function complements({ mentions }: Passage): RelationDraft[] {
  return mentions.flatMap((second) => {
    const first = mentions[second.index - 1];
    if (first?.quantity.kind !== 'share' || second.quantity.kind !== 'share' || first.sentence !== second.sentence) return [];
    const [a, b] = [nameOf(first), nameOf(second)];
    if (a === '' || b === '' || !(opposite(a, b) || opposite(b, a)) || first.quantity.loose || second.quantity.loose) return [];
    return [shareSum([first, second])];
  });
}

function nameOf(rate: Mention): string {
  return /([\u4e00-\u9fff]{2,8})率(?:为|达到|达|是)?$/.exec(rate.lead)?.[1] ?? '';
}

function opposite(a: string, b: string): boolean {
  const ending = a.slice(-2);
  return (ending === '胜诉' && b.endsWith('败诉')) || b.endsWith(`不${ending}`) || b.endsWith(`未${ending}`);
}

function shareSum(run: readonly Mention[]): RelationDraft {
  const sum = run.reduce((total, m) => total + m.quantity.printed, 0);
  const slack = run.reduce((total, m) => total + m.quantity.step / 2, 0);
  const broken = sum > 100 + slack + 1e-9;
  return {
    kind: 'bound',
    verdict: broken ? 'broken' : 'holds',
    formula: `${run.map(shown).join(' + ')} = ${plain(sum)}% ${broken ? '>' : '≤'} 100%`,
    reason: '同一整体中互不重叠的各部分，比重之和不超过100%',
    figures: run.map((m) => figure('share', m)),
  };
}
