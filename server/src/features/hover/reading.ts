import type { Figure } from '../../model/figure';
import type { Interval } from '../../text/interval';

/** Units in which a share is printed; its value is a percentage. */
const SHARES: ReadonlySet<string> = new Set(['%', '‰', '成', '分之']);

/** What a figure is read as, in words that can be read aloud: `不少于20件，不到30件`; '' where it says so itself. */
export function readingOf({ text, value, unit }: Pick<Figure, 'text' | 'value' | 'unit'>): string {
  const shown = SHARES.has(unit) ? '%' : unit === '番' ? '倍' : unit;
  const words = wordsFor(value, shown);
  return words === text ? '' : words;
}

function wordsFor({ low, high, lowOpen, highOpen }: Interval, unit: string): string {
  if (low === high) return `${written(low)}${unit}`;
  const words: string[] = [];
  if (low !== -Infinity) words.push(`${lowOpen ? '多于' : '不少于'}${written(low)}${unit}`);
  if (high !== Infinity) words.push(`${highOpen ? '不到' : '不超过'}${written(high)}${unit}`);
  return words.length === 0 ? '多少不定' : words.join('，');
}

/** As digits, with no more of them than the draft can have meant. */
function written(value: number): string {
  return String(Number(value.toPrecision(10)));
}
