import type { OutlineNode } from '../../syntax/outline';
import { firstIndex } from '../../text/sorted';
import type { Mention } from '../mentions';
import { figure, type Passage, type RelationDraft } from './draft';
import { clauseBefore } from './sentence';

/** `count`: an announced number against the items, headings or names that follow or precede it. */
export function namedCounts({ mentions, folded }: Passage): RelationDraft[] {
  if (!/、|》《|:|——|,[即分]/.test(folded)) return [];
  const found: RelationDraft[] = [];
  for (const mention of mentions) {
    const count =
      namesBefore(folded, mention) ?? numberedAfter(folded, mention) ?? namesBehind(folded, mention) ?? namesSpeltOut(folded, mention);
    if (count) found.push(count);
  }
  return found;
}

const ANNOUNCED_UNITS: ReadonlySet<string> = new Set('个 部门 单位 方面 项 类 级 种 大 家 所 处 部 条'.split(' '));

/** `询问室、调解室和档案室3个功能室`: names by 、 right before the number, no 等 between. */
function namesBefore(folded: string, mention: Mention): RelationDraft | undefined {
  const { quantity } = mention;
  if (quantity.loose || quantity.kind !== 'amount' || quantity.printed > 20) return undefined;
  const ofTitles = quantity.unit === '份' || quantity.unit === '件';
  if (!ofTitles && !ANNOUNCED_UNITS.has(quantity.unit)) return undefined;
  const clause = clauseBefore(folded, quantity.leadEnd);
  if (ofTitles && !/》(?:等)?$/.test(clause)) return undefined;
  const open = /等$/.test(clause);
  const names = namesIn(open ? clause.slice(0, -1) : clause, quantity.unit);
  if (!names) return undefined;
  // names before 等 are some of those announced, never more
  if (open && Math.min(...names) <= quantity.printed) return undefined;
  const fits = names.includes(quantity.printed) ? quantity.printed : names[0]!;
  return countRelation(mention, fits, `前面列出${fits}个名称`);
}

/** How many names a clause lists at its end, the likeliest count first; undefined where that cannot be told for sure. */
function namesIn(clause: string, unit: string): readonly number[] | undefined {
  const titles = /(?:《[^《》]+》[、和及]?){2,}$/.exec(clause)?.[0];
  if (titles) return [titles.match(/《[^《》]+》/g)!.length];
  const bare = clause.replace(/\([^()]*\)/g, '');
  if (bare.includes('等') || !bare.includes('、')) return undefined;
  const quoted = /“([^“”]+)”$/.exec(bare)?.[1];
  if (quoted !== undefined) return quotedNames(quoted);
  if (/[“”《》\d]/.test(bare)) return undefined;
  const parts = bare
    .split(/、|以及/)
    .filter((part) => part !== '')
    .flatMap(splitNames);
  // 和 may join the last two names or stand inside a name: 铁道与能源学院
  const joined = /.[和及与]./.test(parts.at(-1)!);
  const counts = joined ? [parts.length + 1, parts.length] : [parts.length];
  if (unit === '级') return areLevels(parts) ? counts : undefined;
  return isListOfNames(parts) ? counts : undefined;
}

/** `“统一受理、分类处置、跟踪督办、结果反馈”四项机制`: phrases of one length within a quotation. */
function quotedNames(quoted: string): readonly number[] | undefined {
  const parts = quoted.split('、');
  return parts.length >= 3 && parts.every((part) => part.length === parts[0]!.length) ? [parts.length] : undefined;
}

/** `县、乡、村三级`: single characters; the first may have a verb before it. */
function areLevels([first, ...rest]: readonly string[]): boolean {
  return rest.every((part) => part.length === 1) && /[省市县区乡镇村]$/.test(first!);
}

/** Whether the parts are names of one kind: alike in their ending or their length, many of them, or behind a verb that lists. */
function isListOfNames(parts: readonly string[]): boolean {
  const [first, ...rest] = parts;
  if (namesAfterVerb(parts)) return true;
  if (rest.length < 2 || rest.some((part) => part.length < 2)) return false;
  if (parts.length >= 4 && rest.every((part) => part.length <= 10)) return true;
  const ending = rest[0]!.at(-1);
  const alike = parts.every((part) => part.at(-1) === ending) || parts.every((part) => NAME_END.test(part));
  const length = rest[0]!.length;
  return alike || (length <= 6 && first!.length >= length && rest.every((part) => part.length === length));
}

/** `县市场监管局和县消防救援大队` is two names where both sides end as names of bodies do. */
function splitNames(part: string): string[] {
  const [first, second, more] = part.split(/以及|[和及与]/);
  const two = first !== undefined && second !== undefined && more === undefined && NAME_END.test(first) && NAME_END.test(second);
  return two && first.length >= 3 && second.length >= 3 ? [first, second] : [part];
}

const NAME_END = /[镇乡村市县区州省局委办院所站队室厅处科部校团]$/;

/** `开展食品安全守护、农资打假、燃气安全整治、非法营运整治五个专项执法行动`: short names of much the same length. */
function namesAfterVerb(parts: readonly string[]): boolean {
  if (parts.length < 3) return false;
  return (
    parts.slice(1).every((part) => part.length >= 3 && part.length <= 10) &&
    /(?:开展|设置|实施|推进|推行|推出|打造|组织|组建|建立|设立)[\u4e00-\u9fff]{3,10}$/.test(parts[0]!)
  );
}

const ANNOUNCED_NOUN =
  /^的?(?:方面|项?重点(?:工作|任务)?|(?:重点)?任务|工作|措施|举措|要求|目标|方向|抓手|层面|维度|着力点|问题|不足|短板|困难|环节|意见|建议)/;

/** What is told of the things counted, or some of them: 8项工作被上级推广, 3项工作获表彰, 5个问题等. */
const TELLS = /被|获|受到|得到|入选|列入|纳入|位居|位列|排名|走在|等$/;

/** Whether a figure may say how many items or headings follow: `重点做好五个方面工作`, `三个方面的不足`. */
export function mayAnnounce({ quantity, tail }: Mention): boolean {
  if (quantity.loose || quantity.kind !== 'amount' || quantity.printed > 12 || !OUTLINE_UNITS.has(quantity.unit)) return false;
  return ((quantity.unit === '方面' && tail === '') || ANNOUNCED_NOUN.test(tail)) && !TELLS.test(tail);
}

const OUTLINE_UNITS: ReadonlySet<string> = new Set(['个', '项', '点', '条', '大', '方面']);

/**
 * `重点做好五个方面工作：一是……` against the items that follow, and `三个方面的不足` against the headings below. The mention
 * is one that may announce (`mayAnnounce`); `offset` is where it ends in the draft, `lineEnd` where its line does.
 */
export function outlineCounts(
  mention: Mention,
  offset: number,
  lineEnd: number,
  enclosing: readonly OutlineNode[],
): RelationDraft | undefined {
  const following = itemsAfter(offset, lineEnd, enclosing);
  return following.length >= 2 ? countRelation(mention, following.length, `后面列出${following.length}项`) : undefined;
}

/** The run of items or headings of one style that begins next after `offset`. */
function itemsAfter(offset: number, lineEnd: number, siblings: readonly OutlineNode[]): readonly OutlineNode[] {
  const first = firstIndex(siblings, (node) => node.place.start > offset);
  const start = siblings[first];
  if (start?.ordinal !== 1) return [];
  // items must begin in the announcing line or right below it
  if (start.level === null && start.place.start > lineEnd + 4) return [];
  const run = [start];
  for (let i = first + 1; siblings[i]?.style === start.style && siblings[i]!.ordinal === run.length + 1; i += 1) run.push(siblings[i]!);
  return run;
}

/** `新设两个窗口——涉企服务窗口、跨域通办窗口。`: names behind that end as what has been announced does. */
function namesBehind(folded: string, mention: Mention): RelationDraft | undefined {
  const { quantity, tail } = mention;
  if (quantity.loose || quantity.kind !== 'amount' || quantity.unit !== '个' || quantity.printed > 20) return undefined;
  const [, noun, listed] = BEHIND.exec(`${tail}${folded.slice(quantity.end + tail.length, quantity.end + tail.length + 120)}`) ?? [];
  const names = listed?.split(/、|以及|[和及与]/).filter((name) => name !== '') ?? [];
  return noun !== undefined && names.length >= 2 && names.every((name) => name.endsWith(noun) && name.length > noun.length)
    ? countRelation(mention, names.length, `后面列出${names.length}个名称`)
    : undefined;
}

const BEHIND = /^[\u4e00-\u9fff]{0,4}?([\u4e00-\u9fff]{2})(?:——|:)([\u4e00-\u9fff、]{4,100})(?=[,。;]|$)/;

/** `设立联系点3处，即开发区联系点、商会联系点。` */
function namesSpeltOut(folded: string, mention: Mention): RelationDraft | undefined {
  const { quantity, lead } = mention;
  const noun = lead.slice(-2);
  if (quantity.loose || quantity.kind !== 'amount' || noun.length < 2 || quantity.printed > 20) return undefined;
  if (folded[quantity.end] !== ',') return undefined;
  const listed = /^,(?:即|分别是|分别为)([\u4e00-\u9fff、]{4,100})(?=[,。;]|$)/.exec(folded.slice(quantity.end, quantity.end + 120))?.[1];
  const names = listed?.split(/、|以及|[和及与]/).filter((name) => name !== '') ?? [];
  return names.length >= 2 && names.every((name) => name.endsWith(noun) && name.length > noun.length)
    ? countRelation(mention, names.length, `后面列出${names.length}个名称`)
    : undefined;
}

const NUMBERED_UNITS: ReadonlySet<string> = new Set(['个', '项', '点', '条', '方面']);

/** How many characters a list of measures is looked for in. */
const LONGEST_LIST = 2_000;

/** `制定7条措施：1.减免房租；2.缓缴税费`: numbered in Arabic digits within the line. */
function numberedAfter(folded: string, mention: Mention): RelationDraft | undefined {
  const { quantity, tail } = mention;
  if (quantity.loose || quantity.kind !== 'amount' || !NUMBERED_UNITS.has(quantity.unit) || quantity.printed > 20) return undefined;
  const colon = quantity.end + tail.length;
  if (folded[colon] !== ':' || !ANNOUNCED_NOUN.test(tail)) return undefined;
  let listed = 0;
  for (const [, digits] of folded.slice(colon, colon + LONGEST_LIST).matchAll(/[:;。,][ ]*\(?(\d{1,2})[.、)](?!\d)/g)) {
    if (Number(digits) !== listed + 1) break;
    listed += 1;
  }
  return listed >= 2 ? countRelation(mention, listed, `后面列出${listed}项`) : undefined;
}

function countRelation(mention: Mention, listed: number, reason: string): RelationDraft {
  const announced = mention.quantity.printed;
  const holds = announced === listed;
  return {
    kind: 'count',
    verdict: holds ? 'holds' : 'broken',
    formula: `${mention.text} ${holds ? '=' : '≠'} ${listed}`,
    reason,
    figures: [figure('announced', mention)],
    ...(holds ? {} : { assumption: '后面的各项就是所说的全部' }),
  };
}
