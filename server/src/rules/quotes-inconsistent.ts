import { halfQuoted, quotedNamesSource } from './consistency/quotedNames';
import { defineRule } from './rule';

export default defineRule({
  id: 'quotes-inconsistent',
  title: { zh: '同一简称有的加引号、有的不加', en: 'A name stands with quotation marks here and without them there' },
  group: 'consistency',
  severity: 'hint',
  why: {
    zh: '“放管服”改革、“八五”普法这类简称加不加引号，全文应当一致。只比较引号后面名词也相同的，书名号和其他引号里的不算。',
    en: 'Whether a short name like “放管服” takes quotation marks should be the same throughout. Only names with the same noun behind them are compared; those inside titles and other quotations do not count.',
  },
  bad: '深化“亮码办”改革，拓展应用场景。\n亮码办改革成效明显。',
  good: '深化“亮码办”改革，拓展应用场景。\n“亮码办”改革成效明显。',
  sources: () => [quotedNamesSource],
  *check({ document, text }) {
    for (const { quoted, bare } of halfQuoted(document)) {
      const [first] = bare;
      const name = text.slice(first!.start, first!.end);
      yield {
        span: first!,
        message: `“${name}”此处没有加引号，另有${quoted.length}处加了引号，全文宜一致`,
        related: quoted.map((place) => ({ span: place, message: '加了引号' })),
        fixes: [
          {
            title: `加上引号（${bare.length}处）`,
            safety: 'suggestion',
            edits: bare.map((span) => ({ span, newText: `“${text.slice(span.start, span.end)}”` })),
          },
        ],
      };
    }
  },
});
