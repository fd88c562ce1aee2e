import type { Report } from '../../model/report';
import { definitionsIn, fullName, type Definition } from '../../rules/consistency/shortNames';
import { isLead } from '../../rules/consistency/nameStarts';
import { titleKey } from '../../rules/consistency/titles';
import type { DraftLine } from '../../syntax/parts';
import { span, type Span } from '../../text/span';
import { isOfDraft } from './titleGroups';

/** A short name that the draft defines: 珩州市交通运输局（以下简称“市交通局”）. */
export interface ShortName {
  /** Folded, without marks. */
  readonly name: string;
  /** Whether it is written 《…》. */
  readonly titled: boolean;
  /** Where it stands in its definition; of a name that is defined again for the same, in the first one. */
  readonly place: Span;
  /** Every place in which it is defined so, the first one included. */
  readonly places: readonly Span[];
  /** 以下简称…, with its brackets. */
  readonly clause: Span;
  /** The full name in front of its definition, where it is certain where it begins; a title with its marks. */
  readonly full: Span | undefined;
  /** The same, folded; '' where it is not certain, or a title. */
  readonly fullText: string;
  /** What stands in front of the full name in its definition and may be its place: 珩州 of 珩州市交通运输局; or nothing. */
  readonly area: string;
  /** The words in front of the definition, of which the full name is the end. */
  readonly before: string;
  /** The key of the title for which it stands, where it stands for one. */
  readonly titleKey: string | undefined;
}

const KNOWN = new WeakMap<Report, readonly ShortName[]>();

/** So many are followed; no report defines more. */
const MOST = 100;

/** The short names of a draft in the order in which they are defined. */
export function shortNamesOf(report: Report): readonly ShortName[] {
  let known = KNOWN.get(report);
  if (!known) KNOWN.set(report, (known = readShortNames(report)));
  return known;
}

/** Of short names that are the same word the one that is meant at a place: the last one defined before it, or else the first. */
export function definedAt(names: readonly ShortName[], start: number): ShortName | undefined {
  return names.findLast(({ place }) => place.start <= start) ?? names[0];
}

/** 甲市司法局（以下简称司法局）: the full name's own words are no use of the short one. */
export function isInFullName({ start, end }: Span, { clause, before }: ShortName): boolean {
  return start >= clause.start - before.length && end <= clause.start;
}

/** The short name written 《》 that a title of the draft is, by its folded text and its place. */
export function titledShortName(report: Report, text: string, place: Span): ShortName | undefined {
  const names = shortNamesOf(report).filter(({ name, titled }) => titled && name === text);
  const short = definedAt(names, place.start);
  return short && !isInFullName(place, short) ? short : undefined;
}

function readShortNames({ document }: Report): readonly ShortName[] {
  const names: ShortName[] = [];
  for (const line of document.lines) {
    if (!isOfDraft(line)) continue;
    for (const definition of definitionsIn(line.text)) {
      const name = shortName(definition, line);
      const same = names.findIndex((one) => one.name === name.name && one.titled === name.titled && isSameName(one, name));
      if (same >= 0) names[same] = { ...names[same]!, places: [...names[same]!.places, name.place] };
      else if (names.length < MOST) names.push(name);
    }
  }
  return names;
}

function shortName(definition: Definition, { start: from, folded }: DraftLine): ShortName {
  const { name, titled, start, end, clauseStart, clauseEnd, before } = definition;
  const full = fullName(definition, from);
  const place = span(from + start, from + end);
  const isTitle = before.startsWith('《');
  const words = full && !isTitle ? folded.slice(full.start - from, full.end - from) : '';
  // 市局（以下简称市局） has one name, and of 对“区专班”（以下简称专班） it is not certain what belongs to it
  const fullText = words === name || /[“”"]/.test(words.replace(/“[^“”]{1,20}”(?=.)/g, '')) ? '' : words;
  return {
    name,
    titled,
    place,
    places: [place],
    clause: span(from + clauseStart, from + clauseEnd),
    full,
    fullText,
    area: fullText === '' ? '' : areaOf(before, fullText),
    before,
    titleKey: isTitle ? titleKey(before.slice(1)) : undefined,
  };
}

/** A place has two or three characters, and 由珩州市 is none. */
function areaOf(before: string, fullText: string): string {
  const area = before.slice(0, before.length - fullText.length);
  return area.length >= 2 && area.length <= 3 && /^[\u4e00-\u9fff]+$/.test(area) && !isLead(area[0]!) ? area : '';
}

const SAME_END = 4;

/** Whether two definitions of one name are for the same: their full names end alike, or neither is told. */
function isSameName(one: ShortName, other: ShortName): boolean {
  if (one.titleKey !== undefined || other.titleKey !== undefined) return one.titleKey === other.titleKey;
  const [shorter, longer] = one.before.length < other.before.length ? [one.before, other.before] : [other.before, one.before];
  if (shorter.length < SAME_END) return longer.endsWith(shorter);
  return longer.slice(-SAME_END) === shorter.slice(-SAME_END) && (longer.endsWith(shorter) || one.fullText === other.fullText);
}
