import { shortNames, type ShortName, shortNamesSource } from './consistency/shortNames';
import { defineRule, type Fix } from './rule';

export default defineRule({
  id: 'short-name-undefined',
  title: { zh: '简称在说明之前已使用', en: 'A short name is used before it is defined' },
  group: 'consistency',
  severity: 'warning',
  why: {
    zh: '简称应当在全称第一次出现时用“以下简称”说明，以后再用。说明之前就已使用，读者不知所指，多半是段落移动过。标题中的、可能是普通词语的，不提示。',
    en: 'A short name is defined where the full name stands first (以下简称), and used from there on. One that is used before its definition is not understood; as a rule paragraphs have been moved. Headings, and words that may be meant as such, are left alone.',
  },
  bad: '区矛调中心实行一站式受理。\n区社会矛盾纠纷调处化解中心（以下简称区矛调中心）入驻单位十余家，区矛调中心实行轮值制度。',
  good: '区社会矛盾纠纷调处化解中心（以下简称区矛调中心）实行一站式受理。\n区矛调中心入驻单位十余家，实行轮值制度。',
  sources: () => [shortNamesSource],
  *check(report) {
    const seen = new Set<string>();
    for (const short of shortNames(report)) {
      const first = short.early[0];
      // behind a first definition a second one is no news
      const known = seen.has(short.name);
      seen.add(short.name);
      if (known || !first) continue;
      yield {
        span: first,
        message: `简称“${short.name}”在此已使用，后文才以“${report.text.slice(short.clause.start, short.clause.end)}”说明`,
        related: [
          { span: short.clause, message: '在此说明' },
          ...short.early.slice(1).map((use) => ({ span: use, message: '说明之前也已使用' })),
        ],
        fixes: fixesFor(report.text, short),
      };
    }
  },
});

/** Moves the definition to the first use, where the full name is certain. */
function fixesFor(text: string, { full, clause, early, place, titled }: ShortName): Fix[] {
  const first = early[0]!;
  if (!full || titled) return [];
  const short = text.slice(place.start, place.end);
  const definition = text.slice(full.start, clause.end);
  return [
    {
      title: `在首次使用处写明“${definition}”`,
      safety: 'suggestion',
      edits: [
        { span: first, newText: definition },
        { span: { start: full.start, end: clause.end }, newText: short },
      ],
    },
  ];
}
