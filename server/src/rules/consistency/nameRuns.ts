import { CharSet } from '../../text/charSet';
import { writeOut } from './abbreviations';
import { endingAt, siteAt, type Ending } from './nameEndings';
import { beginsName, isLead, isVerb } from './nameStarts';

/**
 * The characters that end in the name of a body, project or site, as far back as it may begin: `在霞湾农产品产业园二期`.
 * `end` counts from the beginning of the line.
 */
export interface NameRun {
  readonly end: number;
  /** With standard abbreviations written out. */
  readonly text: string;
  /** For each character of `text` its offset in the run as the line has it; undefined where both are the same. */
  readonly from: readonly number[] | undefined;
  /** How many characters of the line the run takes. */
  readonly length: number;
  /** The word it ends in, with the phase behind it: 5 for 产业园二期. */
  readonly ending: number;
  /** The class of its last word: 校区 and 校园 are one. */
  readonly kind: string;
  readonly isBody: boolean;
  /** Whether it is of what is built: 产业园, 工程. */
  readonly isSite: boolean;
  /** Whether nothing stands in front of it that could belong to the name. */
  readonly isWhole: boolean;
  readonly sentence: number;
}

const LONGEST = 22;
const SHORTEST = 4;
/** 二期, 三期工程 and such behind the name of a site. */
const PHASE = /[一二三四五六七八九十]期(?:工程|项目)?/y;
/** No name goes on over these. */
const BREAKS = new CharSet('的了');

/** The run that ends in a name at `end`, or undefined; `from`: where the Chinese characters begin. */
export function runEndingAt(folded: string, from: number, end: number, sentence: number): NameRun | undefined {
  const ending: Ending | undefined = siteAt(folded, end) ?? endingAt(folded, end);
  if (!ending) return undefined;
  PHASE.lastIndex = end;
  const phase = PHASE.exec(folded)?.[0] ?? '';
  let start = end - ending.word.length;
  while (start > from && end - start < LONGEST && !BREAKS.has(folded.charCodeAt(start - 1))) start -= 1;
  if (end - start < SHORTEST) return undefined;
  const raw = folded.slice(start, end + phase.length);
  const { text, from: places } = writeOut(raw);
  const isWhole = start === from || BREAKS.has(folded.charCodeAt(start - 1));
  return {
    end: end + phase.length,
    text,
    from: places,
    length: raw.length,
    ending: ending.word.length + phase.length,
    kind: (ending.kind ?? ending.word) + phase,
    isBody: ending.isBody,
    isSite: ending.kind !== undefined && !ending.isBody,
    isWhole,
    sentence,
  };
}

/** Where in the text of a run a name may begin; not kept, since it takes more room than the run. */
export function startsOf({ text, isWhole }: NameRun): readonly boolean[] {
  const starts: boolean[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const behindWord = at >= 2 && isVerb(text.slice(at - 2, at));
    starts.push(at === 0 ? isWhole : behindWord || isLead(text[at - 1]!) || beginsName(text, 0, at));
  }
  return starts;
}

/** How many characters of the line the last ones of a run are, from `at` on. */
export function lengthFrom({ from, length }: NameRun, at: number): number {
  return length - (from ? from[at]! : at);
}
