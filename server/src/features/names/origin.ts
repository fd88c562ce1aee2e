import type { Report } from '../../model/report';
import { isKindAlone } from '../../rules/consistency/titleWords';
import type { Span } from '../../text/span';
import type { NamedHere } from './named';
import { baseOfKey } from './titleParts';
import { titleGroups, titlePlaces, type TitleGroup } from './titleGroups';

/**
 * Where the draft says what stands at a place: of a short name its 以下简称, of a title or a full name its first mention, of 《办法》
 * that has never been defined the full title before it, of 见第三部分 the heading. Undefined for figures.
 */
export function originOf(report: Report, { named, as, shortName, span }: NamedHere): Span | undefined {
  if (shortName && (as === 'short' || as === 'definition')) return shortName.place;
  switch (named.kind) {
    case 'document':
      return longTitleBefore(report, named.group, span.start) ?? titlePlaces(report, named.group)[0];
    case 'body':
      return named.shortName.full ?? named.shortName.place;
    case 'heading':
      return named.node.place;
    case 'indicator':
      return undefined;
  }
}

/** The documents that 《办法》 may mean where no 以下简称 says it: those whose titles end so. None for what is a title of its own. */
export function longTitles(report: Report, { key }: TitleGroup): readonly TitleGroup[] {
  if (!isKindAlone(key)) return [];
  return titleGroups(report).filter((group) => group.key.length > key.length && baseOfKey(group.key).endsWith(key));
}

function longTitleBefore(report: Report, group: TitleGroup, at: number): Span | undefined {
  const places = longTitles(report, group).flatMap((long) => titlePlaces(report, long).filter(({ start }) => start < at));
  return places.reduce<Span | undefined>((last, place) => (last && last.start > place.start ? last : place), undefined);
}
