import type { Severity } from '../rule';

/** Where in a settings file something stands: names of members and numbers of elements, from the outside inwards. */
export type Path = readonly (string | number)[];

/** A setting that cannot be used, and a sentence why. */
export interface SettingProblem {
  readonly path: Path;
  /** Whether it is the name that is wrong, or what is set. */
  readonly at: 'key' | 'value';
  /** The path as people write it: `severity.parts-miss-total`. */
  readonly name: string;
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
}

/** So many are named; a file with more is no settings file, and guessing what each was meant to be takes time. */
export const MOST_PROBLEMS = 100;

/** What was wrong in one reading of settings, in the order in which it was met; the first {@link MOST_PROBLEMS}. */
export class Complaints {
  readonly all: SettingProblem[] = [];

  /** A value that cannot be used. */
  value(path: Path, message: string): void {
    if (this.all.length >= MOST_PROBLEMS) return;
    this.all.push({ path, at: 'value', name: nameOf(path), message });
  }

  /** A name that means nothing; `known` are those that would. */
  key(path: Path, what: string, known: Iterable<string>, name = String(path.at(-1))): void {
    if (this.all.length >= MOST_PROBLEMS) return;
    const guess = nearest(name, known);
    const message = `没有“${cropped(name)}”${what}，已略过${guess === undefined ? '' : `；是不是“${guess}”？`}`;
    this.all.push({ path, at: 'key', name: nameOf(path), message });
  }
}

function nameOf(path: Path): string {
  return path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${part}`)).join('');
}

const SHOWN = 60;

/** A value as it is shown in a sentence. */
export function shown(value: unknown): string {
  return cropped(JSON.stringify(value) ?? String(value));
}

function cropped(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** The one of `known` that is spelt most like `name`; undefined where none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > SHOWN) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    const distance = distanceOf(name.toLowerCase(), one.toLowerCase());
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** How many letters must be put in, left out or changed to make one word of the other. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
