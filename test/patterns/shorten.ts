import { RegExpParser, type AST } from '@eslint-community/regexpp';
import type { Pattern } from './pattern';

const parser = new RegExpParser({ ecmaVersion: 2025 });

/**
 * The pattern with one character of each word, and without y: `受理.*纠纷` as `受.*纠`. What looks for texts that repeat one
 * character finds in it what repeats a word, and a sticky pattern is asked at one place after another. Of a word the character
 * stays that the next open repetition does not read, if there is one: `共计[^计]*率` is fast, since 计 ends what it reads.
 */
export function shortened({ where, source, flags }: Pattern): Pattern {
  const tree = parser.parsePattern(source, undefined, undefined, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
  return { where, source: alternatives(tree.alternatives, flags), flags: flags.replace('y', '') };
}

function alternatives(list: readonly AST.Alternative[], flags: string): string {
  return list.map(({ elements }) => sequence(elements, flags)).join('|');
}

function sequence(elements: readonly AST.Element[], flags: string): string {
  let written = '';
  for (let at = 0; at < elements.length;) {
    let end = at;
    while (elements[end]?.type === 'Character') end += 1;
    if (end > at) written += kept(elements.slice(at, end), elements.slice(end), flags);
    else written += one(elements[at]!, flags);
    at = Math.max(end, at + 1);
  }
  return written;
}

/** The character that stands for a word. */
function kept(word: readonly AST.Element[], behind: readonly AST.Element[], flags: string): string {
  const open = behind.find((element) => element.type === 'Quantifier' && element.max === Infinity);
  const reads = open?.type === 'Quantifier' ? new RegExp(`^(?:${open.element.raw})$`, flags.replace(/[gy]/g, '')) : undefined;
  const stop = word.find((sign) => sign.type === 'Character' && reads && !reads.test(String.fromCodePoint(sign.value)));
  return (stop ?? word[0]!).raw;
}

function one(element: AST.Element, flags: string): string {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return `(?:${alternatives(element.alternatives, flags)})`;
    case 'Quantifier': {
      const [inner, all] = [one(element.element, flags), element.element.raw];
      return inner + element.raw.slice(all.length);
    }
    case 'Assertion':
      if (element.kind !== 'lookahead' && element.kind !== 'lookbehind') return element.raw;
      return `(?${element.kind === 'lookbehind' ? '<' : ''}${element.negate ? '!' : '='}${alternatives(element.alternatives, flags)})`;
    default:
      return element.raw;
  }
}
