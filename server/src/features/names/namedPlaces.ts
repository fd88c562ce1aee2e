import type { Report } from '../../model/report';
import { titleKey } from '../../rules/consistency/titles';
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { headingReferences } from './headingReferences';
import type { Named, NamedAs, NamedBody, NamedDocument, NamedPlace } from './named';
import { nameUses } from './nameUses';
import { definedAt, isInFullName, shortNamesOf, titledShortName, type ShortName } from './shortNames';
import { titleGroup, titlePlaces, type TitleGroup } from './titleGroups';

/** Every place in which the draft names something, in the order of the text. */
export function namedPlaces(report: Report, named: Named): NamedPlace[] {
  const places = readPlaces(report, named).sort((a, b) => a.span.start - b.span.start);
  // of 《办法》（以下简称《办法》） the second is both; what reads it as a short name comes first
  return places.filter(({ span }, i) => i === 0 || span.start !== places[i - 1]!.span.start);
}

function readPlaces(report: Report, named: Named): NamedPlace[] {
  switch (named.kind) {
    case 'document':
      return documentPlaces(report, named);
    case 'body':
      return bodyPlaces(report, named);
    case 'indicator':
      return named.figures.map(({ span }) => ({ span, as: 'figure' }));
    case 'heading': {
      const { node } = named;
      const references = headingReferences(report).filter(({ heading }) => heading === node);
      return [{ span: node.markerSpan, as: 'heading' }, ...references.map(({ span }): NamedPlace => ({ span, as: 'reference' }))];
    }
  }
}

function documentPlaces(report: Report, { group, shortNames }: NamedDocument): NamedPlace[] {
  return [...shortNames.flatMap((shortName) => shortPlaces(report, shortName)), ...placed(fullTitles(report, group), 'full')];
}

/** Where a document is named by its title; what is written alike may be the short name of another. */
export function fullTitles(report: Report, group: TitleGroup): Span[] {
  return titlePlaces(report, group).filter((place) => !titledShortName(report, fold(report.text.slice(place.start, place.end)), place));
}

function bodyPlaces(report: Report, { shortName }: NamedBody): NamedPlace[] {
  return [...shortPlaces(report, shortName), ...fullPlaces(report, shortName)];
}

/** Where the full name stands for which a short name is defined. */
export function fullPlaces(report: Report, { fullText }: ShortName): NamedPlace[] {
  if (fullText === '') return [];
  const uses = nameUses(report).filter(({ word }) => word === fullText);
  return placed(
    uses.map(({ span }) => span),
    'full',
  );
}

/** Where a short name is defined and used, in the order of the text. */
export function shortPlaces(report: Report, shortName: ShortName): NamedPlace[] {
  const { places } = shortName;
  const defined = new Set(places.map(({ start }) => start));
  const uses = usesOf(report, shortName).filter((use) => !defined.has(use.start) && !isInFullName(use, shortName));
  return [...placed(places, 'definition'), ...placed(uses, 'short')].sort((a, b) => a.span.start - b.span.start);
}

function usesOf(report: Report, shortName: ShortName): Span[] {
  const { name, titled } = shortName;
  const alike = shortNamesOf(report).filter((one) => one.name === name && one.titled === titled);
  const spans = titled
    ? titledUses(report, name)
    : nameUses(report)
        .filter(({ word }) => word === name)
        .map(({ span }) => span);
  return spans.filter(({ start }) => definedAt(alike, start) === shortName);
}

function titledUses(report: Report, name: string): Span[] {
  const group = titleGroup(report, titleKey(name));
  return group ? titlePlaces(report, group).filter(({ start, end }) => fold(report.text.slice(start, end)) === name) : [];
}

function placed(spans: readonly Span[], as: NamedAs): NamedPlace[] {
  return spans.map((span) => ({ span, as }));
}
