import { hash53 } from '../../text/hash';
import type { Contribution } from '../../rules/consistency/pool';
import { titleKey, titlesOf, type Title } from '../../rules/consistency/titles';

/** The titles of one line, in the order in which they begin; one that stands in 〈〉 inside another follows it. */
export interface LineTitles extends Contribution {
  readonly titles: readonly Title[];
}

/** The titles of a folded line, also those that another names: 《关于印发〈方案〉的通知》 has two. */
export function titlesIn(folded: string): LineTitles | undefined {
  const outer = titlesOf(folded);
  if (!outer || !folded.includes('〈')) return outer;
  const titles = outer.titles.flatMap((title) => [title, ...innerTitles(title)]);
  return { titles, key: hash53(titles.map(({ text, sentence }) => `${sentence}${text}`).join('\n')) };
}

function innerTitles({ text, start, sentence, key: outerKey }: Title): Title[] {
  const found: Title[] = [];
  for (let open = text.indexOf('〈'); open >= 0; open = text.indexOf('〈', open + 1)) {
    const close = text.indexOf('〉', open);
    const next = text.indexOf('〈', open + 1);
    if (close <= open + 1 || (next >= 0 && next < close)) continue;
    const inner = text.slice(open + 1, close);
    const key = titleKey(inner);
    // 《〈办法〉》 is one title
    if (key !== outerKey) found.push({ start: start + open + 1, end: start + close, text: inner, key, sentence });
  }
  return found;
}
