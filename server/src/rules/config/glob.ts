/**
 * Whether a path (that of a folder with a slash at its end) matches a pattern, in time bounded by the product of their lengths, whatever the pattern: settings come
 * with a workspace and may be anybody's. Paths are relative and have `/` between their parts.
 *
 * `*` and `?` stand for characters of one part, `**` for any number of parts, `{稿,终稿}` for either; a backslash takes
 * the meaning from the next character; brackets are brackets, since names have them: 报告[定稿].txt. As in `.gitignore`, a
 * pattern without a slash inside matches the name of any file or folder, any other one counts from the folder of the
 * settings file; a folder that matches takes with it all that it holds.
 */
export function matchesGlob(pattern: string, path: string): boolean {
  return alternativesOf(pattern).some((one) => matchesPlain(one, path));
}

/** Whether a list of patterns takes in a path: the last that matches decides, and one that begins with `!` takes it out. */
export function matchesAny(patterns: readonly string[], path: string): boolean {
  let taken = false;
  for (const pattern of patterns) {
    const negated = pattern.startsWith('!');
    if (taken === negated && matchesGlob(negated ? pattern.slice(1) : pattern, path)) taken = !negated;
  }
  return taken;
}

/** A pattern that a path alone matches, with what lies below it. */
export function literalGlob(path: string): string {
  return `/${path.replace(/[\\*?{}]/g, '\\$&')}`;
}

function matchesPlain(pattern: string, path: string): boolean {
  const onlyFolders = pattern.endsWith('/');
  const whole = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
  const parts = path.split('/');
  const named = onlyFolders ? parts.slice(0, -1) : parts.filter((part) => part !== '');
  if (whole === '') return false;
  if (!whole.includes('/')) return named.some((part) => matchesPart(whole, part));
  return matchesParts(whole.replace(/^\//, '').split('/'), named);
}

/** Whether the pattern matches the path or one of the folders it lies in: row by row, which parts the pattern can end at. */
function matchesParts(pattern: readonly string[], parts: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const one of pattern) {
    const next = new Set<number>();
    for (const end of ends) {
      if (one === '**') for (let i = end; i <= parts.length; i += 1) next.add(i);
      else if (end < parts.length && matchesPart(one, parts[end]!)) next.add(end + 1);
    }
    ends = next;
  }
  // `附件/**` is what lies in 附件, not 附件 itself; either way nothing is matched by nothing.
  return ends.size > 0 && Math.max(...ends) > 0;
}

/** One part against a pattern without slashes; only the last `*` is ever tried again. */
function matchesPart(pattern: string, part: string): boolean {
  const tokens = tokensOf(pattern);
  let [token, at, star, from] = [0, 0, -1, 0];
  while (at < part.length) {
    const one = tokens[token];
    if (one === ANY) [star, from] = [token++, at];
    else if (one === ONE || (one !== undefined && one === part[at])) [token, at] = [token + 1, at + 1];
    else if (star >= 0) [token, at] = [star + 1, ++from];
    else return false;
  }
  return tokens.slice(token).every((one) => one === ANY);
}

const ANY = Symbol('*');
const ONE = Symbol('?');

function tokensOf(pattern: string): (string | symbol)[] {
  const tokens: (string | symbol)[] = [];
  for (let i = 0; i < pattern.length; i += 1) {
    if (pattern[i] === '\\' && i + 1 < pattern.length) tokens.push(pattern[++i]!);
    else tokens.push(pattern[i] === '*' ? ANY : pattern[i] === '?' ? ONE : pattern[i]!);
  }
  return tokens;
}

/** More than this is nobody's intention. */
export const MOST_ALTERNATIVES = 64;

/** Whether the braces of a pattern stand for more than {@link MOST_ALTERNATIVES}; then some of them are taken as they stand. */
export function hasTooManyAlternatives(pattern: string): boolean {
  return piecesOf(pattern).reduce((product, piece) => product * choicesOf(piece).length, 1) > MOST_ALTERNATIVES;
}

/** `a{b,c}d` as `abd` and `acd`; braces within braces are taken as they stand. */
function alternativesOf(pattern: string): string[] {
  let done = [''];
  for (const piece of piecesOf(pattern)) {
    const choices = choicesOf(piece);
    const taken = done.length * choices.length > MOST_ALTERNATIVES ? [piece] : choices;
    done = done.flatMap((before) => taken.map((choice) => before + choice));
  }
  return done;
}

function piecesOf(pattern: string): readonly string[] {
  return pattern.match(/(?:\\.|[^\\{])+|\{(?:\\.|[^\\{}])*\}|[\\{]/g) ?? [];
}

/** What a piece stands for: itself, unless it is braces with a comma in them. */
function choicesOf(piece: string): readonly string[] {
  return /^\{(.*,.*)\}$/s.exec(piece)?.[1]?.split(',') ?? [piece];
}
