import { isHan } from './characters';
import type { Hit, Reader } from './hit';

function hit(start: number, end: number, message: string): Hit {
  return { rule: 'garbled-text', start, end, message };
}

const WHY = '编码转换出错留下的乱码';

/** U+FFFD, noncharacters and halves of pairs: characters that were lost. */
export const readLost: Reader = ({ folded }, at) => {
  const code = folded.charCodeAt(at);
  if (isSurrogate(code)) {
    const isWhole = code < 0xdc00 ? isLow(folded.charCodeAt(at + 1)) : isHigh(folded.charCodeAt(at - 1));
    return isWhole ? undefined : hit(at, at + 1, WHY);
  }
  let end = at + 1;
  while (folded.charCodeAt(end) === code) end += 1;
  return hit(at, end, `“${folded.slice(at, Math.min(end, at + 8))}”是${WHY}`);
};

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}
function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** What wrong readings of U+FFFD and of memory never written give. */
const CLASSIC = /(?:锟斤拷|锟斤|斤拷)+|烫{3,}|屯{3,}|锘挎?/y;

export const readClassic: Reader = ({ folded }, at) => {
  CLASSIC.lastIndex = at;
  const [text] = CLASSIC.exec(folded) ?? [];
  return text === undefined ? undefined : hit(at, at + text.length, `“${text.slice(0, 12)}”是${WHY}`);
};

/** Han characters that UTF-8 read as GB18030 is full of (，。的“), and that nothing else has. */
export const MISREAD = '锛銆鐨鈥鍜鍦鏄鏂鍏鍙鐢鏀鍔';

/** `锛屽叏` stands for ，全: two such characters near each other. */
export const readMisread: Reader = ({ folded }, at) => {
  let end = at + 1;
  let last = -1;
  for (; end < folded.length && end - at < 200; end += 1) {
    if (!isHan(folded.charCodeAt(end)) && folded[end] !== '€' && folded[end] !== '?') break;
    if (MISREAD.includes(folded[end]!)) last = end;
  }
  return last < 0 ? undefined : hit(at, end, `“${folded.slice(at, Math.min(end, at + 8))}……”是${WHY}`);
};

const CONTINUES =
  '[\\u0080-\\u00bf\\u20ac\\u201a\\u0192\\u201e\\u2026\\u2020\\u2021\\u02c6\\u2030\\u0160\\u2039\\u0152\\u017d\\u2018\\u2019\\u201c\\u201d\\u2022\\u2013\\u2014\\u02dc\\u2122\\u0161\\u203a\\u0153\\u017e\\u0178]';
/** UTF-8 read as Windows-1252: å¹´ for 年, ï¼Œ for ，, Ã© for é. */
const LATIN = new RegExp(`(?:[\\u00e2-\\u00ef]${CONTINUES}{2}|[\\u00c2-\\u00c3]${CONTINUES})+`, 'y');
/** Marks that Chinese text has itself. */
const OWN_MARKS = /[‘’“”…—–·°±×§•‰]/g;

export const readLatin: Reader = ({ folded }, at) => {
  LATIN.lastIndex = at;
  const [text] = LATIN.exec(folded) ?? [];
  // “café”……: é behind which two of our own marks stand
  if (text === undefined || text.replaceAll(OWN_MARKS, '').length < 2) return undefined;
  return hit(at, at + text.length, `“${text.slice(0, 9)}”是${WHY}`);
};

/** Signs of fonts like Wingdings, and characters that somebody made for his own computer. */
export const readPrivate: Reader = ({ folded }, at) => {
  let end = at + 1;
  while (isPrivate(folded.charCodeAt(end))) end += 1;
  const isSymbol = folded.charCodeAt(at) >= 0xf000;
  const hex = folded.charCodeAt(at).toString(16).toUpperCase();
  return {
    ...hit(at, end, isSymbol ? `此处的符号（U+${hex}）只在某种符号字体里看得见` : `此处的字（U+${hex}）是自造字，别的电脑上显示不出`),
    severity: isSymbol ? 'warning' : 'information',
  };
};

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

/** Control characters: Word’s marks of fields, cells and breaks. A break of lines or pages may be meant. */
export const readControl: Reader = ({ folded }, at) => {
  const code = folded.charCodeAt(at);
  let end = at + 1;
  while (folded.charCodeAt(end) === code) end += 1;
  const isBreak = code === 0x0b || code === 0x85;
  const newText = isBreak ? '\n' : code === 0x1e ? '-' : '';
  return {
    ...hit(at, end, `此处有控制字符（U+${code.toString(16).toUpperCase().padStart(4, '0')}），打印不出`),
    severity: 'warning',
    fixes: [{ title: isBreak ? '改为换行' : newText === '' ? '删去' : '改为连字符', safety: 'suggestion', newText }],
  };
};
