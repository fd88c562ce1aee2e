import type { Report } from '../../model/report';
import { perLine } from '../../syntax/perLine';
import { firstIndex } from '../../text/sorted';
import { span, touches } from '../../text/span';
import { figureAt } from '../figuresIn';
import { headingReferences } from './headingReferences';
import { figuresAlike } from './indicators';
import { titlesIn } from './lineTitles';
import type { NamedDocument, NamedHere } from './named';
import { fullTitles } from './namedPlaces';
import { nameUses } from './nameUses';
import { markAt } from './outlinePlaces';
import { definedAt, isInFullName, shortNamesOf, titledShortName, type ShortName } from './shortNames';
import { isOfDraft, titleGroup, type TitleGroup } from './titleGroups';

/** What a cursor at `offset` touches; of two that meet there, what begins there. */
export function namedAt(report: Report, offset: number): NamedHere | undefined {
  let touched: NamedHere | undefined;
  for (const look of [titleAt, shortNameAt, figureNamedAt, referenceAt, headingAt]) {
    const here = look(report, offset);
    if (here && offset < here.span.end) return here;
    touched ??= here;
  }
  return touched;
}

const titlesOfLine = perLine(titlesIn);

function titleAt(report: Report, offset: number): NamedHere | undefined {
  const { lines } = report.document;
  const line = lines[firstIndex(lines, ({ start }) => start > offset) - 1];
  if (!line || !isOfDraft(line)) return undefined;
  const at = offset - line.start;
  // marks belong to it, and of 〈〉 in 《》 the inner title is meant
  const title = titlesOfLine(line.text)?.titles.findLast(
    ({ start, end, text }) => start - 1 <= at && at <= end + (text.includes('》') ? 0 : 1),
  );
  const group = title && titleGroup(report, title.key);
  if (!title || !group) return undefined;
  const place = span(line.start + title.start, line.start + title.end);
  const short = titledShortName(report, title.text, place);
  if (short) return shortHere(report, short, place, isDefinition(short, place.start) ? 'definition' : 'short');
  return { span: place, as: 'full', named: documentOfGroup(report, group) };
}

function shortNameAt(report: Report, offset: number): NamedHere | undefined {
  const names = shortNamesOf(report);
  if (names.length === 0) return undefined;
  const defined = names.find((one) => !one.titled && one.places.some((place) => touches(place, offset)));
  if (defined)
    return shortHere(
      report,
      defined,
      defined.places.find((place) => touches(place, offset))!,
      'definition',
    );
  const uses = nameUses(report);
  const first = firstIndex(uses, (use) => use.span.end >= offset);
  const use = uses.slice(first, first + 2).findLast((one) => touches(one.span, offset));
  if (!use) return undefined;
  const short = definedAt(
    names.filter(({ name, titled }) => !titled && name === use.word),
    use.span.start,
  );
  if (short && !isInFullName(use.span, short)) return shortHere(report, short, use.span, 'short');
  const full = names.find(({ fullText }) => fullText === use.word);
  return full && { span: use.span, as: 'full', named: { kind: 'body', shortName: full } };
}

function shortHere(report: Report, shortName: ShortName, place: NamedHere['span'], as: NamedHere['as']): NamedHere {
  return { span: place, as, named: documentOf(report, shortName) ?? { kind: 'body', shortName }, shortName };
}

function isDefinition({ places }: ShortName, start: number): boolean {
  return places.some((place) => place.start === start);
}

/** The document for which a short name stands. */
function documentOf(report: Report, { titleKey }: ShortName): NamedDocument | undefined {
  const group = titleKey === undefined ? undefined : titleGroup(report, titleKey);
  // the title may itself be what another short name is
  return group && fullTitles(report, group).length > 0 ? documentOfGroup(report, group) : undefined;
}

function documentOfGroup(report: Report, group: TitleGroup): NamedDocument {
  const shortNames = shortNamesOf(report).filter(({ titleKey }) => titleKey !== undefined && titleGroup(report, titleKey) === group);
  return { kind: 'document', group, shortNames };
}

function figureNamedAt(report: Report, offset: number): NamedHere | undefined {
  const figure = figureAt(report.figures, offset);
  return figure && { span: figure.span, as: 'figure', named: { kind: 'indicator', figure, figures: figuresAlike(report, figure) } };
}

function referenceAt(report: Report, offset: number): NamedHere | undefined {
  const found = headingReferences(report).find((reference) => touches(reference.span, offset));
  return found && { span: found.span, as: 'reference', named: { kind: 'heading', node: found.heading } };
}

function headingAt({ outline }: Report, offset: number): NamedHere | undefined {
  const node = markAt(outline, offset);
  return node && { span: node.markerSpan, as: 'heading', named: { kind: 'heading', node } };
}
