/** What a fixture wants reported: the marked words and the rule. */
export interface Wanted {
  readonly rule: string;
  readonly message: string;
  readonly text: string;
  readonly start: number;
}

export interface Fixture {
  readonly title: string;
  readonly text: string;
  readonly wanted: readonly Wanted[];
  /** The draft after the first fix of the first finding. */
  readonly fixed: string | undefined;
  /** Settings as a user would write them, without `hegao.`. */
  readonly settings: object;
}

/**
 * Reads `=== title`, then the draft with `[[ ]]` around the place of each finding, then a line `! rule message` for each
 * in the order of the marks, then lines `> ` with the draft after the first fix. `%% {"profile": "general"}` sets something.
 */
export function readFixtures(source: string): Fixture[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => readFixture(part));
}

function readFixture(part: string): Fixture {
  const [title, ...lines] = part.replace(/\s+$/, '').split('\n');
  const of = (mark: string): string[] => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(mark.length));
  const marked = lines.filter((line) => !/^(?:[!>]|%%) /.test(line)).join('\n');
  const { text, places } = unmark(marked);
  const rules = of('! ');
  if (rules.length !== places.length) throw new Error(`${title}: ${places.length} marks, ${rules.length} lines “! ”`);
  const wanted = rules.map((rule, i) => {
    const [id, ...message] = rule.split(' ');
    return { rule: id!, message: message.join(' '), ...places[i]! };
  });
  const fixed = of('> ');
  const settings = Object.assign({}, ...of('%% ').map((json): object => JSON.parse(json)));
  return { title: title!, text, wanted, fixed: fixed.length === 0 ? undefined : fixed.join('\n'), settings };
}

function unmark(marked: string): { text: string; places: { text: string; start: number }[] } {
  const places: { text: string; start: number }[] = [];
  let text = '';
  let rest = marked;
  for (let match = /\[\[([^\]]*)\]\]/.exec(rest); match; match = /\[\[([^\]]*)\]\]/.exec(rest)) {
    text += rest.slice(0, match.index);
    places.push({ text: match[1]!, start: text.length });
    text += match[1]!;
    rest = rest.slice(match.index + match[0].length);
  }
  return { text: text + rest, places };
}
