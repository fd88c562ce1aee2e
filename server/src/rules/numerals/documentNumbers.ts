import { before, followsHan, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

/** 1 and 4 the brackets, 2 the year, 3 年, 5 第, 6 the number, 7 号 */
const NUMBER = /([〔﹝[【({〖])[ ]?(\d{4}|\d{2})(年)?[ ]?([〕﹞\]】)}〗])[ ]{0,4}(第)?[ ]{0,4}(\d{1,5})(?![\d.])[ ]{0,4}(号)?/y;
const CLOSING: Readonly<Record<string, string>> = { '〔': '〕', '﹝': '﹞', '[': ']', '【': '】', '(': ')', '{': '}', '〖': '〗' };
/** The last character of a code (机关代字): 川办发, 政函, 司规. */
const CODE_END = /[发函办通规字文秘综复政府党委法]$/;
/** In round brackets, where much else stands that has a number. */
const SURE_CODE_END = /[发函办通规字秘综复政税委]$/;
/** Papers on single cases, contracts and certificates, which are numbered by rules of their own. */
const OTHER_PAPER = /罚|决|处|许|证|诉|执|裁|催|缴|检|拘|案|鉴|仲|认定|合同|编号|民|刑|权|字第|公告|令$/;
/** Words before a code: 印发浔财行（2024）5号; so does a bracket of its own. */
const INTRODUCED = /印发|转发|根据|按照|文件/;
/** 12号楼 */
const PLACE = /^[楼线院车库房地机店铺桥井站门路厅]/;
/** What follows a number that lacks 号 and goes no further: 国发〔2016〕35）, 国发〔2016〕35文. */
const ENDED = /^[)》,。;"”文]/;

/** What is wrong with the number of a document, as its message says it. */
function slipsOf(match: RegExpExecArray): string[] {
  const [text, open, year, nian, , di, digits, hao] = match;
  const slips: string[] = [];
  if (open !== '〔' && open !== '﹝') slips.push('年份用六角括号“〔〕”括入');
  if (year!.length === 2) slips.push('年份用四位数字');
  if (nian !== undefined) slips.push('括号内不写“年”');
  if (di !== undefined) slips.push('不加“第”');
  if (/^0\d/.test(digits!)) slips.push('序号不编虚位');
  if (hao === undefined) slips.push('末尾加“号”');
  if (slips.length === 0 && text.includes(' ')) slips.push('各部分之间不空格');
  if (slips.length === 0 && open === '﹝') slips.push('六角括号用“〔〕”');
  return slips;
}

/** ［2016］35号, 〔2016〕第35号, 〔2016〕05号 behind the code of an office; `start` is at the bracket. */
export const readDocumentNumber: Reader = (line, start) => {
  if (!followsHan(line, start)) return undefined;
  const match = matchAt(NUMBER, line, start);
  if (!match || CLOSING[match[1]!] !== match[4]) return undefined;
  const end = start + match[0].trimEnd().length;
  if (!isDocument(line, start, end, match)) return undefined;
  const slips = slipsOf(match);
  return slips.length === 0 ? undefined : hitOf(start, end, match, slips);
};

function isDocument(line: string, start: number, end: number, match: RegExpExecArray): boolean {
  const [code, rest] = [before(line, start, 12), line.slice(end, end + 2)];
  const [, open, year, , , di, , hao] = match;
  const words = /[一-鿿]{0,12}$/.exec(code)![0];
  if (OTHER_PAPER.test(words)) return false;
  if (hao === undefined) return open !== '(' && year!.length === 4 && CODE_END.test(words) && ENDED.test(rest);
  if (year!.length === 4 && !/^(?:19|20)/.test(year!)) return false;
  if (PLACE.test(rest)) return false;
  if (open !== '(') return true;
  const named = INTRODUCED.test(words) || code[code.length - words.length - 1] === '(' || rest.startsWith('文');
  return (named || SURE_CODE_END.test(words)) && !(di !== undefined && words.endsWith('字'));
}

function hitOf(start: number, end: number, match: RegExpExecArray, slips: readonly string[]): NumeralHit {
  const [, , year, , , , digits, hao] = match;
  const full = year!.length === 4 ? year! : `${Number(year) > 80 ? '19' : '20'}${year!}`;
  const right = `〔${full}〕${Number(digits)}号`;
  const looks = slips.length === 1 && (slips[0]!.includes('空格') || slips[0]!.startsWith('六角'));
  return {
    rule: 'document-number-malformed',
    ...(looks ? { severity: 'hint' as const } : {}),
    start,
    end,
    message: `发文字号${slips.join('，')}：应为“${right}”`,
    fixes: [replaced(start, end, right, year!.length === 4 && hao !== undefined ? 'safe' : 'suggestion')],
  };
}
