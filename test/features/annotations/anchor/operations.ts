import { duplicate, instead, spliced, textOf, typed, type Copy, type Unit } from './copy';
import type { Dice } from './dice';

/** Something that is done to a draft in another program. */
export type Operation = (copy: Copy, dice: Dice) => Copy;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words and sentences of our own, as somebody types or pastes them. */
const WORDS = ['进一步', '切实', '等部门', '及时', '按规定', '（含街道）', '同时', '有关', '的', '，并向社会公开', '持续', '3次'];
const SENTENCES = [
  '全年召开专题会议8次。',
  '年内新增调解员12名。',
  '对发现的5个问题逐一整改。',
  '有关做法得到上级肯定。',
  '全年受理12件，审结12件。',
  '组织培训4期，培训干部320人次。',
  '下一步将继续完善配套制度，推动工作落到实处。',
  '截至年底，各项任务全部完成。',
];
const PARAGRAPHS = [
  '　　为巩固成果，区里建立月调度、季通报机制，全年通报问题26个，整改26个。对进度滞后的单位发出提醒函7份。',
  '　　全年受理群众来信86件，办结86件，办结率100%。对其中反映集中的12件挂牌督办，逐件回访。',
  '　　强化保障。落实经费230万元，配备执法车辆12辆，基层所站办公条件明显改善。',
];
const ENDS = '。；！？';
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'];

function linesOf(copy: Copy): Stretch[] {
  const lines: Stretch[] = [];
  let start = 0;
  copy.forEach(({ char }, i) => {
    if (char !== '\n') return;
    lines.push({ start, end: i + 1 });
    start = i + 1;
  });
  return start < copy.length ? [...lines, { start, end: copy.length }] : lines;
}

function paragraphsOf(copy: Copy): Stretch[] {
  return linesOf(copy).filter(({ start, end }) => end - start > 30);
}

/** Sentences with the mark they end in. */
function sentencesOf(copy: Copy): Stretch[] {
  const sentences: Stretch[] = [];
  for (const { start, end } of paragraphsOf(copy)) {
    let from = start;
    for (let i = start; i < end; i += 1) {
      if (!ENDS.includes(copy[i]!.char)) continue;
      sentences.push({ start: from, end: i + 1 });
      from = i + 1;
    }
  }
  return sentences.filter(({ start, end }) => end - start > 4);
}

function figuresOf(copy: Copy): Stretch[] {
  return [...textOf(copy).matchAll(/\d[\d.]*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether nobody could tell, from the text, which of two equal signs was put in. */
function couldSlide(copy: Copy, at: number, put: Copy): boolean {
  return put.length > 0 && (put[0]!.char === copy[at]?.char || put.at(-1)!.char === copy[at - 1]?.char);
}

/** Puts something in where the text tells what was put in: of equal neighbours the first counts as the one that was there. */
function inserted(copy: Copy, at: number, put: Copy): Copy {
  return couldSlide(copy, at, put) ? copy : spliced(copy, at, at, put);
}

/** Takes something out where the text tells what was taken out. */
function removed(copy: Copy, { start, end }: Stretch): Copy {
  const left = spliced(copy, start, end, []);
  return couldSlide(left, start, copy.slice(start, end)) && left.length > 0 ? withSameEnd(copy, start, end) : left;
}

/** Sentences all end in 。: which of two of these is gone cannot be told, and nobody would ask. */
function withSameEnd(copy: Copy, start: number, end: number): Copy {
  const isMark = ENDS.includes(copy[end - 1]!.char) && copy[start]!.char !== copy[end]?.char;
  const slides = isMark && copy[end - 2]?.char === copy[start - 2]?.char;
  return isMark && !slides ? spliced(copy, start, end, []) : copy;
}

function moved(copy: Copy, { start, end }: Stretch, to: number): Copy {
  if (to >= start && to <= end) return copy;
  const stretch = copy.slice(start, end);
  const left = spliced(copy, start, end, []);
  const at = to > end ? to - (end - start) : to;
  return spliced(left, at, at, stretch);
}

function some<T>(list: readonly T[], dice: Dice): T | undefined {
  return list.length === 0 ? undefined : dice.of(list);
}

export const typeWords: Operation = (copy, dice) => inserted(copy, dice.below(copy.length + 1), typed(dice.of(WORDS)));

export const insertSentence: Operation = (copy, dice) => {
  const where = some(sentencesOf(copy), dice);
  return where ? inserted(copy, where.start === 0 ? where.end : where.start, typed(dice.of(SENTENCES))) : copy;
};

export const deleteSentence: Operation = (copy, dice) => {
  const sentence = some(sentencesOf(copy), dice);
  return sentence ? removed(copy, sentence) : copy;
};

export const deleteParagraph: Operation = (copy, dice) => {
  const line = some(paragraphsOf(copy), dice);
  return line ? spliced(copy, line.start, line.end, []) : copy;
};

export const moveParagraph: Operation = (copy, dice) => {
  const [line, to] = [some(paragraphsOf(copy), dice), some(linesOf(copy), dice)];
  return line && to ? moved(copy, line, to.start) : copy;
};

export const moveSentence: Operation = (copy, dice) => {
  const [sentence, to] = [some(sentencesOf(copy), dice), some(sentencesOf(copy), dice)];
  return sentence && to ? moved(copy, sentence, to.end) : copy;
};

/** A section from its heading up to the next of its form, put before another one. */
export const moveSection: Operation = (copy, dice) => {
  const heads = headsOf(copy).filter(({ form }) => form === '（');
  if (heads.length < 3) return copy;
  const [i, j] = [dice.below(heads.length - 1), dice.below(heads.length)];
  return moved(copy, { start: heads[i]!.line, end: heads[i + 1]!.line }, heads[j]!.line);
};

interface Head {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly form: '（' | '、' | '.';
}

/** Ordinals at the beginning of lines: the place of the numeral alone. */
function headsOf(copy: Copy): Head[] {
  const text = textOf(copy);
  const heads: Head[] = [];
  for (const { start, end } of linesOf(copy)) {
    const match = /^[ 　]*(（?)([一二三四五六七八九十]{1,3}|\d{1,2})([）、.．])/.exec(text.slice(start, end));
    if (!match) continue;
    const at = start + match[0].length - 1 - match[2]!.length;
    heads.push({ line: start, start: at, end: at + match[2]!.length, form: match[1] === '（' ? '（' : match[3] === '、' ? '、' : '.' });
  }
  return heads;
}

/** All headings of a form, from one on, get the next ordinal: one was put in before them. */
export const renumber: Operation = (copy, dice) => {
  const heads = headsOf(copy);
  const first = some(heads, dice);
  if (!first) return copy;
  let result = copy;
  for (const { start, end, form } of heads.filter((head) => head.form === first.form && head.start >= first.start).reverse()) {
    const old = copy.slice(start, end);
    const now = next(textOf(old));
    if (form === first.form && now) result = spliced(result, start, end, instead(now, old));
  }
  return result;
};

function next(ordinal: string): string | undefined {
  return /\d/.test(ordinal) ? String(Number(ordinal) + 1) : CHINESE[CHINESE.indexOf(ordinal) + 1];
}

export const replaceFigure: Operation = (copy, dice) => {
  const figure = some(figuresOf(copy), dice);
  if (!figure) return copy;
  const old = copy.slice(figure.start, figure.end);
  return spliced(copy, figure.start, figure.end, instead(otherThan(textOf(old), dice), old));
};

function otherThan(figure: string, dice: Dice): string {
  const isSimple = /^\d+$/.test(figure);
  const now = isSimple ? String(Math.max(1, Number(figure) + dice.between(-9, 30))) : `${dice.between(1, 99)}.${dice.between(1, 9)}`;
  return now === figure ? `${now}0` : now;
}

export const replaceFigures: Operation = (copy, dice) => {
  let result = copy;
  for (let i = dice.between(2, 8); i > 0; i -= 1) result = replaceFigure(result, dice);
  return result;
};

/** Two to four signs of a sentence are written in other words. */
export const replaceWord: Operation = (copy, dice) => {
  const sentence = some(sentencesOf(copy), dice);
  if (!sentence) return copy;
  const start = sentence.start + dice.below(sentence.end - sentence.start - 4);
  const old = copy.slice(start, start + dice.between(2, 4));
  if (/[\s。；！？]/.test(textOf(old))) return copy;
  return spliced(copy, start, start + old.length, instead(dice.of(['统筹', '健全', '强化了', '推进']), old));
};

/** Each line is broken after so many signs, as mail programs do; or all that was broken so is joined. */
export const rewrap: Operation = (copy, dice) => {
  const width = dice.between(18, 44);
  const indent = dice.of(['', '', '　　']);
  const result: Unit[] = [];
  let column = 0;
  for (const unit of copy) {
    column = unit.char === '\n' ? 0 : column + 1;
    if (column > width) {
      result.push(...typed(`\n${indent}`));
      column = 1;
    }
    result.push(unit);
  }
  return result;
};

/** Lines that do not end a sentence are joined with the next. */
export const unwrap: Operation = (copy) =>
  copy.filter(({ char }, i) => char !== '\n' || i === 0 || /[。：\n]/.test(copy[i - 1]!.char) || /[\n　 ]/.test(copy[i + 1]?.char ?? '\n'));

export const changeIndents: Operation = (copy, dice) => {
  const indent = dice.of(['', '    ', ' ', '\t']);
  const bare = copy.filter(({ char }) => char !== '　');
  return linesOf(bare).flatMap(({ start, end }) => [...(end - start > 12 ? typed(indent) : []), ...bare.slice(start, end)]);
};

const WIDTHS: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
  '%': '％',
  ',': '，',
  '(': '（',
  ')': '）',
};

/** Marks of a stretch, or of all, become half or full width: they stay what they are. */
export const changeWidths: Operation = (copy, dice) => {
  const [start, end] = dice.chance(0.4) ? [0, copy.length] : [dice.below(copy.length), copy.length];
  const digits = dice.chance(0.2);
  return copy.map((unit, i) => {
    if (i < start || i >= end) return unit;
    const { char } = unit;
    const wide = digits && /\d/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : undefined;
    return { ...unit, char: WIDTHS[char] ?? wide ?? char };
  });
};

export const toCrlf: Operation = (copy) =>
  copy.flatMap((unit, i) => (unit.char === '\n' && copy[i - 1]?.char !== '\r' ? [...typed('\r'), unit] : [unit]));

function copied(copy: Copy, { start, end }: Stretch, to: number): Copy {
  return spliced(copy, to, to, duplicate(copy.slice(start, end), to === start || to === end));
}

export const duplicateSentence: Operation = (copy, dice) => {
  const [sentence, to] = [some(sentencesOf(copy), dice), some(sentencesOf(copy), dice)];
  return sentence && to ? copied(copy, sentence, to.start === sentence.start ? sentence.end : to.start) : copy;
};

export const duplicateParagraph: Operation = (copy, dice) => {
  const [line, to] = [some(paragraphsOf(copy), dice), some(paragraphsOf(copy), dice)];
  return line && to ? copied(copy, line, to.start === line.start ? line.end : to.start) : copy;
};

/** 甲12件、乙8件: one part of a list changes places with the next. */
export const swapClauses: Operation = (copy, dice) => {
  const text = textOf(copy);
  const matches = [...text.matchAll(/(?<=[，、；])([^，、；。\n]{2,16})([，、；])([^，、；。\n]{2,16})(?=[，、；。])/g)];
  const match = some(matches, dice);
  if (!match) return copy;
  const [, one, mark, other] = match as unknown as readonly [string, string, string, string];
  const [a, b, c] = [match.index, match.index + one.length, match.index + one.length + mark.length];
  if (one === other) return copy;
  const end = c + other.length;
  return spliced(copy, a, end, [...copy.slice(c, end), ...copy.slice(b, c), ...copy.slice(a, b)]);
};

/** A section with a heading and two paragraphs. */
export const addSection: Operation = (copy, dice) => {
  const head = some(headsOf(copy), dice);
  if (!head) return copy;
  const text = `　　（${dice.of(CHINESE)}）${dice.of(['夯实基层基础', '强化队伍建设', '防范化解风险'])}\n${dice.of(PARAGRAPHS)}\n${dice.of(PARAGRAPHS)}\n`;
  return spliced(copy, head.line, head.line, typed(text));
};

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  typeWords,
  insertSentence,
  deleteSentence,
  deleteParagraph,
  moveParagraph,
  moveSentence,
  moveSection,
  renumber,
  replaceFigure,
  replaceFigures,
  replaceWord,
  rewrap,
  unwrap,
  changeIndents,
  changeWidths,
  toCrlf,
  duplicateSentence,
  duplicateParagraph,
  swapClauses,
  addSection,
};
