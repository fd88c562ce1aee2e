import { span, type Span } from '../text/span';
import { compareNames, type NameFindings, type NameForm, type NamePair } from './consistency/nameForms';
import { namesOf, type LineNames } from './consistency/names';
import { pooled, type Pool } from './consistency/pool';
import type { RunForm, RunPair } from './consistency/runPairs';
import { shortNames, shortNamesSource } from './consistency/shortNames';
import { defineRule, type Problem } from './rule';

type Names = Pool<LineNames, NameFindings>;

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
  sources: () => [namesOfDraft.source, shortNamesSource],
  *check(report) {
    const names = namesOfDraft(report);
    const { pairs, runs } = names.found;
    if (pairs.length === 0 && runs.length === 0) return;
    const defined = new Set(shortNames(report).map(({ name }) => name));
    const variants = [...pairs.map((pair) => ofNames(names, pair)), ...runs.map((pair) => ofRuns(names, pair))];
    for (const variant of variants) {
      const [name, model] = [variant.wrong, variant.right].map(([first]) => report.text.slice(first!.start, first!.end)) as [
        string,
        string,
      ];
      if (name !== model && !defined.has(name) && !defined.has(model)) yield problemIn(variant, name, model);
    }
  },
});

/** Two ways in which one thing is named, and where. */
interface Variant {
  readonly right: readonly Span[];
  readonly wrong: readonly Span[];
  readonly difference: string;
  readonly isBody: boolean;
  readonly sure: boolean;
}

function problemIn({ right, wrong, difference, isBody, sure }: Variant, name: string, model: string): Problem {
  return {
    span: wrong[0]!,
    message: `名称前后不一，${difference}：此处写作“${name}”（${wrong.length}处），另有“${model}”${right.length}处（前提：两处指同一${isBody ? '机构' : '事物'}）`,
    related: [
      ...wrong.slice(1).map((place) => ({ span: place, message: '此处写法相同' })),
      ...right.map((place) => ({ span: place, message: `此处写作“${model}”` })),
    ],
    fixes: [{ title: `统一为“${model}”`, safety: 'suggestion', edits: wrong.map((place) => ({ span: place, newText: model })) }],
    severity: sure ? 'warning' : 'information',
  };
}

function ofNames(names: Names, { right, wrong, difference, sure }: NamePair): Variant {
  return { right: placesOf(names, right), wrong: placesOf(names, wrong), difference, sure, isBody: right.name.isBody };
}

function placesOf({ of, startOf }: Names, { places }: NameForm): Span[] {
  return places.map(({ of: number, at }) => {
    const { start, end } = of[number]!.names[at]!;
    return span(startOf(number) + start, startOf(number) + end);
  });
}

function ofRuns(names: Names, { right, wrong, difference, sure, isBody }: RunPair): Variant {
  return { right: runPlaces(names, right), wrong: runPlaces(names, wrong), difference, sure, isBody };
}

function runPlaces({ of, startOf }: Names, { places }: RunForm): Span[] {
  return places.map(({ of: number, at, length }) => {
    const end = startOf(number) + of[number]!.runs[at]!.end;
    return span(end - length, end);
  });
}
