import { comparable, labelOf, type Mention } from '../mentions';
import { clean, shown, written } from './arithmetic';
import { figure, type DraftFigure, type Passage, type RelationDraft } from './draft';
import { slipBetween } from './slips';

export type StockRole = 'opening' | 'in' | 'out' | 'closing';
type Role = StockRole;

/**
 * What a figure does to a stock: it opens it, is left at the end, goes out, or comes in (DOMAIN 4.1, 4.2, 4.7, 4.10).
 * Tried in this order; the words before the figure decide, or else those behind it (`另有6件结转至下年度`).
 */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'opening',
    /年初|期初|(?<!\d)1月1日|上(?:一)?年(?:度)?(?:结转|留存|遗留|转入|未|滚存|末|结余)|旧存|原有|存量|去年(?:结转|未)|(?:由|从)(?:原来的|年初的)?$/,
  ],
  [
    'closing',
    /下年|下(?:一)?年度|结转[至到](?!本年|今年)|未(?:审|办|执)?结|年[末底终]|12月31日|期末|正在|尚[未在有余]|待办|在办|现行|现有|(?:调整|精简|压减|优化|缩减|增加|减少)(?:为|至|到)$/,
  ],
  [
    'out',
    /并案|撤回|支出|转为|[转调]出|吊销|退休|答复|办理|[审办执]结|结案|解聘|退出|废止|失效|注销|予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|取消|下放|减少|解除|收监|期满|偿还|销号|合并|离职|辞职|死亡|出库|核销|清退|拆除|化解/,
  ],
  ['in', /新[\u4e00-\u9fff]|制定|出台|[转调购拨]入|入库|收入|安排|收到|接收|申领|招录|录用|本年(?:度)?收|(?<!共)受理|增加|收案/],
];

/** Words without which a line tells of no stock that is carried on. */
const STOCK = /结转|旧存|留存|遗留|存量|年[初末底]|1月1日|期初|上年末|上(?:一)?年(?:度)?(?:转入|未|滚存)|原有|[由从]/;

/** What a row or a column so named does to a stock; undefined where its name says nothing of one. */
export function stockRole(name: string): StockRole | undefined {
  return ROLES.find(([, pattern]) => pattern.test(name))?.[0];
}

function roleOf(mention: Mention): Role | undefined {
  // 年初，……现行有效文件64件
  if (/年[初末底],/.test(mention.gap) && /(?:^|[,。])(?:截至)?(?:年初|上年[末底]|去年[末底]),[^。]*$/.test(mention.gap)) return 'opening';
  return ROLES.find(([, pattern]) => pattern.test(mention.lead))?.[0] ?? ROLES.find(([, pattern]) => pattern.test(labelOf(mention)))?.[0];
}

/** A figure that takes part in a flow. */
interface Member {
  readonly role: Role;
  readonly mention: Mention;
  /** Whether it is given as part of another figure. */
  readonly part: boolean;
  /** Whether its words say its role; what stands unnamed between opening and closing is tried as going out. */
  readonly named: boolean;
}

/** `flow`: 上年结转 + 新收 = 办结 + 结转下年, where all four are stated together. `lists` are the part lists already read. */
export function flowRelations({ mentions, folded }: Passage, lists: readonly RelationDraft[]): RelationDraft[] {
  if (!STOCK.test(folded)) return [];
  const parts = partsOfFigures(lists);
  const found: RelationDraft[] = [];
  const used = new Set<Mention>();
  for (const start of mentions) {
    if (used.has(start) || start.quantity.kind !== 'amount') continue;
    const members = membersFrom(mentions, start, parts);
    const flow = readFlow(members, mentions, folded);
    if (flow) {
      flow.figures.forEach((f) => used.add(f.mention));
      found.push(flow);
    }
    const within = outWithinStock(members);
    if (within?.figures.some(({ mention }) => mention === start)) found.push(within);
  }
  return found;
}

/** What stands as part of a figure before it; 46件, 312件 of `旧存46件，新收312件，共358件` are parts of what follows them. */
function partsOfFigures(lists: readonly RelationDraft[]): Set<Mention> {
  return new Set(
    lists.flatMap(({ figures: [total, ...parts] }) =>
      parts.filter(({ mention }) => mention.index > total!.mention.index).map(({ mention }) => mention),
    ),
  );
}

/** Figures counted alike from one that opens a stock or comes in, within two sentences, until it has been closed. */
function membersFrom(mentions: readonly Mention[], start: Mention, parts: ReadonlySet<Mention>): Member[] {
  const first = roleOf(start);
  const opens = first === 'opening' || first === 'in' || (first === 'closing' && opensByYear(mentions, start, []));
  if (!opens || start.perUnit) return [];
  const members: Member[] = [];
  let lastSentence = start.sentence + 2;
  for (const mention of mentions.slice(start.index, start.index + LONGEST)) {
    if (mention.sentence > lastSentence) break;
    if (!isStock(mention, start)) continue;
    const named = roleOf(mention);
    const closed = members.some(({ role }) => role === 'closing');
    const role = named === 'closing' && !closed && opensByYear(mentions, mention, members) ? 'opening' : named;
    if (role === 'opening' && members.some((m) => m.role === 'opening')) break;
    if (role === 'closing') lastSentence = mention.sentence;
    // what stands unnamed between opening and closing is tried as going out
    const tried = role ?? (!closed && members.length >= 2 ? 'out' : undefined);
    if (!tried || (mention.depth > start.depth && tried !== 'opening')) continue;
    members.push({ role: tried, mention, part: parts.has(mention), named: named !== undefined });
  }
  return members;
}

/** No sentence that people write tells of a stock in more figures. */
const LONGEST = 40;

/** Whether a figure counts what the first of a flow does, exactly. */
function isStock(mention: Mention, start: Mention): boolean {
  return mention.quantity.kind === 'amount' && !mention.quantity.loose && comparable(mention, start) && !mention.perUnit;
}

/** Whether a stock at the end of a year is followed by one at the end of the next. */
function opensByYear(mentions: readonly Mention[], mention: Mention, members: readonly Member[]): boolean {
  if (members.some(({ role }) => role === 'opening')) return false;
  const year = YEAR_END.exec(mention.gap)?.[1];
  return (
    year !== undefined &&
    mentions.slice(mention.index + 1, mention.index + REACH).some((m) => YEAR_END.exec(m.gap)?.[1] === String(Number(year) + 1))
  );
}

/** How many figures on the next year's end is looked for. */
const REACH = 12;

const YEAR_END = /((?:19|20)\d{2})年[底末][^。;]{0,20}$/;

/** `旧存118件，新收1462件，结案1497件`: what goes out is no more than what was there and came in; shown where it holds. */
function outWithinStock(members: readonly Member[]): RelationDraft | undefined {
  const named = members.filter(({ part, named: said }) => !part && said);
  const [opening, ...more] = named.filter(({ role }) => role === 'opening');
  const incoming = named.filter(({ role }) => role === 'in');
  const out = named.find(({ role, mention }) => role === 'out' && /[审办执]结|结案|答复|化解/.test(mention.lead));
  if (!opening || more.length > 0 || incoming.length !== 1 || !out) return undefined;
  const [old, fresh, gone] = [opening.mention, incoming[0]!.mention, out.mention];
  if (gone.quantity.printed > old.quantity.printed + fresh.quantity.printed) return undefined;
  return {
    kind: 'subset',
    verdict: 'holds',
    formula: `${shown(gone)} ≤ ${shown(old)} + ${shown(fresh)}`,
    reason: '办结的不超过上期结存与本期新收之和',
    figures: [figure('whole', fresh), figure('part', gone), figure('opening', old)],
  };
}

/** One way to read the figures of a flow. */
interface Reading {
  readonly opening: Mention;
  readonly incoming: readonly Mention[];
  readonly outgoing: readonly Mention[];
  readonly closing: Mention;
}

function readFlow(members: readonly Member[], mentions: readonly Mention[], folded: string): RelationDraft | undefined {
  if (!members.some(({ role }) => role === 'opening') || !members.some(({ role }) => role === 'closing')) return undefined;
  const named = members.filter((m) => m.named);
  const whole = named.filter(({ part }) => !part);
  const balanced = [whole, named, members.filter(({ part }) => !part), members].flatMap(readings).find(isBalanced);
  if (balanced) return flowRelation(balanced, mentions, 'holds');
  const natural = readings(whole)[0] ?? slippedReading(members);
  if (!natural || !isPlain(natural, folded) || members.some(({ part, role }) => part && role === 'in')) return undefined;
  return flowRelation(natural, mentions, 'broken');
}

/** `年初在院412人，新入住86人，退住和去世73人，年末在院435人`: words unknown to us between, and but a slip from balance. */
function slippedReading(members: readonly Member[]): Reading | undefined {
  const reading = readings(members.filter(({ part }) => !part))[0];
  if (!reading) return undefined;
  const [left, right] = [
    reading.opening.quantity.printed + sum(reading.incoming),
    sum(reading.outgoing) + reading.closing.quantity.printed,
  ];
  const expected = clean(left - sum(reading.outgoing));
  const slip = expected >= 100 ? slipBetween(reading.closing.quantity.printed, expected) : undefined;
  return Math.abs(left - right) <= 2 || slip !== undefined ? reading : undefined;
}

/** The ways in which figures with roles make a flow, the most natural first: all of them; without a wider stage; one alone. */
function readings(members: readonly Member[]): Reading[] {
  const of = (role: Role): Mention[] => members.filter((m) => m.role === role && !SUM.test(m.mention.lead)).map((m) => m.mention);
  const [[opening], closings, incoming, outgoing] = [of('opening'), of('closing'), of('in'), of('out')];
  const closing = closings[0];
  if (!opening || !closing || closings.length !== 1 || incoming.length === 0 || outgoing.length === 0) return [];
  const found: Reading[] = [];
  for (const ins of choices(withoutReceived(incoming), incoming))
    for (const outs of choices(outgoing, outgoing)) found.push({ opening, incoming: ins, outgoing: outs, closing });
  return found;
}

const SUM = /^[\u4e00-\u9fff]{0,4}(?:共计?|合计|总计)(?:有|受理|收到|应办)?$/;

/** 收到231件，受理214件: what has been accepted is what comes in. */
function withoutReceived(incoming: readonly Mention[]): readonly Mention[] {
  const accepted = incoming.filter((m) => /受理/.test(m.lead));
  return accepted.length > 0 && accepted.length < incoming.length && incoming.every((m) => /收到|接收|收案|受理/.test(m.lead))
    ? accepted
    : incoming;
}

function choices(natural: readonly Mention[], all: readonly Mention[]): (readonly Mention[])[] {
  return [natural, ...(natural.length < all.length ? [all] : []), ...(all.length > 1 ? all.map((m) => [m]) : [])];
}

const sum = (list: readonly Mention[]): number => clean(list.reduce((total, m) => total + m.quantity.printed, 0));

function isBalanced({ opening, incoming, outgoing, closing }: Reading): boolean {
  return clean(opening.quantity.printed + sum(incoming)) === clean(sum(outgoing) + closing.quantity.printed);
}

/** Whether the words leave nothing out and the two sides are near enough to be meant to agree. */
function isPlain({ opening, incoming, outgoing, closing }: Reading, folded: string): boolean {
  const all = [opening, ...incoming, ...outgoing, closing].sort((a, b) => a.index - b.index);
  // a table run together into one line has no marks between its figures
  if (all.slice(1).some((m) => m.separation === 0 && m.bracket === opening.bracket)) return false;
  const [from, to] = [Math.min(...all.map((m) => m.quantity.start)), Math.max(...all.map((m) => m.quantity.end))];
  if (/等[,、]|其余|转送/.test(folded.slice(from, to)) || /另有/.test(folded.slice(from, closing.quantity.leadEnd - closing.lead.length)))
    return false;
  if (isSpelt(opening, incoming, closing)) return true;
  const [left, right] = [opening.quantity.printed + sum(incoming), sum(outgoing) + closing.quantity.printed];
  return Math.abs(left - right) <= Math.max(3, 0.15 * left);
}

/** Whether opening, intake and closing carry words that mean nothing else: 上年结转, 新收, 结转下年. */
function isSpelt(opening: Mention, incoming: readonly Mention[], closing: Mention): boolean {
  return (
    /上(?:一)?年(?:度)?(?:结转|留存|遗留|转入|末)|旧存|年初|期初/.test(opening.lead) &&
    incoming.every((m) => /新|本年|当年/.test(m.lead)) &&
    /下(?:一)?年|未(?:审|办|执)?结|年末|期末/.test(labelOf(closing))
  );
}

function flowRelation(
  { opening, incoming, outgoing, closing }: Reading,
  mentions: readonly Mention[],
  verdict: 'holds' | 'broken',
): RelationDraft {
  const [left, right] = [clean(opening.quantity.printed + sum(incoming)), clean(sum(outgoing) + closing.quantity.printed)];
  // 旧存46件，新收312件，共358件，审结327件: the stated sum stands for what it sums
  const total = mentions
    .slice(opening.index, closing.index)
    .find((m) => /共/.test(m.lead) && comparable(m, opening) && left === m.quantity.printed);
  const figures: DraftFigure[] = [
    ...(total ? [figure('total', total)] : [...incoming.map((m) => figure('in', m)), figure('opening', opening)]),
    ...outgoing.map((m) => figure('out', m)),
    figure('closing', closing),
  ];
  const write = (list: readonly Mention[]): string => list.map(shown).join(' + ');
  const leavings = [...outgoing, closing];
  return {
    kind: 'flow',
    verdict,
    formula: `${write([opening, ...incoming])} = ${written(left, opening)} ${verdict === 'holds' ? '=' : '≠'} ${write(leavings)} = ${written(right, opening)}`,
    reason: '上期结存 + 本期增加 = 本期减少 + 期末结存',
    figures,
  };
}
