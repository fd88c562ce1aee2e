import { plainNumber, type Interval } from '../../text/interval';

/** `52`, `[20, 30)`, `≥75`. */
export function intervalToText({ lowOpen, highOpen, ...bounds }: Interval): string {
  const [low, high] = [plainNumber(bounds.low), plainNumber(bounds.high)];
  if (low === high) return String(low);
  if (low === -Infinity && high === Infinity) return '?';
  if (high === Infinity) return `${lowOpen ? '>' : '≥'}${low}`;
  if (low === -Infinity) return `${highOpen ? '<' : '≤'}${high}`;
  return `${lowOpen ? '(' : '['}${low}, ${high}${highOpen ? ')' : ']'}`;
}
