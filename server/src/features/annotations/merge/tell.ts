import type { Annotation, AnnotationKind } from '../annotation';

const KIND_NAMES: Readonly<Record<AnnotationKind, string>> = { remark: '批注', verification: '核实', source: '依据' };

/** “52件”的核实 */
export function calledIn(annotation: Annotation): string {
  return `“${cropped(annotation.anchor.quote.exact)}”的${KIND_NAMES[annotation.kind]}`;
}

/** What both have changed: which of the two stays, and what the other was, so that nobody has to look for it. */
export function bothChanged(what: string, kept: string, other: string): string {
  return `${what}两边都改过，保留较晚的“${cropped(kept)}”，另一边是“${cropped(other)}”`;
}

const LONGEST = 200;

function cropped(text: string): string {
  const shown = text.replace(/[\r\n\t]+/g, ' ');
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
