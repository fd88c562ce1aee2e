import type { Rule } from './rule';

/** Every rule, in the order of the README's table. The only list. */
export const RULES: readonly Rule[] = [];
