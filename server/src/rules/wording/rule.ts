import { fold } from '../../text/fold';
import type { Report } from '../../model/report';
import { replacementsOf } from '../replacements';
import type { Context, Problem, Rule, RuleEntry, Severity } from '../rule';
import { wordEntries } from './entries';
import type { Hit } from './conditions';
import type { WordingRule } from './entry';
import { hitsOf, wordingSource } from './match';
import { yearOf } from './year';

/** What a rule of wording has beside its texts: its check, and its entries for its page. */
export function wording(id: WordingRule, severity: Severity): Pick<Rule, 'id' | 'group' | 'severity' | 'sources' | 'entries' | 'check'> {
  return {
    id,
    group: 'wording',
    severity,
    sources: () => [wordingSource],
    entries: () => entriesFor(id),
    *check(report: Report, _: unknown, { words }: Context) {
      const own = replacementsOf(words);
      for (const hit of hitsOf(report, id)) {
        // a word that the user's dictionary has is told by own-word
        const isOwn = own !== undefined && own.in(fold(report.text.slice(hit.span.start, hit.span.end))).length > 0;
        if (!isOwn) yield problemOf(hit, report, severity);
      }
    },
  };
}

function problemOf({ entry, span, replacement }: Hit, { text, document }: Report, severity: Severity): Problem {
  const found = text.slice(span.start, span.end);
  const grave = entry.severity ?? severity;
  const hasYears = entry.after !== undefined || entry.beforeYear !== undefined;
  const year = hasYears ? `本报告写的是${yearOf(document)}年` : undefined;
  const reason = [entry.note, year, entry.source].filter((part) => part !== undefined).join('；');
  if (entry.right === '') return { span, message: `${quoted(found)}：${reason}`, ...(grave !== severity && { severity: grave }) };
  return {
    span,
    message: `${quoted(found)}${grave === 'warning' ? '应' : '宜'}为${quoted(replacement)}（${reason}）`,
    ...(grave !== severity && { severity: grave }),
    fixes: [{ title: `改为${quoted(replacement)}`, safety: entry.safety, edits: [{ span, newText: replacement }] }],
  };
}

/** In quotation marks; those inside it become single ones. */
function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** The entries as the rule's page lists them. */
function entriesFor(id: WordingRule): readonly RuleEntry[] {
  return wordEntries()
    .filter(({ rule }) => rule === id)
    .map(({ words, right, shown, note, source, bad, good }) => ({
      wrong: shown ?? words.join('、'),
      right: shown === undefined ? right : right.includes('$') ? '' : right,
      note: note ?? '',
      source,
      bad: bad.replace(/[[\]]/g, ''),
      good,
    }));
}
