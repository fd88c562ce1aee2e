import type { LineReading } from '../model/line';
import { measureClass } from '../model/measures';
import { readingOf } from '../model/readings';
import type { RelationDraft } from '../model/relations/draft';
import type { DraftLine } from '../syntax/parts';
import { span, type Span } from '../text/span';
import { unlikeSums } from './consistency/unlikeSums';
import { defineRule, type Problem } from './rule';

/** Measure words of records and cases, of which one whole is counted in one. Places, bodies and things take each their own: 座, 所, 台. */
const RECORDS = new Set(['件', '条', '份', '项', '篇', '人']);

export default defineRule({
  id: 'unit-differs',
  title: { zh: '同一合计中量词不一', en: 'Parts of one total are counted in different units' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '总数与“其中”各项恰好相加相等，说明数的是同一种事物，量词应当一致：总数用“条”，分项就不应用“件”。机构、场所、设备等各有习用量词的，不提示。',
    en: 'Parts that add up to their total exactly count the same things, and so should use one measure word: items (条) of a total are not cases (件). Bodies, places and devices, which each have a measure word of their own, are left alone.',
  },
  bad: '全年公开政务信息960条，其中动态类612条、公告类233条、目录类115件。',
  good: '全年公开政务信息960条，其中动态类612条、公告类233条、目录类115条。',
  sources: () => [({ was, is }) => mixedSums(readingOf(was)).length === 0 && mixedSums(readingOf(is)).length === 0],
  *check({ document, text }) {
    for (const line of document.lines) {
      if (line.kind !== 'body' && line.kind !== 'heading') continue;
      for (const relation of mixedSums(readingOf(line))) yield problemIn(relation, line, text);
    }
  },
});

/** A total and three parts. */
const FEWEST = 4;
const NONE: readonly RelationDraft[] = [];
const KNOWN = new WeakMap<LineReading, readonly RelationDraft[]>();

/** Sums that hold though one of their figures is counted in another unit. */
function mixedSums(reading: LineReading): readonly RelationDraft[] {
  if (reading.mentions.length < FEWEST) return NONE;
  let known = KNOWN.get(reading);
  if (!known) {
    const read = reading.relations.filter(({ kind }) => kind === 'sum');
    const found = [...read, ...unlikeSums(reading, read)].filter((relation) => oddOne(relation) !== undefined);
    KNOWN.set(reading, (known = found.length === 0 ? NONE : found));
  }
  return known;
}

/** The only figure of the sum whose unit is not that of the others. */
function oddOne({ kind, verdict, figures }: RelationDraft): number | undefined {
  if (kind !== 'sum' || verdict !== 'holds' || figures.length < FEWEST) return undefined;
  const units = figures.map(({ mention }) => measureClass(mention.quantity.unit));
  if (!units.every((unit) => RECORDS.has(unit))) return undefined;
  const usual = units.filter((unit) => unit === units[0]).length > 1 ? units[0]! : units[1]!;
  const odd = units.flatMap((unit, i) => (unit === usual ? [] : i));
  return odd.length === 1 && figures[0]!.mention.quantity.printed >= SURE ? odd[0] : undefined;
}

/** Small figures add up by chance. */
const SURE = 20;

function problemIn(relation: RelationDraft, line: DraftLine, text: string): Problem {
  const odd = oddOne(relation)!;
  const places = relation.figures.map(({ mention: { quantity } }): Span => span(line.start + quantity.start, line.start + quantity.end));
  const written = (i: number): string => text.slice(places[i]!.start, places[i]!.end);
  const other = odd === 0 ? 1 : 0;
  const { unit } = relation.figures[other]!.mention.quantity;
  const { quantity } = relation.figures[odd]!.mention;
  const where = span(line.start + quantity.end - quantity.unit.length, line.start + quantity.end);
  return {
    span: places[odd]!,
    message: `量词不一：此处“${written(odd)}”，同一合计中其他各项用“${unit}”（${relation.formula}）`,
    related: places.flatMap((place, i) => (i === odd ? [] : { span: place, message: i === 0 ? '总数' : '分项' })),
    fixes: [{ title: `将“${quantity.unit}”改为“${unit}”`, safety: 'suggestion', edits: [{ span: where, newText: unit }] }],
  };
}
