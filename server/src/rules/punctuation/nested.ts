import type { Pair } from './pairs';
import { slip, type Slip, type SlipEdit } from './slip';

/** A name with its own bracket, `村（社区）`, an ordinal, the number of a court: nothing that could be written otherwise. */
const OWN_BRACKET = /^(?:.{0,4}|\d{4}.*)$/s;

/** Marks right inside marks of the same kind. */
export function nestedIn(folded: string, pairs: readonly Pair[]): Slip[] {
  return pairs.flatMap((pair) => (pair.outer ? (nested(folded, pair, pair.outer) ?? []) : []));
}

function nested(folded: string, inner: Pair, outer: Pair): Slip | undefined {
  const mark = folded[inner.open]!;
  const words = folded.slice(inner.open + 1, inner.close);
  if (mark === '《' || mark === '<') return nestedTitle(mark, words, inner, folded[outer.open]!);
  if (mark === '"' || mark === '〈') return undefined;
  if (mark === '“') {
    const found = slip('nested-pair', inner.open, inner.close + 1, `引号之内再用引号，里面一层用单引号：‘${words}’`);
    return { ...found, edits: turned(inner, '‘', '’'), safety: 'suggestion' };
  }
  if (mark !== '(' || OWN_BRACKET.test(words)) return undefined;
  const found = slip('nested-pair', inner.open, inner.close + 1, '圆括号之内又用圆括号，宜换一种括号或改写');
  return { ...found, edits: turned(outer, '〔', '〕'), safety: 'suggestion' };
}

function nestedTitle(mark: string, words: string, inner: Pair, around: string): Slip | undefined {
  if (around !== '《') return undefined;
  const message =
    mark === '《' ? `书名号之内再用书名号，里面一层用单书名号：〈${words}〉` : `里面一层书名号用〈〉，不用小于号、大于号：〈${words}〉`;
  const found = slip('nested-title-marks', inner.open, inner.close + 1, message);
  return { ...found, edits: turned(inner, '〈', '〉'), ...(mark === '<' && { severity: 'hint' as const }) };
}

function turned({ open, close }: Pair, opening: string, closing: string): SlipEdit[] {
  return [
    { start: open, end: open + 1, newText: opening },
    { start: close, end: close + 1, newText: closing },
  ];
}
