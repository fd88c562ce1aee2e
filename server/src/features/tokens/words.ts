import { phraseOf } from '../../model/ledger/phrase';
import type { Mention } from '../../model/mentions';
import type { LineStandings } from '../../model/standings';
import { addToken, NO_TOKENS, type LineTokens } from './lineTokens';

/** Further back than this nothing says what a figure counts. */
const REACH = 30;
const MARKS = /[,;:。!?()、]/;
const CUES = /其中|共计|合计|总计|累计|分别|占比|同比|环比|其余|上年结转|[较比](?:上年|去年)/g;

const MADE = new WeakMap<LineStandings['standings'], LineTokens>();

/** The words that join the figures of relations in a line, and those that say what these count. */
export function wordTokens({ mentions, standings }: LineStandings, folded: string): LineTokens {
  let tokens = MADE.get(standings);
  if (!tokens) {
    const related = mentions.filter((_, i) => standings[i] !== 'none');
    MADE.set(standings, (tokens = related.length === 0 ? NO_TOKENS : tokensOf(related, folded)));
  }
  return tokens;
}

function tokensOf(mentions: readonly Mention[], folded: string): LineTokens {
  const tokens: number[] = [];
  for (const { quantity, gap } of mentions) {
    const end = quantity.leadEnd;
    const from = Math.max(end - gap.length, end - 2 * REACH);
    let behind = Math.max(from, end - REACH);
    for (const { 0: cue, index } of folded.slice(from, end).matchAll(CUES)) {
      addToken(tokens, from + index, from + index + cue.length, 'cue');
      behind = Math.max(behind, from + index + cue.length);
    }
    const verb = verbBefore(folded, behind, end);
    if (verb) addToken(tokens, verb.start, verb.end, 'indicator');
  }
  return tokens;
}

/** 受理 of `依法受理行政复议案件`: the verb of the clause that ends at an offset. */
function verbBefore(folded: string, from: number, end: number): { readonly start: number; readonly end: number } | undefined {
  let start = end;
  while (start > from && !MARKS.test(folded[start - 1]!)) start -= 1;
  if (end - start < 2) return undefined;
  const { before, verb, noun } = phraseOf(folded.slice(start, end));
  // 人员编制等问题23个: what is listed is no verb
  if (verb === '' || noun.startsWith('等')) return undefined;
  return { start: start + before.length, end: start + before.length + verb.length };
}
