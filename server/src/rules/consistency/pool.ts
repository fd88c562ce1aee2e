import type { Report } from '../../model/report';
import type { Document, Version } from '../../syntax/document';
import type { LineText } from '../../syntax/lineText';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { firstIndex } from '../../text/sorted';
import type { LineChange, Source } from '../source';

/** What one line contributes to a comparison over the draft. Offsets count from the line's beginning. */
export interface Contribution {
  /** A hash of all that the comparison depends on: two contributions of one key are the same to it, whatever their offsets. */
  readonly key: number;
}

/** The contributions of a draft, and what the comparison found. */
export interface Pool<C, F> {
  readonly of: readonly C[];
  readonly found: F;
  /** Where in the draft the line of a contribution begins. */
  readonly startOf: (number: number) => number;
}

/** Reads the pool of a draft; `source` is for rules that name their sources. */
export interface PoolReader<C, F> {
  (report: Report): Pool<C, F>;
  readonly source: Source;
}

/** The contributions of a version and the numbers of their lines, with what was found. */
interface State<C, F> {
  readonly lines: readonly number[];
  readonly of: readonly C[];
  readonly found: F;
}

/**
 * A comparison over the whole draft. `read` gives what a folded line contributes; `begin` gives, once a draft, the function
 * that says what all of them say together, by number of contribution and never by offset. So the answer of the version before
 * is taken over as long as an edit changes the key of none, and a comparison may keep tables of what it was asked last.
 */
export function pooled<C extends Contribution, F>(
  read: (folded: string) => C | undefined,
  begin: () => (of: readonly C[]) => F,
  takes: (line: DraftLine) => boolean = isText,
): PoolReader<C, F> {
  const ofLine = perLine(read);
  const states = new WeakMap<Version, State<C, F>>();
  const answer = remembered(begin);
  const after = ({ lines, of, found }: State<C, F>, { line, is }: Pick<LineChange, 'line' | 'is'>): State<C, F> => {
    const at = firstIndex(lines, (number) => number >= line);
    const known = lines[at] === line ? 1 : 0;
    const now = takes(is) ? ofLine(is.text) : undefined;
    if (known === 0 && !now) return { lines, of, found };
    const next = of.toSpliced(at, known, ...(now ? [now] : []));
    const numbers = known === 1 && now ? lines : lines.toSpliced(at, known, ...(now ? [line] : []));
    return { lines: numbers, of: next, found: now && known === 1 && now.key === of[at]!.key ? found : answer(next) };
  };
  const stateOf = ({ lines, edit, version }: Document): State<C, F> => {
    let state = states.get(version);
    const before = edit && states.get(edit.since);
    if (!state) states.set(version, (state = before ? after(before, { line: edit.line, is: lines[edit.line]! }) : fresh(lines)));
    return state;
  };
  const fresh = (lines: readonly DraftLine[]): State<C, F> => {
    const contributions = contributionsOf(lines, takes, ofLine);
    return { ...contributions, found: answer(contributions.of) };
  };
  const pool = ({ document }: Report): Pool<C, F> => {
    const { lines, of, found } = stateOf(document);
    return { of, found, startOf: (number) => document.lines[lines[number]!]!.start };
  };
  // the version before is followed even where the rule is not asked, so that the next one can be
  const source: Source = ({ since }, { document }) => states.has(since) && states.get(since)!.found === stateOf(document).found;
  return Object.assign(pool, { source });
}

function contributionsOf<C>(lines: readonly DraftLine[], takes: (line: DraftLine) => boolean, ofLine: (line: LineText) => C | undefined) {
  const numbers: number[] = [];
  const of: C[] = [];
  lines.forEach((line, number) => {
    const contribution = takes(line) ? ofLine(line.text) : undefined;
    if (!contribution) return;
    numbers.push(number);
    of.push(contribution);
  });
  return { lines: numbers, of };
}

/** What is remembered of a draft from version to version. */
interface Memory<C, F> {
  of: readonly C[];
  found: F;
  readonly compare: (of: readonly C[]) => F;
}

/** Asks the comparison of the draft to which contributions belong, and only where the key of one is another. */
function remembered<C extends Contribution, F>(begin: () => (of: readonly C[]) => F): (of: readonly C[]) => F {
  // by the first and the last contribution, of which an edit changes one at most as a rule
  const memories = new WeakMap<C, Memory<C, F>>();
  return (of) => {
    const [first, last] = [of[0], of.at(-1)];
    if (!first || !last) return begin()(of);
    let memory = memories.get(first) ?? memories.get(last);
    if (!memory) {
      const compare = begin();
      memory = { of, found: compare(of), compare };
    } else {
      if (!haveSameKeys(memory.of, of)) memory.found = memory.compare(of);
      memory.of = of;
    }
    memories.set(first, memory);
    memories.set(last, memory);
    return memory.found;
  };
}

function isText({ kind }: DraftLine): boolean {
  return kind === 'body' || kind === 'heading' || kind === 'table';
}

function haveSameKeys(old: readonly Contribution[], now: readonly Contribution[]): boolean {
  return old.length === now.length && now.every((one, i) => one === old[i] || one.key === old[i]!.key);
}
