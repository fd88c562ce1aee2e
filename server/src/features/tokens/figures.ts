import type { Standing } from '../../model/standings';
import { graver, type LineStandings } from '../../model/standings';
import { modifierBit, typeNumber } from './legend';
import { WIDTH, type LineTokens } from './lineTokens';

const BITS: Readonly<Record<Standing, number>> = {
  none: modifierBit('unrelated'),
  holds: modifierBit('holds'),
  verified: modifierBit('verified'),
  undecided: modifierBit('undecided'),
  broken: modifierBit('broken'),
};

const MADE = new WeakMap<readonly Standing[], LineTokens>();

/** The figures of a line; one and the same list as long as they stand to one another as they did. */
export function figureTokens({ mentions, standings }: LineStandings): LineTokens {
  let tokens = MADE.get(standings);
  if (!tokens) MADE.set(standings, (tokens = tokensOf(mentions, standings)));
  return tokens;
}

function tokensOf(mentions: LineStandings['mentions'], standings: readonly Standing[]): LineTokens {
  const tokens: number[] = [];
  mentions.forEach(({ quantity: { start, end } }, i) => tokens.push(start, end, typeNumber('figure'), BITS[standings[i]!]));
  return tokens;
}

/** The same figures where some stand worse than their line knows; `worse` by offset in the line. */
export function worsened({ line, mentions, standings }: LineStandings, worse: ReadonlyMap<number, Standing>): LineStandings {
  return { line, mentions, standings: mentions.map(({ quantity }, i) => graver(worse.get(quantity.start), standings[i]!)) };
}

/** Those of the figures that stand in a relation. */
export function relatedOf(figures: LineTokens): LineTokens {
  const related: number[] = [];
  for (let at = 0; at < figures.length; at += WIDTH) if (figures[at + 3] !== BITS.none) related.push(...figures.slice(at, at + WIDTH));
  return related;
}
