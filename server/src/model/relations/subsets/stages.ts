import { Cue } from '../../cues';
import { clauseOf, comparable, firstInReach, isDownstream, type Mention } from '../../mentions';
import { downstreamChain, stagesOf, type Chain } from '../../subjects/stages';
import { canBeWithin } from '../arithmetic';
import type { Passage, RelationDraft } from '../draft';
import { sameScope, samePeriod, sameTopic } from '../scope';
import { sentenceEnd, sentenceStart } from '../sentence';
import { contentOf, likeness } from '../same/likeness';
import { subset } from './subset';

/** `subset` from the processes of the field: 受理 never exceeds 收到, 成功 never exceeds 调解. */
export function stageRelations(passage: Passage, lists: readonly RelationDraft[]): RelationDraft[] {
  const parts = new Set(lists.flatMap(({ figures }) => figures.slice(1).map(({ mention }) => mention)));
  const { mentions } = passage;
  const found: RelationDraft[] = [];
  for (const narrow of mentions) {
    if (narrow.quantity.kind !== 'amount' || narrow.change || narrow.perUnit || isGivenAsPart(narrow) || !narrow.stages) continue;
    const hit = wideBefore(mentions, narrow, parts);
    if (hit) found.push({ ...stageRelation(passage, hit.wide, narrow, hit.process), process: hit.process.name });
  }
  return found;
}

function isGivenAsPart({ gap, cues }: Mention): boolean {
  return (cues & Cue.Inside) !== 0 && /其中|从中/.test(gap);
}

interface Stage {
  readonly wide: Mention;
  readonly process: Chain;
}

function wideBefore(mentions: readonly Mention[], narrow: Mention, parts: ReadonlySet<Mention>): Stage | undefined {
  let ofPart: Stage | undefined;
  for (let i = narrow.index - 1; i >= firstInReach(narrow); i -= 1) {
    const wide = mentions[i]!;
    if (narrow.sentence - wide.sentence > 1) return undefined;
    const process = processOf(wide, narrow);
    if (!process) continue;
    if (canBeWithin(narrow, wide)) return { wide, process };
    if (isExcused(process, mentions, wide, narrow) || areSideBySide(mentions, wide, narrow)) return undefined;
    // ……调解391件，其中委托调解145件，调解成功386件: what follows a part may go with the part or with the whole
    const isPart = parts.has(wide) || /其中|从中|含/.test(wide.gap);
    if (!isPart) return ofPart ?? { wide, process };
    ofPart ??= { wide, process };
  }
  return ofPart;
}

/** The process in which two figures of one body, period and subject are stages, the second the later one. */
function processOf(wide: Mention, narrow: Mention): Chain | undefined {
  if (wide.depth > narrow.depth || wide.bracket !== narrow.bracket || !comparable(wide, narrow)) return undefined;
  if (wide.change || wide.perUnit) return undefined;
  const process = isDownstream(wide, narrow);
  if (!process || (!process.anyPeriod && !samePeriod(wide, narrow))) return undefined;
  return sameScope(wide, narrow) && sameTopic(wide, narrow) ? process : undefined;
}

/** Whether the later stage may well pass the earlier one, by the process or since it goes with a whole list. */
function isExcused(process: Chain, mentions: readonly Mention[], wide: Mention, narrow: Mention): boolean {
  if (wide.sentence !== narrow.sentence && !isOfOneSubject(wide, narrow)) return true;
  return process.soft === true || (process.anyPeriod === true && narrow.sentence !== wide.sentence) || fitsList(mentions, wide, narrow);
}

/** `收到的司法建议3件、检察建议8件均按期回复`: a list, of which all has come to the later stage, which stands behind it. */
function areSideBySide(mentions: readonly Mention[], wide: Mention, narrow: Mention): boolean {
  const list = mentions.slice(wide.index + 1, narrow.index + 1);
  return list.every(({ gap }) => /^[^,;。]{0,6}、/.test(gap)) && downstreamChain(wide.stages, stagesOf(clauseOf(narrow.gap))) === undefined;
}

/** Whether figures of two sentences speak of one thing: by their topic, by words they share, or by a bare verb. */
function isOfOneSubject(wide: Mention, narrow: Mention): boolean {
  return (wide.topic !== '' && wide.topic === narrow.topic) || narrow.lead.length <= 4 || likeness(contentOf(wide), contentOf(narrow)) >= 2;
}

const LONGEST_LIST = 20;

/** `排查一般隐患28416项、重大隐患214项，已整改28437项`: what follows a list may go with all of it. */
function fitsList(mentions: readonly Mention[], wide: Mention, narrow: Mention): boolean {
  const isBesideNext = (m: Mention | undefined): m is Mention =>
    m !== undefined && m.separation === 1 && comparable(m, wide) && m !== narrow;
  let [from, to] = [wide.index, wide.index];
  while (to - wide.index < LONGEST_LIST && isBesideNext(mentions[to + 1])) to += 1;
  while (wide.index - from < LONGEST_LIST && isBesideNext(mentions[from]) && mentions[from - 1] && comparable(mentions[from - 1]!, wide))
    from -= 1;
  if (from === to || to >= narrow.index) return false;
  const sum = mentions.slice(from, to + 1).reduce((total, m) => total + m.quantity.value.high, 0);
  return narrow.quantity.value.low <= sum;
}

function stageRelation(passage: Passage, wide: Mention, narrow: Mention, process: Chain): RelationDraft {
  if (canBeWithin(narrow, wide)) return subset(wide, narrow, 'holds', `${process.name}：后一环节不超过前一环节`);
  const carried = process.excuse && carriedOver(passage, wide, narrow);
  if (carried) {
    const holds = narrow.quantity.value.low <= wide.quantity.value.high + carried.quantity.value.high;
    const reason = `${process.name}：后一环节不超过前一环节加上年结转`;
    return { ...subset(wide, narrow, holds ? 'holds' : 'undecided', reason, carried) };
  }
  if (process.excuse?.test(sentencesOf(passage.folded, wide, narrow).replace(/[无没][^,。;]{0,6}结转/g, ''))) {
    return subset(wide, narrow, 'undecided', `${process.name}：后一环节通常不超过前一环节；文中提到结转或存量，不作判断`);
  }
  const assumption = wide.sentence === narrow.sentence ? {} : { assumption: '两数属于同一范围、同一时期' };
  return { ...subset(wide, narrow, 'broken', `${process.name}：后一环节不超过前一环节`), ...assumption };
}

/** `审结57件（含上年结转9件）`: the carry-over that the text states beside the two. */
function carriedOver({ mentions }: Passage, wide: Mention, narrow: Mention): Mention | undefined {
  return mentions
    .slice(wide.index, narrow.index + 6)
    .find(
      (m) =>
        m !== wide &&
        m !== narrow &&
        m.sentence >= wide.sentence &&
        m.sentence <= narrow.sentence &&
        comparable(m, narrow) &&
        CARRY.test(m.lead),
    );
}

const CARRY = /结转|留存|旧存|存量|以前年度|往年|历年/;

function sentencesOf(folded: string, wide: Mention, narrow: Mention): string {
  return folded.slice(sentenceStart(folded, wide.quantity.start), sentenceEnd(folded, narrow.quantity.end));
}
