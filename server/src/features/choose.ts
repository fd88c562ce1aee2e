import type { Edit, Finding, Fix } from '../rules/rule';
import { firstWhere, inOrder, meets } from './edits';

/** A finding with the fix that is to be applied. */
export interface Choice {
  readonly finding: Finding;
  readonly fix: Fix;
}

export interface Wanted {
  /** Suggestions too, where a finding has no safe fix. */
  readonly suggestions: boolean;
  /** Which findings are to be fixed, and how; all where there is none. */
  readonly accepts?: (finding: Finding, fix: Fix) => boolean;
}

/**
 * Of each finding the first safe fix, or with `suggestions` its first suggestion. Of fixes that meet, the first in the
 * order of the findings is taken; the others wait for the next time. A fix of several edits is taken whole or not at all.
 */
export function chooseFixes(findings: readonly Finding[], { suggestions, accepts }: Wanted): Choice[] {
  const taken = new Taken();
  return findings.flatMap((finding) => {
    const fix = fixOf(finding, suggestions);
    return fix && accepts?.(finding, fix) !== false && taken.take(inOrder(fix.edits)) ? [{ finding, fix }] : [];
  });
}

function fixOf({ fixes }: Finding, suggestions: boolean): Fix | undefined {
  return fixes.find(({ safety }) => safety === 'safe') ?? (suggestions ? fixes[0] : undefined);
}

/** Edits that have been taken, in the order of the text. */
class Taken {
  private readonly edits: Edit[] = [];

  /** Takes all of these, in order, or none where one meets another. */
  take(edits: readonly Edit[]): boolean {
    if (edits.length === 0 || edits.some((edit, i) => i > 0 && meets(edits[i - 1]!.span, edit.span))) return false;
    const places = edits.map((edit) => this.placeFor(edit));
    if (places.some((place) => place < 0)) return false;
    // Nearly always at the end, since findings come in the order of the text; from the last, so that places stay right.
    for (let i = edits.length - 1; i >= 0; i -= 1) this.edits.splice(places[i]!, 0, edits[i]!);
    return true;
  }

  /** Where an edit belongs; negative where it meets one that was taken. */
  private placeFor({ span }: Edit): number {
    const at = firstWhere(this.edits, (edit) => edit.span.end >= span.start);
    const next = this.edits[at];
    return next !== undefined && meets(next.span, span) ? -1 : at;
  }
}
