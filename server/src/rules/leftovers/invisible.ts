import type { Hit, Reader } from './hit';

/** Arabic, Tibetan, Mongolian and their like join letters by such characters, and so do emoji. */
const NEEDS_THEM = /[\u0590-\u1dff\u2600-\u27bf\ufb1d-\ufdff\ufe00-\ufe0f\ufe70-\ufefc\u{1f000}-\u{1faff}]/u;

/** Zero-width characters, soft hyphens and marks of direction. Not what scripts and emoji need beside them. */
export const readInvisible: Reader = ({ folded }, at): Hit | undefined => {
  let end = at + 1;
  while (INVISIBLE.includes(folded[end] ?? '\n')) end += 1;
  const around = folded.slice(Math.max(0, at - 2), at) + folded.slice(end, end + 2);
  if ([...around].some((character) => NEEDS_THEM.test(character) && !INVISIBLE.includes(character))) return undefined;
  const code = folded.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const turns = /[\u202a-\u202e\u2066-\u2069]/.test(folded.slice(at, end));
  return {
    rule: 'invisible-character',
    start: at,
    end,
    message: `此处有看不见的字符（U+${code}），会使查找、比对落空`,
    fixes: [{ title: '删去看不见的字符', safety: turns ? 'suggestion' : 'safe', newText: '' }],
  };
};

export const INVISIBLE =
  '\u00ad\u061c\u115f\u1160\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u3164\ufeff\ufff9\ufffa\ufffb';
