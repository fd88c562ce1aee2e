import { isVerb } from './nameStarts';
import { areAlike, isTelling, tellsInWord } from './telling';
import { areOftenLeftOut } from './weakWords';

/** Two names that agree in beginning and ending. */
export interface TwoNames {
  readonly head: string;
  readonly pieces: readonly [string, string];
  readonly tail: string;
  /** How long the word is in which both end, with its phase. */
  readonly ending: number;
  readonly isBody: boolean;
  /** Whether they are of what is built: 产业园, 工程. */
  readonly isSite: boolean;
  /** How often each stands. */
  readonly times: readonly [number, number];
}

/** Why two names are likely of one thing. */
export interface Likeness {
  /** What the second has that the first has otherwise, and the other way round. */
  readonly difference: string;
  readonly other: string;
  /** Whether `difference` is said of the second where the first is right. */
  readonly ofFirst: boolean;
  readonly sure: boolean;
}

/** 服务, 管理 and such in a body's name say little. */
const FUNCTIONS = /^(?:行政|管理|工作|建设|社会|事务|全面|综合|公共|服务|发展|推进|协调)+$/;
/** Where a piece ends in one of these, the longer name is of an office within the other, or of several things. */
const ENDS_NAME = /(?:[局委办院会厅部队所园区镇乡村县市路街]|项目|工程|中心|平台|基地|行动)$/;
/** Behind these a name's own words begin: 经济开发区(化工|医药)产业园. */
const ENDS_PLACE = /[省市县区镇乡村街路园局委院会校山河湖]$/;
/** A head that names a place: 霞湾, 环城北路, 鹤鸣经济开发区. */
const NAMES_PLACE = /^.{1,8}[区县市镇乡村街路道线河湖湾山岭桥港江溪塘坪坡岗冲沟洲岛屿滩泉潭堰坝口关店铺埠庄寨屯堡营集圩浦渡门城园阳州川海]/;
/** 花滩子等水库, 各类平台: words of the sentence and not of a name. */
const NO_NAME = /[等类各及或]/;

/** How two names are likely of one thing; undefined where they may well be two. */
export function likenessOf(names: TwoNames): Likeness | undefined {
  const [one, other] = names.pieces;
  if (NO_NAME.test(one + other) || NO_NAME.test(names.head)) return undefined;
  if (one === '' || other === '') return omitted(names, one || other);
  if (names.tail.length < names.ending) return sameKind(names);
  if (isOrdered(one + other) || [one, other].some((piece) => tellsInWord(piece) || isVerb(piece))) return undefined;
  const sure = one.length === 1 && other.length === 1 ? changed(names) : replaced(names);
  if (sure === undefined) return undefined;
  return instead(one, other, sure);
}

function instead(one: string, other: string, sure: boolean): Likeness {
  const difference = `有“${one}”“${other}”之别`;
  return { difference, other: difference, ofFirst: true, sure };
}

/** 县第一中学新(校区|校园): two words for one kind of thing. */
function sameKind({ head, pieces: [one, other] }: TwoNames): Likeness | undefined {
  return head.length >= 4 ? instead(one, other, false) : undefined;
}

/** Numbers in any place tell: 第一, 三号. */
function isOrdered(pieces: string): boolean {
  return /[零〇一二三四五六七八九十百千万两0-9A-Z甲乙丙丁]/.test(pieces);
}

function omitted(names: TwoNames, piece: string): Likeness | undefined {
  if (isTelling(piece) || ENDS_NAME.test(piece)) return undefined;
  const longIsFirst = names.pieces[0] !== '';
  const [one, other] = names.times;
  const isLongUsual = longIsFirst ? one >= other : other >= one;
  const sure = names.isBody ? wordLess(names, piece, isLongUsual) : characterLess(names, piece);
  return sure === undefined ? undefined : { difference: `缺“${piece}”`, other: `多“${piece}”`, ofFirst: longIsFirst, sure };
}

/** 区行政审批(服务)局: a body without a word that says little; it may be a usual short form. */
function wordLess({ head, tail }: TwoNames, piece: string, isLongUsual: boolean): boolean | undefined {
  const rest = head.length + tail.length;
  if (!FUNCTIONS.test(piece) || head.length < (rest < 8 ? 4 : 3) || rest < 6) return undefined;
  return isLongUsual && (rest >= 8 || !areOftenLeftOut(piece));
}

/** 环城北路(改)扩建工程, 东(连)接线: a character is no name of its own. */
function characterLess({ head, tail, isSite }: TwoNames, piece: string): boolean | undefined {
  const rest = head.length + tail.length;
  return isSite && piece.length === 1 && rest >= 6 && (rest >= 8 || NAMES_PLACE.test(head)) ? true : undefined;
}

/** Whether a character for another is a slip for sure; undefined where it may be another name. */
function changed({ head, pieces: [one, other], tail, ending, isSite, times }: TwoNames): boolean | undefined {
  if (isTelling(one + other)) return undefined;
  const rest = head.length + tail.length;
  // 梅岭生物(医|制)药产业园一期: the name has words of its own on both sides
  if (!areAlike(one, other))
    return isSite && NAMES_PLACE.test(head) && head.length >= 4 && tail.length > ending && rest >= 9 ? false : undefined;
  if (rest < 4) return undefined;
  return rest >= 7 || (Math.min(...times) === 1 && Math.max(...times) > 1);
}

/** A word for another between a name's own words: 霞湾(农产|食)品产业园二期, 经济开发区智能(制造|装备)产业园. */
function replaced({ head, pieces, tail, ending, isSite }: TwoNames): boolean | undefined {
  if (!isSite || !NAMES_PLACE.test(head) || pieces.some((piece) => ENDS_NAME.test(piece))) return undefined;
  if (tail.length === ending) return head.length >= 4 && !ENDS_PLACE.test(head) ? false : undefined;
  return head.length + tail.length >= 6 ? head.length + tail.length >= 8 && tail.includes('期') : undefined;
}
