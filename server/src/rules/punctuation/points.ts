import { closingOf, fullWidth, isChinese, isDigit, isHan, kindOf, openingOf, POINT } from './chars';
import { slip, type Slip, type SlipEdit } from './slip';
import type { Within } from './within';

/** Points where none can be, or one too many. `points` are those that stand beside a mark. */
export function pointsIn(folded: string, points: readonly number[], within: Within): Slip[] {
  const slips: Slip[] = [];
  const length = folded.trimEnd().length;
  let behind = 0;
  for (const at of points) {
    if (at < behind) continue;
    const run = runAround(folded, at);
    const found = run ? doubled(folded, run.start, run.end, length) : misplaced(folded, at);
    if (run) behind = run.end;
    // a slogan that is quoted may shout
    if (found && (found.severity !== 'hint' || run === undefined || !within.quote(at))) slips.push(found);
  }
  return slips;
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function isPoint(folded: string, at: number): boolean {
  return kindOf(folded.charCodeAt(at)) === POINT;
}

/** From the first to the last of points that follow one another, a blank between them or none. */
function runAround(folded: string, at: number): Run | undefined {
  let [start, end] = [at, at + 1];
  for (;;) {
    if (isPoint(folded, start - 1)) start -= 1;
    else if (folded[start - 1] === ' ' && isPoint(folded, start - 2)) start -= 2;
    else break;
  }
  for (;;) {
    if (isPoint(folded, end)) end += 1;
    else if (folded[end] === ' ' && isPoint(folded, end + 1)) end += 2;
    else break;
  }
  return end - start > 1 ? { start, end } : undefined;
}

/** The stronger point stays. */
const STRENGTH = '、,;:。';

/** `。。`, `，，`, `；。`, `、，`. */
function doubled(folded: string, start: number, end: number, length: number): Slip | undefined {
  const run = folded.slice(start, end).replaceAll(' ', '');
  if (!isInText(folded, start, end)) return undefined;
  if (/^[!?]+$/.test(run)) return repeated(folded, start, end, run);
  if (/^。{3,}$/.test(run)) {
    return { ...slip('ellipsis-form', start, end, '省略号应为“……”，不用句号代替', '……'), severity: 'warning' };
  }
  // 好吗？。 and 好吗？， have one too many; Yahoo!， may be a name
  if (/[!?]/.test(run) && !run.includes('。') && !isHan(folded.charCodeAt(start - 1))) return undefined;
  const alike = new Set(run).size === 1;
  // 2001:db8::/48 and std::string are no text
  if (run === '::' && /[\da-zA-Z]/.test(folded[start - 1] ?? '')) return undefined;
  const last = end >= length && run.endsWith('。');
  const stays = strongest(folded, start, end);
  const edits: SlipEdit[] = [];
  if (stays > start) edits.push({ start, end: stays, newText: '' });
  if (stays + 1 < end) edits.push({ start: stays + 1, end, newText: '' });
  const message = alike ? `标点重复：“${wide(run[0]!)}”连用${run.length}个` : `两个点号不能连用：“${wide(run)}”`;
  const isHalf = /^[,;:]+$/.test(run);
  return {
    rule: 'doubled-mark',
    start,
    end,
    message,
    edits,
    safety: alike || last ? 'safe' : 'suggestion',
    ...(isHalf && { asks: 'prose' }),
  };
}

/** `感谢！！`: an official text does not raise its voice. ？？ may be a place left open, and ！？ asks and exclaims at once. */
function repeated(folded: string, start: number, end: number, run: string): Slip | undefined {
  if (!/^!+$/.test(run) || !isHan(folded.charCodeAt(start - 1))) return undefined;
  const found = slip('doubled-mark', start, end, `公文中叹号不叠用：“${wide(run)}”`);
  return { ...found, edits: [{ start: start + 1, end, newText: '' }], severity: 'hint' };
}

function strongest(folded: string, start: number, end: number): number {
  let best = start;
  for (let at = start; at < end; at += 1) if (rank(folded[at]!) > rank(folded[best]!)) best = at;
  return best;
}

function rank(mark: string): number {
  return '!?'.includes(mark) ? STRENGTH.length : mark === ' ' ? -1 : STRENGTH.indexOf(mark);
}

/** Chinese on one side, words on the other: neither `::` of a program nor an empty cell. */
function isInText(folded: string, start: number, end: number): boolean {
  const [before, behind] = [folded.charCodeAt(start - 1), folded.charCodeAt(end)];
  return start > 0 && (isChinese(before) || ((isDigit(before) || '%)'.includes(folded[start - 1]!)) && !isDigit(behind)));
}

/** Marks that quote a mark: “、” in a text on punctuation. */
const SHORTEST = 3;

/** `（，`, `、）` and `。”。`. */
function misplaced(folded: string, at: number): Slip | undefined {
  const [mark, before, behind] = [folded[at]!, folded[at - 1] ?? '', folded[at + 1] ?? ''];
  if (closingOf(before) !== undefined && before !== '<' && !'!?'.includes(mark)) return afterOpening(folded, at, mark, before, behind);
  if (openingOf(behind) !== undefined && behind !== '>') return beforeClosing(folded, at, mark, behind);
  if (mark === '?') return askedInside(folded, at);
  if (mark === ':') return behindModifier(folded, at);
  if (mark === '。' && '”’'.includes(before) && /[。!?]/.test(folded[at - 2] ?? '')) {
    const found = slip('misplaced-mark', at - 2, at + 1, '引号内已有句末点号，引号外不再用句号');
    return { ...found, edits: [{ start: at, end: at + 1, newText: '' }], safety: 'suggestion', severity: 'hint' };
  }
  return undefined;
}

function afterOpening(folded: string, at: number, mark: string, before: string, behind: string): Slip | undefined {
  if (openingOf(behind) !== undefined || !isChinese(folded.charCodeAt(at + 1)) || (before === '(' && mark === ':')) return undefined;
  const found = slip('misplaced-mark', at - 1, at + 1, `“${shown(before)}”之后不能紧接“${wide(mark)}”`);
  return { ...found, edits: [{ start: at, end: at + 1, newText: '' }] };
}

/** What may end a quotation that goes on, or a form to be filled in, is left alone: “……，”他说; （电话：）. */
function beforeClosing(folded: string, at: number, mark: string, behind: string): Slip | undefined {
  const wrong = behind === ')' || behind === ']' ? '、,;' : '”’'.includes(behind) ? '、' : '《》〈〉'.includes(behind) ? '、,;:。' : '、,;';
  if (!wrong.includes(mark) || !isChinese(folded.charCodeAt(at - 1))) return undefined;
  const opening = openingOf(behind)!;
  if (folded.slice(Math.max(0, at - SHORTEST), at).includes(opening)) return undefined;
  const found = slip('misplaced-mark', at, at + 2, `“${shown(behind)}”之前不用“${wide(mark)}”`);
  return { ...found, edits: [{ start: at, end: at + 1, newText: '' }] };
}

/** A mark as it can stand between “ and ”. */
function shown(mark: string): string {
  return { '“': '‘', '”': '’' }[mark] ?? fullWidth(mark);
}

/** Points as the reader is used to them. */
function wide(marks: string): string {
  return Array.from(marks, fullWidth).join('');
}

/** What questions are counted among, which so are no questions of the sentence. */
const ASKED = /^(?:等|的)(?:一系列|一些|几个|这些|诸多|实际|具体|突出|现实|重点|难点|堵点){0,2}(?:问题|难题|疑问|疑虑|疑惑|困惑|顾虑)/;
/** 等 is to wait in `…？等问题解决后再定`. */
const WAITS = /^等[^,。;]{0,16}(?:[了后再时]|得到)/;

/** `钱从哪来？人往哪去？等问题`: questions that belong to a noun. */
function askedInside(folded: string, at: number): Slip | undefined {
  const behind = folded.slice(at + 1, at + 20);
  if (!isHan(folded.charCodeAt(at - 1)) || !ASKED.test(behind) || WAITS.test(behind)) return undefined;
  const found = slip('misplaced-mark', at, at + 1, '疑问句作定语，句内不用问号，并列的几问之间用顿号');
  const edits: SlipEdit[] = [{ start: at, end: at + 1, newText: '' }];
  for (let back = at - 1; back > 0 && at - back < FAR_BACK && !'。,;:!“”'.includes(folded[back]!); back -= 1) {
    if (folded[back] === '?') edits.unshift({ start: back, end: back + 1, newText: '、' });
  }
  return { ...found, edits, safety: 'suggestion' };
}

const FAR_BACK = 80;
/** What is made into something: `形成…的局面`. */
const MAKES =
  /(?:探索|形成|构建|建立|完善|提高|提升|推动|推进|实现|营造|打造|走出|开创|转化为|凝聚|激发|增强|拓宽|织密|健全)[^,。;:]{1,24}的$/;
/** What is made, right up to the next mark. */
const MADE =
  /^[\u4e00-\u9fff]{0,6}(?:思路|举措|办法|措施|路径|路子|模式|机制|格局|能力|水平|作用|成效|基础|局面|合力|氛围|环境|体系|优势|动力|活力|经验)(?=[、,。;]|$)/;

/** `形成齐抓共管的：良好局面`: a colon between a modifier and its noun. */
function behindModifier(folded: string, at: number): Slip | undefined {
  if (!MAKES.test(folded.slice(Math.max(0, at - 32), at)) || !MADE.test(folded.slice(at + 1, at + 20))) return undefined;
  const found = slip('misplaced-mark', at, at + 1, '“的”与它修饰的词之间不用冒号');
  return { ...found, edits: [{ start: at, end: at + 1, newText: '' }], safety: 'suggestion' };
}
