import { SURNAMES } from '../../text/surnames';
import type { Pair } from './pairs';
import { slip, type Slip } from './slip';
import type { Within } from './within';

/** 、 that stands where none is due: before 和, 及, 等, and between quoted words. */
export function pausesIn(folded: string, points: readonly number[], within: Within): Slip[] {
  const pauses = points.filter((at) => folded[at] === '、');
  if (pauses.length === 0) return [];
  return pauses.flatMap((at) => beforeAnd(folded, at, within) ?? []).concat(betweenQuoted(folded, pauses, within));
}

/** Words that begin with the characters of 和, 及, 等 … and are no conjunctions: 和解, 及时, 等级. Tried from the character on. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  和: /和(?:[解谐睦田静硕煦蔼洽悦畅祥盘弦尚稀衷县邑而为龟珅椭]|平(?![台安均整时原衡稳面方等])|美(?![国丽化术食容育])|合(?![作同法理规格并资适])|顺(?![序利])|龙(?!头)|会(?![议员商见计场展])|好(?![的人评])|约(?![束谈定])|气(?![象候体源])|风(?![险景气貌电力控])|政(?![府策务法治协企商校工风])|服(?![务从刑役])|安(?![全置保防徽居])|康(?![养复])|善(?![后待治意])|缓(?![解刑冲建])|声(?![明誉像音])|局(?![长部机属限])|林(?![业区地草木场权长下])|布(?![局置署点控])|亲(?![属子友情])|乐(?![器园队曲观])|雅|裕|兴|泰|悦|旭|鸣|易|[^,。;:、]{1,8}(?:赛跑|抗争|较量|斗争|打交道|面对面|心连心|一起|一道|相(?!关)))/y,
  与: /与(?:[会时众民世日其否此之国邻生共人]|[^,。;:、]{0,12}[相同共合抗争联系赛斗战比较交往致接轨协])/y,
  及: /及(?:[时格早第笄冠物至锋])/y,
  以: /以(?!及)/y,
  等: /等(?:[级次效价值额同候待量距保比高差外闲号人车身温压腰边式着客])/y,
  或: /或(?:[许然缺有是])/y,
};
const LONGEST_SLOGAN = 20;

/** `甲、乙、和丙`. */
function beforeAnd(folded: string, at: number, within: Within): Slip | undefined {
  const other = OTHERS[folded[at + 1]!];
  if (!other || at + 3 > folded.length || isOrdinal(folded, at) || !/[\u4e00-\u9fff\w”》）)%]/.test(folded[at - 1] ?? '')) return undefined;
  other.lastIndex = at + 1;
  if (other.test(folded)) return undefined;
  if (within.title(at) || quoteLength(within.quote(at)) <= LONGEST_SLOGAN || isName(folded, at)) return undefined;
  const word = folded.startsWith('以及', at + 1) ? '以及' : folded[at + 1]!;
  if (word === '与' && !/^[\u4e00-\u9fff]{1,7}(?:[,。;:)]|$)/.test(folded.slice(at + 2, at + 11))) return undefined;
  const reason = word === '等' ? '“等”之前不用顿号' : `“${word}”已表示并列，之前不用顿号`;
  const found = slip('pause-before-and', at, at + 1 + word.length, `${reason}：“、${word}”`);
  return { ...found, edits: [{ start: at, end: at + 1, newText: '' }] };
}

function quoteLength(quote: Pair | undefined): number {
  return quote ? quote.close - quote.open : Infinity;
}

/** `一、和…`: 、 behind an ordinal joins nothing. */
function isOrdinal(folded: string, at: number): boolean {
  return /(?:^|[ 。;:：])[一二三四五六七八九十\d]{1,3}$/.test(folded.slice(Math.max(0, at - 4), at));
}

/** `李明、和志军`: 和 is a surname as well. */
function isName(folded: string, at: number): boolean {
  if (folded[at + 1] !== '和') return false;
  const behind = /^[\u4e00-\u9fff]+/.exec(folded.slice(at + 1, at + 8))?.[0] ?? '';
  return behind.length <= 3 && [2, 3].some((length) => isNameFrom(folded, at - length));
}

/** A surname other than 和, at the beginning of a member of a list. */
function isNameFrom(folded: string, start: number): boolean {
  const surname = folded[start];
  if (surname === undefined || surname === '和' || !SURNAMES.includes(surname)) return false;
  return start === 0 || '、,。;:由是为'.includes(folded[start - 1]!);
}

/** What may follow a list of quoted words whose last is like the others: “甲”、“乙”， or a word for all of them: “甲”、“乙”专项行动. */
const LIST_END =
  /^(?:[,。;:)等和与及]|$|\d|[各近共]\d|[两三四五六七八九十]{1,2}[个项大]|(?:专项|系列|主题)?(?:行动|活动|整治|工程|品牌|模式|机制|改革|制度|做法|平台|称号|荣誉))/;

/** `《甲》、《乙》`: only where nothing else belongs to the list. */
function betweenQuoted(folded: string, pauses: readonly number[], within: Within): Slip[] {
  const slips: Slip[] = [];
  let chain: number[] = [];
  const finish = (): void => {
    if (chain.length > 0 && isPure(folded, chain, within)) slips.push(betweenSlip(folded, chain));
    chain = [];
  };
  for (const at of pauses) {
    if (!isBetween(folded, at)) continue;
    const last = chain.at(-1);
    if (last !== undefined && openOf(folded, at) !== last + 1) finish();
    chain.push(at);
  }
  finish();
  return slips;
}

function isBetween(folded: string, at: number): boolean {
  const marks = `${folded[at - 1] ?? ''}${folded[at + 1] ?? ''}`;
  return marks === '”“' || marks === '》《';
}

/** Where the quoted words before a 、 begin. */
function openOf(folded: string, at: number): number {
  return folded.lastIndexOf(folded[at - 1] === '”' ? '“' : '《', at - 1);
}

function closeOf(folded: string, at: number): number {
  return folded.indexOf(folded[at + 1] === '“' ? '”' : '》', at + 1);
}

/** Whether all members of the list are quoted, and nothing is added to any of them. */
function isPure(folded: string, chain: readonly number[], within: Within): boolean {
  const [first, last] = [openOf(folded, chain[0]!), closeOf(folded, chain.at(-1)!)];
  if (first < 0 || last < 0 || folded[first - 1] === '、' || within.title(chain[0]!) || within.quote(chain[0]!)) return false;
  const behind = folded.slice(last + 1, last + 6);
  return folded[last] === '》' ? !/^[、(]/.test(behind) : LIST_END.test(behind);
}

/** One for a list, however long. */
function betweenSlip(folded: string, chain: readonly number[]): Slip {
  const [at] = chain as [number];
  const what = folded[at - 1] === '》' ? '书名号' : '引号';
  const edits = chain.map((pause) => ({ start: pause, end: pause + 1, newText: '' }));
  return { ...slip('pause-between-quoted', at, at + 1, `标有${what}的并列成分之间通常不用顿号`), edits };
}
