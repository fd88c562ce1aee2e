import { hash53 } from '../../text/hash';
import { trimmed } from '../../text/trimmed';
import { endingAt, mayEndName } from './nameEndings';
import { runEndingAt, type NameRun } from './nameRuns';
import { nameStart } from './nameStarts';
import type { Contribution } from './pool';
import { WEAK, WEAKER } from './weakWords';

/** A body, project or honour that is named in a line. Offsets count from the beginning of the line. */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name without words that names of bodies are written with or without: `县综合(行政)执法局`. Of a name whose beginning is not certain all of it. */
  readonly core: string;
  /** How long the word is in which it ends: 2 for 中心. */
  readonly ending: number;
  readonly isBody: boolean;
  readonly anchored: boolean;
  readonly place: string;
  /** The sentence of its line in which it stands, up to 。 or ;, counted from 0. */
  readonly sentence: number;
}

export interface LineNames extends Contribution {
  readonly names: readonly Name[];
  /** The same and names of sites, as far back as they may begin. */
  readonly runs: readonly NameRun[];
}

const LONGEST = 22;
const SHORTEST = 6;
const SHORTEST_RUN = 4;
const SEMICOLON = 0x3b;

/** The names of a folded line that are long enough to be written in two ways. */
export function namesOf(folded: string): LineNames | undefined {
  const names: Name[] = [];
  const runs: NameRun[] = [];
  let sentence = 0;
  let from = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff) {
      if (code === 0x3002 || code === SEMICOLON) sentence += 1;
      from = at + 1;
      continue;
    }
    if (at - from < SHORTEST_RUN - 1 || !mayEndName(code)) continue;
    const run = runEndingAt(folded, from, at + 1, sentence);
    if (run) runs.push(run);
    if (at - from < SHORTEST - 1) continue;
    const name = nameEndingAt(folded, from, at + 1, sentence);
    if (!name) continue;
    if (goesOn(names.at(-1), name)) names.pop();
    names.push(name);
  }
  if (names.length === 0 && runs.length === 0) return undefined;
  return { names: trimmed(names), runs: trimmed(runs), key: keyOf(names, runs) };
}

function keyOf(names: readonly Name[], runs: readonly NameRun[]): number {
  const all = [
    ...names.map(({ text, place, sentence }) => `${sentence}${place}/${text}`),
    ...runs.map(({ text, length, sentence }) => `${sentence}${length}:${text}`),
  ];
  return hash53(all.join('\n'));
}

/** 县委依法治县委员会 goes on to 县委依法治县委员会办公室; of 县司法局直属大队 both are bodies. */
function goesOn(last: Name | undefined, { start, end, ending }: Name): boolean {
  return last?.start === start && (!last.isBody || last.end === end - ending);
}

function nameEndingAt(folded: string, runStart: number, end: number, sentence: number): Name | undefined {
  const ending = endingAt(folded, end);
  if (!ending) return undefined;
  const from = Math.max(runStart, end - LONGEST);
  const { start, anchored, place } = nameStart(folded, from, end - ending.word.length);
  const text = folded.slice(start, end);
  if (text.length < SHORTEST || (!anchored && (from > runStart || text.length < SHORTEST + 2))) return undefined;
  const core = anchored ? coreOf(text, ending.word.length) : text;
  return { start, end, text, core, ending: ending.word.length, isBody: ending.isBody, anchored, place, sentence };
}

/** A name without the words that names are written with or without, as long as enough of it is left. */
function coreOf(text: string, ending: number): string {
  let core = text;
  for (const words of [WEAK, WEAKER]) {
    const less = core.slice(0, -ending).replace(words, '') + core.slice(-ending);
    if (less.length >= SHORTEST) core = less;
  }
  return core;
}
