import { isHan } from './characters';
import type { Hit, Place, Reader } from './hit';
import { leadingWords, onlyWordChanged, sayTheSame, trailingWords } from './synonyms';

/** No two words are longer. */
const REACH = 10;

function hit(start: number, end: number, keep: readonly [string, string]): Hit {
  return {
    rule: 'two-versions-left',
    start,
    end,
    message: '“$”是两种写法并存，应取其一',
    fixes: keep.map((newText) => ({ title: `只留“${newText}”`, safety: 'suggestion' as const, newText })),
  };
}

function hanBefore(folded: string, at: number): string {
  let from = at;
  while (at - from < REACH && isHan(folded.charCodeAt(from - 1))) from -= 1;
  return folded.slice(from, at);
}

function hanBehind(folded: string, at: number): string {
  let end = at;
  while (end - at < REACH && isHan(folded.charCodeAt(end))) end += 1;
  return folded.slice(at, end);
}

/** `建立健全/健全完善`, `扎实/稳步推进`: words that say the same, of which one was to be chosen. 线上/线下, 元/月 are none. */
export const readStroke: Reader = ({ folded, quote, title }, at) => {
  if (quote >= 0 || title >= 0) return undefined;
  const figures = twoFigures(folded, at);
  if (figures) return figures;
  const lead = hanBefore(folded, at);
  // a path: a.cn/加强/强化
  if (folded[at - lead.length - 1] === '/') return undefined;
  const [before, behind] = [trailingWords(lead), leadingWords(hanBehind(folded, at + 1))];
  if (!before.some((one) => behind.some((other) => sayTheSame(one, other)))) return undefined;
  const [one, other] = [before.join(''), behind.join('')];
  return hit(at - one.length, at + 1 + other.length, [one, other]);
};

const FIGURE_BEFORE = /(?<![\d.\/~～—-])(\d{1,6}(?:\.\d{1,4})?)(人次|余?[件条项次起份户名个场])$/;
const FIGURE_BEHIND = /(\d{1,6}(?:\.\d{1,4})?)(人次|余?[件条项次起份户名个场])(?=[,。;)!]|$)/y;

/** `采纳19条/21条，`: two figures of the same measure, of which one was to be chosen; 男5人/女3人 and 9人/次 are none. */
function twoFigures(folded: string, at: number): Hit | undefined {
  const [one, number, unit] = FIGURE_BEFORE.exec(folded.slice(Math.max(0, at - 12), at)) ?? [];
  if (one === undefined || !isHan(folded.charCodeAt(at - one.length - 1))) return undefined;
  FIGURE_BEHIND.lastIndex = at + 1;
  const [other, again, measure] = FIGURE_BEHIND.exec(folded) ?? [];
  if (other === undefined || unit !== measure || number === again) return undefined;
  return hit(at - one.length, at + 1 + other.length, [one, other]);
}

/** `加强（强化）`, `推进（或推动）`. */
export function bracketedVersion({ folded }: Place, start: number, end: number, content: string): Hit | undefined {
  if (folded[start] !== '(') return undefined;
  const other = /^或?[者为]?:?(.{2,8})$/.exec(content)?.[1] ?? '';
  const words = leadingWords(other);
  if (words.length === 0 || words.join('') !== other) return undefined;
  const before = trailingWords(hanBefore(folded, start));
  if (!before.some((one) => words.some((word) => sayTheSame(one, word)))) return undefined;
  const one = before.join('');
  return hit(start - one.length, end, [one, other]);
}

const SHORTEST = 8;
const LONGEST = 60;

/** Two clauses side by side of which one is the other with a word changed for one that says the same. */
export function clauseVersions(folded: string, one: readonly [number, number], other: readonly [number, number]): Hit | undefined {
  const [length, second] = [one[1] - one[0], other[1] - other[0]];
  if (length < SHORTEST || second < SHORTEST || length > LONGEST || Math.abs(length - second) > 2) return undefined;
  if (folded[one[1] - 1] !== folded[other[1] - 1]) return undefined;
  const [first, again] = [folded.slice(...one), folded.slice(...other)];
  const pair = onlyWordChanged(first, again);
  if (!pair) return undefined;
  return {
    rule: 'two-versions-left',
    start: one[0],
    end: other[1],
    message: `前后两个分句只有“${pair[0]}”“${pair[1]}”之别，疑为两稿并存`,
    fixes: [
      { title: '只留前一种', safety: 'suggestion', newText: first },
      { title: '只留后一种', safety: 'suggestion', newText: again },
    ],
  };
}
