import type { Report } from '../../model/report';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';

/** What one line contributes to a comparison over the draft. Offsets count from the line's beginning. */
export interface Contribution {
  /** All that the comparison depends on: two contributions of one key are the same to it, whatever their offsets. */
  readonly key: string;
}

/** The contributions of a draft with the lines they stand in, and what the comparison found. */
export interface Pool<C, F> {
  readonly lines: readonly DraftLine[];
  readonly of: readonly C[];
  readonly found: F;
}

/** What is remembered of a draft from version to version. */
interface Memory<C, F> {
  of: readonly C[];
  found: F;
  readonly compare: (of: readonly C[]) => F;
}

/**
 * A comparison over the whole draft. `read` gives what a folded line contributes; `begin` gives, once a draft, the function
 * that says what all of them say together, by number of contribution and never by offset. So the answer of the version before
 * is taken over as long as an edit changes the key of none, and costs a pass over the lines; and a comparison may keep tables
 * of what it was asked last.
 */
export function pooled<C extends Contribution, F>(
  read: (folded: string) => C | undefined,
  begin: () => (of: readonly C[]) => F,
  takes: (line: DraftLine) => boolean = isText,
): (report: Report) => Pool<C, F> {
  const ofLine = perLine(read);
  // by the first and the last contribution, of which an edit changes one at most as a rule
  const memories = new WeakMap<C, Memory<C, F>>();
  const answer = (of: readonly C[]): F => {
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
  return (report) => {
    const lines: DraftLine[] = [];
    const of: C[] = [];
    for (const line of report.document.lines) {
      if (!takes(line)) continue;
      const contribution = ofLine(line.text);
      if (!contribution) continue;
      lines.push(line);
      of.push(contribution);
    }
    return { lines, of, found: answer(of) };
  };
}

function isText({ kind }: DraftLine): boolean {
  return kind === 'body' || kind === 'heading' || kind === 'table';
}

function haveSameKeys(old: readonly Contribution[], now: readonly Contribution[]): boolean {
  return old.length === now.length && now.every((one, i) => one === old[i] || one.key === old[i]!.key);
}
