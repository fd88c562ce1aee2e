/** Takes the place of characters that are no text; no rule on marks looks at it. */
const NEUTRAL = 'x';
/** An aside is hardly longer. */
const LONGEST = 400;

/**
 * A line with what is not its author's prose made neutral, as long as before: code spans (`` `2001:db8::1` ``), and the
 * targets of links and pictures (`](https://…)`).
 */
export function withoutAsides(folded: string): string {
  const spoken = folded.includes('`') ? withoutCode(folded) : folded;
  return spoken.includes('](') ? withoutTargets(spoken) : spoken;
}

function withoutCode(folded: string): string {
  let text = '';
  let from = 0;
  for (let at = folded.indexOf('`'); at >= 0; at = folded.indexOf('`', from)) {
    let behind = at + 1;
    while (folded[behind] === '`') behind += 1;
    const fence = folded.slice(at, behind);
    const close = folded.slice(behind, behind + LONGEST).indexOf(fence);
    const end = close < 0 ? behind : behind + close + fence.length;
    text += folded.slice(from, at) + (close < 0 ? fence : NEUTRAL.repeat(end - at));
    from = end;
  }
  return text + folded.slice(from);
}

function withoutTargets(folded: string): string {
  let text = '';
  let from = 0;
  for (let at = folded.indexOf(']('); at >= 0; at = folded.indexOf('](', from)) {
    const end = endOfTarget(folded, at + 1);
    text += folded.slice(from, at + 1) + NEUTRAL.repeat(end - at - 1);
    from = end;
  }
  return text + folded.slice(from);
}

const TARGET = /^\((?:[^()\s]|\([^()\s]*\))*(?: "[^"]*")?\)/;

/** Behind the bracket that closes a target; where it begins if it is none. `[一](二、三)` is Chinese text. */
function endOfTarget(folded: string, open: number): number {
  const target = TARGET.exec(folded.slice(open, open + LONGEST))?.[0] ?? '';
  return target !== '' && !/[、。;，]/.test(target) ? open + target.length : Math.max(open, 1);
}
