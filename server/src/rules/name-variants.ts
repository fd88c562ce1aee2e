import { span, type Span } from '../text/span';
import { compareNames, type NameForm, type NamePair } from './consistency/nameForms';
import { namesOf, type LineNames } from './consistency/names';
import { pooled, type Pool } from './consistency/pool';
import { shortNames } from './consistency/shortNames';
import { defineRule, type Problem } from './rule';

type Names = Pool<LineNames, readonly NamePair[]>;

const namesOfDraft = pooled(namesOf, () => compareNames);

export default defineRule({
  id: 'name-variants',
  title: { zh: '同一机构、项目名称前后写法不一', en: 'One body or project is named in two ways' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '同一机构、平台、工程的名称全文应当一致；要用简称，先以“以下简称”说明。名称只差一两个字，多半是漏写、错写；差的可能是习惯简称的，只作一般提示。级别、地区、序号不同的，以及在同一句中并列的，是不同的机构，不提示。',
    en: 'A body, platform or project has one name throughout; a short name is introduced with 以下简称. Names that differ by a word or a character are slips as a rule, or information where it may be a usual short form. Bodies of other levels, places or numbers, and such as stand in one sentence, are different bodies.',
  },
  bad: '县综合行政执法局向乡镇派驻执法队伍。\n案卷评查由县综合执法局承担。',
  good: '县综合行政执法局向乡镇派驻执法队伍。\n案卷评查由县综合行政执法局承担。',
  *check(report) {
    const names = namesOfDraft(report);
    if (names.found.length === 0) return;
    const defined = new Set(shortNames(report).map(({ name }) => name));
    for (const pair of names.found) {
      if (defined.has(pair.wrong.name.text) || defined.has(pair.right.name.text)) continue;
      yield problemIn(names, pair);
    }
  },
});

function problemIn(names: Names, { right, wrong, difference, sure }: NamePair): Problem {
  const [name, model] = [wrong.name.text, right.name.text];
  const places = placesOf(names, wrong);
  return {
    span: places[0]!,
    message: `名称前后不一，${difference}：此处写作“${name}”（${places.length}处），另有“${model}”${right.places.length}处（前提：两处指同一${right.name.isBody ? '机构' : '事物'}）`,
    related: [
      ...places.slice(1).map((place) => ({ span: place, message: '此处写法相同' })),
      ...placesOf(names, right).map((place) => ({ span: place, message: `此处写作“${model}”` })),
    ],
    fixes: [{ title: `统一为“${model}”`, safety: 'suggestion', edits: places.map((place) => ({ span: place, newText: model })) }],
    severity: sure ? 'warning' : 'information',
  };
}

function placesOf({ lines, of }: Names, { places }: NameForm): Span[] {
  return places.map(({ of: number, at }) => {
    const { start, end } = of[number]!.names[at]!;
    return span(lines[number]!.start + start, lines[number]!.start + end);
  });
}
