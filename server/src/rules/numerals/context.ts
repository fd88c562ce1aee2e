import { CharSet } from '../../text/charSet';

/** 。 and the like, behind which an ordinal mark may stand: `。1、2个单位……`. */
const STOPS = new CharSet('。;!?: ');

/** Whether a numeral begins its line or sentence, where it may be an ordinal mark. */
export function beginsSentence(line: string, at: number): boolean {
  return at === 0 || STOPS.has(line.charCodeAt(at - 1));
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether a Chinese character stands right before an offset. */
export function followsHan(line: string, at: number): boolean {
  return isHan(line.charCodeAt(at - 1));
}

/** At most so many characters before an offset. */
export function before(line: string, at: number, count: number): string {
  return line.slice(Math.max(0, at - count), at);
}

/** What a sticky pattern finds at an offset. */
export function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line) ?? undefined;
}
