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

/** What the first two bytes of a Han character in UTF-8 and of ，。“ are when read as GB18030: rare characters, every third or so of such text. */
export const MISREAD =
  '鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇' +
  '鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇' +
  '鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵' +
  '鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈' +
  '鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩' +
  '閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭' +
  '锛銆鈥';

const MISREAD_SET = new Set(MISREAD);
/** Names have rare characters too; so many in so few have none. */
const FEWEST = 3;
const SHARE = 0.25;
const REACH = 60;

/** `锛屽叏鍘挎硶娌绘斂搴`: ，全县法治政府. */
export const readMisread: Reader = ({ folded }, at) => {
  let [end, rare] = [at, 0];
  for (; end < folded.length && end - at < REACH && isOfMisread(folded.charCodeAt(end)); end += 1)
    if (MISREAD_SET.has(folded[end]!)) rare += 1;
  return rare >= FEWEST && rare >= (end - at) * SHARE ? hit(at, end, `“${folded.slice(at, Math.min(end, at + 8))}……”是${WHY}`) : undefined;
};

/** Han characters, and what stands between them there: €, ?, and lost ones. */
function isOfMisread(code: number): boolean {
  return isHan(code) || isPrivate(code) || code === 0x20ac || code === 0x3f || code === 0xfffd;
}

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
