import type { Report } from '../model/report';
import { measureClass } from '../model/measures';
import { readingOf } from '../model/readings';
import { span, type Span } from '../text/span';
import { numbersOf, sharedWords, type StatedNumber } from './consistency/sameNumbers';
import { defineRule, type Problem } from './rule';

export default defineRule({
  id: 'figure-unit-differs',
  title: { zh: '同一数字前后量词、单位不一', en: 'One figure is stated in two units' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '同一事物的同一数字在文中出现两次，量词、单位应当一致：前面写“1872件”，后面就不应写“1872起”；前面用“公里”，后面就不应用“千米”。只看四位以上的件数和三位以上有效数字的长度、重量、面积，且两处说的须是同一种事物；人和名、家和户的混用不提示。',
    en: 'One figure of one thing, stated twice, has one measure word: not 1872件 and then 1872起, not 公里 and then 千米. Only counts of four digits and more, and lengths, weights and areas of three digits and more, of what is worded alike. Measure words of people and bodies, which are mixed without harm, are left alone.',
  },
  bad: '全年立案查处违法案件1872件。\n上述1872起案件中，适用简易程序的占多数。',
  good: '全年立案查处违法案件1872件。\n上述1872件案件中，适用简易程序的占多数。',
  sources: () => [({ was, is }) => numbersOf(readingOf(was)).length === 0 && numbersOf(readingOf(is)).length === 0],
  *check(report) {
    for (const group of groupsOf(report).values()) if (group.length > 1 && group.length <= MOST) yield* problemsIn(group, report.text);
  },
});

/** What stands more often is no figure of one thing. */
const MOST = 12;

interface Place {
  readonly number: StatedNumber;
  readonly lineStart: number;
}

/** The figures of a draft by value and dimension. */
function groupsOf({ document }: Report): Map<string, Place[]> {
  const groups = new Map<string, Place[]>();
  for (const line of document.lines) {
    if (line.kind !== 'body' && line.kind !== 'heading') continue;
    for (const number of numbersOf(readingOf(line))) {
      const key = `${number.value}${number.dimension}`;
      const group = groups.get(key);
      const place = { number, lineStart: line.start };
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
  }
  return groups;
}

function* problemsIn(group: readonly Place[], text: string): Iterable<Problem> {
  const times = (unit: string): number => group.filter(({ number }) => number.unit === unit).length;
  const usual = group.reduce((best, place) => (times(place.number.unit) > times(best.number.unit) ? place : best));
  for (const odd of group) {
    if (odd.number.unit === usual.number.unit) continue;
    const model = group.find(({ number, lineStart }) => number.unit === usual.number.unit && isSame({ number, lineStart }, odd));
    if (model) yield problemIn(odd, model, text);
  }
}

/** So much in common that nothing but one thing is meant. */
const MUCH = 2;

/** Whether both may be of one thing: never side by side in one sentence; what has two kinds of measure words (1872件, 1872份) is one only if much says so. */
function isSame(one: Place, other: Place): boolean {
  if (one.lineStart === other.lineStart && one.number.mention.sentence === other.number.mention.sentence) return false;
  const shared = sharedWords(one.number, other.number);
  return (
    shared >= MUCH ||
    (shared > 0 && measureClass(one.number.unit) === measureClass(other.number.unit)) ||
    (shared > 0 && one.number.dimension !== 'record')
  );
}

function problemIn(odd: Place, model: Place, text: string): Problem {
  const [where, there] = [spanOf(odd), spanOf(model)];
  const { unit } = model.number;
  const sure = odd.number.pointsBack || model.number.pointsBack || sharedWords(odd.number, model.number) >= MUCH;
  return {
    span: where,
    message: `同一数字量词、单位不一：此处写作“${text.slice(where.start, where.end)}”，另一处写作“${text.slice(there.start, there.end)}”（前提：两处指同一事物）`,
    related: [{ span: there, message: `此处用“${unit}”` }],
    fixes: [
      {
        title: `将“${odd.number.unit}”改为“${unit}”`,
        safety: 'suggestion',
        edits: [{ span: span(where.end - odd.number.unit.length, where.end), newText: unit }],
      },
    ],
    severity: sure ? 'warning' : 'information',
  };
}

function spanOf({ number: { mention }, lineStart }: Place): Span {
  return span(lineStart + mention.quantity.start, lineStart + mention.quantity.end);
}
