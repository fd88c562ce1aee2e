import { definedNames } from '../../rules/consistency/shortNames';
import { spanOf, type Place } from './place';
import type { Proposal } from './proposal';

/**
 * 简称 that the draft has defined before (以下简称“……”), of which the first characters have been typed: as one types from the
 * second character on, by the key from the first, or behind a mark all of them.
 */
export function nameProposals(place: Place): Proposal[] {
  const { report, offset, before } = place;
  const isEmpty = place.asked === 'key' && !/[A-Za-z0-9\u3400-\u9fff]$/.test(before);
  const least = isEmpty ? 0 : place.asked === 'key' ? 1 : 2;
  const proposals: Proposal[] = [];
  const seen = new Set<string>();
  for (const { name, titled, full, line: number, end } of definedNames(report)) {
    if (number > place.number || (number === place.number && place.line.start + end > offset)) break;
    const length = titled || seen.has(name) ? -1 : typedLength(before, name);
    if (length < least || (isEmpty && length > 0)) continue;
    seen.add(name);
    proposals.push({
      kind: 'name',
      label: name,
      detail: full ? `${full}的简称` : '本稿所定简称',
      span: spanOf(place, before.slice(before.length - length)),
      newText: name,
      keys: [name],
    });
  }
  return proposals;
}

/** How many of the name's first characters stand before the cursor; all but the last at most. */
function typedLength(before: string, name: string): number {
  for (let length = Math.min(name.length - 1, before.length); length > 0; length -= 1)
    if (before.endsWith(name.slice(0, length))) return length;
  return 0;
}
