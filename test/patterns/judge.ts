import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { checkSync } from 'recheck';
import { analyse } from 'scslre';
import type { Pattern } from './pattern';
import { shortened } from './shorten';

/** The same answer on every machine: recheck's other back ends are programs for some of them. */
process.env['RECHECK_BACKEND'] = 'pure';

/** More repetitions than this are taken for any number: `(?:a|a){40}` tries 2^40 ways. */
const FEW = 4;
const PATIENCE = 20_000;

const parser = new RegExpParser({ ecmaVersion: 2025 });
const judged = new Map<string, string | undefined>();

/** An attack on a pattern that can backtrack exponentially; undefined where it cannot. Throws where that cannot be told. */
export function exponential(pattern: Pattern): string | undefined {
  for (const loop of loopsOf(pattern)) {
    const key = `${loop}/${pattern.flags}`;
    if (!judged.has(key)) judged.set(key, attackOn(loop, pattern));
    const attack = judged.get(key);
    if (attack !== undefined) return attack;
  }
  const [first] = reportsOf(pattern).filter((report) => report.exponential);
  return first && `${JSON.stringify(first.character.pick)}.repeat(…)`;
}

function attackOn(loop: string, { where, flags }: Pattern): string | undefined {
  const result = checkSync(loop, flags.replace(/[^imsu]/g, ''), { checker: 'automaton', timeout: PATIENCE, maxNFASize: 1_000_000 });
  if (result.status === 'safe') return undefined;
  if (result.status === 'unknown') throw new Error(`${where}: ${loop} could not be judged: ${result.error.kind}`);
  return result.complexity.type === 'exponential' ? result.attack.pattern : undefined;
}

/**
 * The repetitions of a pattern, each by itself, up to a sign that none of them reads. Ways multiply inside repetitions alone,
 * so that a pattern is exponential only if one of these is; they are small, where the whole of a pattern is not. What limits
 * ways is left out: assertions, and bounds above a few. A repetition at the pattern's very end is never tried another way.
 */
export function loopsOf({ source, flags }: Pattern): string[] {
  const found: string[] = [];
  const visit = (node: AST.Node, last: boolean): void => {
    if (node.type === 'Quantifier') {
      if (node.max > FEW && !readsOneCharacter(node.element) && !(last && node.min <= 1)) found.push(`^${bare(node)}\\0$`);
      visit(node.element, false);
    } else if (node.type === 'Alternative') {
      node.elements.forEach((element, i) => visit(element, last && i === node.elements.length - 1));
    } else if ('alternatives' in node) {
      const outermost = node.type !== 'Assertion';
      node.alternatives.forEach((alternative) => visit(alternative, last && outermost));
    }
  };
  visit(parser.parsePattern(source, undefined, undefined, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') }), true);
  return found;
}

function readsOneCharacter(node: AST.Element): boolean {
  if (node.type === 'Character' || node.type === 'CharacterClass' || node.type === 'CharacterSet') return true;
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return false;
  return (
    node.alternatives.every(({ elements }) => elements.length === 1 && readsOneCharacter(elements[0]!)) && node.alternatives.length === 1
  );
}

/** A part of a pattern without assertions and names, its larger bounds taken off. */
function bare(node: AST.Element): string {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return `(?:${node.alternatives.map(({ elements }) => elements.map(bare).join('')).join('|')})`;
    case 'Quantifier': {
      if (node.max === 0) return '';
      const element = bare(node.element);
      const bounds = node.max > FEW ? (node.min === 0 ? '*' : '+') : `{${node.min},${node.max}}`;
      return `${element === '' ? '(?:)' : element}${bounds}`;
    }
    case 'Assertion':
      return '';
    case 'Backreference':
      throw new Error(`${node.raw} refers back: that no tool judges for certain`);
    default:
      return node.raw;
  }
}

/** A way in which a pattern takes more than linear time: between two repetitions, by itself, or begun at every place. */
export interface Slow {
  readonly kind: 'Trade' | 'Self' | 'Move';
  /** A character that, repeated, makes it slow. */
  readonly character: string;
}

/** How a pattern can take more than linear time of a text in which one character or one word is repeated. */
export function slow(pattern: Pattern): Slow[] {
  return [...reportsOf(pattern), ...reportsOf(shortened(pattern))].map(({ type, character }) => ({
    kind: type,
    character: character.pick,
  }));
}

function reportsOf({ source, flags }: Pattern): ReturnType<typeof analyse>['reports'] {
  return [...analyse({ source, flags }).reports];
}
