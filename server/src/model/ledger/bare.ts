import type { Reading } from './terms';

/** A reading that knows its verb alone; whoever asks for it adds the subject. */
export function bare(verb: string): Reading {
  return { subject: '', indicator: verb, verb, whole: undefined };
}

/** A reading that names no verb for those that follow in a list. */
export function reading(subject: string, indicator: string): Reading {
  return { subject, indicator, verb: '', whole: undefined };
}
