import type { Report } from '../model/report';
import { span, type Span } from '../text/span';
import type { Version } from '../syntax/document';
import { definitionsSource, shortNames } from './consistency/shortNames';
import { variantsOf, type Variants } from './consistency/shortNameForms';
import { defineRule } from './rule';
import type { Source } from './source';

export default defineRule({
  id: 'short-name-varied',
  title: { zh: '简称与所作说明不一致', en: 'A short name is used otherwise than defined' },
  group: 'consistency',
  severity: 'information',
  why: {
    zh: '用“以下简称”定下的简称，后文应当一字不差地使用。多一个字、少一个字，既不是全称也不是所定的简称，读者会疑为另一事物。',
    en: 'A short name is used to the letter once it has been defined (以下简称). With a character more or less it is neither the full name nor the short one, and the reader may take it for something else.',
  },
  bad: '建立全区行政执法协调联席会议（以下简称“联席会”），联席会每季度召开。\n疑难问题由联席会议统筹解决。',
  good: '建立全区行政执法协调联席会议（以下简称“联席会”），联席会每季度召开。\n疑难问题由联席会统筹解决。',
  sources: () => [definitionsSource, variantsSource],
  *check(report) {
    const names = shortNames(report).map((short) => ({ short, variants: short.titled ? undefined : variantsOf(short.name, short.before) }));
    VARIANTS.set(
      report.document.version,
      names.flatMap(({ variants }) => variants ?? []),
    );
    for (const { short, variants } of names) {
      if (!variants) continue;
      const [first, ...more] = usesIn(report, variants, short.clause.end);
      if (!first) continue;
      yield {
        span: first,
        message: `前文已定简称为“${short.name}”，此处写作“${report.text.slice(first.start, first.end)}”`,
        related: [{ span: short.place, message: '在此说明' }, ...more.map((use) => ({ span: use, message: '此处也不一致' }))],
        fixes: [
          {
            title: `改为“${short.name}”`,
            safety: 'suggestion',
            edits: [first, ...more].map((use) => ({ span: use, newText: report.text.slice(short.place.start, short.place.end) })),
          },
        ],
      };
    }
  },
});

/** What a version may have instead of its short names. */
const VARIANTS = new WeakMap<Version, readonly Variants[]>();

/** Lines that have any of them. */
const variantsSource: Source = ({ since, was, is }, { document: { version } }) => {
  const known = VARIANTS.get(since);
  if (!known || known.some((variants) => stand(variants, was.folded) || stand(variants, is.folded))) return false;
  VARIANTS.set(version, known);
  return true;
};

function stand({ begins, placesIn }: Variants, folded: string): boolean {
  return folded.includes(begins) && placesIn(folded).length > 0;
}

function usesIn({ document }: Report, variants: Variants, from: number): Span[] {
  return document.lines.flatMap(({ kind, start, folded }) => {
    if ((kind !== 'body' && kind !== 'heading') || start + folded.length < from || !folded.includes(variants.begins)) return [];
    return variants.placesIn(folded).flatMap((at) => (start + at.start < from ? [] : span(start + at.start, start + at.end)));
  });
}
