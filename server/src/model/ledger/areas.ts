import { EMPTY_HEADS, SUBJECTS } from '../subjects/terms';
import { Lexicon } from './lexicon';

let lexicon: Lexicon<string> | undefined;

/** The terms of the field (领域) with all their variants. */
export function areasIn(): Lexicon<string> {
  return (lexicon ??= new Lexicon(SUBJECTS.flatMap(([term, variants]) => variants.split('|').map((word) => [word, term] as const))));
}

/** The term that a text names last; '' where it names none. */
export function areaIn(text: string): string {
  return areasIn().lastIn(text, /^员/)?.value ?? '';
}

/** A noun that ends in a term of the field: `一审行政诉讼案件` is 行政诉讼 with 一审 before it; undefined where its end is another thing. */
export function areaOf(noun: string): { readonly term: string; readonly before: string; readonly head: string } | undefined {
  for (const head of EMPTY_HEADS) {
    const found = noun.endsWith(head) ? endingIn(noun.slice(0, noun.length - head.length), head) : undefined;
    if (found) return found;
  }
  return undefined;
}

function endingIn(noun: string, head: string): { term: string; before: string; head: string } | undefined {
  for (let start = 0; start < noun.length - 1; start += 1) {
    const found = areasIn().at(noun, start);
    if (found && start + found.word.length === noun.length) return { term: found.value, before: noun.slice(0, start), head };
  }
  return undefined;
}
