import { lintFor } from 'autocorrect-node';
import { run } from 'zhlint';
import { check } from '../../../server/src/features/check';
import { readReport } from '../../../server/src/model/report';
import { RULES } from '../../../server/src/rules/index';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/settings';
import { inTurn, median } from '../statistics';
import { copies, joined } from '../texts';

/** How often the tools take turns, and how often each runs in its turn: the first run after another tool is not warm. */
const SHORT = { rounds: 9, runs: 7 } as const;
const LONG = { rounds: 5, runs: 3 } as const;
const WARM_UP = 200;
const FIGURES = RULES.filter(({ group }) => group === 'figures');

/** The whole of `check` on the reports joined and on ten times that, and what others take for the same text. */
export function comparison(): Record<string, number> {
  const short = joined();
  const long = copies(short, 10);
  for (let i = 0; i < WARM_UP; i += 1) check(readReport(short));
  return { ...compared('short', short, SHORT), ...compared('long', long, LONG) };
}

function compared(
  name: string,
  text: string,
  { rounds, runs }: { readonly rounds: number; readonly runs: number },
): Record<string, number> {
  const ours = (): number => check(readReport(text)).length;
  const theirs = (): number => lintFor(text, 'report.txt').lines.length;
  const others = (): number => run(text, { rules: { preset: 'default' } }).validations.length;
  const pass = (): number => sumOfCodes(text);
  const figures = (): number => check(readReport(text), DEFAULT_SETTINGS, FIGURES).length;
  const flags = [ours(), theirs(), others()];
  const times = inTurn(rounds, [ours, theirs, others, pass, figures], runs).map(median);
  const [own, autocorrect, zhlint, charCodes, figuresAlone] = times as [number, number, number, number, number];
  const values = {
    length: text.length,
    bytes: Buffer.byteLength(text),
    speed: (text.length / own) * 1000,
    'autocorrect-speed': (text.length / autocorrect) * 1000,
    'zhlint-speed': (text.length / zhlint) * 1000,
    'against-autocorrect': autocorrect / own,
    'against-zhlint': zhlint / own,
    'against-pass': own / charCodes,
    'against-figures': own / figuresAlone,
    flags: flags[0]!,
    'autocorrect-flags': flags[1]!,
    'zhlint-flags': flags[2]!,
  };
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}-${key}`, value]));
}

/** One pass over the text that does next to nothing. */
function sumOfCodes(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  return sum;
}
