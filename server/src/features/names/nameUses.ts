import type { Report } from '../../model/report';
import { isBetween, isInTitle } from '../../rules/consistency/shortNames';
import type { LineText } from '../../syntax/lineText';
import { detached } from '../../text/fold';
import { span, type Span } from '../../text/span';
import { WordFinder } from '../../text/wordFinder';
import { shortNamesOf, type ShortName } from './shortNames';
import { mayEnd, standsAlone, type Words } from './standsAlone';
import { isOfDraft } from './titleGroups';

/** A place of a line that names something by a short name, or by the full name for which one stands. Offsets of the line. */
interface Use extends Span {
  /** Folded: a short name or a full name. */
  readonly word: string;
}

/** A use, placed in the draft. */
export interface NameUse {
  readonly span: Span;
  /** Folded: a short name, or the full name of one. */
  readonly word: string;
}

/** A word to look for, and the short name whose words it is. */
interface Wanted {
  readonly name: Words;
  readonly isFull: boolean;
}

const NONE: readonly Use[] = [];

/** Finds the names of a draft in its lines; what it has found in a line stays with the line, as long as the names are the same. */
class NameFinder {
  readonly #finder = new WordFinder<Wanted>();
  readonly #known = new WeakMap<LineText, readonly Use[]>();

  constructor(names: readonly ShortName[]) {
    for (const { name, titled, fullText, area, before } of names) {
      // it outlives the version of the draft in which the names stand
      const own = { name: detached(name), area: detached(area), before: detached(before) };
      if (!titled) this.#finder.add(own.name, { name: own, isFull: false });
      if (fullText !== '') this.#finder.add(detached(fullText), { name: own, isFull: true });
    }
  }

  usesIn(line: LineText): readonly Use[] {
    let uses = this.#known.get(line);
    if (!uses) this.#known.set(line, (uses = this.#read(line.folded)));
    return uses;
  }

  #read(folded: string): readonly Use[] {
    const found: Use[] = [];
    let last: Use | undefined;
    let reached = 0;
    this.#finder.find(folded, ({ name, isFull }, start, word) => {
      const end = start + word.length;
      if (last?.start === start && last.end === end) return;
      const isUse = isFull ? isFullUse(folded, start, end) : isShortUse(folded, start, end, name);
      if (!isUse) return;
      if (start < reached && end <= reached) return;
      // of two that begin alike the longer one is meant; of two that overlap the first
      if (last && start === last.start) found.pop();
      else if (start < reached) return;
      last = { start, end, word };
      reached = end;
      found.push(last);
    });
    return found.length === 0 ? NONE : found;
  }
}

function isFullUse(folded: string, start: number, end: number): boolean {
  return !isInTitle(folded, start) && mayEnd(folded, end);
}

function isShortUse(folded: string, start: number, end: number, name: Words): boolean {
  if (isInTitle(folded, start)) return false;
  return isQuoted(folded, start, end) || standsAlone(folded, start, name);
}

function isQuoted(folded: string, start: number, end: number): boolean {
  return isBetween(folded, start, end, '“', '”') || isBetween(folded, start, end, '"', '"') || isBetween(folded, start, end, '‘', '’');
}

/** The finders of the drafts that were asked for last, by their names. */
const FINDERS = new Map<string, NameFinder>();
const KEPT = 4;

function finderOf(names: readonly ShortName[]): NameFinder {
  const key = names.map(({ name, titled, fullText, area, before }) => [name, titled, fullText, area, before].join('\t')).join('\n');
  const known = FINDERS.get(key) ?? new NameFinder(names);
  // the one asked for last stands last
  FINDERS.delete(key);
  FINDERS.set(key, known);
  if (FINDERS.size > KEPT) FINDERS.delete(FINDERS.keys().next().value!);
  return known;
}

const KNOWN = new WeakMap<Report, readonly NameUse[]>();

/** Every place in which a draft uses a short name that it defines without 《》, or the full name of one, in the order of the text. */
export function nameUses(report: Report): readonly NameUse[] {
  let known = KNOWN.get(report);
  if (!known) KNOWN.set(report, (known = readUses(report)));
  return known;
}

function readUses(report: Report): NameUse[] {
  const names = shortNamesOf(report);
  if (names.length === 0) return [];
  const finder = finderOf(names);
  const uses: NameUse[] = [];
  for (const line of report.document.lines) {
    if (!isOfDraft(line)) continue;
    for (const { start, end, word } of finder.usesIn(line.text)) uses.push({ span: span(line.start + start, line.start + end), word });
  }
  return uses;
}
