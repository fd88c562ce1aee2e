import type { ReportingDescriptor, Result } from 'sarif';
import { RULES } from '../../rules/index';
import type { Rule, Severity } from '../../rules/rule';
import type { Say } from '../language';

export const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** What the rules are, in the order in which results name them. */
export function rulesToSarif(say: Say): ReportingDescriptor[] {
  return RULES.map((rule) => ({
    id: rule.id,
    shortDescription: { text: say(rule.title) },
    fullDescription: { text: say(rule.why) },
    defaultConfiguration: { level: LEVELS[rule.severity], enabled: rule.offByDefault !== true },
    help: { text: helpText(rule, say), markdown: helpMarkdown(rule, say) },
    properties: { tags: [rule.group] },
  }));
}

const WORDS = {
  source: { zh: '依据', en: 'Source' },
  bad: { zh: '不对', en: 'Wrong' },
  good: { zh: '对', en: 'Right' },
} as const;

function helpText(rule: Rule, say: Say): string {
  const source = rule.source ? `${say(WORDS.source)}: ${rule.source}\n\n` : '';
  return `${say(rule.why)}\n\n${source}${say(WORDS.bad)}:\n${rule.bad}\n\n${say(WORDS.good)}:\n${rule.good}`;
}

function helpMarkdown(rule: Rule, say: Say): string {
  const block = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;
  const source = rule.source ? [`${say(WORDS.source)}: ${rule.source}`] : [];
  return [say(rule.why), ...source, `**${say(WORDS.bad)}**`, block(rule.bad), `**${say(WORDS.good)}**`, block(rule.good)].join('\n\n');
}
