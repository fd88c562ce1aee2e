import { areaIn } from './areas';
import { changeOf } from './changes';
import { nounOf } from './plain';
import { rateOf } from './rates';
import type { Place, Reading } from './terms';

/** The names that the values behind 分别 belong to, in their order. */
export interface Names {
  readonly names: readonly string[];
  /** Whether a name is whose value it is (`人大代表建议`), rather than a kind of what is counted (`物业`). */
  readonly owners: boolean;
  /** What is said of each: `领域调解案件`, `满意率`. */
  readonly of: string;
  readonly sentence: number;
}

/** `物业、医疗、劳动争议三个领域调解案件分别为1214件、186件、937件`: reads the names where 分别 stands; undefined elsewhere. */
export function namesIn({ clause, last, listed, mention }: Omit<Place, 'names' | 'position'>): Names | undefined {
  if (!clause.respective) return undefined;
  const { sentence } = mention;
  const [, head = clause.words, change = ''] =
    /^(.+?)(?:分别)?((?:同比)?(?:增长|下降|提高|减少|增加|上升|降低))(?:[到至])?$/.exec(clause.words) ?? [];
  const own = split(head.replace(/分别$/, ''));
  if (own.length > 1) return { names: own, owners: false, of: change, sentence };
  const before = last && clause.joined ? split(last.clause.words) : [];
  if (before.length > 1) return { names: before, owners: false, of: clause.words, sentence };
  if (listed.length < 2 || last?.mention.sentence !== sentence) return undefined;
  return { names: listed.map(({ subject }) => subject), owners: true, of: clause.words, sentence };
}

function split(words: string): string[] {
  return words.split(/[、和及与]/).filter((word) => word !== '');
}

/** What the value at its position in such a list is of; undefined where it is in none, or in a longer one than names are. */
export function listedOf(place: Place): Reading | undefined {
  const name = place.names?.names[place.position];
  if (!place.names || name === undefined) return undefined;
  const { owners, of } = place.names;
  if (owners) return { ...rated(place, of), subject: name };
  const changed = of === '' ? undefined : changeOf({ ...place, clause: { ...place.clause, words: name + of } });
  if (changed) return changed;
  if (of !== '')
    return { subject: areaIn(of) || place.area || of.replace(/^(?:领域|类|方面)/, ''), indicator: name + of, verb: '', whole: undefined };
  return rated(place, name);
}

function rated(place: Place, words: string): Reading {
  return (
    (place.mention.quantity.kind === 'share' ? rateOf(place, words) : undefined) ??
    nounOf({ ...place, clause: { ...place.clause, joined: false } }, words)
  );
}
