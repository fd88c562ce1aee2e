import type { Report } from '../model/report';
import { perLine } from '../syntax/perLine';
import { span } from '../text/span';
import { fullWidth, isDigit, isHalf } from './punctuation/chars';
import { marksOfDraft, type MarkedLine } from './punctuation/draftMarks';
import { marksOf } from './punctuation/lineMarks';
import { quoted } from './punctuation/slip';
import { customsSource } from './punctuation/sources';
import { tallied } from './punctuation/tally';
import { isCustom, sumOf, usualWidth, widthKindOf, type Width } from './punctuation/counts';
import { widthsOf, type Widths } from './punctuation/width';
import { defineRule, type Edit, type Fix, type Problem } from './rule';
import type { Source } from './source';

const NO_PLACES: readonly number[] = [];

export default defineRule({
  id: 'mark-width',
  title: { zh: '标点的宽度与全稿不一', en: 'A mark of another width than the others' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '全稿绝大多数（95%以上）标点是一种宽度，少数几个是另一种，多半是输入法切换留下的。时间（9:30）、比例、千分位、网址和外文中的标点不在此列；逗号与括号、冒号各有习惯的，分别看待；全稿都用半角的不提示。',
    en: 'Nearly all marks of the draft (95 % or more) have one width, and a few have the other. Marks in times, ratios, numbers, addresses and foreign words do not count; brackets and colons are looked at by themselves; a draft that is half-width throughout is left alone.',
  },
  source: 'GB/T 15834—2011 5.1',
  bad: '一年来，全县坚持学法、用法，执法检查有序开展，合法审查全面覆盖；普法宣传扎实推进,群众满意度提高，信访总量下降，诉源治理见效，队伍建设加强，督查考核从严，政务全面公开，基础更加扎实。',
  good: '一年来，全县坚持学法、用法，执法检查有序开展，合法审查全面覆盖；普法宣传扎实推进，群众满意度提高，信访总量下降，诉源治理见效，队伍建设加强，督查考核从严，政务全面公开，基础更加扎实。',
  sources: () => [customsSource, noOddLine, stopsSource, percentsSource],
  *check(report) {
    yield* stops(report);
    const widths = widthsOf(report);
    yield* percents(report);
    const usual = usualWidth(widths);
    if (usual === undefined || (usual === 'full' ? widths.half : widths.full) === 0) return;
    for (const marked of widths.lines[usual === 'full' ? 'half' : 'full']) {
      yield* points(report, marked, widths, usual);
      yield* brackets(report, marked, widths, usual);
    }
  },
});

/** Signs of the usual width for each of the other. */
const PERCENTS = 4;

/** Where `%` stands behind a digit. */
const percentsOf = perLine((folded): readonly number[] => {
  const places: number[] = [];
  for (let at = folded.indexOf('%'); at >= 0; at = folded.indexOf('%', at + 1)) if (isDigit(folded.charCodeAt(at - 1))) places.push(at);
  return places.length === 0 ? NO_PLACES : places;
}, NO_PLACES);

/** A line with full-width marks only stands out in no draft that is full-width. */
const noOddLine = tallied(({ now }) => usualWidth(sumOf(now.widths)) !== 'half');

/** While no `％` is in the draft, and none was: one that has been taken out has taken its finding along. */
const percentsSource: Source = (_, { text }) => !text.includes('％');

/** `％` where the others are `%`, or the other way round. */
function* percents({ text, document }: Report): Iterable<Problem> {
  if (!text.includes('％')) return;
  const places = document.lines.flatMap(({ start, text: line }) => percentsOf(line).map((at) => start + at));
  const wide = places.filter((at) => !isHalf(text.charCodeAt(at)));
  const half = places.length - wide.length;
  if (wide.length === 0 || half < wide.length * PERCENTS) return;
  for (const at of wide) {
    const place = span(at, at + 1);
    const fixes: Fix[] = [{ title: '改为“%”', safety: 'safe', edits: [{ span: place, newText: '%' }] }];
    yield { span: place, message: '全稿百分号用“%”，此处是“％”，宽度不一', fixes };
  }
}

/** Full stops of the draft for each . that is taken for a slip. */
const STOPS = 5;

function areSlips(stops: number, ended: number): boolean {
  return ended >= stops * STOPS;
}

const stopsSource = tallied(({ before, now }, { was, is }) => {
  if (before.stops === 0 && now.stops === 0) return true;
  const isFree = [was, is].every(({ text }) => !marksOf(text)?.stops.length);
  return isFree && areSlips(before.stops, before.ended) === areSlips(now.stops, now.ended);
});

/** `扎实推进.` at the end of a line, in a draft that ends its sentences with 。. */
function* stops(report: Report): Iterable<Problem> {
  const { lines } = marksOfDraft(report);
  const found = lines.flatMap(({ line, marks }) => marks.stops.map((at) => ({ line, at })));
  if (found.length === 0) return;
  const ended = lines.filter(({ line }) => line.folded.includes('。')).length;
  if (!areSlips(found.length, ended)) return;
  for (const { line, at } of found) {
    const place = span(line.start + at, line.start + at + 1);
    const fixes: Fix[] = [{ title: '改为“。”', safety: 'safe', edits: [{ span: place, newText: '。' }] }];
    // ． is no point of Chinese, a . may be a slip of the hand
    const severity = isHalf(report.text.charCodeAt(place.start)) ? 'hint' : 'warning';
    yield { span: place, severity, message: `全稿句末用“。”，此处是“${report.text[place.start]!}”`, fixes };
  }
}

function* points(report: Report, { line, marks }: MarkedLine, widths: Widths, usual: Width): Iterable<Problem> {
  for (const at of marks.widths) {
    const place = line.start + at;
    if (isHalf(report.text.charCodeAt(place)) !== (usual === 'full') || isCustom(widths.byKind, widthKindOf(line.folded[at]!), usual))
      continue;
    const edit = turned(report, place, usual);
    yield { span: edit.span, message: message(report.text[place]!, usual), fixes: [fix([edit], usual)] };
  }
}

function* brackets(report: Report, { line, marks }: MarkedLine, widths: Widths, usual: Width): Iterable<Problem> {
  for (let i = 0; i < marks.rounds.length; i += 2) {
    const [open, close] = [line.start + marks.rounds[i]!, line.start + marks.rounds[i + 1]!];
    const isOther = (at: number): boolean => isHalf(report.text.charCodeAt(at)) === (usual === 'full');
    // of a pair of two widths mixed-pair tells
    if (!isOther(open) || !isOther(close) || line.folded[marks.rounds[i]!] !== '(' || isCustom(widths.byKind, 'bracket', usual)) continue;
    const edits = [turned(report, open, usual), turned(report, close, usual)];
    yield {
      span: span(open, close + 1),
      message: message(`${report.text[open]!}${report.text[close]!}`, usual),
      fixes: [fix(edits, usual)],
    };
  }
}

function turned({ text }: Report, at: number, usual: Width): Edit {
  const mark = text[at]!;
  const newText = usual === 'full' ? fullWidth(mark) : String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  return { span: span(at, at + 1), newText };
}

function message(marks: string, usual: Width): string {
  return usual === 'full' ? `全稿标点用全角，此处“${marks}”是半角` : `全稿标点多用半角，此处“${marks}”是全角，宜统一`;
}

/** To what the standard wants it is safe to turn a mark. */
function fix(edits: readonly Edit[], usual: Width): Fix {
  const words = edits.map(({ newText }) => newText).join('');
  return { title: `改为${quoted(words)}`, safety: usual === 'full' ? 'safe' : 'suggestion', edits };
}
