import type { Report } from '../model/report';
import { span, type Span } from '../text/span';
import { pooled } from './consistency/pool';
import { shortNames, shortNamesSource } from './consistency/shortNames';
import { titlesOf } from './consistency/titles';
import { isKindAlone } from './consistency/titleWords';
import { defineRule } from './rule';

const titlesOfDraft = pooled(
  titlesOf,
  () => (of) => of.flatMap(({ titles }, number) => titles.flatMap(({ text }, at) => (isKindAlone(text) ? { of: number, at, text } : []))),
);

export default defineRule({
  id: 'short-title-undefined',
  title: { zh: '书名号内的简称没有说明', en: 'A short title in 《》 is never defined' },
  group: 'consistency',
  severity: 'hint',
  offByDefault: true,
  why: {
    zh: '《办法》《清单》之类只有文种的简称，应当在全称第一次出现时用“以下简称”说明。许多单位在上下文清楚时直接使用，所以默认关闭。',
    en: 'A short title such as 《办法》 names a kind of document alone and should be introduced with 以下简称 where the full title stands first. Many offices use it as it is where the context is clear, so the rule is off unless asked for.',
  },
  bad: '印发《东山县公共停车场管理办法》，明确《办法》自六月一日起施行。',
  good: '印发《东山县公共停车场管理办法》（以下简称《办法》），明确《办法》自六月一日起施行。',
  sources: () => [titlesOfDraft.source, shortNamesSource],
  *check(report) {
    const defined = new Set(shortNames(report).map(({ name }) => name));
    for (const [text, [first, ...others]] of shortTitles(report)) {
      if (defined.has(text)) continue;
      yield {
        span: first!,
        message: `简称“《${text}》”没有用“以下简称”说明`,
        related: others.map((place) => ({ span: place, message: '此处也使用' })),
      };
    }
  },
});

/** Short titles by what they say, with their places. */
function shortTitles(report: Report): Map<string, Span[]> {
  const { of, found, startOf } = titlesOfDraft(report);
  const places = new Map<string, Span[]>();
  for (const { of: number, at, text } of found) {
    const { start, end } = of[number]!.titles[at]!;
    const place = span(startOf(number) + start, startOf(number) + end);
    places.set(text, [...(places.get(text) ?? []), place]);
  }
  return places;
}
