/** A template filled in as plain text, and as a snippet where something is left to fill in. */
export interface Filled {
  readonly text: string;
  readonly snippet: string | undefined;
}

/** `[[……]]`, `[[year=20××]]`, `[[公开发布/不予公开]]`. */
const SLOT = /\[\[(?:([a-z]{1,8}\d?)=)?([^[\]]{0,90})\]\]|\[\[([a-z]{1,8}\d?)\]\]/g;

/**
 * Fills a template in. What stands in `[[…]]` is a tab stop, its words are what is left there by who fills nothing in; several
 * separated by / are a choice. Slots with one name are one stop and hold one text; a name that `known` has is replaced by what
 * is known.
 */
export function fillIn(template: string, known: Readonly<Record<string, string | undefined>> = {}): Filled {
  const names = new Map<string, { readonly stop: number; readonly words: string }>();
  let [text, snippet, stops, last] = ['', '', 0, 0];
  for (const match of template.matchAll(SLOT)) {
    const name = match[1] ?? lone(match[2], names);
    const between = template.slice(last, match.index);
    [text, snippet, last] = [text + between, snippet + escaped(between), match.index + match[0].length];
    const value = name && known[name];
    const before = name ? names.get(name) : undefined;
    if (value !== undefined && value !== '') [text, snippet] = [text + value, snippet + escaped(value)];
    else if (before) [text, snippet] = [text + before.words, `${snippet}$${before.stop}`];
    else {
      const choices = match[2]!.split('/');
      stops += 1;
      if (name) names.set(name, { stop: stops, words: choices[0]! });
      [text, snippet] = [text + choices[0]!, snippet + stopOf(stops, choices)];
    }
  }
  const rest = template.slice(last);
  return { text: text + rest, snippet: stops === 0 ? undefined : snippet + escaped(rest) };
}

/** `[[n2]]` names what has been named before; `[[……]]` names nothing. */
function lone(words: string | undefined, names: ReadonlyMap<string, unknown>): string | undefined {
  return words !== undefined && names.has(words) ? words : undefined;
}

function stopOf(number: number, choices: readonly string[]): string {
  if (choices.length === 1) return `\${${number}:${escaped(choices[0]!)}}`;
  return `\${${number}|${choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}

/** Text as the syntax of snippets wants it. */
export function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
