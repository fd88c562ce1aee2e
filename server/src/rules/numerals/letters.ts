import { before, isHan, matchAt } from './context';
import { replaced, type NumeralHit } from './hit';

/** What is counted or dated. No 型, 级, 版, 号, which models and codes stand before, and no 桶 or 瓶: 20l桶 is 20 litres. */
const MEASURED =
  '(?:[%‰万亿件宗户吨亩倍元余多]|个(?!人)|人(?![民才工])|家(?![庭电居])|次(?!序)|份(?!额)|场(?![景所])|起(?!点)|名(?!称)|项(?!目)|条(?![款例件码])|批(?!次号)|' +
  '天(?!线)|小时|分钟|公里|平方|立方|年(?![代级龄])|月(?!台)|日(?!志))';
/** 1O246, l12, 3.O, 2O23: the letters O and l or I for 0 and 1 among digits. */
const LETTERED = new RegExp(`[\\dOolI]{1,12}(?:[.,][\\dOolI]{1,6}){0,3}(?=${MEASURED})`, 'y');
/** 0 before other digits or alone is no number that is counted, so that a first O is one only before a point. */
const LIKELY = /^[\dlI]|^[Oo]\./;

/** Words with a letter and a digit in them that stand before measure words too. */
const NAMES = /^(?:[Oo]\d{1,12}|\d{0,12}[Oo]2[Oo]|[lI]\d)$/;

/**
 * 1O246件, l12件, 2O23年: letters that look like digits, in a number that something is counted with. `start` is where digits
 * and such letters begin.
 */
export function readLettered(line: string, start: number): NumeralHit | undefined {
  if (!isAfterWords(line, start)) return undefined;
  const match = matchAt(LETTERED, line, start);
  if (!match) return undefined;
  const text = match[0];
  if (!/[OolI]/.test(text) || !/\d/.test(text) || !LIKELY.test(text) || isName(line, start, text)) return undefined;
  const right = text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
  if (/^0\d/.test(right)) return undefined;
  const letters = [...new Set(text.replace(/[^OolI]/g, ''))].join('、');
  return {
    rule: 'letter-in-number',
    start,
    end: start + text.length,
    message: `数字中夹有字母“${letters}”：“${text}”应为“${right}”`,
    fixes: [replaced(start, start + text.length, right, 'suggestion')],
  };
}

/** i7, O2O and the like are told from numbers by a further digit only: l12件, but not I7台. */
function isName(line: string, start: number, text: string): boolean {
  return NAMES.test(text) && !(/^[l]\d$/.test(text) && isHan(line.charCodeAt(start - 1)));
}

/** Behind a character of the text: not a part of a longer code, and not the number of a paper or plate. */
function isAfterWords(line: string, start: number): boolean {
  if (start === 0) return true;
  return /[一-鿿,。;:、("“~～—至]/.test(line[start - 1]!) && !/[号码型第版牌]$/.test(before(line, start, 1));
}

/** 1〇5件, 2○23年: the Chinese 〇 among digits. `end` is at the circle. */
export function readCircled(line: string, start: number, end: number): NumeralHit | undefined {
  const match = matchAt(CIRCLED, line, start);
  if (!match || match[0].length <= end - start || !/^[一-鿿,。;:、(]?$/.test(line[start - 1] ?? '')) return undefined;
  const right = match[0].replace(/[〇○]/g, '0');
  return {
    rule: 'letter-in-number',
    severity: 'warning',
    start,
    end: start + match[0].length,
    message: `阿拉伯数字中夹有“${/[〇○]/.exec(match[0])![0]}”：“${match[0]}”应为“${right}”`,
    fixes: [replaced(start, start + match[0].length, right, 'safe')],
  };
}

const CIRCLED = new RegExp(`\\d{1,8}[〇○][\\d〇○]{0,8}(?=${MEASURED})`, 'y');
