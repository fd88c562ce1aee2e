import { readingOf } from '../../model/readings';
import { INDICATORS, type Indicator, type IndicatorTable } from '../../model/subjects/indicators';
import { divisionOf } from '../../model/subjects/partitions';
import { PART_OF_WHOLE_RATE } from '../../model/subjects/rates';
import { downstreamChain, stagesOf } from '../../model/subjects/stages';
import { firstIndex } from '../../text/sorted';
import { fillIn } from './template';
import { spanOf, typedOfClause, type Place } from './place';
import type { Proposal } from './proposal';
import { headingsAbove } from './section';
import { keyFor } from './typed';

/** So many figures before the cursor are looked at. */
const REACH = 20;
/** What may stand before the name of an indicator. */
const LEAD_IN = /^(?:其中|全[年县市区省州镇乡]|累计|共|已|依法|实际){1,4}/;
/** The longest name of an indicator. */
const LONGEST = 8;

/**
 * 指标 of the subject that the sentence or the headings above are about, by the key, where a clause begins: each with the
 * relations that checking will hold it to. What the paragraph has not said yet comes first.
 */
export function indicatorProposals(place: Place): Proposal[] {
  const typed = typedOfClause(place).replace(LEAD_IN, '');
  if (place.asked !== 'key' || typed.length > LONGEST) return [];
  const table = subjectAt(place);
  if (!table) return [];
  const said = saidBefore(place);
  const proposals = table.indicators
    .filter(({ name }) => name !== typed && keyFor(typed, [name]) !== undefined)
    .map((one) => ({ isSaid: said.has(one.name), proposal: proposalOf(place, table, one, typed, said) }));
  return [...proposals.filter(({ isSaid }) => !isSaid), ...proposals.filter(({ isSaid }) => isSaid)].map(({ proposal }) => proposal);
}

/** The subject that the words before name last, or else the innermost heading that names one. */
function subjectAt(place: Place): IndicatorTable | undefined {
  const sentences = place.before.split('。');
  const texts = [sentences.at(-1)!, ...headingsAbove(place), sentences.at(-2) ?? ''];
  for (const text of texts) {
    const table = INDICATORS.find(({ words }) => words.test(text));
    if (table) return table;
  }
  return undefined;
}

/** The figures of the line before the cursor by the indicator that their words end in: 收到 62件 of 收到行政复议申请62件. */
function saidBefore({ line, offset }: Place): Map<string, string> {
  const said = new Map<string, string>();
  if (line.kind !== 'body' && line.kind !== 'heading') return said;
  const names = INDICATORS.flatMap(({ indicators }) => indicators.map(({ name }) => name));
  const { mentions } = readingOf(line);
  const upTo = firstIndex(mentions, ({ quantity }) => line.start + quantity.end > offset);
  for (const { lead, text } of mentions.slice(Math.max(0, upTo - REACH), upTo))
    for (const name of names) if (lead.includes(name)) said.set(name, text);
  return said;
}

type Said = ReadonlyMap<string, string>;

function proposalOf(place: Place, table: IndicatorTable, one: Indicator, typed: string, said: Said): Proposal {
  const { name, measure } = one;
  const relations = relationsOf(table, one, said);
  const { text, snippet } = fillIn(`${name}[[××]]${measure}`);
  return {
    kind: 'indicator',
    label: `${name}××${measure}`,
    detail: relations[0] ?? table.subject,
    note: [`${table.subject}的指标。`, ...relations].join('\n'),
    span: spanOf(place, typed),
    newText: text,
    ...(snippet !== undefined && { snippet }),
    keys: [name],
  };
}

/** What checking holds a figure of the indicator to, in the terms of chains, divisions and rates. */
export function relationsOf(table: IndicatorTable, one: Indicator, said: Said = new Map()): string[] {
  return [...stageRelations(table, one, said), ...partRelations(one), ...rateRelations(one)];
}

function stageRelations({ indicators }: IndicatorTable, { name, rate }: Indicator, said: Said): string[] {
  if (rate) return [];
  const own = stagesOf(name);
  const value = (other: string): string => (said.has(other) ? `${other}（本段${said.get(other)!}）` : other);
  return indicators.flatMap(({ name: other, rate: isRate }) => {
    if (other === name || isRate) return [];
    const chain = downstreamChain(stagesOf(other), own);
    const back = chain ? undefined : downstreamChain(own, stagesOf(other));
    if (chain && !chain.soft) return [`${name} ≤ ${value(other)}`];
    return back && !back.soft ? [`${name} ≥ ${value(other)}`] : [];
  });
}

function partRelations({ name, parts }: Indicator): string[] {
  if (!parts) return [];
  const complete = divisionOf(parts)?.complete === true;
  const sum = parts.join(' ＋ ');
  return [complete ? `${name} ＝ ${sum}` : `${name} ≥ ${sum}（列全时相等）`];
}

function rateRelations({ name, rate }: Indicator): string[] {
  if (!rate) return [];
  const bound = PART_OF_WHOLE_RATE.test(name) ? '，不超过100%' : '';
  return [`${name} ＝ ${rate[0]} ÷ ${rate[1]}${bound}`];
}
