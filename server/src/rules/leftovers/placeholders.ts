import { behindMatch, isDigit, isHan, isLatin, isLineStart, runEnd } from './characters';
import type { Hit, Place, Reader } from './hit';
import { isAfterFamilyName, isBusiness, isInCase } from './people';
import { endsClause, officeEnd, unitEnd } from './units';

/** The rest of a date or of a place behind the first blank: ××年×月×日, ××县××镇. */
const REST =
  /(?:-[×Xx]{1,2}-[×Xx]{1,2}|年 ?[×Xx*_○0]{1,6}月(?: ?[×Xx*_○0]{1,6}日)?|月 ?[×Xx*_○0]{1,6}日|[省市县区镇乡](?:[×X_○]{1,4}(?=[市县区镇乡村街社])))+/y;

function hit(place: Place, start: number, blankEnd: number, extra?: Partial<Hit>): Hit {
  const { folded } = place;
  let end = blankEnd;
  for (let next = behindMatch(REST, folded, end); next > end; next = behindMatch(REST, folded, end)) end = next;
  const word = Math.max(unitEnd(folded, end), officeEnd(folded, end));
  if (word > 0) end = word;
  return { rule: 'placeholder-left', start, end, message: '“$”是尚未填写的占位', ...extra };
}

const KEPT_BACK = '（前提：不是有意隐去名称）';

/** What a name that is left out is reported as: nothing where a person or a party is meant, information where a business is. */
function nameHit(place: Place, start: number, end: number): Hit | undefined {
  const { folded } = place;
  const filled = unitEnd(folded, end) > 0 || officeEnd(folded, end) > 0;
  if (isAfterFamilyName(folded, start) && !filled) return undefined;
  if (unitEnd(folded, end) > 0) return hit(place, start, end);
  if (isInCase(folded, start, end)) return undefined;
  if (!isBusiness(folded, end)) return hit(place, start, end);
  return hit(place, start, end, {
    severity: 'information',
    message: `“$”疑为尚未填写的名称${KEPT_BACK}`,
  });
}

/** Where the digits right before an offset begin; looks back over five at most. */
function digitsStart(folded: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < 5 && isDigit(folded.charCodeAt(from - 1))) from -= 1;
  return from;
}

/** `20××年`, `202X年`, `1XX件`: digits, and a blank for the others; `138****2345` is a number partly covered. */
function afterDigits(place: Place, at: number, end: number): Hit | undefined {
  const { folded } = place;
  const start = digitsStart(folded, at);
  const digits = folded.slice(start, at);
  const isYear = /^(?:19|20|2)\d?\d?$/.test(digits) && digits.length + end - at === 4;
  if (isYear && (folded[end] === '年' || (end - at > 1 && !isLatin(folded.charCodeAt(end))))) return hit(place, start, end);
  return end - at > 1 && digits.length < 4 && unitEnd(folded, end) > 0 ? hit(place, start, end) : undefined;
}

/** Signs that make a formula, an address or a name of Latin letters of what stands beside them. */
const NOT_BEFORE = '.@/\\+*=&#~';

/** `××村`, `XX件`, `×月×日`, `附件X`: crosses or letters x where something is to be filled in. `2×66万千瓦`, `X光`, `“数据要素×”` are none. */
export const readCrosses: Reader = (place, at) => {
  const { folded } = place;
  const end = runEnd(folded, at);
  const [before, behind] = [folded.charCodeAt(at - 1), folded.charCodeAt(end)];
  if (isLatin(behind) || isDigit(behind) || isLatin(before)) return undefined;
  if (isDigit(before)) return afterDigits(place, at, end);
  if (at > 0 && NOT_BEFORE.includes(folded[at - 1]!)) return undefined;
  const decimals = behindMatch(DECIMALS, folded, end);
  if (decimals > 0) return unitEnd(folded, decimals) > 0 ? hit(place, at, decimals) : undefined;
  if ('./@+=_'.includes(folded[end] ?? ' ')) return undefined;
  return end - at > 1 ? nameHit(place, at, end) : oneCross(place, at);
};

/** XX.XX万元. */
const DECIMALS = /\.[×Xx]{1,4}(?![A-Za-z\d.])/y;
const NUMBERED = /[条章批届期号名次款项节轮季]/;

function oneCross(place: Place, at: number): Hit | undefined {
  const { folded, quote } = place;
  const before = folded[at - 1] ?? '';
  if (folded.startsWith('附件', at - 2)) return isHan(folded.charCodeAt(at + 1)) ? undefined : hit(place, at - 2, at + 1);
  if (before === '第' && NUMBERED.test(folded[at + 1] ?? '')) return hit(place, at - 1, at + 1);
  if ('第附件表图'.includes(before || ' ') || quote >= 0 || isAfterFamilyName(folded, at)) return undefined;
  if (unitEnd(folded, at + 1) > 0) return /[=÷]/.test(folded.slice(Math.max(0, at - 8), at)) ? undefined : hit(place, at, at + 1);
  return opensName(folded, at) && officeEnd(folded, at + 1) > 0 ? nameHit(place, at, at + 1) : undefined;
}

/** Whether the name of a place may begin at an offset: behind a mark, 在, 由 or another such name. */
function opensName(folded: string, at: number): boolean {
  return !isHan(folded.charCodeAt(at - 1)) || '在对到由与和为的于向市县镇'.includes(folded[at - 1]!);
}

/** `**件`, `*次`, `20**年`; Markdown’s stars, `3*5` and `138****2345` are none. */
export const readStars: Reader = (place, at) => {
  const { folded } = place;
  const end = runEnd(folded, at);
  const [before, behind] = [folded.charCodeAt(at - 1), folded.charCodeAt(end)];
  if (isDigit(behind) || isLatin(behind) || isLatin(before) || folded[at - 1] === '\\') return undefined;
  if (isDigit(before)) return afterDigits(place, at, end);
  return end - at === 1 && !isHan(before) ? undefined : starsBeforeWord(place, at, end);
};

/** Stars before a measure word that ends its clause, or before the name of an office, where no others answer them. */
function starsBeforeWord(place: Place, at: number, end: number): Hit | undefined {
  const { folded } = place;
  const unit = unitEnd(folded, end);
  if (unit > 0 && (endsClause(folded, unit) || !hasTwin(folded, at, end))) return hit(place, at, end);
  if (unit < 0 && officeEnd(folded, end) < 0) return undefined;
  return end - at > 1 && !isLineStart(folded, at) && !hasTwin(folded, at, end) ? nameHit(place, at, end) : undefined;
}

/** Whether a run of marks has another of its kind near it, with which it may enclose words: `**重点**`. */
function hasTwin(folded: string, at: number, end: number): boolean {
  const run = folded.slice(at, end);
  return folded.slice(end, end + 60).includes(run) || folded.slice(Math.max(0, at - 60), at).includes(run);
}

/** `____家`, `20__年`; a line of them, `snake_case` and Markdown’s `__重点__` are none. */
export const readUnderscores: Reader = (place, at) => {
  const { folded } = place;
  const end = runEnd(folded, at);
  const [before, behind] = [folded.charCodeAt(at - 1), folded.charCodeAt(end)];
  if (isLatin(before) || isLatin(behind) || isDigit(behind)) return undefined;
  if (isDigit(before)) return afterDigits(place, at, end);
  const counts = unitEnd(folded, end) > 0;
  if (end - at === 1) return counts && isHan(before) ? hit(place, at, end) : undefined;
  if (isRule(folded, at, end)) return undefined;
  if (end - at === 2 && !counts && isHan(behind) && hasTwin(folded, at, end)) return undefined;
  return counts ? hit(place, at, end) : lineHit(place, at, end);
};

/** A line that is nothing but a line. */
function isRule(folded: string, at: number, end: number): boolean {
  return isLineStart(folded, at) && folded.slice(end, end + 80).replaceAll(/[_\s]/g, '') === '';
}

const BY_HAND = /(?:签字|签名|签章|盖章|签署|印章|手印|审核人|经办人)[ )]{0,4}:? {0,4}$/;

/** A line where words are to be written: none where somebody signs, information behind the label of a form (联系人：____). */
function lineHit(place: Place, at: number, end: number): Hit | undefined {
  const { folded } = place;
  const lead = folded.slice(Math.max(0, at - 12), at);
  if (BY_HAND.test(lead)) return undefined;
  const isLabelled = /: *$/.test(lead) && (folded[end] === ' ' || end === folded.length);
  return hit(place, at, end, isLabelled ? { severity: 'information', message: '此处留空未填' } : undefined);
}

const NUMERAL = /[零〇○一二三四五六七八九十百\d]/;

/** `○○县`, `□□局`, `△△镇`; 二〇〇八年 and rows of signs are none. */
export const readShapes: Reader = (place, at) => {
  const { folded } = place;
  const end = runEnd(folded, at);
  const [before, behind] = [folded[at - 1] ?? '', folded[end] ?? ''];
  if (end - at < 2 || end - at > 6 || NUMERAL.test(before) || NUMERAL.test(behind)) return undefined;
  return unitEnd(folded, end) > 0 || officeEnd(folded, end) > 0 ? nameHit(place, at, end) : undefined;
};

/** `某某局`, `某某同志`; 李某某, 某些 and a case told without names are none. */
export const readSomeone: Reader = (place, at) => {
  const { folded } = place;
  const end = runEnd(folded, at);
  if (end - at < 2 || end - at > 3 || isAfterFamilyName(folded, at) || place.quote >= 0 || place.title >= 0) return undefined;
  const office = officeEnd(folded, end);
  if ((office < 0 && unitEnd(folded, end) < 0) || isInCase(folded, at, end)) return undefined;
  const grave = isBusiness(folded, end) ? 'information' : 'warning';
  return hit(place, at, end, { severity: grave, message: `“$”疑为尚未填写的名称${KEPT_BACK}` });
};

/** `0000年`, `000件`, `00月`: noughts that keep a place; 10时00分 and 00后 are none. */
export const readNoughts: Reader = (place, at) => {
  const { folded } = place;
  const before = folded[at - 1] ?? '';
  const end = runEnd(folded, at);
  if (end - at < 2 || /[\d.,:/\-—~%]/.test(before) || isLatin(folded.charCodeAt(at - 1))) return undefined;
  if (/[\d.,:]/.test(folded[end] ?? '') || unitEnd(folded, end) < 0) return undefined;
  if (folded[end] === '年') return end - at === 4 ? hit(place, at, end) : undefined;
  return hit(place, at, end, { severity: 'warning' });
};

/** `??件`: question marks for a number; one behind a number asks whether it is right, which `notes.ts` tells. */
export const readQuestions: Reader = (place, at) => {
  const { folded } = place;
  const end = runEnd(folded, at);
  const unit = unitEnd(folded, end);
  if (unit < 0 || place.quote >= 0) return undefined;
  if (end - at > 1) return hit(place, at, end);
  if (!isDigit(folded.charCodeAt(at - 1))) return undefined;
  const start = digitsStart(folded, at);
  return { rule: 'note-left', start, end: unit, message: '“$”的数字带着问号，尚待核实' };
};

/** `###件`. */
export const readHashes: Reader = (place, at) => {
  const end = runEnd(place.folded, at);
  return end - at > 1 && !isLineStart(place.folded, at) && unitEnd(place.folded, end) > 0 ? hit(place, at, end) : undefined;
};
