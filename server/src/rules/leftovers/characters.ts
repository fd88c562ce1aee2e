/** What the readers of this folder ask about single characters, by code unit. */

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Behind all characters equal to that at an offset that follow it. */
export function runEnd(folded: string, at: number): number {
  const code = folded.charCodeAt(at);
  let end = at + 1;
  while (folded.charCodeAt(end) === code) end += 1;
  return end;
}

/** Whether only blanks stand before an offset; looks at no more than a usual indent. */
export function isLineStart(folded: string, at: number): boolean {
  let from = at;
  while (from > 0 && at - from < 16 && /\s/.test(folded[from - 1]!)) from -= 1;
  return from === 0;
}

/** Whether a pattern with the flag `y` fits at an offset; gives the offset behind it, or -1. */
export function behindMatch(pattern: RegExp, folded: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(folded) ? pattern.lastIndex : -1;
}
