import { annotationsVerb } from './annotations';
import { checkVerb } from './check';
import { figuresVerb } from './figures';
import { outlineVerb } from './outline';
import { relationsVerb } from './relations';
import type { Verb } from './verb';

/** The verbs that read drafts, by the names they are called by. */
export const VERBS = {
  check: checkVerb,
  relations: relationsVerb,
  outline: outlineVerb,
  figures: figuresVerb,
  annotations: annotationsVerb,
} as const satisfies Record<string, Verb<unknown>>;

export type VerbName = keyof typeof VERBS;
