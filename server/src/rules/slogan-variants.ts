import type { Report } from '../model/report';
import { span, type Span } from '../text/span';
import { pooled, type Pool } from './consistency/pool';
import { compareSlogans, slogansOf, type LineSlogans, type SloganForm, type SloganPair } from './consistency/slogans';
import { defineRule, type Problem } from './rule';

type Slogans = Pool<LineSlogans, readonly SloganPair[]>;

const slogansOfDraft = pooled(slogansOf, () => compareSlogans);

export default defineRule({
  id: 'slogan-variants',
  title: { zh: '引号内的提法前后写法不一', en: 'A quoted slogan is written in two ways' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '引号内的活动名称、改革提法是固定的，全文连标点都应当一致。文字相同而顿号、空格、字序不同的，或者只差一个音近形近字的，提示统一为用得多的写法；工作室、公众号、网站专栏等的名称只差一个词的，作一般提示。',
    en: 'Campaigns and reforms in quotation marks are fixed names, and the same to the mark throughout. Those that differ in marks, blanks or the order of their words alone, or in one character that sounds or looks alike, should be written the way that stands most often. Names of a workroom, an account or a column of a website that differ in a word are information.',
  },
  bad: '开展“转作风 优服务”主题活动。\n“转作风、优服务”主题活动成效明显。',
  good: '开展“转作风、优服务”主题活动。\n“转作风、优服务”主题活动成效明显。',
  sources: () => [slogansOfDraft.source],
  *check(report) {
    const slogans = slogansOfDraft(report);
    for (const pair of slogans.found) yield problemIn(report, slogans, pair);
  },
});

function problemIn({ text }: Report, slogans: Slogans, { right, wrong, difference, sure }: SloganPair): Problem {
  const [places, models] = [placesOf(slogans, wrong), placesOf(slogans, right)];
  const [written, model] = [text.slice(places[0]!.start, places[0]!.end), text.slice(models[0]!.start, models[0]!.end)];
  return {
    span: places[0]!,
    message: `${sure ? '同一提法写法不一' : '疑为同一名称'}，${difference}：此处写作“${written}”（${places.length}处），另有“${model}”${models.length}处${sure ? '' : '（前提：两处指同一事物）'}`,
    related: [
      ...places.slice(1).map((place) => ({ span: place, message: '此处写法相同' })),
      ...models.map((place) => ({ span: place, message: `此处写作“${model}”` })),
    ],
    fixes: [{ title: `统一为“${model}”`, safety: 'suggestion', edits: places.map((place) => ({ span: place, newText: model })) }],
    severity: sure ? 'warning' : 'information',
  };
}

function placesOf({ of, startOf }: Slogans, { places }: SloganForm): Span[] {
  return places.map(({ of: number, at }) => {
    const { start, end } = of[number]!.slogans[at]!;
    return span(startOf(number) + start, startOf(number) + end);
  });
}
