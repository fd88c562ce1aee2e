import type { SloganForm, SloganPair } from './slogans';
import { isTelling, tellsInWord } from './telling';

/** What has a name of its own in quotes: “老班长说事”调解室, “住建云江”微信公众号. */
const OF_NAME =
  /^(?:调解|工作室|微信|公众号|视频号|抖音|小程序|客户端|平台|热线|服务队|志愿|宣讲团|驿站|讲堂|普法|品牌|专栏|专区|栏目|系统)/;
/** Words for a part of a website, of which one is as good as the other. */
const COLUMNS = /(?:专区|专栏|专题|专版|专页|栏目|板块|版块)$/;
const LONGEST_PIECE = 2;
/** So many characters must agree, two of them at the end: “智慧司法”, “智慧执法” are two. */
const SAME = 3;

/** Quoted names of one kind of thing that differ in a word; each may be of its own, so none is sure. */
export function brandPairs(forms: readonly SloganForm[]): SloganPair[] {
  return [
    ...twins(forms, ({ slogan: { key } }) => (COLUMNS.test(key) ? key.replace(COLUMNS, '|') : undefined)).flatMap(columnPair),
    ...twins(forms, ({ slogan: { key, noun } }) => (OF_NAME.test(noun) ? key[0]! + key.slice(-2) + noun.slice(0, 2) : undefined)).flatMap(
      namePair,
    ),
  ];
}

/** Forms of which exactly two have a key. */
function twins(forms: readonly SloganForm[], keyOf: (form: SloganForm) => string | undefined): (readonly [SloganForm, SloganForm])[] {
  const groups = new Map<string, SloganForm[]>();
  for (const form of forms) {
    const key = keyOf(form);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), form]);
  }
  return [...groups.values()].flatMap((group) => (group.length === 2 ? [[group[0]!, group[1]!] as const] : []));
}

function columnPair([one, other]: readonly [SloganForm, SloganForm]): SloganPair[] {
  const [a, b] = [one, other].map(({ slogan }) => COLUMNS.exec(slogan.key)![0]) as [string, string];
  const isShort = one.slogan.key.length - a.length < 2;
  return isShort || a === b ? [] : [pairOf(one, other, `有“${a}”“${b}”之别`)];
}

function namePair([one, other]: readonly [SloganForm, SloganForm]): SloganPair[] {
  const [a, b] = [one.slogan.key, other.slogan.key];
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back += 1;
  const pieces = [a.slice(from, a.length - back), b.slice(from, b.length - back)] as const;
  if (from + back < SAME || pieces.some(tells)) return [];
  const [p, q] = pieces;
  return [pairOf(one, other, p && q ? `有“${p}”“${q}”之别` : `差“${p || q}”`)];
}

/** Whether a piece is too long for a slip, or tells two names apart; of longer words only sides, levels and numbers do. */
function tells(piece: string): boolean {
  if (piece.length > LONGEST_PIECE || tellsInWord(piece)) return true;
  return piece.length === 1 ? isTelling(piece) : /[零一二三四五六七八九十百千万两\dA-Z]/.test(piece);
}

function pairOf(one: SloganForm, other: SloganForm, difference: string): SloganPair {
  const [right, wrong] = other.places.length > one.places.length ? [other, one] : [one, other];
  return { right, wrong, difference, sure: false };
}
