import { ARABIC_MEASURES, wordAt } from '../../model/measures';
import { readingOf } from '../../model/readings';
import { measuresOf } from '../../model/subjects/counted';
import { spanOf, type Place } from './place';
import type { Proposal } from './proposal';

const FIGURE = /([^\d。;,:、!?()“”《》]{0,24})(?:近|约|超|共)?\d[\d.,]{0,15}[余多]?([万亿]{0,2})[余多]?$/;
/** So many lines above and below are asked how they count. */
const NEAR = 200;
/** What ends the words before a figure and says nothing of what is counted. */
const VERBS = /(?:共计|合计|总计|共|达到|达|为|约|近|超|有|了|计){1,3}$/;

/** 量词 behind a figure that has none: as the draft counts the same things elsewhere, and as they are counted as a rule. */
export function measureProposals(place: Place): Proposal[] {
  const match = FIGURE.exec(place.before);
  if (!match || place.asked !== 'key' || wordAt(ARABIC_MEASURES, place.after, 0) !== '' || place.after.startsWith('%')) return [];
  const words = match[1]!.trim().replace(VERBS, '');
  const habits = habitsNear(place, words);
  const usual = measuresOf(words).filter((measure) => !habits.has(measure) && !(match[2] !== '' && /^[万亿]/.test(measure)));
  return [
    ...[...habits].map(([measure, like]) => proposalOf(place, measure, `本稿：${like}`)),
    ...usual.map((measure) => proposalOf(place, measure, `“${words.slice(-8)}”常用的量词`)),
  ];
}

function proposalOf(place: Place, measure: string, detail: string): Proposal {
  return { kind: 'measure', label: measure, detail, span: spanOf(place, ''), newText: measure, keys: [measure] };
}

/** How many last characters two labels must have in common to be of one thing. */
const ALIKE = 2;

/** The measure words that the lines around use for what ends in the same words, the likest first, each with where it stands. */
function habitsNear({ report, number, line, offset }: Place, words: string): Map<string, string> {
  if (words.length < ALIKE) return new Map();
  const { lines } = report.document;
  const best = new Map<string, { length: number; like: string }>();
  const near = lines.slice(Math.max(0, number - NEAR), number + NEAR + 1).filter(({ kind }) => kind === 'body' || kind === 'heading');
  for (const other of near) {
    for (const mention of readingOf(other).mentions) {
      const { unit, end, scale } = mention.quantity;
      if (!isMeasure(unit) || (other === line && line.start + end >= offset)) continue;
      const label = mention.lead.replace(VERBS, '');
      const length = commonEnd(label, words);
      const measure = scale !== '' && unit === '元' ? `${scale}${unit}` : unit;
      if (length >= ALIKE && length > (best.get(measure)?.length ?? 0))
        best.set(measure, { length, like: `${label.slice(-10)}${mention.text}` });
    }
  }
  return new Map([...best].sort(([, a], [, b]) => b.length - a.length).map(([measure, { like }]) => [measure, like]));
}

/** 成 and 分之 belong to other numerals. */
function isMeasure(unit: string): boolean {
  return unit !== '' && unit !== '成' && unit !== '分之';
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
