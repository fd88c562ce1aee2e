import type { Report } from '../model/report';
import { fold } from '../text/fold';
import { span, type Span } from '../text/span';
import { pooled, type Pool } from './consistency/pool';
import { compareTitles, type Form, type Place, type Slip, type Spelling, type TitleFindings } from './consistency/titleForms';
import { titlesOf, writeYears, yearsOf, type LineTitles, type Years } from './consistency/titles';
import { defineRule, type Edit, type Problem } from './rule';

type Titles = Pool<LineTitles, TitleFindings>;

const titlesOfDraft = pooled(titlesOf, () => compareTitles);

export default defineRule({
  id: 'title-variants',
  title: { zh: '同一文件名称前后写法不一', en: 'One document’s title is written in two ways' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '同一文件、法规、规划的名称全文应当一字不差，包括年份之间的连接号和“年”字。只是标点、连接号、“年”字不同的，是同一名称的两种写法；差一个字的，多半是笔误。年份、批次、地区、级别不同的，以及在同一句中并列的，是不同的文件，不提示。法律名称带不带“中华人民共和国”都可以。',
    en: 'The title of one document, law or plan is the same to the letter throughout, with the dash between its years and the 年 behind them. Titles that differ only in marks, dash or 年 are one title; one character more or less is a slip as a rule. Titles that differ in year, number, place or level, or stand in one sentence, are of different documents. Laws may be named with or without 中华人民共和国.',
  },
  source: 'GB/T 15834—2011 4.13、4.15',
  bad: '认真落实《东山区法治政府建设实施方案（2021-2025年）》。\n继续推进《东山区法治政府建设实施方案（2021—2025年）》各项任务。',
  good: '认真落实《东山区法治政府建设实施方案（2021—2025年）》。\n继续推进《东山区法治政府建设实施方案（2021—2025年）》各项任务。',
  sources: () => [titlesOfDraft.source],
  *check(report) {
    const titles = titlesOfDraft(report);
    for (const spelling of titles.found.spellings) yield* spellingProblems(report, titles, spelling);
    for (const slip of titles.found.slips) yield slipProblem(report, titles, slip);
  },
});

function placeOf({ of, startOf }: Titles, { of: number, at }: Place): Span {
  const { start, end } = of[number]!.titles[at]!;
  return span(startOf(number) + start, startOf(number) + end);
}

/** A title as a reader sees it; one with brackets behind 》 has its closing mark inside. */
function shown(raw: string): string {
  return raw.includes('》') ? `《${raw}` : `《${raw}》`;
}

/** The title as the draft has it where it stands first. */
function written(report: Report, titles: Titles, { places }: Form): string {
  const { start, end } = placeOf(titles, places[0]!);
  return shown(report.text.slice(start, end));
}

function times(forms: readonly Form[]): number {
  return forms.reduce((sum, { places }) => sum + places.length, 0);
}

/** What the years of one title should be like: a 一字线 and 年 wherever a form has them. */
interface Wanted {
  readonly form: Form;
  readonly dash: string;
  readonly closed: boolean;
}

function wantedOf({ forms }: Spelling): Wanted {
  const years = forms.flatMap(({ title }) => yearsOf(title.text) ?? []);
  const dashes = new Set(years.map(({ dash }) => dash));
  const form = forms.reduce((best, one) => (one.places.length > best.places.length ? one : best));
  return { form, dash: dashes.size > 1 ? '—' : (years[0]?.dash ?? ''), closed: years.some(({ closed }) => closed) };
}

function isRight({ dash, closed }: Years, wanted: Wanted): boolean {
  return dash === wanted.dash && closed === wanted.closed;
}

/** A title with the years of the wanted one; `raw` is as long as the folded title that the years were found in. */
function withYears(raw: string, years: Years | undefined, wanted: Wanted): string {
  if (!years || isRight(years, wanted)) return raw;
  return raw.slice(0, years.start) + writeYears(raw.slice(years.start, years.end), wanted.dash, wanted.closed) + raw.slice(years.end);
}

/** The same without its years: forms that have this in common differ in these alone. */
function besideYears({ text }: Form['title']): string {
  const years = yearsOf(text);
  return years ? `${text.slice(0, years.start)} ${text.slice(years.end)}` : text;
}

function* spellingProblems(report: Report, titles: Titles, spelling: Spelling): Iterable<Problem> {
  const wanted = wantedOf(spelling);
  const model = placeOf(titles, wanted.form.places[0]!);
  const modelText = report.text.slice(model.start, model.end);
  for (const form of spelling.forms) {
    const years = yearsOf(form.title.text);
    const alike = besideYears(form.title) === besideYears(wanted.form.title);
    if (alike && (!years || isRight(years, wanted))) continue;
    const edits = form.places.map((place): Edit => {
      const where = placeOf(titles, place);
      if (!alike) return { span: where, newText: withYears(modelText, yearsOf(wanted.form.title.text), wanted) };
      const raw = report.text.slice(where.start + years!.start, where.start + years!.end);
      const years_ = span(where.start + years!.start, where.start + years!.end);
      return { span: years_, newText: writeYears(raw, wanted.dash, wanted.closed) };
    });
    yield spellingProblem(report, titles, form, spelling, withYears(modelText, yearsOf(wanted.form.title.text), wanted), edits);
  }
}

function spellingProblem(report: Report, titles: Titles, form: Form, { forms }: Spelling, right: string, edits: Edit[]): Problem {
  const others = forms.filter((other) => other !== form);
  const counted = others.map((other) => `“${written(report, titles, other)}”${other.places.length}处`).join('、');
  const safe = withoutMarks(form.title.text) === withoutMarks(fold(right));
  return {
    span: placeOf(titles, form.places[0]!),
    message: `同一名称写法不一：此处写作“${written(report, titles, form)}”（${form.places.length}处），另有${counted}；应统一为“${shown(right)}”`,
    related: relatedPlaces(report, titles, form.places.slice(1), others),
    fixes: [{ title: `统一为“${shown(right)}”`, safety: safe ? 'safe' : 'suggestion', edits }],
  };
}

function withoutMarks(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function relatedPlaces(report: Report, titles: Titles, same: readonly Place[], others: readonly Form[]): { span: Span; message: string }[] {
  return [
    ...same.map((place) => ({ span: placeOf(titles, place), message: '此处写法相同' })),
    ...others.flatMap((form) =>
      form.places.map((place) => ({ span: placeOf(titles, place), message: `此处写作“${written(report, titles, form)}”` })),
    ),
  ];
}

function slipProblem(report: Report, titles: Titles, slip: Slip): Problem {
  const [wrong, right] = sides(slip);
  const [form, model] = [wrong[0]!, right[0]!];
  const where = placeOf(titles, model.places[0]!);
  const edits = wrong.flatMap(({ places }) =>
    places.map((place): Edit => ({ span: placeOf(titles, place), newText: report.text.slice(where.start, where.end) })),
  );
  return {
    span: placeOf(titles, form.places[0]!),
    message: `疑为同一文件，名称${difference(slip, wrong)}：此处写作“${written(report, titles, form)}”（${times(wrong)}处），另有“${written(report, titles, model)}”${times(right)}处（前提：两处指同一文件）`,
    related: relatedPlaces(report, titles, form.places.slice(1), [...wrong.slice(1), ...right]),
    fixes: [{ title: `改为“${written(report, titles, model)}”`, safety: 'suggestion', edits }],
    severity: slip.sure ? 'warning' : 'information',
  };
}

/** The form that is likely wrong, and the one that is likely right: what stands more often, or else is more complete, or stands first. */
function sides({ one, other, pair }: Slip): [readonly Form[], readonly Form[]] {
  const [first, second] = [times(one), times(other)];
  if (first !== second) return first > second ? [other, one] : [one, other];
  return pair.kind === 'omitted' || isBefore(one, other) ? [other, one] : [one, other];
}

function isBefore(one: readonly Form[], other: readonly Form[]): boolean {
  const [a, b] = [one[0]!.places[0]!, other[0]!.places[0]!];
  return a.of < b.of || (a.of === b.of && a.at < b.at);
}

function difference({ pair, piece, instead, one }: Slip, wrong: readonly Form[]): string {
  if (pair.kind === 'omitted') return `${wrong === one ? '多' : '缺'}“${piece}”`;
  return pair.kind === 'moved' ? '字序不同' : `有“${piece}”“${instead}”之别`;
}
