import { prefixOf, type RawElement } from '../raw/elements';

/** WordprocessingML, as Word writes it and as its strict form has it. */
const WORD = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main'] as const;
const MATH = ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'];
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export function isWord({ uri, local }: RawElement, name: string): boolean {
  return local === name && (uri === WORD[0] || uri === WORD[1]);
}

export function isOfWord({ uri }: RawElement): boolean {
  return uri === WORD[0] || uri === WORD[1];
}

export function isStrict({ uri }: RawElement): boolean {
  return uri === WORD[1];
}

export function isMath({ uri }: RawElement): boolean {
  return MATH.includes(uri);
}

export function isAlternate({ uri, local }: RawElement): boolean {
  return local === 'AlternateContent' && uri === COMPATIBILITY;
}

/** How elements of WordprocessingML are called at a place: with a prefix that is bound there, or one that each of them binds. */
export interface Naming {
  /** `w:`. */
  readonly prefix: string;
  /** ` xmlns:w="…"` where nothing is bound; '' otherwise. */
  readonly declaration: string;
}

/** The naming for the children of an element. A namespace without a prefix is not enough: attributes need one. */
export function namingIn(parent: RawElement): Naming {
  const uri = wordUriOf(parent);
  const prefix = prefixOf(uri, parent);
  return prefix === undefined ? { prefix: 'w:', declaration: ` xmlns:w="${uri}"` } : { prefix: `${prefix}:`, declaration: '' };
}

/** Which of the two the part is written in: the nearest element tells. */
export function wordUriOf(element: RawElement): string {
  for (let one: RawElement | undefined = element; one; one = one.parent) {
    if (WORD.some((uri) => uri === one!.uri)) return one.uri;
  }
  return WORD[0];
}
