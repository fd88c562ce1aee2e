import type { AnnotationKind } from '../annotation';

export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The terms that the standard does not have. Nobody looks them up: it is a name, not an address. */
const NAMESPACE = 'urn:x-hegao:';
const PREFIX = 'hegao:';

/** What explains the terms: two of them are lists whose order counts. */
export const OWN_CONTEXT = {
  hegao: NAMESPACE,
  'hegao:path': { '@container': '@list' },
  'hegao:restsOn': { '@container': '@list' },
} as const;

/** How we write a term of our own: `hegao:rule`. */
export function own(term: string): string {
  return PREFIX + term;
}

/** How a term of our own may be written by others: with our prefix, written out, or without one. */
export function ownNames(term: string): readonly string[] {
  return [PREFIX + term, NAMESPACE + term, term];
}

const STANDARD = ['', 'oa:', 'http://www.w3.org/ns/oa#', 'as:', 'http://www.w3.org/ns/activitystreams#'];
const OURS = [PREFIX, NAMESPACE, ''];

/** Whether a value, alone or in a list, is a term of the standard, in whichever way it is written. */
export function isStandard(value: unknown, term: string): boolean {
  return typeof value === 'string' && value.endsWith(term) && STANDARD.includes(value.slice(0, value.length - term.length));
}

export function isOwn(value: unknown, term: string): boolean {
  return typeof value === 'string' && value.endsWith(term) && OURS.includes(value.slice(0, value.length - term.length));
}

/** What each kind is called beside `Annotation`, and why it was made, by the standard's list of motivations (appendix C of the vocabulary). */
export const KINDS: Readonly<Record<AnnotationKind, { readonly type: string; readonly motivation: string }>> = {
  remark: { type: 'Remark', motivation: 'commenting' },
  verification: { type: 'Verification', motivation: 'assessing' },
  source: { type: 'Source', motivation: 'linking' },
};

export const MARKDOWN = 'text/markdown';
