import { check } from '../../../server/src/features/check';
import { readReport } from '../../../server/src/model/report';
import { median, timed } from '../statistics';
import { draftOf, flat } from '../texts';

/** How many characters, and how often: the longer, the less one round differs from the next. */
const SIZES = [
  ['20k', 20_000, 31],
  ['200k', 200_000, 9],
  ['2m', 2_000_000, 3],
  ['20m', 20_000_000, 1],
] as const;
const WARM_UP = 200;

/** Nanoseconds a character from 20,000 to 20 million, in lines and all on one line, and how many times those of 20,000. */
export function growth(): Record<string, number> {
  const warm = draftOf(20_000);
  for (let i = 0; i < WARM_UP; i += 1) check(readReport(warm));
  return { ...shaped('lines', draftOf), ...shaped('line', (length) => flat(draftOf(length).replaceAll('\n', ''))) };
}

/** What could be measured: from the first length that cannot be read on there is nothing. */
function shaped(shape: string, textOf: (length: number) => string): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [name, length, rounds] of SIZES) {
    try {
      values[`${shape}-${name}`] = perCharacter(textOf(length), rounds);
    } catch (error) {
      console.error(`${shape}, ${name}: ${String(error)}`);
      break;
    }
    values[`${shape}-${name}-growth`] = values[`${shape}-${name}`]! / values[`${shape}-20k`]!;
  }
  return values;
}

function perCharacter(text: string, rounds: number): number {
  const times = Array.from({ length: rounds }, () => timed(() => check(readReport(text))));
  return (median(times) * 1e6) / text.length;
}
