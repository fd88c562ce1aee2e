import { comparable, type Mention } from '../mentions';
import { clean, shown, written } from './arithmetic';
import { figure, type DraftFigure, type Passage, type RelationDraft } from './draft';

type Role = 'opening' | 'in' | 'out' | 'closing';

/**
 * What a figure does to a stock: it opens it, comes in, goes out, or is left at the end (DOMAIN 4.1, 4.2, 4.7, 4.10).
 * Tried in this order; the words right before the figure decide.
 */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['closing', /结转下年|下年度|未结|未审结|未办结|年末|年底|正在办理|尚未|期末|待办/],
  ['opening', /上年(?:度)?(?:结转|留存|遗留|转入)|旧存|年初|期初|上年末|存量/],
  [
    'out',
    /并案|撤回|支出|转为|转出|吊销|退休|答复|办理|审结|办结|解聘|退出|废止|失效|注销|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|结案/,
  ],
  ['in', /新[\u4e00-\u9fff]|制定|出台|转入|收入|收到|接收|本年(?:度)?收|(?<!共)受理/],
];

/** Words without which a line tells of no stock that is carried on. */
const STOCK = /结转|旧存|留存|遗留|存量|年初|期初|上年末|上年(?:度)?转入/;

function roleOf(mention: Mention): Role | undefined {
  const byLead = ROLES.find(([, words]) => words.test(mention.lead))?.[0];
  if (byLead) return byLead;
  // 年初，……现行有效文件64件
  const clauses = mention.gap.replace(/^.*。/, '');
  return /(?:^|,)年初,/.test(clauses) ? 'opening' : undefined;
}

/** `flow`: 上年结转 + 新收 = 办结 + 结转下年, where all four are stated together. */
export function flowRelations({ mentions, folded }: Passage): RelationDraft[] {
  if (!STOCK.test(folded)) return [];
  const found: RelationDraft[] = [];
  const used = new Set<Mention>();
  for (const start of mentions) {
    if (used.has(start) || start.quantity.kind !== 'amount') continue;
    const run = runFrom(mentions, start);
    const flow = readFlow(run, folded);
    if (!flow) continue;
    flow.figures.forEach((f) => used.add(f.mention));
    found.push(flow);
  }
  return found;
}

/** Comparable figures from one with a role on, within two sentences, while each has a role of its own. */
function runFrom(mentions: readonly Mention[], start: Mention): Mention[] {
  if (!roleOf(start) || !['opening', 'in'].includes(roleOf(start)!)) return [];
  const run: Mention[] = [];
  for (let i = start.index; i < mentions.length; i += 1) {
    const next = mentions[i]!;
    if (next.sentence - start.sentence > 1 || next.quantity.loose) break;
    if (next.depth > start.depth && roleOf(next) !== 'opening') continue;
    if (next.quantity.kind !== 'amount' || !comparable(next, start)) break;
    if (/其中|案件中/.test(next.gap)) break;
    if (roleOf(next) || /共/.test(next.lead)) run.push(next);
    else break;
  }
  return run;
}

function readFlow(run: readonly Mention[], folded: string): RelationDraft | undefined {
  const of = (role: Role): Mention[] => run.filter((m) => roleOf(m) === role && !/^(?:共|合计|共计)/.test(m.lead));
  const [opening, incoming, outgoing, closing] = [of('opening'), of('in'), of('out'), of('closing')];
  if (closing.length !== 1 || opening.length !== 1 || incoming.length === 0 || outgoing.length === 0) return undefined;
  // 办结41件（含上年结转6件），正在办理3件: the carried ones are among the closed, and came in before the year
  const sum = (list: readonly Mention[]): number => clean(list.reduce((total, m) => total + m.quantity.printed, 0));
  // 旧存46件，新收312件，共358件，审结327件: the stated sum stands for what it sums
  const total = run.find((m) => /共/.test(m.lead) && clean(sum(opening) + sum(incoming)) === m.quantity.printed);
  const [left, right] = [clean(sum(opening) + sum(incoming)), clean(sum(outgoing) + sum(closing))];
  const holds = left === right;
  const figures: DraftFigure[] = [
    ...(total ? [figure('total', total)] : [...incoming.map((m) => figure('in', m)), ...opening.map((m) => figure('opening', m))]),
    ...outgoing.map((m) => figure('out', m)),
    ...closing.map((m) => figure('closing', m)),
  ];
  const write = (list: readonly Mention[]): string => list.map(shown).join(' + ');
  if (!holds && /等[,、]|其余|另有|转送/.test(folded.slice(run[0]!.quantity.start, run.at(-1)!.quantity.end))) return undefined;
  return {
    kind: 'flow',
    verdict: holds ? 'holds' : 'broken',
    formula: `${write([...opening, ...incoming])} = ${written(left, opening[0]!)} ${holds ? '=' : '≠'} ${write([...outgoing, ...closing])}${outgoing.length + closing.length > 1 ? ` = ${written(right, opening[0]!)}` : ''}`,
    reason: '上期结存 + 本期增加 = 本期减少 + 期末结存',
    figures,
  };
}
