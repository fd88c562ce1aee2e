import { ARABIC_MEASURES, wordAt } from '../../model/measures';
import { matchAt } from './context';
import { replaced, type HitFix, type NumeralHit, type Reader } from './hit';

/** Things that are counted, whose 余 stands before them; 三年余, 五里余 may be said. */
const COUNTS = '人次|件次|场次|户次|家次|批次|人|件|户|家|个|名|次|份|场|起|项|条|宗|册|台|辆|所|处|座';
/** What 余 behind a measure word belongs to it in; 余额, 余款, 余下 and names are words of their own. */
const ENDS = '(?=[,。;、:)(]|次|$)';
/** 1 余 or 多 before the measure word, 2 the measure word */
const AGAIN = new RegExp(
  `[万亿]{0,2}([余多])[万亿]?(${COUNTS})(?:余(?![额款下地量温震粮生姚杭江干党音热威毒光暇兴家村])|多(?=[,。;)]|$))`,
  'y',
);
const BEHIND = new RegExp(`[万亿]{0,2}(${COUNTS})余(次(?![会数])|${ENDS})`, 'y');
const TOGETHER = /([万亿]{0,2})(多余|余多|余余|多多|余来|来余|多来|来多)(?=[万亿]?[一-鿿])/y;

/** 450余人余, 38万多余人次: 余 and 多 stand once. `end` is behind the number. */
export const readRemainderTwice: Reader = (line, start, end) => readTogether(line, start, end) ?? readAgain(line, start, end);

function readTogether(line: string, start: number, end: number): NumeralHit | undefined {
  const match = matchAt(TOGETHER, line, end);
  if (!match) return undefined;
  const [text, scale, words] = match;
  const stop = end + text.length;
  // 清退20多余人员 is odd as well, but 多余 is a word
  const measure = line[stop] === '万' || line[stop] === '亿' ? '万' : wordAt(ARABIC_MEASURES, line, stop);
  if (measure === '' || /^(?:人[员才]|元[化解素])/.test(line.slice(stop, stop + 2))) return undefined;
  const kept = words!.includes('余') ? '余' : '多';
  return misplaced(line, start, stop, `“${words!}”只用一个`, [
    replaced(stop - 2, stop, kept, 'suggestion', `改为“${line.slice(start, end)}${scale!}${kept}”`),
  ]);
}

function readAgain(line: string, start: number, end: number): NumeralHit | undefined {
  const match = matchAt(AGAIN, line, end);
  if (!match) return undefined;
  const stop = end + match[0].length;
  return misplaced(line, start, stop, `“${match[1]!}”与“${line[stop - 1]!}”重复，只用一个`, [
    replaced(stop - 1, stop, '', 'suggestion', `改为“${line.slice(start, stop - 1)}”`),
  ]);
}

/** 300家余次, 20件余: 余 stands right behind the number. `end` is behind the number. */
export const readRemainderBehind: Reader = (line, start, end) => {
  const match = line.slice(end + 1, end + 5).includes('余') ? matchAt(BEHIND, line, end) : undefined;
  if (!match || !isRound(line.slice(start, end), match[0])) return undefined;
  const [text, measure, rest] = match;
  const stop = end + text.length;
  const scale = text.slice(0, text.indexOf(measure!));
  const right = `${line.slice(start, end)}${scale}余${measure!}${rest!}`;
  return misplaced(line, start, stop, `“余”写在量词之前：应为“${right}”`, [replaced(start, stop, right, 'suggestion')]);
};

/** What is exact has nothing left over, wherever 余 stands. */
function isRound(number: string, rest: string): boolean {
  return /^[万亿]/.test(rest) || !/[1-9一二三四五六七八九]$/.test(number);
}

function misplaced(line: string, start: number, end: number, what: string, fixes: readonly HitFix[]): NumeralHit {
  return { rule: 'remainder-misplaced', start, end, message: `“${line.slice(start, end)}”中${what}`, fixes };
}
