import { measureClass } from '../measures';
import type { Mention } from '../mentions';
import { SAME_INDICATOR } from '../subjects/verbs';
import { amountOf } from './amounts';
import { areaIn, onlyAreaIn } from './areas';
import { clauseOfMention, type Clause } from './clause';
import { namesIn, type Names } from './lists';
import { periodIn } from './period';
import { shareOf } from './shares';
import { phraseOf } from './phrase';
import { scopeIn } from './scope';

/** What a figure of the ledger (台账) is of, in the terms of the field. */
export interface Terms {
  /** The area or thing it is about: `行政复议`, `公共法律服务站`. */
  readonly subject: string;
  /** What of it is counted: `受理`, `败诉率`, `同比增长`. */
  readonly indicator: string;
  /** Whose: `全县`, `县政府`; '' where not said. */
  readonly scope: string;
  /** For when: `2022年`, `上半年`; '' where not said. */
  readonly period: string;
}

/** A paragraph with its figures and what stands above it. */
export interface Paragraph {
  readonly mentions: readonly Mention[];
  /** The titles of the headings above, the outermost first. */
  readonly headings: readonly string[];
  /** Whether its text begins with an ordinal mark, so that its first sentence is a title. */
  readonly titled: boolean;
  /** The report's own year; undefined where it says none. */
  readonly year: number | undefined;
}

/** What has been read of a figure, for those after it. */
export interface Told {
  readonly mention: Mention;
  readonly clause: Clause;
  readonly subject: string;
  readonly indicator: string;
  /** What is done to it, where the words name it: those that follow in a list share it. */
  readonly verb: string;
  /** The figure of which this one is a part. */
  readonly whole: Told | undefined;
}

/** What is known where a figure is read. Each look back is bounded. */
export interface Place {
  readonly mention: Mention;
  readonly clause: Clause;
  /** The figure right before it in the paragraph; undefined where a new item begins between. */
  readonly last: Told | undefined;
  /** The figure before it in its sentence that counts in the same measure. */
  readonly alike: Told | undefined;
  /** Subjects of the figures right before it in one list: `人大代表建议、政协提案`. */
  readonly listed: readonly Told[];
  /** The term of the field in force: of the sentence, the paragraph, its title, the headings; '' where none is. */
  readonly area: string;
  /** The last heading's own words, where nothing else names a subject. */
  readonly heading: string;
  /** The names of the list of values it stands in, and its place there, from 0. */
  readonly names: Names | undefined;
  readonly position: number;
}

/** A reading by one of the readers: `amounts.ts`, `shares.ts`. */
export type Reading = Pick<Told, 'subject' | 'indicator' | 'verb' | 'whole'>;

/** What each figure of a paragraph is of: one pass, from the first to the last. */
export function readTerms(paragraph: Paragraph): Terms[] {
  const reader = new Reader(paragraph);
  return paragraph.mentions.map((mention, i) => reader.read(withNounOfNext(mention, paragraph.mentions[i + 1])));
}

/** `11类47项工作任务`: the noun stands behind the second of two figures. */
function withNounOfNext(mention: Mention, next: Mention | undefined): Mention {
  if (next?.gap !== '' || mention.tail !== '') return mention;
  const { text, topic, scope, period, stages } = mention;
  return { ...mention, text, topic, scope, period, stages, tail: next.tail };
}

class Reader {
  #last: Told | undefined;
  #alike = new Map<string, Told>();
  #listed: Told[] = [];
  #sentence = -1;
  #areaOfSentence = '';
  #areaOfParagraph = '';
  #areaOfTitle = '';
  #areaOfHeadings = '';
  #names: Names | undefined;
  #position = 0;
  #scope = '';
  #period = '';

  constructor(readonly paragraph: Paragraph) {
    for (const title of paragraph.headings) this.#areaOfHeadings = areaIn(title) || this.#areaOfHeadings;
    this.#areaOfParagraph = this.#areaOfHeadings;
  }

  read(mention: Mention): Terms {
    const clause = clauseOfMention(mention, mention.index === 0);
    this.#turnTo(mention, clause);
    const place = this.#placeOf(mention, clause);
    const { whole: part, ...reading } = short(mention.quantity.kind === 'amount' ? amountOf(place) : shareOf(place));
    const scope = this.#scopeOf(mention, clause);
    const period = this.#periodOf(mention, clause);
    const whole = part ?? (clause.cue === 'part' ? (this.#last?.whole ?? place.alike ?? this.#last) : undefined);
    this.#keep({ ...reading, whole, mention, clause });
    return {
      subject: reading.subject || (/^[件起宗]$/.test(mention.quantity.unit) ? '案件' : ''),
      indicator: nameOf(reading.indicator),
      scope,
      period,
    };
  }

  /** A new item forgets the figures before it; a new sentence what has been said in the one before. */
  #turnTo(mention: Mention, clause: Clause): void {
    const title =
      clause.title || (mention.index === 0 && this.paragraph.titled ? (/^[^。;]*[。;]/.exec(mention.gap.slice(0, 80))?.[0] ?? '') : '');
    if (title !== '') {
      this.#last = undefined;
      this.#areaOfTitle = onlyAreaIn(title);
      this.#areaOfParagraph = areaIn(title) || this.#areaOfHeadings;
    }
    if (mention.sentence === this.#sentence && title === '') return;
    this.#sentence = mention.sentence;
    this.#alike = new Map();
    this.#listed = [];
    this.#areaOfSentence = '';
    if (clause.cue !== 'part') this.#scope = this.#period = '';
  }

  #placeOf(mention: Mention, clause: Clause): Place {
    const area = areaIn(clause.earlier) || this.#areaOfSentence || this.#areaOfTitle || this.#areaOfParagraph;
    const place = {
      mention,
      clause,
      area,
      last: this.#last,
      alike: this.#alike.get(measureClass(mention.quantity.unit)),
      listed: this.#listed,
      heading: this.paragraph.headings.at(-1) ?? '',
    };
    this.#follow(place);
    return { ...place, names: this.#names, position: this.#position };
  }

  /** The values of a list follow one another with 、 or 和; whatever else comes ends it. */
  #follow(place: Omit<Place, 'names' | 'position'>): void {
    const names = namesIn(place);
    if (names) this.#position = 0;
    else if (this.#names?.sentence === place.mention.sentence && place.clause.words === '') this.#position += 1;
    else this.#names = undefined;
    this.#names = names ?? this.#names;
  }

  #scopeOf(mention: Mention, { earlier, words }: Clause): string {
    if (mention.gap.includes(';')) this.#scope = '';
    const before = mention.index > 0 && !/[。;]/.test(mention.gap) ? earlier.replace(/^[^,:]*[,:]?/, '') : earlier;
    const said = scopeIn(words) || scopeIn(before.replace(/[,:]+$/, '').replace(/^.*[,:]/, ''));
    if (said !== '' && mention.depth === 0) this.#scope = said;
    // 公安机关立案侦查4件,行政机关负责人出庭应诉17件: the second is somebody else's
    return said || (DOER.test(this.#scope) && DOER.test(phraseOf(words).before) ? '' : this.#scope);
  }

  #periodOf(mention: Mention, { cue, words }: Clause): string {
    const gap = mention.gap.slice(-300);
    const said = periodIn(gap.slice(lastStop(gap) + 1), this.paragraph.year);
    if (said === undefined) return RISEN.test(words) && this.paragraph.year !== undefined ? `${this.paragraph.year}年` : this.#period;
    if (!said.passing && mention.depth === 0 && cue === '') this.#period = said.period;
    return said.period;
  }

  #keep(told: Told): void {
    const { mention, clause } = told;
    this.#listed = this.#isListed(told) ? [...this.#listed.slice(-3), told] : [told];
    // what stands in a bracket is over with the bracket
    if (mention.depth > 0 && this.#last && told.whole) return;
    this.#last = told;
    this.#alike.set(measureClass(mention.quantity.unit), told);
    // of contracts, agreements and documents together none is the area, nor does a part name it
    const area = told.subject.includes('、') || told.whole ? '' : areaIn(told.subject) || areaIn(clause.words) || areaIn(clause.earlier);
    this.#areaOfSentence = area || this.#areaOfSentence;
    this.#areaOfParagraph = this.#areaOfSentence || this.#areaOfParagraph;
  }

  /** Whether a figure is the next of a list: behind 、 or 和, or with the verb of the one before. */
  #isListed({ mention, clause, verb }: Told): boolean {
    if (mention.separation === 1 || (clause.joined && /(?:和|及|与)$/.test(mention.gap))) return true;
    return mention.separation === 2 && verb !== '' && verb === this.#last?.verb && !clause.words.includes(verb);
  }
}

const DOER = /(?:机关|法院|检察院|[局委]|负责人|企业|组织|中心)$/;

/** `由上年的160批次增加到208批次`: the second is this year's. */
const RISEN = /^(?:增加|减少|提高|提升|上升|下降|降低|压缩|缩短|扩大|增长)[到至为]$/;

/** No term is longer; figures that are named after figures named after figures would be. */
const LONGEST_TERM = 60;

function short(reading: Reading): Reading {
  return { ...reading, subject: reading.subject.slice(0, LONGEST_TERM), indicator: reading.indicator.slice(0, LONGEST_TERM) };
}

function lastStop(gap: string): number {
  return Math.max(gap.lastIndexOf('。'), gap.lastIndexOf(';'));
}

/** The one name of an indicator that is written in several ways. */
function nameOf(indicator: string): string {
  return SAME_INDICATOR.find(([, variants]) => variants.test(indicator))?.[0] ?? indicator;
}
