import type { Span } from '../../../text/span';
import type { WordPiece } from '../../wordDraft';
import type { RawElement } from '../raw/elements';
import type { Insertion } from '../raw/insert';
import type { Cut } from './cut';
import { namingIn, type Naming } from './names';
import type { Place } from './places';

/** The ids of a comment and of its replies, which all stand at one place. */
export interface Marked {
  readonly ids: readonly number[];
  readonly place: Place;
}

type Mark = 'start' | 'end';

/** What is to be put at one offset: comments that end there, that have no words, that begin. */
interface At {
  readonly cut: Cut;
  readonly ends: number[];
  readonly points: number[];
  readonly starts: number[];
}

/**
 * All that is put into the main part so that comments stand at their places. Nothing of it is taken away or changed; a run that is
 * cut goes on in another with the same properties:
 *
 *     <w:r><w:t>受理81件</w:t></w:r>
 *     <w:r><w:t>受理</w:t></w:r> <w:commentRangeStart w:id="0"/> <w:r><w:t>81件</w:t></w:r> <w:commentRangeEnd w:id="0"/> …
 */
export function insertionsFor(xml: string, marked: readonly Marked[], firstFree: () => number): Insertion[] {
  const places = placesOf(marked);
  const halves = halvesOf(xml, places);
  const tags = new Map(halves.flatMap((one) => one.tags()));
  const runs = new Runs(xml, firstFree);
  return [...halves.flatMap((one) => one.insertions()), ...places.flatMap((one) => putAt(one, runs, tags))];
}

type TextCut = Extract<Cut, { kind: 'run' | 'text' }>;

function halvesOf(xml: string, places: readonly At[]): Halves[] {
  const byWords = new Map<RawElement, TextCut[]>();
  for (const { cut } of places) {
    if (cut.kind !== 'text') continue;
    const known = byWords.get(cut.words);
    if (known) known.push(cut);
    else byWords.set(cut.words, [cut]);
  }
  return [...byWords].map(([words, cuts]) => new Halves(xml, words, cuts));
}

function placesOf(marked: readonly Marked[]): At[] {
  const places = new Map<number, At>();
  const at = (cut: Cut): At => {
    let known = places.get(cut.at);
    if (!known) places.set(cut.at, (known = { cut, ends: [], points: [], starts: [] }));
    return known;
  };
  for (const { ids, place } of marked) {
    if (place.from.at === place.to.at) at(place.from).points.push(...ids);
    else {
      at(place.from).starts.push(...ids);
      at(place.to).ends.push(...ids);
    }
  }
  return [...places.values()].sort((a, b) => a.cut.at - b.cut.at);
}

function putAt({ cut, ends, points, starts }: At, runs: Runs, tags: ReadonlyMap<number, string>): Insertion[] {
  const marks = (naming: Naming): string =>
    [
      ...ends.map((id) => rangeMark(naming, 'end', id) + reference(naming, id)),
      ...points.map((id) => rangeMark(naming, 'start', id)),
      ...points.map((id) => rangeMark(naming, 'end', id) + reference(naming, id)),
      ...starts.map((id) => rangeMark(naming, 'start', id)),
    ].join('');
  if (cut.kind === 'between') return [{ at: cut.at, text: marks(namingIn(cut.parent)) }];
  if (cut.kind === 'paragraph') return inHollow(cut.at, cut.paragraph, marks(namingIn(cut.paragraph)));
  const { run, words, piece } = cut;
  const between = `</${run.name}>${marks(namingIn(run.parent!))}${runs.again(run, piece)}`;
  if (cut.kind === 'run') return [{ at: cut.at, text: between }];
  return [{ at: cut.at, text: `</${words.name}>${between}${tags.get(cut.at)!}` }];
}

/** `<w:p/>` → `<w:p>…<w:r/></w:p>`: its own `/>` ends a run of nothing. */
function inHollow(at: number, paragraph: RawElement, marks: string): Insertion[] {
  const { prefix, declaration } = namingIn(paragraph);
  return [
    { at, text: `>${marks}<${prefix}r${declaration}` },
    { at: paragraph.end, text: `</${paragraph.name}>` },
  ];
}

function rangeMark({ prefix, declaration }: Naming, mark: Mark, id: number): string {
  return `<${prefix}commentRange${mark === 'start' ? 'Start' : 'End'}${declaration} ${prefix}id="${id}"/>`;
}

function reference({ prefix, declaration }: Naming, id: number): string {
  return `<${prefix}r${declaration}><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
}

/** Runs that go on behind a cut. */
class Runs {
  constructor(
    private readonly xml: string,
    private readonly firstFree: () => number,
  ) {}

  /** The beginning of a run once more: its tag and its properties. A change that is tracked in these gets another id. */
  again(run: RawElement, { properties }: WordPiece): string {
    const tag = this.xml.slice(run.tag.start, run.tag.end);
    if (!properties) return tag;
    const copy = this.xml.slice(properties.start, properties.end);
    if (!copy.includes('rPrChange')) return tag + copy;
    return tag + copy.replace(CHANGE_ID, (_, head: string, quote: string) => `${head}${quote}${this.firstFree()}${quote}`);
  }
}

const CHANGE_ID = /(<[\w.-]{0,30}:?rPrChange\s(?:[^<>]{0,500}\s)?[\w.-]{1,30}:id=)(["'])[^"'<>]{1,40}["']/g;

/**
 * The words of a `w:t` that is cut. Blanks at both of its ends count only with `xml:space="preserve"`: a half that begins or ends
 * with a blank is given it, and blanks that did not count before still do not.
 */
class Halves {
  private readonly isKept: boolean;
  private readonly cuts: readonly number[];
  /** What counts of it. */
  private readonly content: Span;

  constructor(
    private readonly xml: string,
    private readonly element: RawElement,
    cuts: readonly TextCut[],
  ) {
    this.cuts = cuts.map(({ at }) => at);
    this.isKept = element.attributes.some(({ name, value }) => name === 'xml:space' && value === 'preserve');
    this.content = cuts[0]!.piece.content!;
  }

  /** How words go on behind each cut: `<w:t xml:space="preserve">`. */
  tags(): [number, string][] {
    const { xml, element, cuts } = this;
    const tag = xml.slice(element.tag.start, element.tag.end);
    return cuts.map((at, i) => {
      const next = cuts[i + 1];
      const isNeeded = this.isBlankBehind(at) || (next !== undefined && this.isBlankBefore(next));
      return [at, isNeeded && !this.isKept ? `<${element.name} ${PRESERVE}>` : tag];
    });
  }

  /** What the halves at both ends need. */
  insertions(): Insertion[] {
    const { element, content, cuts } = this;
    if (this.isKept) return [];
    const { tag, name } = element;
    const found: Insertion[] = [];
    if (this.isBlankBefore(cuts[0]!)) {
      const isWhole = content.start === tag.end;
      found.push(isWhole ? { at: tag.end - 1, text: ` ${PRESERVE}` } : { at: content.start, text: `</${name}><${name} ${PRESERVE}>` });
    }
    if (content.end < element.inner && this.isBlankBehind(cuts.at(-1)!)) {
      found.push({ at: content.end, text: `</${name}><${name}>` });
    }
    return found;
  }

  private isBlankBefore(at: number): boolean {
    return BLANK_BEFORE.test(this.xml.slice(Math.max(this.content.start, at - LONGEST_BLANK), at));
  }

  private isBlankBehind(at: number): boolean {
    return BLANK_BEHIND.test(this.xml.slice(at, Math.min(this.content.end, at + LONGEST_BLANK)));
  }
}

const PRESERVE = 'xml:space="preserve"';
const BLANK_BEFORE = /(?:[ \t\r\n]|&#0*(?:9|10|13|32);|&#x0*(?:9|a|d|20);)$/i;
const BLANK_BEHIND = /^(?:[ \t\r\n]|&#0*(?:9|10|13|32);|&#x0*(?:9|a|d|20);)/i;
/** `&#x00020;` */
const LONGEST_BLANK = 10;
