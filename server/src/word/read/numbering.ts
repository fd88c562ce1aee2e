import { childOf, childrenOf, isOn, numberOf, valueOf, wholeNumber } from '../xml/find';
import type { XmlElement } from '../xml/tree';
import { formatted } from './numberFormats';
import type { Numbered, Styles } from './styles';

/** How a level of a list writes its number (ECMA-376 part 1, 17.9.6). */
interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: what is written, with the numbers of levels. */
  readonly text: string;
  /** The number begins anew behind a paragraph of this level or a higher one, counted from 1; 0: never (17.9.10). */
  readonly restart: number;
  /** All numbers in digits (17.9.4). */
  readonly isLegal: boolean;
  readonly suffix: string;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | undefined;
}

type Levels = ReadonlyMap<number, Level>;

/** A list as paragraphs name it: lists that have one definition in common count on from one another. */
interface List {
  readonly definition: string;
  readonly levels: Levels;
  /** Where a level of this list begins anew, whatever was before. */
  readonly starts: ReadonlyMap<number, number>;
}

/** How far the lists of one definition have got. */
interface State {
  readonly counts: (number | undefined)[];
  /** Lists, with the level, that have begun anew as they say. */
  readonly begun: Set<string>;
}

const DEEPEST_LEVEL = 8;
/** As the id of a list: none (17.9.18). */
const NO_LIST = 0;
/** In code units. Word has no longer ones; a file could have one of a megabyte, and a hundred thousand paragraphs numbered by it. */
const LONGEST_LABEL = 128;

/** The lists of a document, and how far each has got: ask for the number of each paragraph once, in the order in which they stand. */
export class Numbering {
  private readonly lists: ReadonlyMap<number, List>;
  private readonly states = new Map<string, State>();

  constructor(
    root: XmlElement | undefined,
    private readonly styles: Styles,
  ) {
    this.lists = readLists(root, styles);
  }

  /** The number before a paragraph, with what stands behind it in Word: `''` where it has none. */
  next(own: Numbered | undefined, style: string | undefined): { readonly text: string; readonly suffix: string } {
    const styled = this.styles.numbering(style);
    const id = own?.list ?? styled?.numbered.list ?? NO_LIST;
    const list = this.lists.get(id);
    if (!list || id === NO_LIST) return NO_NUMBER;
    // of a paragraph that names a list but no level, its style may say the level
    const ofStyle = own?.list === undefined ? styled && levelFor(list, styled) : styled?.numbered.level;
    const level = own?.level ?? ofStyle ?? 0;
    const found = list.levels.get(level);
    if (!found) return NO_NUMBER;
    const counts = this.count(list, id, level);
    return { text: written(found, list.levels, counts), suffix: found.suffix };
  }

  private count(list: List, id: number, level: number): readonly (number | undefined)[] {
    const state = this.states.get(list.definition) ?? { counts: [], begun: new Set() };
    this.states.set(list.definition, state);
    const { counts, begun } = state;
    const key = `${id} ${level}`;
    const start = list.starts.get(level);
    const first = start ?? list.levels.get(level)!.start;
    const beginsAnew = start !== undefined && !begun.has(key);
    begun.add(key);
    counts[level] = beginsAnew || counts[level] === undefined ? first : counts[level] + 1;
    for (let higher = 0; higher < level; higher += 1) counts[higher] ??= list.starts.get(higher) ?? list.levels.get(higher)?.start ?? 1;
    for (let deeper = level + 1; deeper <= DEEPEST_LEVEL; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? deeper;
      if (level < restart) counts[deeper] = undefined;
    }
    return counts;
  }
}

const NO_NUMBER = { text: '', suffix: 'nothing' };

/** A level that names the style is the one of its paragraphs, whatever else the style says. */
function levelFor(list: List, { numbered, style }: { numbered: Numbered; style: string }): number {
  for (const [level, { style: named }] of list.levels) if (named === style) return level;
  return numbered.level ?? 0;
}

/** `%1.%2` → `3.2`. */
function written({ text, format, isLegal }: Level, levels: Levels, counts: readonly (number | undefined)[]): string {
  if (format === 'bullet') return bulletOf(text);
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = levels.get(at)?.format ?? 'decimal';
    return formatted(counts[at] ?? 1, isLegal && of !== 'none' ? 'decimal' : of);
  });
  return label.slice(0, LONGEST_LABEL);
}

/** Bullets of the fonts Symbol and Wingdings stand in the private use area, where no other font has anything. */
function bulletOf(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/g, '•');
}

function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<number, List> {
  const all = childrenOf(root, 'w:abstractNum').map(readDefinition);
  const definitions = new Map(all.map((one) => [one.id, one]));
  const elements = childrenOf(root, 'w:num');
  const named = new Map(elements.map((one) => [wholeNumber(one.attributes.get('w:numId')) ?? 0, valueOf(one, 'w:abstractNumId') ?? '']));
  const lists = new Map<number, List>();
  for (const element of elements) {
    const id = wholeNumber(element.attributes.get('w:numId')) ?? 0;
    const definition = definitionOf(id, definitions, named, styles);
    if (definition) lists.set(id, listOf(element, definition));
    else lists.delete(id);
  }
  return lists;
}

/** What lists have in common: read once, however many lists name it. */
interface Definition {
  readonly id: string;
  readonly levels: Levels;
  /** The style whose list has the levels instead (17.9.21). */
  readonly link: string | undefined;
}

function readDefinition(element: XmlElement): Definition {
  const levels = new Map<number, Level>();
  for (const level of childrenOf(element, 'w:lvl').filter(isLevel)) levels.set(levelNumber(level), readLevel(level));
  return { id: element.attributes.get('w:abstractNumId') ?? '', levels, link: valueOf(element, 'w:numStyleLink') };
}

/** The definition of a list, which may only name a style. `named`: the ids of definitions by lists. */
function definitionOf(
  list: number,
  definitions: ReadonlyMap<string, Definition>,
  named: ReadonlyMap<number, string>,
  styles: Styles,
): Definition | undefined {
  let at = list;
  for (let step = 0; step < DEEPEST_LEVEL; step += 1) {
    const definition = definitions.get(named.get(at) ?? '');
    if (definition?.link === undefined) return definition;
    at = styles.numbering(definition.link)?.numbered.list ?? NO_LIST;
  }
  return undefined;
}

function listOf(element: XmlElement, definition: Definition): List {
  const overrides = childrenOf(element, 'w:lvlOverride').filter(isLevel);
  const changed = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const override of overrides) {
    const at = levelNumber(override);
    const level = childOf(override, 'w:lvl');
    if (level) changed.set(at, readLevel(level));
    const start = numberOf(override, 'w:startOverride') ?? (level && numberOf(level, 'w:start'));
    if (start !== undefined) starts.set(at, start);
  }
  const levels = changed.size === 0 ? definition.levels : new Map([...definition.levels, ...changed]);
  return { definition: definition.id, levels, starts };
}

/** There are nine levels (17.9.3), whatever a file says. */
function isLevel(element: XmlElement): boolean {
  const level = levelNumber(element);
  return level >= 0 && level <= DEEPEST_LEVEL;
}

function levelNumber(element: XmlElement): number {
  return wholeNumber(element.attributes.get('w:ilvl')) ?? 0;
}

function readLevel(level: XmlElement): Level {
  return {
    start: numberOf(level, 'w:start') ?? 0,
    format: formatOf(level),
    text: (valueOf(level, 'w:lvlText') ?? '').slice(0, LONGEST_LABEL),
    restart: numberOf(level, 'w:lvlRestart') ?? levelNumber(level),
    isLegal: isOn(level, 'w:isLgl') === true,
    suffix: valueOf(level, 'w:suff') ?? 'tab',
    style: valueOf(level, 'w:pStyle'),
  };
}

/** A format of newer versions stands in `mc:AlternateContent`, with one for all others behind it. */
function formatOf(level: XmlElement): string {
  const alternate = childOf(level, 'mc:AlternateContent');
  const holder = alternate ? (childOf(alternate, 'mc:Fallback') ?? level) : level;
  return valueOf(holder, 'w:numFmt') ?? valueOf(level, 'w:numFmt') ?? 'decimal';
}
