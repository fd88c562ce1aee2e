import type { Reader } from './hit';

/** Radicals for which Unicode names no character, each with the one it is printed like; what fonts of PDF files give. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

/** The usual character that looks like one at the radicals’ or the compatibility characters’ place; the same where there is none. */
function usual(character: string): string {
  return RADICALS[character] ?? character.normalize('NFKC');
}

/** `⼯作⽅案`: characters that look right and are not, and that no search finds. */
export const readLookalike: Reader = ({ folded }, at) => {
  let end = at;
  let right = '';
  for (; isLookalike(folded.charCodeAt(end)); end += 1) right += usual(folded[end]!);
  const wrong = folded.slice(at, end);
  if (end === at || right === wrong) return undefined;
  return {
    rule: 'lookalike-character',
    start: at,
    end,
    message: `“${wrong}”不是通常的“${right}”字，而是部首或兼容字符（U+${folded.charCodeAt(at).toString(16).toUpperCase()}），会使查找、比对落空`,
    fixes: [{ title: `改为“${right}”`, safety: 'safe', newText: right }],
  };
};

/** Radicals and compatibility ideographs. */
function isLookalike(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff);
}
