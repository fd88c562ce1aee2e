import type { Document, Version } from '../../syntax/document';
import type { LineText } from '../../syntax/lineText';
import { perLine } from '../../syntax/perLine';
import { WordFinder } from '../../text/wordFinder';
import { definitionsIn, isUse, type Definition } from '../../rules/consistency/shortNames';
import { modifierBit } from './legend';
import { addToken, NO_TOKENS, type LineTokens } from './lineTokens';

/** The short names that a draft defines. One and the same for all versions that define the same. */
export interface Names {
  readonly finder: WordFinder<Definition>;
}

/** No report defines more. */
const MOST = 40;

const BY_VERSION = new WeakMap<Version, Names | undefined>();
/** Those that were asked for last, by what they are: a version that comes by another way than typing finds its own here. */
const RECENT = new Map<string, Names>();
const RECENT_ONES = 16;

/** Goes once over the lines of a draft, and over one line where only that has changed. Undefined where it defines none. */
export function namesOf(document: Document): Names | undefined {
  const { version, edit, lines } = document;
  if (BY_VERSION.has(version)) return BY_VERSION.get(version);
  const isKept =
    edit && BY_VERSION.has(edit.since) && definitionsIn(edit.was.text).length + definitionsIn(lines[edit.line]!.text).length === 0;
  const names = isKept ? BY_VERSION.get(edit.since) : namesAmong(document);
  BY_VERSION.set(version, names);
  return names;
}

function namesAmong({ lines }: Document): Names | undefined {
  const byName = new Map<string, Definition>();
  for (const { text } of lines) {
    for (const definition of definitionsIn(text)) {
      if (byName.size < MOST && !byName.has(definition.name)) byName.set(definition.name, definition);
    }
  }
  return byName.size === 0 ? undefined : recent([...byName.values()]);
}

function recent(definitions: readonly Definition[]): Names {
  const key = definitions.map(({ name, titled, before }) => [name, titled, before].join('\t')).join('\n');
  const names = RECENT.get(key) ?? { finder: finderOf(definitions) };
  // the one asked for last stands last
  RECENT.delete(key);
  RECENT.set(key, names);
  if (RECENT.size > RECENT_ONES) RECENT.delete(RECENT.keys().next().value!);
  return names;
}

function finderOf(definitions: readonly Definition[]): WordFinder<Definition> {
  const finder = new WordFinder<Definition>();
  for (const definition of definitions) finder.add(definition.name, definition);
  return finder;
}

/** What a line has of the names that were asked for last. */
interface Kept {
  names: Names | undefined;
  tokens: LineTokens;
}

const keptOf = perLine((): Kept => ({ names: undefined, tokens: NO_TOKENS }));

/** Where a line uses or defines one of the names. */
export function nameTokens(line: LineText, names: Names | undefined): LineTokens {
  if (!names) return NO_TOKENS;
  const kept = keptOf(line);
  if (kept.names !== names) {
    kept.tokens = tokensOf(line, names);
    kept.names = names;
  }
  return kept.tokens;
}

function tokensOf(line: LineText, { finder }: Names): LineTokens {
  const { folded } = line;
  const defined = definitionsIn(line);
  const tokens: number[] = [];
  finder.find(folded, (definition, start, name) => {
    const isDefined = defined.some((one) => one.start === start);
    if (!isDefined && !isUse(folded, start, definition)) return;
    addToken(tokens, start, start + name.length, 'shortName', isDefined ? modifierBit('definition') : 0);
  });
  return tokens.length === 0 ? NO_TOKENS : tokens;
}
