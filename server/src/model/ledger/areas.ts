import { EMPTY_HEADS, SUBJECTS } from '../subjects/terms';
import { Lexicon } from './lexicon';

let lexicon: Lexicon<string> | undefined;

/** The terms of the field (领域) with all their variants. */
export function areasIn(): Lexicon<string> {
  return (lexicon ??= new Lexicon(SUBJECTS.flatMap(([term, variants]) => variants.split('|').map((word) => [word, term] as const))));
}

let carried: Lexicon<string> | undefined;

/** The terms of which further figures may be without saying so: areas, not the people and papers in them. */
function carriedAreas(): Lexicon<string> {
  const areas = SUBJECTS.filter(([term]) => !/[员人证村会]$/.test(term) && term !== '公职律师');
  return (carried ??= new Lexicon(areas.flatMap(([term, variants]) => variants.split('|').map((word) => [word, term] as const))));
}

/** The area that a text names last; '' where it names none. */
export function areaIn(text: string): string {
  return carriedAreas().lastIn(text, /^(?:员|庭|人员)/)?.value ?? '';
}

/** The one area that a title names; '' where it names none or several (`做好复议应诉工作`). */
export function onlyAreaIn(title: string): string {
  const last = carriedAreas().lastIn(title, /^(?:员|庭|人员)/);
  const before = last ? areaIn(title.slice(0, last.start)) : '';
  return last && (before === '' || before === last.value) ? last.value : '';
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
