import type { Figure } from '../../model/figure';
import type { Report } from '../../model/report';
import { NOTHING_VERIFIED, type Verified } from '../../model/verified';
import { headingsAbove } from '../../model/section';
import type { FigureSection } from '../../protocol/figures';
import { attachedOutline, type Section } from '../attachedOutline';
import { judgedFiguresOf, type JudgedFigure } from './judged';

/** The figures of a draft as a list shows them, with the headings they stand under. */
export interface FigureList {
  /** Those that have figures, or a heading below them that has; a heading comes before what is below it, all in the order of the text. */
  readonly sections: readonly FigureSection[];
  /** In the order of the text. */
  readonly figures: readonly ListedFigure[];
  /** How many figures the draft has; more than are listed where there are too many. */
  readonly total: number;
}

export interface ListedFigure extends JudgedFigure {
  /** The number of its heading in the list, -1 for what stands above the first heading. */
  readonly section: number;
  /** What it is of; all '' in a line that is longer than any paragraph, of which that takes too long to say at each keystroke. */
  readonly terms: Terms;
}

type Terms = Pick<Figure, 'subject' | 'indicator' | 'scope' | 'period'>;
const NO_TERMS: Terms = { subject: '', indicator: '', scope: '', period: '' };
/** Paragraphs of reports have some hundred characters. */
const LONGEST_READ = 20_000;

/** A heading may be a line of a megabyte; nobody reads more of it. */
const LONGEST = 200;

/** Lists at most `limit` figures: of more, those in broken relations first, then those that come first. */
export function listFigures(report: Report, limit: number, verified: Verified = NOTHING_VERIFIED): FigureList {
  const all = judgedFiguresOf(report, verified);
  const sections = new Sections(report);
  const figures = foremost(all, limit).map((judged) => {
    const { start } = judged.figure.span;
    const section = sections.of(start);
    return { ...judged, section, terms: sections.lineLength > LONGEST_READ ? NO_TERMS : termsOf(judged.figure) };
  });
  return { sections: sections.list, figures, total: all.length };
}

function termsOf({ subject, indicator, scope, period }: Figure): Terms {
  return { subject, indicator, scope, period };
}

function foremost(all: readonly JudgedFigure[], limit: number): readonly JudgedFigure[] {
  if (all.length <= limit) return all;
  const broken = all.filter(({ verdict }) => verdict === 'broken').slice(0, limit);
  const others = all.filter(({ verdict }) => verdict !== 'broken').slice(0, limit - broken.length);
  return [...broken, ...others].sort((a, b) => a.figure.span.start - b.figure.span.start);
}

/** The headings that figures stand under. Figures are asked about in the order of the text, so that lines are gone through once. */
class Sections {
  readonly list: FigureSection[] = [];
  readonly #numbers = new Map<Section, number>();
  readonly #outline: readonly Section[];
  readonly #lines: Report['document']['lines'];
  #line = 0;
  /** Of the line that was asked about last. */
  #known: { readonly line: number; readonly section: number } | undefined;

  constructor({ document }: Report) {
    this.#outline = attachedOutline(document);
    this.#lines = document.lines;
  }

  /** The number of the section of what begins at an offset. */
  of(offset: number): number {
    while (this.#lines[this.#line + 1] !== undefined && this.#lines[this.#line + 1]!.start <= offset) this.#line += 1;
    if (this.#known?.line !== this.#line) this.#known = { line: this.#line, section: this.#find() };
    return this.#known.section;
  }

  /** The length of the line that was asked about last. */
  get lineLength(): number {
    const { start, end } = this.#lines[this.#line]!;
    return end - start;
  }

  #find(): number {
    const { start, end, marker } = this.#lines[this.#line]!;
    // the section begins at its mark, not at the blanks before it
    const above = headingsAbove(this.#outline, start + (marker?.start ?? 0), end);
    return above.reduce((parent, heading) => this.#numberOf(heading, parent), -1);
  }

  #numberOf(heading: Section, parent: number): number {
    let number = this.#numbers.get(heading);
    if (number === undefined) {
      number = this.list.push({ ...namesOf(heading), parent }) - 1;
      this.#numbers.set(heading, number);
    }
    return number;
  }
}

function namesOf({ marker, title }: Section): Pick<FigureSection, 'name' | 'marker'> {
  const name = `${marker}${title}`.trim().slice(0, LONGEST);
  return { name, marker: marker === '' ? name : marker };
}
